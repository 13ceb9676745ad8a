/** `amarres inspect FILE… [--recipe R.json] [--json]`: what each file is and what would be kept of it. Nothing is written. */
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isMetricId } from '../core/dossier/metrics.ts'
import type { FileInspection } from '../core/import/inspection.ts'
import type { TextDialect } from '../core/import/table.ts'
import { describeReading } from '../core/wording/describe-reading.ts'
import { formatDate } from '../core/wording/format.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { readGivenRecipes } from '../session/given-recipes.ts'
import { importFiles } from '../session/import-files.ts'
import { UsageError, readArguments } from './arguments.ts'
import { problemMessage, sayProblems } from './say-problems.ts'
import { progressLine, say, sayJson, warn } from './terminal.ts'

/** Exit 0 whenever it could report, also about files that nobody can read; 2 when a recipe cannot be used. */
export async function inspect(args: readonly string[], lang: Lang): Promise<0 | 2> {
  const { positionals, values, every } = readArguments(args, lang, { json: 'boolean', recipe: 'string' })
  if (positionals.length === 0) throw new UsageError(words(lang).cli.missingFiles)
  const recipes = await readGivenRecipes(every('recipe'))
  if ('severity' in recipes) {
    sayProblems([recipes], lang)
    return 2
  }
  const progress = progressLine(lang)
  const inspected: Inspected[] = []
  for (const path of positionals) {
    const given = (await stat(path).catch(() => null))?.isDirectory() === true ? path : dirname(path)
    await importFiles([path], {
      known: null,
      onProgress: progress.show,
      read: recipes.read,
      // As the user wrote it: the same name in two folders must stay two files.
      onFile: ({ dialect }, { inspection }) =>
        inspected.push({ dialect, file: { ...inspection, file: named(given, inspection.file) } }),
    })
  }
  progress.end()
  if (values['json'] === true) sayJson(inspected.map((one) => inspectionJson(one, lang)))
  else for (const one of inspected) sayInspection(one, lang)
  if (inspected.length === 0) warn(words(lang).cli.inspect.nothing)
  sayProblems(recipes.unused(), lang)
  return 0
}

function named(folder: string, file: string): string {
  return join(folder, file).replaceAll('\\', '/')
}

export interface Inspected {
  readonly file: FileInspection
  readonly dialect: TextDialect | null
}

/** The documented JSON: these names and no others. */
export function inspectionJson({ file: one, dialect }: Inspected, lang: Lang): object {
  return {
    file: one.file,
    // A file that could not be opened has no fingerprint.
    sha256: one.sha256 === '' ? null : one.sha256,
    status: one.status,
    importer: one.importer,
    publisher: one.publisher,
    title: one.title,
    language: one.language,
    encoding: one.encoding,
    delimiter: one.delimiter,
    dialect: dialect && {
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      escape: dialect.escape,
      recordEnd: dialect.recordEnd,
      rows: dialect.rows,
      regularRows: dialect.regularRows,
      columns: dialect.columns,
    },
    evidence: describeReading(one, dialect, lang),
    tables: one.tables.map((table) => ({
      sheet: table.sheet,
      headerRow: table.headerRow,
      rows: table.rows,
      kept: table.kept,
      skipped: table.skipped,
      period: { from: table.period.from, to: table.period.to },
      channels: table.channels.map(({ service, account }) => ({ service, account })),
      metrics: table.metrics.map(({ name, unit, unique, count, min, max, sum }) => ({
        name,
        unit,
        unique,
        count,
        min,
        max,
        // Unique people are never added (method.md, rule 3), whatever the reader computed.
        sum: unique ? null : sum,
      })),
    })),
    personalDataDropped: one.personalDataDropped.map(({ column, cells }) => ({ column, cells })),
    problems: one.problems.map((found) => ({
      code: found.code,
      severity: found.severity,
      row: found.place.row,
      column: found.place.column,
      message: problemMessage(found, lang),
    })),
  }
}

/** Metrics of the catalogue, and what is read besides: population, parts of an audience, users in a survey. */
function metricName(id: string, lang: Lang): string {
  const text = words(lang)
  const besides: Readonly<Partial<Record<string, string>>> = text.cli.inspect.besides
  return isMetricId(id) ? text.importing.metrics[id] : (besides[id] ?? id)
}

function sayInspection({ file: one, dialect }: Inspected, lang: Lang): void {
  const text = words(lang).cli.inspect
  say(text.file(one.file, text.status[one.status]))
  if (one.publisher !== null) say(`  ${text.format(one.publisher, one.title ?? one.importer ?? '')}`)
  // The delimiter is told with what shows it.
  if (one.encoding !== null) say(`  ${text.encoding(one.encoding)}`)
  const reasons = describeReading(one, dialect, lang)
  if (reasons.length > 0) say(`  ${text.evidence}`)
  for (const reason of reasons) say(`    · ${reason}`)
  for (const table of one.tables) {
    const title = [table.sheet, table.title].filter((part) => part !== null).join(', ')
    say(`  ${text.table(title, text.rows(table.rows, table.kept, table.skipped))}`)
    const { from, to } = table.period
    if (from !== null && to !== null) say(`    ${text.period(formatDate(lang, from), formatDate(lang, to))}`)
    if (table.metrics.length > 0)
      say(`    ${text.metrics(table.metrics.map((one) => metricName(one.name, lang)).join(', '))}`)
  }
  for (const { column, cells } of one.personalDataDropped) say(`  ${text.personalData(column, cells)}`)
  sayProblems(one.problems, lang)
}
