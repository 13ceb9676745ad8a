/**
 * The average month of what was counted, month by month. Households, devices and people are never averaged together as they
 * are: where the unit changes from one month to another, each value is first turned into persons.
 */
import type { OfChannel } from '../dossier/dossier.ts'
import type { Observation } from '../dossier/facts.ts'
import type { CountedUnit } from '../dossier/manual-measure.ts'
import type { Interval } from '../figure.ts'
import { times } from '../figure.ts'
import { personsPerCount } from '../reference/priors.ts'
import type { ChannelFacts } from './channel-facts.ts'
import { meanInterval, valueOf } from './monthly-values.ts'

type Value = OfChannel<Observation>

export interface AverageMonth {
  readonly interval: Interval
  /** What somebody says they counted; null: what the service counts. `people` where units had to be turned into persons. */
  readonly countedIn: CountedUnit | null
  /** Reference values that turned units into persons; empty when there was one unit. */
  readonly references: readonly string[]
}

/** The mean of the months, each the mean of its values. */
export function averageMonth(
  groups: ReadonlyMap<string, readonly Value[]>,
  { reference, service }: Pick<ChannelFacts, 'reference' | 'service'>,
): AverageMonth {
  const personsIn = (unit: CountedUnit | null) => personsPerCount(reference, service.id, unit)
  const all = [...groups.values()]
  const units = [...new Set(all.flat().map(unitOf))]
  const [unit = null, ...others] = units
  if (others.length === 0) return { interval: meanOfMonths(all, valueOf), countedIn: unit, references: [] }
  return {
    interval: meanOfMonths(all, (one) => times(valueOf(one), personsIn(unitOf(one)).interval)),
    countedIn: 'people',
    references: units.flatMap((one) => personsIn(one).references),
  }
}

function unitOf({ countedIn }: Value): CountedUnit | null {
  return countedIn ?? null
}

function meanOfMonths(months: readonly (readonly Value[])[], read: (value: Value) => Interval): Interval {
  return meanInterval(months.map((values) => meanInterval(values.map(read))))
}
