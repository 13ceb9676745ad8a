/** Every channel's trend, as figures of the ledger. */
import type { ChannelTrend, Entry } from '../analysis.ts'
import type { Interval, Unit } from '../figure.ts'
import { isFigure } from '../figure.ts'
import type { Draft, Ledger } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'
import type { ChannelFacts } from '../reach/channel-facts.ts'
import { localShare } from '../reference/priors.ts'
import { originOf } from './channel-series.ts'
import type { FoundTrend, TrendOfSeries } from './channel-trend.ts'
import { bestTrend, missingMonths, statusQuo } from './channel-trend.ts'
import { monthNumber, monthOfNumber, monthsBetween } from './months.ts'

interface Context {
  readonly ledger: Ledger
  /** All residents: nothing distributed in the territory reaches more. */
  readonly residents: Entry
  /** ISO date of analysis. */
  readonly on: string
}

export function recordTrend(facts: ChannelFacts, { ledger, residents, on }: Context): ChannelTrend {
  const channel = facts.channel.id
  const best = bestTrend(facts, on)
  const found = best?.found ?? null
  const ceiling = ceilingOf(facts, best?.segment.at(-1)?.unit, residents)
  const path = found === null ? [] : statusQuo(found, ceiling)
  const draft = drafts(best, found, path.at(-1) ?? null)
  const level = ledger.add({ key: 'trend-level', channel }, draft.level)
  const slope = ledger.add({ key: 'trend-slope', channel }, draft.slope)
  const projection = ledger.add(
    { key: 'trend-projection', channel },
    {
      ...draft.projection,
      inputs: found === null ? [] : [level, slope, ...(ceiling === null ? [] : [residents])],
    },
  )
  return {
    channel,
    ...described(best),
    missing: missingMonths(best?.segment ?? []),
    direction: found?.direction ?? null,
    test: found && testOf(found),
    level,
    slope,
    projection,
    path: pathOf(best, path),
  }
}

function drafts(best: TrendOfSeries | null, found: FoundTrend | null, end: Interval | null) {
  const unit: Unit = best?.segment.at(-1)?.unit ?? 'count'
  if (best === null || found === null || end === null) {
    const absence = (formula: 'trend-level' | 'sen-slope' | 'status-quo'): Draft =>
      best === null
        ? absentDraft('unavailable', 'no-months', formula)
        : absentDraft('cannot-tell', 'too-few-months', formula)
    return { level: absence('trend-level'), slope: absence('sen-slope'), projection: absence('status-quo') }
  }
  const origin = { unit, inputs: [], ...originOf(best.segment) }
  const level: Draft = { ...origin, value: found.level, formula: 'trend-level' }
  const slope: Draft = { ...origin, value: perYear(found.slope), formula: 'sen-slope' }
  const projection: Draft = { value: end, unit, formula: 'status-quo', inputs: [], quality: 'estimated' }
  return { level, slope, projection }
}

function described(
  best: TrendOfSeries | null,
): Pick<ChannelTrend, 'kind' | 'metric' | 'unit' | 'months' | 'breaks' | 'segment'> {
  const last = best?.segment.at(-1)
  const first = best?.segment[0]
  if (best === null || first === undefined || last === undefined) {
    return { kind: null, metric: null, unit: null, months: [], breaks: [], segment: null }
  }
  const values = new Map(best.months.map((one) => [one.month, one.central]))
  return {
    kind: best.series.kind,
    metric: last.metric,
    unit: last.unit,
    months: monthsBetween(best.months[0]?.month ?? first.month, last.month).map((month) => ({
      month,
      value: values.get(month) ?? null,
    })),
    breaks: best.breaks,
    segment: { from: first.month, to: last.month, n: best.segment.length },
  }
}

function testOf({ statistics: { test, seasonal } }: FoundTrend): NonNullable<ChannelTrend['test']> {
  return { S: test.s, z: test.z, p: test.p, seasonal }
}

function pathOf(best: TrendOfSeries | null, path: readonly Interval[]): ChannelTrend['path'] {
  const last = monthNumber(best?.segment.at(-1)?.month ?? '')
  return path.map((one, index) => ({ month: monthOfNumber(last + index + 1), ...one }))
}

function perYear({ low, central, high }: Interval): Interval {
  return { low: 12 * low, central: 12 * central, high: 12 * high }
}

/**
 * What is distributed or seen in the territory reaches its residents at most. What may come from elsewhere (accounts, visitors,
 * displays) has no ceiling of its own: it has none here.
 */
function ceilingOf({ reference, service }: ChannelFacts, unit: Unit | undefined, residents: Entry): number | null {
  const local = localShare(reference, service.id).interval.low === 1
  const counted = unit === 'people' || unit === 'households' || unit === 'accounts'
  return local && counted && isFigure(residents.result) ? residents.result.high : null
}
