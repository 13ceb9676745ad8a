/** Every stress test, as figures of the ledger beside today's. */
import type { Entry, FigureSubject, StressOutcome } from '../analysis.ts'
import { messageTypes } from '../dossier/channel.ts'
import type { MessageType } from '../dossier/channel.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { Absence, CentralMeaning, Interval, Source } from '../figure.ts'
import { exactly, isFigure } from '../figure.ts'
import { indicators } from '../indicators/indicators.ts'
import type { Ledger } from '../ledger.ts'
import type { RecordedChannel } from '../reach/record-channels.ts'
import type { Prior } from '../reference/reference.ts'
import { usagePrior } from '../reference/usage-by-age.ts'
import type { Baseline, Outcome } from './run-scenario.ts'
import { runScenario } from './run-scenario.ts'
import type { Assumptions } from './scenario.ts'
import type { StressTest } from './stress-tests.ts'
import { stressTests } from './stress-tests.ts'

/** `costPerYear`: of all channels, today. */
export function recordStress(baseline: Baseline, costPerYear: Entry): readonly StressOutcome[] {
  const outcomes = stressTests(baseline.given.channels).map((test) => recordTest(test, baseline, costPerYear))
  const loss = (operator: string | null): number => {
    const outage = outcomes.find((one) => one.operator === operator && one.kind === 'outage')
    return outage?.lost && isFigure(outage.lost.result) ? outage.lost.result.central : -1
  }
  // All platforms together come first as they are; a stable sort keeps the order of shocks and of ids.
  const rank = (operator: string | null): number => (operator === null ? Infinity : loss(operator))
  return outcomes.toSorted((one, other) => {
    const [a, b] = [rank(one.operator), rank(other.operator)]
    return a === b ? 0 : b - a
  })
}

function recordTest(test: StressTest, baseline: Baseline, costPerYear: Entry): StressOutcome {
  const { given, measured: today } = baseline
  const { ledger, channels } = given
  const used: Prior[] = []
  const outcome = runScenario(test, baseline, assumptions(baseline, used))
  const struck = channels.filter((one) => test.struck.includes(one.reach.channel))
  const sources = used.flatMap((one) => one.references.map((id): Source => ({ kind: 'reference', id })))
  const after = outcome.measured.dependence

  /** What a figure becomes; the entry of today when it stays the same. */
  const becomes = (was: Entry, is: Entry): Entry => {
    if (sameResult(was, is)) return was
    const subject: FigureSubject = { ...was.subject, scenario: test.id }
    const { result } = is
    const inputs = [was, ...struck.map((one) => (test.kind === 'price' ? one.measured.cost : one.measured.residents))]
    const of = isFigure(result) ? { unit: result.unit, centralIs: result.centralIs } : { unit: 'count' as const }
    return ledger.add(subject, { value: result, ...of, formula: 'in-scenario', inputs, quality: 'estimated', sources })
  }
  const reached = reachedAfter(today.reach.total, outcome)
  return {
    scenario: test.id,
    kind: test.kind,
    operator: test.operator,
    channels: test.struck,
    reached: becomes(today.reach.total, reached),
    ...lostEntries(ledger, test, outcome, baseline, struck, sources),
    ...orphaned(channels, outcome.transformed.channels),
    components: today.dependence.components.map(({ id, value }, index) => ({
      id,
      value: becomes(value, after.components[index]?.value ?? value),
    })),
    available: after.available,
    index: becomes(today.dependence.index, after.index),
    letters: after.letters,
    gate: after.gate,
    costPerYear: becomes(costPerYear, test.kind === 'price' ? costAfter(outcome, costPerYear) : costPerYear),
  }
}

function assumptions({ given }: Baseline, used: Prior[]): Assumptions {
  return {
    accountHolders: (serviceId, band) => {
      const prior = usagePrior(given.reference, serviceId, band, given.residents.connected[band].prior.interval)
      used.push(prior)
      return prior
    },
  }
}

function lostEntries(
  ledger: Ledger,
  test: StressTest,
  outcome: Outcome,
  { given, measured: today }: Baseline,
  struck: readonly RecordedChannel[],
  sources: readonly Source[],
): Pick<StressOutcome, 'lost' | 'lostByBand'> {
  if (!outcome.transformed.reachChanged) return { lost: null, lostByBand: [] }
  const missing = whyUnknown(test, today, struck)
  const quality = test.kind === 'outage' ? 'measured' : 'estimated'
  // With one channel unmeasured, the middle of the range is no finding.
  const centralIs: CentralMeaning = given.channels.every((one) => one.measured.measured)
    ? 'most-probable'
    : 'convention'
  const add = (subject: FigureSubject, value: Interval | null, inputs: readonly Entry[]): Entry =>
    ledger.add(
      { ...subject, scenario: test.id },
      {
        value: missing ?? value ?? noPopulation,
        unit: 'residents',
        formula: 'residents-lost',
        inputs,
        quality,
        sources,
        centralIs,
      },
    )
  const total = [today.reach.total, ...struck.map((one) => one.measured.residents)]
  return {
    lost: add({ key: 'residents-lost' }, outcome.lost?.total ?? null, total),
    lostByBand: adultBands.map((band) => ({
      band,
      lost: add({ key: 'residents-lost-band', band }, outcome.lost?.byBand[band] ?? null, [
        ...today.reach.byBand.filter((one) => one.band === band).map((one) => one.reached),
        ...struck.flatMap((one) =>
          one.reach.byBand.filter((other) => other.band === band).map((other) => other.residents),
        ),
      ]),
    })),
  }
}

const noPopulation: Absence = { status: 'unavailable', reason: 'no-population' }

/** The reason for which today's exclusive reach is not known is that for which the loss is not. */
function whyUnknown(test: StressTest, today: Baseline['measured'], struck: readonly RecordedChannel[]): Absence | null {
  const { total, exclusiveToPlatforms } = today.reach
  if (!isFigure(total.result)) return total.result
  if (test.operator === null && !isFigure(exclusiveToPlatforms.result)) return exclusiveToPlatforms.result
  if (!struck.some((one) => one.measured.measured)) return { status: 'unavailable', reason: 'no-audience' }
  return struck.every((one) => one.reach.fromFilesOnly) && !isFigure(exclusiveToPlatforms.result)
    ? exclusiveToPlatforms.result
    : null
}

/** Never more than today: what is left is a part of it. Without any channel left, nobody is reached: that is known. */
function reachedAfter(today: Entry, { transformed, measured }: Outcome): Entry {
  const { total } = measured.reach
  if (!isFigure(today.result)) return total
  if (transformed.channels.length === 0) return { ...total, result: { ...today.result, ...exactly(0) } }
  if (!isFigure(total.result)) return total
  const { low, central, high } = total.result
  const most = today.result
  const value = {
    low: Math.min(low, most.low),
    central: Math.min(central, most.central),
    high: Math.min(high, most.high),
  }
  return { ...total, result: { ...total.result, ...value } }
}

function costAfter({ measured }: Outcome, today: Entry): Entry {
  const { value } = measured.indicators.run(indicators.means).figures['cost-per-year']
  if ('status' in value || !isFigure(today.result)) return today
  return { ...today, result: { ...today.result, ...value } }
}

function sameResult({ result: was }: Entry, { result: is }: Entry): boolean {
  if (!isFigure(was) || !isFigure(is)) {
    return !isFigure(was) && !isFigure(is) && was.status === is.status && was.reason === is.reason
  }
  return was.low === is.low && was.central === is.central && was.high === is.high
}

function orphaned(
  before: readonly RecordedChannel[],
  after: readonly RecordedChannel[],
): Pick<StressOutcome, 'orphanedTypes' | 'undescribed'> {
  const carried = (channels: readonly RecordedChannel[], type: MessageType): boolean =>
    channels.some((one) => one.measured.channel.messageTypes?.includes(type))
  return {
    orphanedTypes: messageTypes.filter((type) => carried(before, type) && !carried(after, type)),
    undescribed: after.filter((one) => one.measured.channel.messageTypes === null).map((one) => one.reach.channel),
  }
}
