/**
 * Personal data that a file may hold beside what Amarres reads: dropped by construction (importers only keep what they know),
 * counted here so that the user is told. Headers are compared whole; cells are only looked at for e-mail addresses.
 */
import { isBlankRow } from './columns.ts'
import { normaliseHeader } from './parse-cell.ts'
import type { Row, Section, Sheet } from './table.ts'

const personalHeaders = new Set(
  [
    ...[
      'e-mail',
      'email',
      'mail',
      'courriel',
      'adresse e-mail',
      'adresse mail',
      'adresse email',
      'email address',
      'e-mail address',
    ],
    ...[
      'adresse électronique',
      'nom d’utilisateur',
      'nom et prénom',
      'nom prénom',
      'prénom nom',
      'prénom',
      'first name',
    ],
    ...[
      'last name',
      'full name',
      'nom de famille',
      'téléphone',
      'tél',
      'tel',
      'portable',
      'mobile',
      'phone',
      'phone number',
    ],
    ...[
      'numéro de téléphone',
      'date de naissance',
      'birth date',
      'adresse postale',
      'responsable',
      'contact',
      'référent',
    ],
    ...['agent', 'agent responsable', 'commentaire', 'commentaires libres', 'remarque', 'remarques', 'notes'],
  ].map(normaliseHeader),
)

const address = /[^\s@<>,;]+@[^\s@<>,;]+\.[a-z]{2,}/iu

/** Addresses of web pages may hold an `@` too. */
const holdsAddress = (cell: string): boolean => !/^\s*https?:/iu.test(cell) && address.test(cell)
/** True of a cell that is one e-mail address and nothing else. */
export const isAddress = (cell: string): boolean => /^<?[^\s@<>,;/]+@[^\s@<>,;/]+\.[a-z]{2,}>?$/iu.test(cell.trim())

const hasAddress = (row: Row): boolean => row.cells.some(holdsAddress)

/** Rows looked at to find columns of addresses under an unusual header. */
const sampleRows = 50

export interface DroppedColumn {
  readonly column: string
  readonly cells: number
}

/** Positions of the columns that hold personal data: by their header, or by the addresses in their first rows. */
export function personalPositions(section: Section): ReadonlySet<number> {
  const positions = new Set<number>()
  for (const [index, title] of section.header.entries()) {
    if (personalHeaders.has(normaliseHeader(title))) positions.add(index)
  }
  let looked = 0
  for (const row of section.rows()) {
    if (looked >= sampleRows) break
    looked += 1
    for (const [index, cell] of row.cells.entries()) {
      if (section.header[index] !== undefined && holdsAddress(cell)) positions.add(index)
    }
  }
  return positions
}

/** Columns of a section that hold personal data and were therefore not read; `known` are those the importer reported. */
export function personalColumns(section: Section, known: readonly DroppedColumn[]): readonly DroppedColumn[] {
  const reported = new Set(known.map((one) => normaliseHeader(one.column)))
  const positions = [...personalPositions(section)].filter(
    (position) => !reported.has(normaliseHeader(section.header[position] ?? '')),
  )
  if (positions.length === 0) return []
  const counts = new Map(positions.map((position) => [position, 0]))
  for (const row of section.rows()) {
    for (const [position, count] of counts) {
      if ((row.cells[position] ?? '').trim() !== '') counts.set(position, count + 1)
    }
  }
  return [...counts].map(([position, cells]) => ({ column: (section.header[position] ?? '').trim(), cells }))
}

/**
 * Lines of a list of people (a mailing list: an address on almost every line, a header left out); null when the sheets are
 * something else.
 */
export function listOfPeople(sheets: readonly Sheet[]): number | null {
  const samples = sheets.map((sheet) => withoutHeader(firstRows(sheet, sampleRows + 1)))
  const sample = samples.flat()
  if (sample.filter(hasAddress).length / Math.max(1, sample.length) < 0.8) return null
  let lines = 0
  for (const [index, sheet] of sheets.entries()) {
    const header = samples[index]?.[0]?.number ?? 1
    for (const row of sheet.rows()) if (row.number >= header && !isBlankRow(row)) lines += 1
  }
  return lines
}

/** The first line of a list names its columns when it is the only one without an address. */
function withoutHeader(rows: readonly Row[]): readonly Row[] {
  const [first, second] = rows
  return first !== undefined && second !== undefined && !hasAddress(first) && hasAddress(second) ? rows.slice(1) : rows
}

function firstRows(sheet: Sheet, count: number): readonly Row[] {
  const rows: Row[] = []
  for (const row of sheet.rows()) {
    if (rows.length >= count) break
    if (!isBlankRow(row)) rows.push(row)
  }
  return rows
}

/** What may be shown of an unknown header: never an address nor a number that could be somebody's telephone. */
export function safeHeader(text: string): string | null {
  const title = text.trim()
  if (title === '' || address.test(title) || /^[+\d][\d .()-]{6,}$/u.test(title)) return null
  return title.length > 60 ? `${title.slice(0, 60)}…` : title
}
