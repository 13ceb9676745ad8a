/** Measures what a scenario makes of the channels: the same reach and dependence, on a ledger that is thrown away. */
import { Ledger } from '../ledger.ts'
import type { Measurement, ToMeasure } from '../measure.ts'
import { measure } from '../measure.ts'
import { lostReach } from '../reach/lost-reach.ts'
import type { Reach } from '../reach/reach-model.ts'
import type { RecordedChannel } from '../reach/record-channels.ts'
import { adultRecord } from '../reach/residents.ts'
import type { Assumptions, Scenario, Transformed } from './scenario.ts'

/** What is measured today. */
export interface Baseline {
  readonly given: ToMeasure
  readonly measured: Measurement
}

export interface Outcome {
  readonly transformed: Transformed
  readonly measured: Measurement
  /** Null when the scenario changes no reach, or without a population. */
  readonly lost: Reach | null
}

export function runScenario(scenario: Scenario, { given, measured }: Baseline, assumptions: Assumptions): Outcome {
  const transformed = scenario.apply(given.channels, given.overlaps, assumptions)
  const ledger = new Ledger({ sourced: false })
  const { channels, overlaps } = transformed
  const today = measured.recorded.model
  if (!transformed.reachChanged || !today) {
    const known = transformed.reachChanged ? undefined : measured.recorded
    return { transformed, measured: measure({ ...given, ledger, channels, overlaps, lean: true }, known), lost: null }
  }
  // People stay connected when a channel that showed it stops.
  const residents = {
    ...given.residents,
    connected: adultRecord((band) => {
      const { prior, entry } = given.residents.connected[band]
      return { prior: { ...prior, interval: today.connected[band] }, entry }
    }),
  }
  const after = measure({ ...given, ledger, residents, channels, overlaps, lean: true })
  return { transformed, measured: after, lost: lostIn(transformed, given, measured, after) }
}

function lostIn(
  { channels, lost }: Transformed,
  given: ToMeasure,
  before: Measurement,
  after: Measurement,
): Reach | null {
  const { structure, solver } = given
  const models = { before: before.recorded.model, after: after.recorded.model }
  if (!structure || !models.before || !models.after) return null
  const whole = given.channels.flatMap((one) => one.audience ?? [])
  // Channels that stop lose what is exclusive to them: today's model knows it best.
  if (lost.every((one) => whole.includes(one))) return models.before.exclusive(new Set(lost.map((one) => one.id)))
  return lostReach(
    models.before.union(idsOf(given.channels)),
    {
      reach: models.after.union(idsOf(channels)),
      model: models.after,
      audiences: channels.flatMap((one) => one.audience ?? []),
    },
    lost,
    adultRecord((band) => structure.byBand[band]),
    solver,
  )
}

function idsOf(channels: readonly RecordedChannel[]): ReadonlySet<string> {
  return new Set(channels.map((one) => one.reach.channel))
}
