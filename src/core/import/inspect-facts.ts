/** From the facts of one table to the summary shown to the user: period, channels, measures. */
import type { ChannelRef, Facts } from '../dossier/facts.ts'
import { isMetricId, metrics } from '../dossier/metrics.ts'
import type { TableReading } from './importer.ts'
import type { MetricSummary, TableInspection } from './inspection.ts'

/** Running summary of one measure. */
interface Tally {
  count: number
  min: number
  max: number
  sum: number
}

class Tallies {
  readonly #byName = new Map<string, Tally>()

  add(name: string, value: number): void {
    const known = this.#byName.get(name)
    if (known === undefined) {
      this.#byName.set(name, { count: 1, min: value, max: value, sum: value })
      return
    }
    known.count += 1
    known.min = Math.min(known.min, value)
    known.max = Math.max(known.max, value)
    known.sum += value
  }

  summaries(): readonly MetricSummary[] {
    return [...this.#byName].map(([name, { count, min, max, sum }]) => {
      const { unit, unique } = kindOf(name)
      // 0.1 + 0.2 is 0.30000000000000004: nothing here is measured beyond the thousandth.
      return { name, unit, unique, count, min, max, sum: unique ? null : Number(sum.toFixed(3)) }
    })
  }
}

/** Beside metrics: residents (a file may hold a city and its districts) and shares are not to be added either. */
function kindOf(name: string): { readonly unit: string; readonly unique: boolean } {
  if (isMetricId(name)) return metrics[name]
  return { unit: name === 'population' ? 'residents' : 'share', unique: true }
}

function tally(facts: Facts): readonly MetricSummary[] {
  const tallies = new Tallies()
  for (const one of facts.observations) tallies.add(one.metric, one.value)
  for (const one of facts.publications) {
    const values: Readonly<Record<string, number>> = one.metrics
    for (const metric in values) tallies.add(metric, values[metric] ?? NaN)
  }
  for (const one of facts.populations) if (one.total !== null) tallies.add('population', one.total)
  for (const one of facts.audiences) tallies.add(`audience-${one.dimension}`, one.share)
  for (const one of facts.surveys) tallies.add('survey-users', one.users / Math.max(1, one.respondents))
  return tallies.summaries()
}

/** ISO dates; undated stocks have no period. */
export function periodOf(facts: Pick<Facts, 'observations' | 'publications'>): TableInspection['period'] {
  let from: string | null = null
  let to: string | null = null
  const extend = (first: string, last: string): void => {
    if (first === '' || last === '') return
    if (from === null || first < from) from = first
    if (to === null || last > to) to = last
  }
  for (const one of facts.observations) extend(one.from, one.to)
  for (const one of facts.publications) {
    const day = one.at.slice(0, 10)
    extend(day, day)
  }
  return { from, to }
}

/** The authority's own channels, each once. */
function channels(facts: Facts): TableInspection['channels'] {
  // Thousands of facts share a channel: told apart by identity first, then by what they say.
  const refs = new Set<ChannelRef>()
  for (const one of facts.observations) refs.add(one.channel)
  for (const one of facts.publications) if (one.own) refs.add(one.channel)
  for (const one of facts.audiences) refs.add(one.channel)
  for (const one of facts.channels) refs.add(one.channel)
  for (const one of facts.surveys) refs.add(one.channel)
  const found = new Map<string, TableInspection['channels'][number]>()
  for (const { service, account } of refs) found.set(JSON.stringify([service, account]), { service, account })
  return [...found.values()]
}

export function inspectTable(reading: TableReading, sheet: string | null): TableInspection {
  const { title, headerRow, rows, kept, skipped, facts } = reading
  return {
    sheet,
    title,
    headerRow,
    rows,
    kept,
    skipped,
    period: periodOf(facts),
    channels: channels(facts),
    metrics: tally(facts),
  }
}

export function mergeFacts(all: readonly Facts[]): Facts {
  return {
    observations: all.flatMap((one) => one.observations),
    publications: all.flatMap((one) => one.publications),
    audiences: all.flatMap((one) => one.audiences),
    populations: all.flatMap((one) => one.populations),
    channels: all.flatMap((one) => one.channels),
    surveys: all.flatMap((one) => one.surveys),
  }
}
