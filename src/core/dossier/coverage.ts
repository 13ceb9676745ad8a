/** Which month of which channel has data, how much of it, and from how many files. */
import { daysInMonth, monthOf, monthsOf } from '../audit-period.ts'
import { daysLater } from '../import/calendar.ts'
import type { TiedFacts } from './tied-facts.ts'

export interface CoverageCell {
  /** `YYYY-MM`. */
  readonly month: string
  /** `partial`: a series of days (or weeks) begins or ends in the month. */
  readonly state: 'full' | 'partial' | 'none'
  /** Files that give the same measure of the month (what was typed counts for one); more than one is an overlap. 0 without data. */
  readonly files: number
}

export interface CoverageRow {
  /** Channel id. */
  readonly channel: string
  /** One per month of {@link Coverage.months}. */
  readonly cells: readonly CoverageCell[]
}

export interface Coverage {
  /** Without a gap, oldest first. */
  readonly months: readonly string[]
  /** In the order of the ids. */
  readonly rows: readonly CoverageRow[]
}

/** What one file says of one measure: a month in the middle of its series is whole, for exports leave out empty days. */
interface Series {
  from: string
  to: string
  /** Months with a value of their own, whatever the days. */
  readonly whole: Set<string>
  /** Months with a part of them. */
  readonly parts: Set<string>
}

export function coverageOf(facts: Pick<TiedFacts, 'observations' | 'typed' | 'publications'>): Coverage {
  const channels = seriesByChannel(facts)
  const seen = [...channels.values()].flatMap((measures) =>
    [...measures.values()].flatMap((files) => [...files.values()].flatMap((one) => [...one.whole, ...one.parts])),
  )
  const months = monthsFromTo(seen)
  const rows = [...channels]
    .map(([channel, measures]) => ({ channel, cells: months.map((month) => cellOf(month, measures)) }))
    .sort((a, b) => (a.channel < b.channel ? -1 : 1))
  return { months, rows }
}

/** By channel, then measure, then file. */
type Channels = Map<string, Map<string, Map<string, Series>>>

function seriesByChannel({ observations, typed, publications }: Parameters<typeof coverageOf>[0]): Channels {
  const channels: Channels = new Map()
  const seriesOf = (channel: string, measure: string, sha256: string): Series => {
    const measures = entry(channels, channel, () => new Map<string, Map<string, Series>>())
    const files = entry(measures, measure, () => new Map<string, Series>())
    return entry(files, sha256, () => ({ from: '9999', to: '', whole: new Set(), parts: new Set() }))
  }
  for (const one of [...observations, ...typed]) {
    if (one.to === '') continue
    const series = seriesOf(one.channel, one.metric, one.sha256)
    if (one.grain === 'stock') {
      series.whole.add(monthOf(one.to))
      continue
    }
    if (one.grain === 'day' || one.grain === 'week') {
      extend(series, one.from, one.to)
      for (const month of monthsOf(one)) series.parts.add(month)
    } else for (const month of monthsOf(one)) series.whole.add(month)
  }
  for (const one of publications) seriesOf(one.channel, 'publications', one.sha256).whole.add(monthOf(one.at))
  return channels
}

function cellOf(month: string, measures: ReadonlyMap<string, ReadonlyMap<string, Series>>): CoverageCell {
  const speaking = [...measures.values()].map((files) => [...files.values()].filter((one) => saysOf(one, month)))
  const states = speaking.map((files) => stateOf(month, files))
  const state = states.includes('full') ? 'full' : states.includes('partial') ? 'partial' : 'none'
  return { month, state, files: Math.max(0, ...speaking.map((files) => files.length)) }
}

const saysOf = ({ whole, parts }: Series, month: string): boolean => whole.has(month) || parts.has(month)

/** Of one measure, by all the files that give it: two halves of a month make a whole one. */
function stateOf(month: string, files: readonly Series[]): CoverageCell['state'] {
  if (files.length === 0) return 'none'
  if (files.some((one) => one.whole.has(month))) return 'full'
  let next = `${month}-01`
  for (const { from, to } of files.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from <= next && to >= next) next = daysLater(to, 1)
  }
  return next > `${month}-${daysInMonth(month)}` ? 'full' : 'partial'
}

function extend(series: Series, from: string, to: string): void {
  if (from < series.from) series.from = from
  if (to > series.to) series.to = to
}

function monthsFromTo(seen: readonly string[]): readonly string[] {
  let [first, last] = [seen[0], seen[0]]
  for (const month of seen) {
    if (first !== undefined && month < first) first = month
    if (last !== undefined && month > last) last = month
  }
  return first === undefined || last === undefined ? [] : monthsOf({ grain: 'range', from: first, to: last })
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
