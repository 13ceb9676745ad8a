/**
 * Meta Business Suite › Insights › Results › Export: `Reach.csv`, `Views.csv`, `Visits.csv`, `Follows.csv`, `Interactions.csv`…
 * One or several titled sections of `"Date","Primary"`, for Facebook, Instagram or both.
 * Format: seen in some 25 real files, 2023 to 2025 (design/formats.md §1.2); French titles come from importers' source code.
 *
 * What this export cannot tell: monthly reach (daily reach is unique per day and never added), the account's name, and, under
 * a bare title such as `Reach`, which network. A missing day is not a gap: Meta leaves out days without anything new. The hour
 * in dates only follows US daylight-saving changes: the first ten characters are the day.
 */
import type { Observation } from '../dossier/facts.ts'
import { noFacts } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import type { Place } from '../problem.ts'
import { isBlankRow, readCount, readDay, styleOfDotExport } from './columns.ts'
import type { Evidence, ImportContext, Importer, Reading, TableReading } from './importer.ts'
import { inferDateOrder, inferNumberStyle, isEmptyCell, normaliseHeader } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { Row, Section, Table } from './table.ts'
import { askNetwork, distinctTitles, ofNetwork } from './which-network.ts'

interface Series {
  /** Null: the title does not name the network. */
  readonly service: 'facebook' | 'instagram' | null
  readonly metric: MetricId
}

/** Names of the metrics, with which network each belongs to when its title alone does not say. */
const metricTitles: readonly (readonly [MetricId, readonly string[]])[] = [
  ['reach', ['Reach', 'Couverture']],
  ['views', ['Views', 'Vues']],
  ['viewers', ['Viewers', 'Spectateurs']],
  ['page-visits', ['Visits', 'Visites', 'Profile visits', 'Visites du profil', 'Page visits', 'Visites de la Page']],
  ['new-followers', ['Follows', 'Followers en plus', 'New followers', 'Nouveaux followers']],
  ['interactions', ['Content interactions', 'Interactions', 'Interactions avec le contenu']],
  ['link-clicks', ['Link clicks', 'Clics sur un lien', 'Clics sur le lien', 'Clics sur les liens']],
]

/** Every accepted title: the metric alone, or with its network written in one of the ways English and French allow. */
const titles = new Map<string, Series>()
for (const [metric, names] of metricTitles) {
  for (const name of names) {
    titles.set(normaliseHeader(name), { service: null, metric })
    for (const [service, network] of [
      ['facebook', 'Facebook'],
      ['instagram', 'Instagram'],
    ] as const) {
      for (const title of [`${network} ${name}`, `${name} ${network}`, `${name} sur ${network}`]) {
        titles.set(normaliseHeader(title), { service, metric })
      }
    }
  }
}

/**
 * Titles seen whose meaning is not certain: these daily figures may be new followers or their total. Recognised as Meta's, so
 * that the user is told, but not kept.
 */
const unclearTitles = new Set(['facebook page likes', 'instagram followers', 'facebook followers'])

/** The section's own title, or the name of its value column when it has no title of its own. */
function titleOf(section: Section): string | null {
  const [date, value, ...others] = section.header
  if (date === undefined || value === undefined || others.some((cell) => cell.trim() !== '')) return null
  if (normaliseHeader(date) !== 'date') return null
  const name = normaliseHeader(value)
  if (name === 'primary' || name === 'principal') return section.title ?? value
  // 2023: the header repeats the title. Without title, only a name that has its network in it is Meta's own.
  if (section.title !== null) return normaliseHeader(section.title) === name ? section.title : null
  const series = titles.get(name)
  return unclearTitles.has(name) || (series !== undefined && series.service !== null) ? value : null
}

function recognises(table: Table): Evidence | null {
  const found = table.sections.flatMap((section) => titleOf(section) ?? [])
  const known = found.filter((title) => titles.has(normaliseHeader(title)) || unclearTitles.has(normaliseHeader(title)))
  const primary = table.sections.some((section) => normaliseHeader(section.header[1] ?? '') === 'primary')
  if (found.length === 0 || (known.length === 0 && !primary)) return null
  const french = known.some((title) =>
    /couverture|vues|spectateurs|visites|en plus|clics|avec le contenu/iu.test(title),
  )
  return {
    title: found.map((title) => title.trim()).join(', '),
    language: known.length === 0 ? null : french ? 'fr' : 'en',
    because: [{ kind: 'titles', titles: found.map((title) => title.trim()) }],
  }
}

interface SectionReading {
  readonly reading: TableReading
  readonly title: string
}

/** What is held of a row until the whole column is known. */
interface Line {
  readonly number: number
  /** A day in ISO form, which is the same whatever the column shows; `date` is then empty. */
  readonly day: string | null
  readonly date: string
  readonly text: string
}

const isIso = (text: string): boolean => /^\d{4}-\d{2}-\d{2}/u.test(text)

/** The cells themselves are not held: they would keep all the text of the file. */
function lineOf({ number, cells }: Row): Line {
  const date = (cells[0] ?? '').trim()
  const text = (cells[1] ?? '').trim()
  const on = isIso(date) ? readDay(date.slice(0, 10), null) : 'invalid-date'
  return typeof on === 'string' ? { number, day: null, date, text } : { number, day: on.day, date: '', text }
}

function readSection(
  table: Table,
  section: Section,
  title: string,
  label: string,
  context: ImportContext,
  log: ProblemLog,
): SectionReading {
  const series = titles.get(normaliseHeader(title))
  const rows: Line[] = []
  for (const row of section.rows()) if (!isBlankRow(row)) rows.push(lineOf(row))
  const whole = { title: label, headerRow: section.headerRow, rows: rows.length, personalData: [] }
  const place = (row: number | null, column: string | null): Place => ({
    file: table.file,
    sheet: table.sheet,
    row,
    column,
  })
  if (series === undefined) {
    log.add(problem('unknown-section', 'warning', { title }, place(section.headerRow, null)))
    const nothing = { ...whole, kept: 0, skipped: rows.length, facts: noFacts, questions: [] }
    return { reading: nothing, title }
  }
  const network = series.service === null ? askNetwork(label, table, context) : ofNetwork(series.service)
  if (network.problem !== null) log.add(network.problem)
  const values = rows.map((row) => row.text)
  const style = styleOfDotExport(
    inferNumberStyle(values),
    values.some((text) => text.includes(',')),
  )
  // Meta's own dates are ISO; a spreadsheet program may have rewritten them in an order that only the whole column can prove.
  const order = inferDateOrder(rows.map((row) => row.date))
  const observations: Observation[] = []
  const dateColumn = (section.header[0] ?? '').trim()
  const column = (section.header[1] ?? '').trim()
  for (const { number, day, date, text } of rows) {
    const on = day === null ? readDay(isIso(date) ? date.slice(0, 10) : date, order) : { day }
    const value = readCount(text, style)
    if (typeof on === 'string') {
      log.add(problem(on, 'warning', { value: date, column: dateColumn }, place(number, dateColumn)))
    } else if (typeof value === 'string') {
      log.add(problem(value, 'warning', { value: text, column }, place(number, column)))
    } else if (value !== null) {
      const { metric } = series
      observations.push({
        channel: network.channel,
        metric,
        grain: 'day',
        from: on.day,
        to: on.day,
        value,
        place: place(number, title),
      })
    } else if (!isEmptyCell(text)) {
      log.add(problem('invalid-number', 'warning', { value: text, column }, place(number, column)))
    }
  }
  const kept = observations.length
  const facts = { ...noFacts, observations }
  return { reading: { ...whole, kept, skipped: rows.length - kept, facts, questions: network.questions }, title }
}

function read(table: Table, context: ImportContext): Reading {
  const log = new ProblemLog()
  const distinct = distinctTitles()
  const tables: TableReading[] = []
  for (const section of table.sections) {
    const title = titleOf(section)
    if (title === null) {
      const [first] = section.header
      log.add(
        problem(
          'unknown-section',
          'note',
          { title: section.title ?? first ?? '' },
          { file: table.file, sheet: table.sheet },
        ),
      )
      continue
    }
    tables.push(readSection(table, section, title.trim(), distinct(title.trim()), context, log).reading)
  }
  if (tables.every((one) => one.rows === 0)) {
    log.add(problem('no-data', 'warning', {}, { file: table.file, sheet: table.sheet }))
  }
  return { tables, problems: log.list() }
}

export const metaDailySeries: Importer = {
  id: 'meta-daily-series',
  format: {
    publisher: 'Meta',
    documentation:
      'Seen in real exports of Meta Business Suite › Insights › Results, 2023 to 2025; not documented by Meta.',
    versions: ['2023', '2025'],
    signature: ['Date', 'Primary'],
  },
  recognises,
  read,
}
