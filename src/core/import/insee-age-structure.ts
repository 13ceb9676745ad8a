/**
 * INSEE « Évolution et structure de la population » (`base-cc-evol-struct-pop-2022.CSV` or its workbook, and the IRIS version).
 * Format: read in several importers' source code, the file being too large to keep; design/formats.md §10.
 *
 * What this file cannot tell: ages by single year (15-year bands only), names of communes in recent CSV. Populations are
 * weighted estimates with decimals: they are rounded to the hundredth. A file holds three censuses: the latest is kept.
 */
import type { Band } from '../dossier/dossier.ts'
import type { PopulationFact, Sex } from '../dossier/facts.ts'
import { noFacts, sexes } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Place } from '../problem.ts'
import type { Columns } from './columns.ts'
import { columnsOf, firstFilled, isBlankRow, readCount, repeatsHeader, styleOfDotExport } from './columns.ts'
import type { Evidence, Importer, Reading } from './importer.ts'
import { communeCode } from './insee-codes.ts'
import { inferNumberStyle } from './parse-cell.ts'
import type { NumberStyle } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { Row, Section, Table } from './table.ts'

/** What INSEE writes between the census and the ages. */
const everybody = 'POP'
const lettersOf: Readonly<Record<Sex, string>> = { women: 'F', men: 'H' }

/** INSEE's suffixes of each band; the last band is one column (IRIS) or two. */
const suffixes: readonly (readonly [Band, readonly (readonly string[])[]])[] = [
  ['0-14', [['0014']]],
  ['15-29', [['1529']]],
  ['30-44', [['3044']]],
  ['45-59', [['4559']]],
  ['60-74', [['6074']]],
  ['75+', [['7589', '90P'], ['75P']]],
]

interface BandColumns {
  readonly band: Band
  readonly positions: readonly number[]
}

interface Vintage {
  /** `P22`. */
  readonly prefix: string
  readonly year: number
  readonly bands: readonly BandColumns[]
  /** Null when the file does not tell sexes apart. */
  readonly bySex: Readonly<Record<Sex, readonly BandColumns[]>> | null
  /** Position of `P22_POP`; null when absent. */
  readonly total: number | null
}

interface Found {
  readonly section: Section
  readonly columns: Columns
  readonly vintage: Vintage
  /** Communes by their code; IRIS rows are summed by commune. */
  readonly code: 'CODGEO' | 'COM'
}

function vintageOf(columns: Columns, prefix: string): Vintage | null {
  const bands = bandColumns(columns, `${prefix}_${everybody}`)
  if (bands === null) return null
  const women = bandColumns(columns, `${prefix}_${lettersOf.women}`)
  const men = bandColumns(columns, `${prefix}_${lettersOf.men}`)
  return {
    prefix,
    year: yearOf(prefix),
    bands,
    bySex: women === null || men === null ? null : { women, men },
    total: columns.find([`${prefix}_${everybody}`])[0] ?? null,
  }
}

/** The columns of every band, whose names begin with `start`; null when one is missing. */
function bandColumns(columns: Columns, start: string): readonly BandColumns[] | null {
  const found: BandColumns[] = []
  for (const [band, choices] of suffixes) {
    const positionOf = (suffix: string): number | undefined => columns.find([start + suffix])[0]
    const choice = choices.find((all) => all.every((suffix) => positionOf(suffix) !== undefined))
    if (choice === undefined) return null
    found.push({ band, positions: choice.flatMap((suffix) => positionOf(suffix) ?? []) })
  }
  return found
}

/** `P22` is 2022, `P99` is 1999: INSEE's files begin with the census of 1968. */
function yearOf(prefix: string): number {
  const year = Number(prefix.slice(1))
  return year < 60 ? 2000 + year : 1900 + year
}

function latestVintage(columns: Columns): Vintage | null {
  const prefixes = new Set(columns.names.flatMap((name) => /^(p\d{2})_pop0014$/u.exec(name)?.[1]?.toUpperCase() ?? []))
  for (const prefix of [...prefixes].sort((a, b) => yearOf(b) - yearOf(a))) {
    const vintage = vintageOf(columns, prefix)
    if (vintage !== null) return vintage
  }
  return null
}

function find(table: Table): Found | null {
  for (const section of table.sections) {
    const columns = columnsOf(section.header)
    const code = columns.has(['CODGEO']) ? 'CODGEO' : columns.has(['IRIS']) && columns.has(['COM']) ? 'COM' : null
    const vintage = code === null ? null : latestVintage(columns)
    if (code !== null && vintage !== null) return { section, columns, vintage, code }
  }
  return null
}

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  const { columns, vintage, code } = found
  const positions = [...columns.find([code]), ...vintage.bands.flatMap((one) => one.positions)]
  const examples = positions.map((position) => (columns.titles[position] ?? '').trim())
  return {
    title: `Évolution et structure de la population ${String(vintage.year)}`,
    language: 'fr',
    because: [{ kind: 'headers', found: positions.length, of: columns.titles.length, examples: examples.slice(0, 4) }],
  }
}

/** Communes and municipal districts by 5 characters, EPCI by their SIREN; the rest (departments, regions…) is not kept. */
function territory(text: string): { readonly level: 'commune' | 'epci'; readonly code: string } | null {
  if (/^2\d{8}$/u.test(text)) return { level: 'epci', code: text }
  const code = communeCode(text)
  return code === null ? null : { level: 'commune', code }
}

const hundredth = (value: number): number => Number(value.toFixed(2))

interface Sum {
  fact: Omit<PopulationFact, 'total' | 'byBand'>
  total: number
  bands: Record<string, number>
  /** Null when the file does not tell sexes apart, or a cell of them is missing. */
  bySex: Record<Sex, Record<string, number>> | null
}

class StructureReader {
  readonly #table: Table
  readonly #found: Found
  readonly #log: ProblemLog
  readonly #style: NumberStyle | null
  readonly #sums = new Map<string, Sum>()
  rows = 0
  kept = 0
  headers = 0

  constructor(table: Table, found: Found, log: ProblemLog) {
    this.#table = table
    this.#found = found
    this.#log = log
    const sample = [...this.#sample()]
    this.#style = styleOfDotExport(
      inferNumberStyle(sample),
      sample.some((text) => text.includes(',')),
    )
    for (const row of found.section.rows()) if (!isBlankRow(row)) this.#read(row)
  }

  *#sample(): Generator<string> {
    let rows = 0
    for (const row of this.#found.section.rows()) {
      for (const { positions } of this.#found.vintage.bands) yield firstFilled(row, positions)
      rows += 1
      if (rows >= 500) return
    }
  }

  #place(row: number, column: string | null): Place {
    return { file: this.#table.file, sheet: this.#table.sheet, row, column }
  }

  #read(row: Row): void {
    this.rows += 1
    const { columns, vintage, code } = this.#found
    if (repeatsHeader(row, columns)) {
      this.headers += 1
      return
    }
    const value = firstFilled(row, columns.find([code]))
    const place = territory(value)
    if (place === null) {
      const params = { value, column: code, expected: 'code INSEE' }
      this.#log.add(problem('unexpected-value', 'note', params, this.#place(row.number, code)))
      return
    }
    const bands = this.#addBands(row, vintage.bands)
    if (bands === null) return
    const women = vintage.bySex && this.#addBands(row, vintage.bySex.women)
    const men = vintage.bySex && this.#addBands(row, vintage.bySex.men)
    const bySex = women && men && { women, men }
    const published = vintage.total === null ? null : this.#add(row, [vintage.total])
    const ofBands = Object.values(bands).reduce((sum, one) => sum + one, 0)
    this.kept += 1
    const name = firstFilled(row, columns.find(['LIBGEO', 'LIBCOM']))
    const known = this.#sums.get(place.code)
    if (known === undefined) {
      const fact = {
        ...place,
        name: name === '' ? null : name,
        year: vintage.year,
        place: this.#place(row.number, null),
      }
      this.#sums.set(place.code, { fact, total: published ?? ofBands, bands, bySex })
    } else {
      known.total += published ?? ofBands
      addInto(known.bands, bands)
      if (bySex === null) known.bySex = null
      else if (known.bySex !== null) for (const sex of sexes) addInto(known.bySex[sex], bySex[sex])
    }
  }

  /** Null, with its problem, when a band is missing. */
  #addBands(row: Row, columns: readonly BandColumns[]): Record<string, number> | null {
    const found: Record<string, number> = {}
    for (const { band, positions } of columns) {
      const sum = this.#add(row, positions)
      if (sum === null) return null
      found[band] = sum
    }
    return found
  }

  /** Sum of cells that must all be filled: null, with its problem, otherwise. */
  #add(row: Row, positions: readonly number[]): number | null {
    let sum = 0
    for (const position of positions) {
      const text = (row.cells[position] ?? '').trim()
      const column = (this.#found.columns.titles[position] ?? '').trim()
      const value = readCount(text, this.#style)
      if (value === null) {
        this.#log.add(problem('missing-value', 'note', { column }, this.#place(row.number, column)))
        return null
      }
      if (typeof value === 'string') {
        this.#log.add(problem(value, 'warning', { value: text, column }, this.#place(row.number, column)))
        return null
      }
      sum += value
    }
    return sum
  }

  populations(): readonly PopulationFact[] {
    return [...this.#sums.values()].map(({ fact, total, bands, bySex }) => ({
      ...fact,
      total: hundredth(total),
      byBand: hundredths(bands),
      ...(bySex === null ? {} : { bySex: { women: hundredths(bySex.women), men: hundredths(bySex.men) } }),
    }))
  }
}

function addInto(sums: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [band, sum] of Object.entries(more)) sums[band] = (sums[band] ?? 0) + sum
}

const hundredths = (sums: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(sums).map(([band, sum]) => [band, hundredth(sum)]))

function read(table: Table): Reading {
  const log = new ProblemLog()
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  const reader = new StructureReader(table, found, log)
  const { rows, kept, headers } = reader
  if (headers > 0)
    log.add(problem('repeated-header', 'note', { rows: headers }, { file: table.file, sheet: table.sheet }))
  if (rows === 0) log.add(problem('no-data', 'warning', {}, { file: table.file, sheet: table.sheet }))
  const base = { title: found.section.title, headerRow: found.section.headerRow, rows, kept, skipped: rows - kept }
  const facts = { ...noFacts, populations: reader.populations() }
  return { tables: [{ ...base, facts, personalData: [], questions: [] }], problems: log.list() }
}

export const inseeAgeStructure: Importer = {
  id: 'insee-age-structure',
  format: {
    publisher: 'INSEE',
    documentation:
      'https://www.insee.fr — Évolution et structure de la population (base-cc-evol-struct-pop, base-ic-evol-struct-pop)',
    versions: ['communes', 'IRIS'],
    signature: ['CODGEO', 'P22_POP', 'P22_POP0014', 'P22_POP1529', 'P22_POP3044', 'P22_POP4559', 'P22_POP6074'],
  },
  recognises,
  read,
}
