/**
 * What the exports of newsletter services have in common. One sending is one publication, whose natural key is the campaign's
 * identifier: exported again later, its counters replace the earlier ones, and two sendings of one day stay two.
 *
 * Opens: the picture that counts them is fetched by some mail programs whether or not anybody reads (Apple's since 20 September
 * 2021). Where a service tells them apart, only the opens that are not hidden are kept; else a note says that they are a maximum.
 */
import type { ChannelRef, Publication } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import type { ApartReason } from '../problem.ts'
import type { ProblemLog } from './problem-log.ts'
import { placeIn } from './read-section.ts'
import type { Row, Table } from './table.ts'

/** A counter of a sending, as its column gives it; null when it is empty or wrong. */
export interface Counter {
  readonly metric: MetricId
  readonly value: number | null
  readonly column: string
}

type Values = Partial<Record<MetricId, number>>

/** People who try a letter before sending it: at most so many recipients. */
const testRecipients = 10
const hiddenOpensSince = '2021-09-20'

export interface Sending {
  /** Unique among the campaigns of its service. */
  readonly id: string
  /** Name of the mailing list; null when the file does not say. */
  readonly list: string | null
  /** Paris local time, `YYYY-MM-DDTHH:MM`. */
  readonly at: string
  readonly counters: readonly Counter[]
  /** The opens are those that mail programs do not hide. */
  readonly trackable: boolean
}

/** Gathers the sendings of one file, and what is to be said of them. */
export class Sendings {
  readonly #table: Table
  readonly #log: ProblemLog
  readonly #service: string
  readonly #apart = new Map<ApartReason, number>()
  readonly publications: Publication[] = []
  #inflated = 0
  #trackable = 0

  /** `service` tells apart the identifiers of two newsletter services used by the same authority. */
  constructor(table: Table, service: string, log: ProblemLog) {
    this.#table = table
    this.#service = service
    this.#log = log
  }

  /** Counted, not kept. */
  setApart(reason: ApartReason): false {
    this.#apart.set(reason, (this.#apart.get(reason) ?? 0) + 1)
    return false
  }

  /** False for a test, which is only counted. */
  add(row: Row, sending: Sending): boolean {
    const counters = this.#possible(row, sending.counters)
    const recipients = counters.recipients ?? counters.deliveries
    if (recipients !== undefined && recipients <= testRecipients) return this.setApart('test-sends')
    if (counters['unique-opens'] !== undefined) {
      if (sending.trackable) this.#trackable += 1
      else if (sending.at >= hiddenOpensSince) this.#inflated += 1
    }
    const channel: ChannelRef = { service: 'newsletter', account: sending.list, name: sending.list }
    this.publications.push({
      channel,
      id: `${this.#service}:${sending.id}`,
      at: sending.at,
      kind: 'other',
      metrics: counters,
      durationSeconds: null,
      // The subject is not the letter: two issues may well bear the same.
      textHash: null,
      own: true,
      place: placeIn(this.#table, row.number),
    })
    return true
  }

  /** Nobody opens or clicks without having received: such a counter is not kept, and told. */
  #possible(row: Row, counters: readonly Counter[]): Values {
    const { deliveries, recipients } = valuesOf(counters)
    const most = deliveries ?? recipients ?? Infinity
    const isPossible = ({ metric, value }: Counter): boolean => !onePerPerson.has(metric) || (value ?? 0) <= most
    for (const one of counters) {
      if (isPossible(one)) continue
      const params = { value: String(one.value), column: one.column, expected: `≤ ${String(most)}` }
      this.#log.add(problem('unexpected-value', 'warning', params, placeIn(this.#table, row.number, one.column)))
    }
    return valuesOf(counters.filter(isPossible))
  }

  tellCounts(): void {
    const place = placeIn(this.#table)
    for (const [reason, rows] of this.#apart) this.#log.add(problem('rows-set-apart', 'note', { reason, rows }, place))
    if (this.#inflated > 0) {
      this.#log.add(problem('opens-inflated', 'note', { campaigns: this.#inflated }, place))
    }
    if (this.#trackable > 0) {
      this.#log.add(problem('opens-trackable', 'note', { campaigns: this.#trackable }, place))
    }
  }
}

const onePerPerson: ReadonlySet<MetricId> = new Set(['unique-opens', 'unique-clicks'])

/** Only the counters that the file has. */
export function valuesOf(counters: readonly Counter[]): Values {
  const values: Values = {}
  for (const { metric, value } of counters) if (value !== null) values[metric] = value
  return values
}
