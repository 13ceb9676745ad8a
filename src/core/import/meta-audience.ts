/**
 * Meta Business Suite › Insights › Audience › Export (`Audience.csv`): age and gender, cities and countries of followers.
 * Format: seen in real files of 2024 (sections named after their network, with the number of followers) and 2025 (no network,
 * no number); design/formats.md §1.3.
 *
 * What this export cannot tell: minors (absent), followers whose gender is unknown (absent: the table does not reach 100 %),
 * cities beyond the first ten, the date it describes, and, since 2025, the network and the number of followers.
 *
 * Sexes are summed. A percentage that a spreadsheet program turned into a date (`17.juin`) is refused with its whole class.
 */
import type { AudienceShare, Observation } from '../dossier/facts.ts'
import { noFacts } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Place } from '../problem.ts'
import { allRows, filledCells, isBlankRow, readShare } from './columns.ts'
import type { Evidence, ImportContext, Importer, Reading, TableReading } from './importer.ts'
import { normaliseHeader, parseNumber } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { Row, Section, Table } from './table.ts'
import type { NetworkChoice } from './which-network.ts'
import { askNetwork, distinctTitles, ofNetwork } from './which-network.ts'

type Part = 'followers' | 'age' | 'city' | 'country' | 'unused'

interface Known {
  readonly part: Part
  readonly service: 'facebook' | 'instagram' | null
}

const partTitles: readonly (readonly [Part, readonly string[]])[] = [
  ['age', ['Age & gender', 'Age and gender', 'Âge et genre', 'Âge et sexe']],
  ['city', ['Top cities', 'Top towns/cities', 'Principales villes', 'Villes principales']],
  ['country', ['Top countries', 'Principaux pays', 'Pays principaux']],
  ['unused', ['Top Pages', 'Principales Pages']],
]

const titles = new Map<string, Known>()
for (const [part, names] of partTitles)
  for (const name of names) titles.set(normaliseHeader(name), { part, service: null })
for (const [service, network] of [
  ['facebook', 'Facebook'],
  ['instagram', 'Instagram'],
] as const) {
  titles.set(normaliseHeader(`${network} followers`), { part: 'followers', service })
  titles.set(normaliseHeader(`${network} followers by gender and age`), { part: 'age', service })
  titles.set(normaliseHeader(`${network} followers by top cities`), { part: 'city', service })
  titles.set(normaliseHeader(`${network} followers by top countries`), { part: 'country', service })
}

const women = ['women', 'femmes']
const men = ['men', 'hommes']
const isAgeClass = (text: string): boolean => /^\d{2}\s*[-–]\s*\d{2}$|^\d{2}\s*\+$/u.test(text.trim())

/** A header that ends with both sexes, above age classes: told even when the titles were spoilt. */
function isAgeTable(section: Section): boolean {
  const names = section.header.map(normaliseHeader)
  if (!names.some((name) => women.includes(name)) || !names.some((name) => men.includes(name))) return false
  for (const row of section.rows()) return isAgeClass(row.cells[0] ?? '')
  return false
}

function knownOf(section: Section): Known | null {
  const known = section.title === null ? undefined : titles.get(normaliseHeader(section.title))
  // The 2023 daily series also have a section « Instagram followers », of dates.
  if (known?.part === 'followers' && normaliseHeader(section.header[0] ?? '') === 'date') return null
  if (known !== undefined) return known
  return isAgeTable(section) ? { part: 'age', service: null } : null
}

function recognises(table: Table): Evidence | null {
  const known = table.sections.filter((section) => {
    const part = knownOf(section)?.part
    return part !== undefined && part !== 'unused'
  })
  const titled = known.flatMap((section) =>
    section.title !== null && titles.has(normaliseHeader(section.title)) ? [section.title.trim()] : [],
  )
  const [ageTable] = known.filter(isAgeTable)
  if (titled.length === 0 && ageTable === undefined) return null
  const example = ageTable === undefined ? '' : (ageTable.header.at(-1) ?? '').trim()
  const french = titled.some((title) =>
    /^(?:principales villes|villes principales|principaux pays|pays principaux|âge et)/iu.test(title),
  )
  return {
    title: 'Audience',
    language: titled.length === 0 ? null : french ? 'fr' : 'en',
    because: titled.length > 0 ? [{ kind: 'titles', titles: titled }] : [{ kind: 'values', column: example, example }],
  }
}

/** One class and its share, or several classes side by side. */
interface Entry {
  readonly name: string
  readonly cells: readonly { readonly text: string; readonly column: string }[]
  readonly row: number
}

/** Age rows: the first cell names the class, the others are the sexes in whatever order. */
function ageEntries(section: Section): readonly Entry[] {
  const entries: Entry[] = []
  for (const row of section.rows()) {
    const [name = '', ...values] = row.cells
    if (isBlankRow(row)) continue
    const cells = values
      .map((text, index) => ({ text: text.trim(), column: (section.header[index + 1] ?? '').trim() }))
      .filter(({ text }) => text !== '')
    entries.push({ name: name.replace(/\s/gu, '').replace('–', '-'), cells, row: row.number })
  }
  return entries
}

/**
 * Cities and countries. 2025: one line of names above one line of figures. 2024: one line each, under `Top cities,Value`; the
 * name is not quoted, so its commas made cells of it: the last filled cell is the value.
 */
function placeEntries(section: Section): readonly Entry[] | null {
  const rows = [...allRows(section)].filter((row) => !isBlankRow(row))
  const [first, second] = rows
  if (first === undefined) return []
  const down = normaliseHeader(filledCells(first).at(-1) ?? '')
  if (down === 'value' || down === 'valeur')
    return rows.slice(1).map((row) => lastCellEntry(row, filledCells(first).at(-1) ?? ''))
  if (second === undefined || rows.length !== 2) return null
  const names = filledCells(first)
  const values = filledCells(second)
  // Names split at their comma, or a value lost: nothing tells which goes with which.
  if (names.length !== values.length) return null
  return names.map((name, index) => ({
    name,
    cells: [{ text: values[index] ?? '', column: name }],
    row: second.number,
  }))
}

function lastCellEntry(row: Row, column: string): Entry {
  const cells = filledCells(row)
  return { name: cells.slice(0, -1).join(', '), cells: [{ text: cells.at(-1) ?? '', column }], row: row.number }
}

class AudienceReader {
  readonly #table: Table
  readonly #context: ImportContext
  readonly #log: ProblemLog
  readonly #networks = new Map<string, NetworkChoice>()
  readonly #distinct = distinctTitles()
  readonly tables: TableReading[] = []

  constructor(table: Table, context: ImportContext, log: ProblemLog) {
    this.#table = table
    this.#context = context
    this.#log = log
    for (const section of table.sections) this.#read(section)
  }

  #place(row: number | null, column: string | null): Place {
    return { file: this.#table.file, sheet: this.#table.sheet, row, column }
  }

  /** One question for the file; a second « Age & gender » is about the other network, and is asked apart. */
  #network(known: Known, title: string): NetworkChoice {
    if (known.service !== null) return ofNetwork(known.service)
    const distinct = this.#distinct(title)
    const about = distinct === title ? 'Audience' : `Audience${distinct.slice(title.length)}`
    const choice = this.#networks.get(about) ?? askNetwork(about, this.#table, this.#context)
    if (!this.#networks.has(about) && choice.problem !== null) this.#log.add(choice.problem)
    const first = !this.#networks.has(about)
    this.#networks.set(about, choice)
    return first ? choice : { ...choice, questions: [] }
  }

  #read(section: Section): void {
    const known = knownOf(section)
    const title = section.title ?? ''
    if (known === null) {
      const shown = title === '' ? (section.header[0] ?? '') : title
      this.#log.add(
        problem('unknown-section', 'note', { title: shown.slice(0, 120) }, this.#place(section.headerRow, null)),
      )
      return
    }
    if (known.part === 'unused') return
    if (known.part === 'followers') {
      this.#readFollowers(section, known)
      return
    }
    const network = this.#network(known, title === '' ? known.part : title)
    const entries = known.part === 'age' ? ageEntries(section) : placeEntries(section)
    const base = { title: section.title, headerRow: section.headerRow, personalData: [], questions: network.questions }
    if (entries === null) {
      const value = title.slice(0, 120)
      this.#log.add(
        problem('spreadsheet-damage', 'warning', { value, column: value }, this.#place(section.headerRow, null)),
      )
      const rows = [...section.rows()].length
      this.tables.push({ ...base, rows, kept: 0, skipped: rows, facts: noFacts })
      return
    }
    const part = known.part
    // Another table glued under this one has no age classes: told once, not row by row.
    const stray = part === 'age' ? entries.find((entry) => !isAgeClass(entry.name)) : undefined
    if (stray !== undefined) {
      this.#log.add(problem('unknown-age-class', 'warning', { value: stray.name }, this.#place(stray.row, null)))
    }
    const audiences = entries.flatMap((entry) => this.#share(entry, part, network) ?? [])
    this.#checkTotal(title, audiences)
    this.tables.push({
      ...base,
      rows: entries.length,
      kept: audiences.length,
      skipped: entries.length - audiences.length,
      facts: { ...noFacts, audiences },
    })
  }

  #share(entry: Entry, dimension: AudienceShare['dimension'], network: NetworkChoice): AudienceShare | null {
    const place = this.#place(entry.row, null)
    if (dimension === 'age' && !isAgeClass(entry.name)) return null
    let sum = 0
    for (const { text, column } of entry.cells) {
      const share = readShare(text)
      if (typeof share === 'string') {
        this.#log.add(problem(share, 'warning', { value: text, column }, { ...place, column }))
        return null
      }
      sum += share ?? 0
    }
    if (entry.cells.length === 0 || entry.name === '') return null
    // 10.6 % + 6.5 % is 0.17100000000000001 in binary: published figures have one decimal of percent.
    return { channel: network.channel, dimension, class: entry.name, share: Number(sum.toFixed(6)), place }
  }

  /** Below 100 is normal; clearly above, the figures are not shares of one whole. */
  #checkTotal(title: string, audiences: readonly AudienceShare[]): void {
    const total = audiences.reduce((sum, one) => sum + one.share, 0) * 100
    if (total > 102) {
      const rounded = Number(total.toFixed(1))
      this.#log.add(problem('percent-total', 'warning', { total: rounded }, this.#place(null, title)))
    }
  }

  /** `FB_PAGE,FOLLOW,UNIQUE_USERS` then a lone figure: the number of followers, on a day the file does not give. */
  #readFollowers(section: Section, known: Known): void {
    const rows = [...allRows(section)].filter((row) => !isBlankRow(row))
    const observations: Observation[] = []
    for (const row of rows) {
      const [only, ...others] = filledCells(row)
      if (only === undefined || others.length > 0) continue
      const reading = parseNumber(only, 'dot')
      if (reading.kind !== 'number' || !Number.isInteger(reading.value)) continue
      const { channel } = ofNetwork(known.service ?? '')
      const place = this.#place(row.number, section.title)
      observations.push({ channel, metric: 'followers', grain: 'stock', from: '', to: '', value: reading.value, place })
    }
    const skipped = observations.length === 0 ? 1 : 0
    if (skipped > 0)
      this.#log.add(problem('missing-value', 'warning', { column: section.title ?? '' }, this.#place(null, null)))
    this.tables.push({
      title: section.title,
      headerRow: section.headerRow,
      rows: observations.length + skipped,
      kept: observations.length,
      skipped,
      facts: { ...noFacts, observations },
      personalData: [],
      questions: [],
    })
  }
}

function read(table: Table, context: ImportContext): Reading {
  const log = new ProblemLog()
  const reader = new AudienceReader(table, context, log)
  if (reader.tables.every((one) => one.kept === 0)) {
    log.add(problem('no-data', 'warning', {}, { file: table.file, sheet: table.sheet }))
  }
  return { tables: reader.tables, problems: log.list() }
}

export const metaAudience: Importer = {
  id: 'meta-audience',
  format: {
    publisher: 'Meta',
    documentation:
      'Seen in real exports of Meta Business Suite › Insights › Audience, 2024 and 2025; not documented by Meta.',
    versions: ['2024', '2025'],
    signature: ['Women', 'Men', 'Femmes', 'Hommes', 'Top cities', 'Top countries', 'Age & gender'],
  },
  recognises,
  read,
}
