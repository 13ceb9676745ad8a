/** An audit from its files to its findings, in the few figures that a change of method or of reader would move. */
import { analyse } from '../../src/core/analyse.ts'
import type { Entry } from '../../src/core/analysis.ts'
import { buildDossier } from '../../src/core/dossier/build-dossier.ts'
import { isFigure } from '../../src/core/figure.ts'
import { readAuditFolder } from '../../src/session/audit-folder.ts'
import { solver } from '../core/solver.ts'

export async function summariseAudit(folder: string) {
  const reading = await readAuditFolder(folder, { territory: null })
  if ('severity' in reading) throw new Error(`${folder} cannot be read: ${reading.code}`)
  const dossier = buildDossier(reading.state)
  const analysis = analyse(dossier, { on: '2026-01-15', solver })
  const { reach, illusion, dependence, sobriety } = analysis
  return {
    method: analysis.method,
    period: analysis.period,
    files: dossier.files.map(({ file, importer, status, tables }) => ({
      file,
      importer,
      status,
      kept: tables.reduce((sum, table) => sum + table.kept, 0),
      skipped: tables.reduce((sum, table) => sum + table.skipped, 0),
    })),
    residents: figures({ total: analysis.residents.total, adults: analysis.residents.adults }),
    channels: Object.fromEntries(
      analysis.channels.map((one) => [
        one.channel,
        {
          rung: one.rung,
          ...figures({ people: one.monthlyPeople, residents: one.residents, followers: one.followers }),
        },
      ]),
    ),
    reached: {
      ...figures({
        total: reach.total,
        byPlatforms: reach.byPlatforms,
        byOwnMedia: reach.byOwnMedia,
        exclusiveToPlatforms: reach.exclusiveToPlatforms,
      }),
      ...figures(Object.fromEntries(reach.byBand.map((one) => [one.band, one.reached]))),
    },
    illusion: figures(illusion),
    dependence: {
      ...figures(Object.fromEntries(dependence.components.map((one) => [one.id, one.value]))),
      ...figures({ index: dependence.index, elephant: dependence.elephant }),
      letters: dependence.letters?.join('') ?? null,
      gate: dependence.gate,
    },
    trend: Object.fromEntries(
      analysis.trend.map((one) => [
        one.channel,
        {
          counted: one.kind,
          direction: one.direction,
          ...figures({ level: one.level, slope: one.slope, projection: one.projection }),
        },
      ]),
    ),
    findOut: analysis.sensitivity.map(({ input, unknown }) => (unknown ? `${input}, unknown` : input)),
    publications: figures(sobriety.publications),
    otherPublications: dossier.otherPublications,
    findings: analysis.findings.map((one) => `${one.id}: ${one.severity}`),
    recommendations: analysis.recommendations.map((one) => one.recommendation.id),
    problems: tally(
      [
        ...reading.problems,
        ...dossier.problems,
        ...analysis.problems,
        ...dossier.files.flatMap((one) => one.problems),
      ].map((one) => one.code),
    ),
  }
}

function figures(entries: Readonly<Record<string, Entry>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, inBrief(entry)]))
}

/** `1084 … 2940 … 6153 residents, estimated`: four significant digits, so that only real changes show. */
function inBrief({ result }: Entry): string {
  if (!isFigure(result)) return `${result.status}: ${result.reason}`
  const ends = [result.low, result.central, result.high].map((value) => String(Number(value.toPrecision(4))))
  return `${ends.join(' … ')} ${result.unit}, ${result.quality}`
}

function tally(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const code of codes.toSorted()) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
