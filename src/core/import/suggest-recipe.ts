/**
 * What the columns of an unknown table may mean, told by their headers and values: to be confirmed by the user, never applied.
 * Only the first rows are looked at.
 */
import type { MetricId } from '../dossier/metrics.ts'
import { findService } from '../reference/services.ts'
import { headerFingerprint } from './header-fingerprint.ts'
import { metricByName } from './metric-names.ts'
import type { ColumnMeaning, Recipe, RecipeColumn } from './recipe.ts'
import { suggestMeanings } from './suggest-meanings.ts'
import type { Section, Table } from './table.ts'
import { tidyPeriodAnswer } from './which-period.ts'

/** The table of a sheet that a recipe is about: the widest one that has a header; null when none has. */
export function mainSection(table: Table): Section | null {
  const withHeader = table.sections.filter((one) => one.headerRow !== null)
  return withHeader.toSorted((a, b) => b.header.length - a.header.length)[0] ?? null
}

/** A recipe with every column of the table, each with what it probably means; null when no table has a header. */
export function suggestRecipe(table: Table): Recipe | null {
  const section = mainSection(table)
  if (section === null) return null
  const around = textsAround(table, section)
  const { rows, meanings } = suggestMeanings(section, first(around, metricByName))
  const has = (kind: ColumnMeaning['kind']): boolean => meanings.some((one) => one.kind === kind)
  return {
    format: 'amarres-recipe',
    version: 1,
    name: (section.title ?? table.sheet ?? nameOf(table.file)).slice(0, 200),
    fingerprint: headerFingerprint(section.header),
    rows,
    columns: recipeColumns(section.header, meanings),
    service: has('service') ? null : (first(around, (text) => findService(text)?.id ?? null) ?? serviceOf(meanings)),
    account: null,
    period: has('date') || has('period-start') ? null : first(around, tidyPeriodAnswer),
    dateOrder: null,
    numberStyle: null,
  }
}

/** The name of the sheet, the title and the lines above: they may name the service, the measure or the period, alone. */
function textsAround(table: Table, section: Section): readonly string[] {
  const lines = table.preamble.slice(0, 20).flatMap((row) => row.cells)
  return [section.title, table.sheet, ...lines].flatMap((text) =>
    text === null || text.trim() === '' ? [] : [text.trim()],
  )
}

function first<Found>(texts: readonly string[], find: (text: string) => Found | null): Found | null {
  for (const text of texts) {
    const found = find(text)
    if (found !== null) return found
  }
  return null
}

/** Measures that only newsletters have, or only websites. */
const ofOneService: readonly (readonly [service: string, metrics: readonly MetricId[]])[] = [
  ['newsletter', ['unique-opens', 'opens', 'deliveries', 'unsubscribes', 'recipients']],
  ['website', ['visits', 'page-views', 'unique-visitors', 'bounces']],
]

function serviceOf(meanings: readonly ColumnMeaning[]): string | null {
  const measured = meanings.flatMap((one) => (one.kind === 'measure' && one.service === null ? [one.metric] : []))
  const fitting = ofOneService.filter(([, metrics]) => metrics.some((metric) => measured.includes(metric)))
  const [only, ...others] = fitting
  return only === undefined || others.length > 0 ? null : only[0]
}

/** `archives.zip/lettre/Campagnes 2025.csv` → `Campagnes 2025`. */
function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/(?<=.)\.[a-z0-9]{2,5}$/iu, '')
}

function recipeColumns(header: readonly string[], meanings: readonly ColumnMeaning[]): readonly RecipeColumn[] {
  const seen = new Map<string, number>()
  return header.map((title, index) => {
    const name = title.trim()
    const occurrence = (seen.get(name) ?? 0) + 1
    seen.set(name, occurrence)
    return { header: name, occurrence, meaning: meanings[index] ?? { kind: 'ignored' } }
  })
}
