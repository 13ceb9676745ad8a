/**
 * Reach and dependence of a set of channels (method.md §3 and §5), and nothing else: no finding, no text. A scenario is
 * measured by this same function, on channels that it transformed and on a ledger of its own.
 */
import type { Analysis, Entry, FigureKey } from './analysis.ts'
import { componentIds } from './analysis.ts'
import type { AuditPeriod } from './audit-period.ts'
import type { DependenceWeights } from './dossier/dependence-weights.ts'
import type { AgeStructure } from './dossier/dossier.ts'
import type { Overlap } from './dossier/overlap.ts'
import { absent } from './figure.ts'
import type { Drafts, Indicator, NeedId, Prepared } from './indicators/indicator.ts'
import { runIndicator } from './indicators/indicator.ts'
import { indicators } from './indicators/indicators.ts'
import type { Draft, Ledger } from './ledger.ts'
import { absentDraft } from './ledger.ts'
import type { LinearSolver } from './linear-solver.ts'
import type { Problem } from './problem.ts'
import type { ConvertedOverlap } from './reach/overlaps-among-users.ts'
import type { ReachModel } from './reach/reach-model.ts'
import type { RecordedChannel } from './reach/record-channels.ts'
import type { RecordedReach } from './reach/record-reach.ts'
import { recordReach } from './reach/record-reach.ts'
import type { RecordedResidents } from './reach/record-residents.ts'
import type { Reference } from './reference/effective.ts'
import { threshold } from './reference/thresholds.ts'

export interface ToMeasure {
  readonly ledger: Ledger
  /** Of the dossier. */
  readonly reference: Reference
  readonly structure: AgeStructure | null
  readonly overlaps: readonly (Overlap | ConvertedOverlap)[]
  /** Of the dependence index; null: equal. */
  readonly weights: DependenceWeights | null
  readonly residents: RecordedResidents
  /** In the order of ids. */
  readonly channels: readonly RecordedChannel[]
  readonly period: AuditPeriod | null
  readonly solver: LinearSolver
  /** In place of that of the channels: what would be said if their overlaps were known. */
  readonly model?: ReachModel
  /** For figures that are only looked at: see `recordReach`. */
  readonly lean?: boolean
}

export interface Measurement {
  readonly reach: Analysis['reach']
  /** Of one period: whether it lasts is seen from outside. */
  readonly dependence: Omit<Analysis['dependence'], 'persistence' | 'acceptability'>
  /** Of these channels; scenarios that leave reach alone hand it back. */
  readonly recorded: RecordedReach
  /** Runs the other indicators on the same channels. */
  readonly indicators: IndicatorRunner
}

/** `known`: the reach of the same channels, when it was already recorded. */
export function measure(given: ToMeasure, known?: RecordedReach): Measurement {
  const reach = known ?? recordReach(given)
  const runner = indicatorRunner(given.ledger, prepare(given, reach), reach.problems)
  const dependence = measureDependence(runner, given.weights, given.reference)
  return { reach: reach.entries, recorded: reach, dependence, indicators: runner }
}

/** What the indicators may ask for; each absence says which data would be needed. */
function prepare(
  { reference, structure, residents, channels, period }: ToMeasure,
  reach: RecordedReach,
): Omit<Prepared, MadeId> {
  const list = channels.map((one) => one.measured)
  const platforms = list.filter((one) => one.service.kind === 'platform')
  const noChannel = absent('unavailable', 'no-channel')
  const { total, adults } = residents.entries
  return {
    channels: list.length > 0 ? { list } : noChannel,
    platforms:
      platforms.length > 0
        ? { list: platforms, reached: reach.entries.byPlatforms, adults }
        : list.length > 0
          ? absent('not-applicable', 'no-platform')
          : noChannel,
    // Only visits by origin need it: without any dated data there are none.
    period: period ?? absent('unavailable', list.length > 0 ? 'no-referrals' : 'no-channel'),
    reference,
    residents: structure ? { total, adults } : absent('unavailable', 'no-population'),
    reach: reach.needs,
    operators: reach.operators,
  }
}

/** Needs that indicators make for one another. */
type MadeId = 'components' | 'quantities' | 'attention' | 'footprints'
type Made = Partial<Pick<Prepared, MadeId>>

export interface IndicatorRunner {
  readonly run: <Need extends NeedId, Output>(
    indicator: Indicator<Need, Output>,
    /** What other indicators made, beside what is prepared for all. */
    more?: Made,
  ) => Output
  /** Puts drafts in the ledger; `channel`: they are about one channel. */
  readonly record: <Key extends FigureKey>(drafts: Drafts<Key>, channel?: string) => Readonly<Record<Key, Entry>>
  /** Of the reach, then of all the indicators run so far. */
  readonly problems: () => readonly Problem[]
}

function indicatorRunner(
  ledger: Ledger,
  prepared: Omit<Prepared, MadeId>,
  before: readonly Problem[],
): IndicatorRunner {
  const problems = [...before]
  const none = absent('unavailable', 'no-channel')
  const unmade = { components: none, quantities: none, attention: none, footprints: none }
  return {
    run: (indicator, more = {}) => {
      const result = runIndicator(indicator, { ...prepared, ...unmade, ...more })
      problems.push(...result.problems)
      return result.output
    },
    record: <Key extends FigureKey>(drafts: Drafts<Key>, channel?: string) => {
      const keys = Object.keys(drafts) as Key[]
      const subject = (key: Key) => (channel === undefined ? { key } : { key, channel })
      return Object.fromEntries(keys.map((key) => [key, ledger.add(subject(key), drafts[key])])) as Record<Key, Entry>
    },
    problems: () => problems,
  }
}

/** A component that may be anything from none to total says nothing: counting it as known would make an index out of nothing. */
function tellingWith(reference: Reference) {
  const widest = threshold(reference, 'vacuousComponent')
  return <Key extends FigureKey>(drafts: Drafts<Key>): Drafts<Key> => {
    const keys = Object.keys(drafts) as Key[]
    const told = keys.map((key) => {
      const draft = drafts[key]
      const isVague = 'low' in draft.value && draft.value.high - draft.value.low >= widest
      return [key, isVague ? absentDraft('cannot-tell', 'says-nothing', draft.formula, draft.inputs) : draft] as const
    })
    return Object.fromEntries(told) as Record<Key, Draft>
  }
}

function measureDependence(
  { run, record }: IndicatorRunner,
  weights: DependenceWeights | null,
  reference: Reference,
): Measurement['dependence'] {
  const told = tellingWith(reference)
  const concentration = run(indicators.D2)
  const operators = record(concentration.figures)
  const components = {
    ...record(told(run(indicators.D1))),
    D2: operators.D2,
    ...record(told(run(indicators.D3))),
    ...record(told(run(indicators.D4))),
    ...record(told(run(indicators.D5))),
    ...record(told(run(indicators.D6))),
    ...record(told(run(indicators.D7))),
  }
  const list = componentIds.map((id) => components[id])
  const index = run(indicators.dependenceIndex, { components: { list, weights } })
  return {
    components: componentIds.map((id) => ({ id, value: components[id] })),
    available: index.available,
    index: record({ 'dependence-index': index.index })['dependence-index'],
    letters: index.letters,
    weights,
    equal: index.equal && {
      index: record({ 'dependence-index-equal': index.equal.index })['dependence-index-equal'],
      letters: index.equal.letters,
    },
    effectiveOperators: operators['effective-operators'],
    elephant: operators['elephant-factor'],
    elephantOperators: concentration.elephantOperators,
    gate: run(indicators.gate),
  }
}
