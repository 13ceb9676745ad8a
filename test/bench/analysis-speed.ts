/**
 * Speed of the whole analysis: `node test/bench/analysis-speed.ts [runs]`. Invented dossiers of 24 months and five age bands,
 * without and with known overlaps, then with so many overlaps that channels are put together, then with more and more
 * publications. Prints the best of the runs, by the clock and in processor time, beside the bar of each.
 */
import { analyse } from '../../src/core/analyse.ts'
import { unanswered } from '../../src/core/dossier/channel.ts'
import type { Channel } from '../../src/core/dossier/channel.ts'
import type { Dossier, OfChannel } from '../../src/core/dossier/dossier.ts'
import type { Observation, Publication } from '../../src/core/dossier/facts.ts'
import type { MetricId } from '../../src/core/dossier/metrics.ts'
import type { Overlap } from '../../src/core/dossier/overlap.ts'
import { nowhere } from '../../src/core/problem.ts'
import { createSolver } from '../../src/solver/highs.ts'
import { commune, emptyDossier, structure } from '../core/hand-dossier.ts'

const runs = Number(process.argv[2] ?? 3)
const on = '2026-01-15'
const solver = await createSolver()

/** Services, and the people whom each reaches in a month; five operators or more. */
const services: readonly (readonly [service: string, metric: MetricId, people: number])[] = [
  ['facebook', 'reach', 2600],
  ['instagram', 'reach', 1500],
  ['youtube', 'viewers', 700],
  ['linkedin', 'unique-visitors', 500],
  ['tiktok', 'reach', 900],
  ['website', 'unique-visitors', 2400],
  ['newsletter', 'unique-opens', 1100],
  ['panneaupocket', 'readers', 1300],
  ['print-bulletin', 'copies', 3000],
  ['posters', 'passers-by', 1800],
  ['x', 'reach', 600],
  ['threads', 'reach', 300],
  ['sms-alerts', 'readers', 800],
  ['electronic-panel', 'passers-by', 1500],
]

const months = Array.from({ length: 24 }, (_, index) => {
  const [year, month] = [2024 + Math.floor(index / 12), (index % 12) + 1]
  return `${String(year)}-${String(month).padStart(2, '0')}`
})

function channel(service: string): Channel {
  return { ...unanswered, id: service, service, account: '', fromFilesOnly: false, messageTypes: ['alerts', 'agenda'] }
}

function monthly(service: string, metric: MetricId, people: number): readonly OfChannel<Observation>[] {
  return months.map((month, index) => ({
    channel: service,
    metric,
    grain: 'month',
    from: `${month}-01`,
    to: `${month}-28`,
    value: people + ((index * 37) % 100),
    sha256: 'aa',
    place: { ...nowhere, file: 'export.csv', row: index + 2 },
  }))
}

/** Every pair of neighbours up to `reach` places away, known of all residents together. */
function overlapsOf(channels: readonly Channel[], reach: number): readonly Overlap[] {
  return channels.flatMap(({ id }, first) =>
    channels.slice(first + 1, first + 1 + reach).map((other): Overlap => {
      const [one = id, two = other.id] = [id, other.id].sort()
      return {
        channels: [one, two],
        band: null,
        share: { low: 0.01, high: 0.12 },
        quality: 'declared',
        sources: [{ kind: 'declared', what: 'overlap' }],
      }
    }),
  )
}

function dossier(count: number, reach: number, publications = 0): Dossier {
  const used = services.slice(0, count)
  const channels = used.map(([service]) => channel(service))
  return {
    ...emptyDossier,
    territory: commune,
    structure,
    channels,
    observations: used.flatMap(([service, metric, people]) => monthly(service, metric, people)),
    publications: Array.from({ length: publications }, (_, number) => publication(number)),
    overlaps: overlapsOf(channels, reach),
  }
}

function publication(number: number): OfChannel<Publication> {
  const month = months[number % months.length] ?? '2025-01'
  return {
    channel: number % 2 === 0 ? 'facebook' : 'instagram',
    id: String(number),
    at: `${month}-${String((number % 28) + 1).padStart(2, '0')}T10:00`,
    kind: number % 5 === 0 ? 'video' : 'photo',
    metrics: { reach: 50 + (number % 900) },
    durationSeconds: null,
    textHash: `t${String(number % 997)}`,
    own: true,
    sha256: 'bb',
    place: { ...nowhere, file: 'posts.csv', row: number + 2 },
  }
}

function time(name: string, given: Dossier, bar: string): void {
  const best = Array.from({ length: runs }, () => {
    const [clock, cpu] = [performance.now(), process.cpuUsage()]
    const { problems } = analyse(given, { on, solver })
    const used = process.cpuUsage(cpu)
    return {
      clock: (performance.now() - clock) / 1000,
      cpu: (used.user + used.system) / 1e6,
      codes: [...new Set(problems.map((one) => one.code))].filter((code) => /overlap|bundled/.test(code)),
    }
  }).sort((a, b) => a.clock - b.clock)[0]
  if (!best) return
  const seconds = (value: number): string => `${value.toFixed(3)} s`
  console.log(
    `${name.padEnd(44)} ${seconds(best.clock)}  processor ${seconds(best.cpu)}  ${bar}  ${best.codes.join(', ')}`,
  )
}

time('10 channels, no overlap', dossier(10, 0), 'at most 0.3 s')
time('10 channels, 9 overlaps', dossier(10, 1), 'at most 3 s')
time('10 channels, 17 overlaps', dossier(10, 2), 'at most 3 s')
time('10 channels, all 45 overlaps', dossier(10, 9), 'at most 3 s')
time('14 channels, 25 overlaps, bundled', dossier(14, 2), 'at most 5 s')
for (const count of [1000, 10_000, 100_000, 1_000_000]) {
  time(`10 channels, ${String(count)} publications`, dossier(10, 0, count), 'linear')
}
