/**
 * Figures typed by hand, as observations among those of the files: told apart by their empty SHA-256, since no file says them.
 * Between what was typed and what a file says of the same month, the user's choice wins; without one, what was typed, unless
 * it is a range that holds the file's value: then the file only says the same more precisely.
 */
import { daysInMonth } from '../audit-period.ts'
import type { Problem } from '../problem.ts'
import { nowhere, problem } from '../problem.ts'
import { serviceOf } from './channel.ts'
import { chosenBetween } from './choice-keys.ts'
import type { DossierState, OfChannel } from './dossier.ts'
import type { FactConflict, FactSide } from './fact-conflict.ts'
import { conflictOf } from './fact-conflict.ts'
import type { Observation } from './facts.ts'
import { isStock, manualUnits } from './manual-metrics.ts'
import type { ManualMeasure } from './manual-measure.ts'
import type { Merged } from './merge-facts.ts'
import { periodOf } from './merge-facts.ts'

type Value = OfChannel<Observation>

/** SHA-256 of what no file says. */
export const byHand = ''

export function isTyped({ sha256 }: { readonly sha256: string }): boolean {
  return sha256 === byHand
}

export function typedObservations({ measures }: Pick<DossierState, 'measures'>): readonly Value[] {
  return measures.map(observationOf)
}

function observationOf({ channel, month, metric, countedIn, range }: ManualMeasure): Value {
  const to = `${month}-${String(daysInMonth(month))}`
  const { low, high } = range
  return {
    channel,
    metric,
    ...(isStock(metric) ? { grain: 'stock', from: to, to } : { grain: 'month', from: `${month}-01`, to }),
    value: (low + high) / 2,
    ...(low === high ? {} : { range }),
    ...(manualUnits(serviceOf(channel), metric).length > 0 ? { countedIn } : {}),
    sha256: byHand,
    place: nowhere,
  }
}

/** Typed values put among those of the files, which were put together already. */
export function withTyped(
  files: readonly Value[],
  typed: readonly Value[],
  choices: DossierState['choices'],
): Merged<Value> {
  const byKey = new Map(files.map((one) => [keyOf(one), one]))
  const differences: Difference[] = []
  const conflicts: FactConflict[] = []
  for (const one of typed) {
    const key = keyOf(one)
    const inFile = byKey.get(key)
    if (inFile === undefined) byKey.set(key, one)
    else if (!saysTheSame(one, inFile)) {
      const { channel, metric } = one
      const about = { channel, metric, period: periodOf(one) }
      const chosen = chosenBetween(choices, about, byHand, inFile.sha256)
      const [kept, other] = chosen === inFile.sha256 ? [inFile, one] : [one, inFile]
      byKey.set(key, kept)
      conflicts.push(conflictOf(about, sideOf(kept), sideOf(other)))
      if (chosen === null) differences.push({ typed: one, inFile })
    }
  }
  return { facts: [...byKey.values()], problems: differencesTold(differences), conflicts }
}

/** Figures typed for channels that are not there any more: one problem per channel. */
export function withoutChannel(typed: readonly Value[]): readonly Problem[] {
  return [...Map.groupBy(typed, (one) => one.channel)].map(([channel, figures]) =>
    problem('typed-without-channel', 'warning', { channel, count: figures.length }),
  )
}

/** Whether a value of a file is one of those that the typed range holds. */
export function saysTheSame(typed: Pick<Value, 'value' | 'range'>, inFile: Pick<Value, 'value'>): boolean {
  const { low, high } = typed.range ?? { low: typed.value, high: typed.value }
  return low <= inFile.value && inFile.value <= high
}

function sideOf({ value, range, sha256, place }: Value): FactSide {
  return { value, sha256, place, ...(range === undefined ? {} : { range }) }
}

interface Difference {
  readonly typed: Value
  readonly inFile: Value
}

/** One problem per channel, measure and file, with its first example. */
function differencesTold(all: readonly Difference[]): readonly Problem[] {
  const groups = Map.groupBy(all, ({ typed, inFile }) => [typed.channel, typed.metric, inFile.sha256].join('\0'))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { typed, inFile } = first
    const { low, high } = typed.range ?? { low: typed.value, high: typed.value }
    const params = {
      channel: typed.channel,
      metric: typed.metric,
      month: typed.to.slice(0, 7),
      low,
      high,
      inFile: inFile.value,
      count: group.length,
    }
    return [problem('typed-and-file-differ', 'warning', params, inFile.place)]
  })
}

/** Same channel, measure and period. */
function keyOf({ channel, metric, grain, from, to }: Value): string {
  return [channel, metric, grain, from, to].join('\0')
}
