/**
 * INSEE « Populations de référence », formerly « légales » (`ensemble.zip`: `donnees_communes.csv`, `donnees_departements.csv`,
 * `donnees_regions.csv`…; or the workbook `ensemble.xlsx`, whose columns are named in words under a few lines of introduction).
 * Format: CSV seen (2026) or read in importers' source code (2019–2020), design/formats.md §10; no workbook was seen.
 *
 * What this file cannot tell: ages and, in CSV, the year of the census (only the name of the archive does; the workbook's
 * introduction may). PMUN, the municipal population, is the one used for rates. In 2019–2020 files the column COM is the commune's
 * name; since then it is its code.
 */
import type { PopulationFact } from '../dossier/facts.ts'
import { noFacts } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Place } from '../problem.ts'
import type { Columns } from './columns.ts'
import { columnsOf, firstFilled, isBlankRow, readCount, repeatsHeader } from './columns.ts'
import type { Evidence, Importer, Reading } from './importer.ts'
import { communeCode, departmentCode, joinedCommuneCode } from './insee-codes.ts'
import { normaliseHeader } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { Row, Section, Table } from './table.ts'

/** `other`: cantons, arrondissements, delegated communes — part of the same archive, not used. */
type Level = 'commune' | 'departement' | 'region' | 'other'

interface Found {
  readonly section: Section
  readonly columns: Columns
  readonly level: Level
}

function levelOf(columns: Columns): Level | null {
  const has = (name: string): boolean => columns.has([name])
  const department = has('DEP') || has('CODDEP')
  const region = has('REG') || has('CODREG')
  if (!has('PMUN') || !(department || region)) return null
  if (has('CODCAN') && (has('Canton') || has('CAN')) && !has('COM')) return 'other'
  if (has('COM') || (has('CODCOM') && has('Commune'))) return has('NBCOM') ? 'other' : 'commune'
  if (has('Arrondissement') || (has('CODARR') && has('ARR'))) return 'other'
  if (!has('NBCOM')) return null
  if (department) return has('CODARR') || has('CODCAN') ? 'other' : 'departement'
  return 'region'
}

/** The names of CSV columns for those that workbooks write in words. */
const inWords = new Map(
  (
    [
      ['Code région', 'REG'],
      ['Nom de la région', 'Région'],
      ['Code département', 'DEP'],
      ['Nom du département', 'Département'],
      ['Code arrondissement', 'CODARR'],
      ['Nom de l’arrondissement', 'Arrondissement'],
      ['Code canton', 'CODCAN'],
      ['Nom du canton', 'Canton'],
      ['Code commune', 'CODCOM'],
      ['Nom de la commune', 'Commune'],
      ['Nombre d’arrondissements', 'NBARR'],
      ['Nombre de cantons', 'NBCAN'],
      ['Nombre de communes', 'NBCOM'],
      ['Population municipale', 'PMUN'],
      ['Population comptée à part', 'PCAP'],
      ['Population totale', 'PTOT'],
    ] as const
  ).map(([words, name]) => [normaliseHeader(words), name] as const),
)

function find(table: Table): Found | null {
  for (const section of table.sections) {
    const columns = columnsOf(section.header.map((title) => inWords.get(normaliseHeader(title)) ?? title))
    const level = levelOf(columns)
    if (level !== null) return { section, columns, level }
  }
  return null
}

/** Census year that the introduction of a workbook gives; null when it does not. */
function yearOf(table: Table, title: string | null): number | null {
  const lines = [...table.preamble.map((row) => row.cells.join(' ')), title ?? ''].map(normaliseHeader)
  for (const pattern of [
    /reference statistique ?:? ?1er janvier (\d{4})/u,
    /populations (?:legales|de reference) (\d{4})/u,
  ]) {
    const year = lines.map((line) => pattern.exec(line)?.[1]).find((one) => one !== undefined)
    if (year !== undefined) return Number(year)
  }
  return null
}

const titles: Readonly<Record<Level, string>> = {
  commune: 'Populations de référence — communes',
  departement: 'Populations de référence — départements',
  region: 'Populations de référence — régions',
  other: 'Populations de référence',
}

const known = [
  'REG',
  'CODREG',
  'Région',
  'DEP',
  'CODDEP',
  'Département',
  'CODARR',
  'CODCAN',
  'CODCOM',
  'COM',
  'Commune',
].concat(['NBARR', 'NBCAN', 'NBCOM', 'PMUN', 'PCAP', 'PTOT'])

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  const { columns } = found
  const headers = columns.titles
  const examples = ['PMUN', 'PTOT', 'COM', 'DEP'].flatMap(
    (name) => found.section.header[columns.find([name])[0] ?? -1] ?? [],
  )
  const count = headers.filter((header) => columnsOf(known).has([header])).length
  return {
    title: titles[found.level],
    language: 'fr',
    because: [{ kind: 'headers', found: count, of: headers.length, examples }],
  }
}

/** UTF-8 read as Windows-1252 on the way (a copy of this file was seen so): the name is lost, the code is not. */
const looksGarbled = (name: string): boolean => /[ÃÂ][\u0080-\u00bf ]|\ufffd/u.test(name)

interface Identity {
  readonly code: string
  readonly name: string | null
}

/** Code and name of a row, whichever the vintage. */
function identify(row: Row, { columns, level }: Found): Identity | null {
  const cell = (...names: string[]): string => firstFilled(row, columns.find(names))
  const named = (code: string | null, name: string): Identity | null =>
    code === null ? null : { code, name: name === '' || looksGarbled(name) ? null : name }
  switch (level) {
    case 'commune': {
      const com = cell('COM')
      const code = communeCode(com)
      if (code !== null) return named(code, cell('Commune'))
      const joined = joinedCommuneCode(cell('CODDEP', 'DEP'), cell('CODCOM'))
      if (joined !== null) return named(joined, com === '' ? cell('Commune') : com)
      return named(joinedCommuneCode(cell('CODDEP', 'DEP'), com), cell('Commune'))
    }
    case 'departement': {
      // 2019–2020: CODDEP is the code and DEP the name; since then DEP is the code.
      const old = columns.has(['CODDEP'])
      return named(departmentCode(old ? cell('CODDEP') : cell('DEP')), old ? cell('DEP') : cell('Département'))
    }
    case 'region': {
      const old = columns.has(['CODREG'])
      const code = old ? cell('CODREG') : cell('REG')
      return named(/^\d{1,2}$/u.test(code) ? code.padStart(2, '0') : null, old ? cell('REG') : cell('Région'))
    }
    case 'other':
      return null
  }
}

/** « France métropolitaine », « Total »: a row of its own under the territories. */
const isTotal = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^(?:france|total|ensemble)\b/u.test(normaliseHeader(cell)))

function read(table: Table): Reading {
  const log = new ProblemLog()
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  const { section, columns, level } = found
  const year = yearOf(table, section.title)
  /** As the file writes it. */
  const titleOf = (name: string): string => (section.header[columns.find([name])[0] ?? -1] ?? name).trim()
  const municipal = titleOf('PMUN')
  const place = (row: number | null, column: string | null): Place => ({
    file: table.file,
    sheet: table.sheet,
    row,
    column,
  })
  const populations: PopulationFact[] = []
  let rows = 0
  let headers = 0
  let totals = 0
  const names = columns.find(['Commune', 'Département', 'Région'])
  for (const row of section.rows()) {
    if (isBlankRow(row)) continue
    rows += 1
    if (level === 'other') continue // Counted, not read.
    if (repeatsHeader(row, columns)) {
      headers += 1
      continue
    }
    const identity = identify(row, found)
    const text = firstFilled(row, columns.find(['PMUN']))
    // INSEE writes whole numbers without separator; a comma or a dot can only be thousands put there since.
    const total = readCount(text, null)
    if (identity === null && isTotal([...row.cells.slice(0, 2), firstFilled(row, names)])) {
      totals += 1
    } else if (identity === null) {
      const name =
        level === 'commune' ? (columns.has(['COM']) ? 'COM' : 'CODCOM') : level === 'departement' ? 'DEP' : 'REG'
      const column = titleOf(name)
      const value = firstFilled(row, columns.find([name]))
      log.add(
        problem('unexpected-value', 'warning', { value, column, expected: 'code INSEE' }, place(row.number, column)),
      )
    } else if (typeof total === 'string') {
      log.add(problem(total, 'warning', { value: text, column: municipal }, place(row.number, municipal)))
    } else if (total === null) {
      log.add(problem('missing-value', 'note', { column: municipal }, place(row.number, municipal)))
    } else {
      populations.push({ level, ...identity, year, total, byBand: null, place: place(row.number, municipal) })
    }
  }
  if (totals > 0) log.add(problem('total-row', 'note', { rows: totals }, place(null, null)))
  if (headers > 0) log.add(problem('repeated-header', 'note', { rows: headers }, place(null, null)))
  if (rows === 0) log.add(problem('no-data', 'warning', {}, place(null, null)))
  if (level === 'other') log.add(problem('unused-sections', 'note', { titles: [titles.other] }, place(null, null)))
  const kept = populations.length
  const facts = { ...noFacts, populations }
  const base = { title: section.title, headerRow: section.headerRow, rows, kept, skipped: rows - kept }
  return { tables: [{ ...base, facts, personalData: [], questions: [] }], problems: log.list() }
}

export const inseePopulation: Importer = {
  id: 'insee-population',
  format: {
    publisher: 'INSEE',
    documentation: 'https://www.insee.fr — Populations de référence, archive « ensemble.zip »',
    versions: ['2019-2020', '2024-2026', 'workbook'],
    signature: ['COM', 'DEP', 'REG', 'CODCOM', 'PMUN', 'PCAP', 'PTOT'],
  },
  recognises,
  read,
}
