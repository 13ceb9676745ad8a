/**
 * Sympa: the members of a mailing list, as its owner downloads them — `address<TAB>name` per line, addresses alone, or the
 * members whose messages come back, under a line `# Email`, `Name`, `Bounce score`… (design/formats.md §7).
 *
 * Every line is a person: lines are counted, nothing else is kept, neither here nor in problems. What the file cannot tell:
 * whether the list is the newsletter's. Only the user knows, and the number waits for the answer. Any other list of people, with
 * a header or more columns, is not Sympa's: nothing at all is kept of it.
 */
import type { ChannelRef } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { allRows, filledCells, isBlankRow } from './columns.ts'
import type { Evidence, ImportContext, Importer, Question, Reading } from './importer.ts'
import { normaliseHeader } from './parse-cell.ts'
import { isEmail } from './personal-text.ts'
import { placeIn, tableReading } from './read-section.ts'
import type { Row, Section, Table } from './table.ts'

const bounceHeader = '# email'

interface Members {
  readonly section: Section
  readonly rows: number
  /** Only the members whose messages come back: fewer than the subscribers. */
  readonly bouncing: boolean
}

/** Address, and perhaps a name: nothing else on the line. */
function isMember(row: Row): boolean {
  const cells = filledCells(row)
  return cells.length <= 2 && isEmail(cells[0] ?? '') && !isEmail(cells[1] ?? '')
}

function find(table: Table): Members | null {
  const [section, ...others] = table.sections
  if (section === undefined || others.length > 0) return null
  const bouncing = namesBounces(table, section)
  let rows = 0
  for (const row of bouncing ? section.rows() : allRows(section)) {
    if (isBlankRow(row)) continue
    if (bouncing ? !isEmail(row.cells[0] ?? '') : !isMember(row)) return null
    rows += 1
  }
  return rows === 0 ? null : { section, rows, bouncing }
}

/** `# Email`, `Name`, `Bounce score`… as a comment before the lines, or as their header. */
function namesBounces(table: Table, section: Section): boolean {
  const heads = [...table.preamble.map((row) => row.cells), section.header]
  return heads.some(
    (cells) => normaliseHeader(cells[0] ?? '') === bounceHeader && cells.some((cell) => /^bounce/iu.test(cell.trim())),
  )
}

function recognises(table: Table): Evidence | null {
  const members = find(table)
  if (members === null) return null
  const example = members.bouncing ? '# Email, Name, Bounce score' : 'adresse, nom / address, name'
  return { title: 'Sympa', language: null, because: [{ kind: 'values', column: '1', example }] }
}

const options = ['newsletter', 'other'] as const

function read(table: Table, context: ImportContext): Reading {
  const members = find(table)
  if (members === null) return { tables: [], problems: [] }
  const { section, rows, bouncing } = members
  const about = String(rows)
  const id = 'list:members'
  const question: Question = { id, kind: 'which-list', about, options }
  const answer = options.find((option) => option === context.answers[id]) ?? null
  const channel: ChannelRef = { service: answer, question: id, account: null, name: null }
  // The file bears no date: the stock belongs to no period.
  const stock = { metric: 'followers', grain: 'stock', from: '', to: '' } as const
  const observations = [{ channel, ...stock, value: rows, place: placeIn(table) }]
  const problems: Problem[] = []
  if (answer === null) problems.push(problem('which-list', 'question', { title: about }, placeIn(table)))
  if (bouncing) problems.push(problem('bouncing-members', 'warning', { members: rows }, placeIn(table)))
  const reading = tableReading(
    // No header: what stands in its place may be somebody.
    { section: { ...section, title: null, headerRow: null } },
    { rows, kept: rows },
    { observations },
    { personalData: [{ column: 'e-mail', cells: rows }], questions: [question] },
  )
  return { tables: [reading], problems }
}

export const sympa: Importer = {
  id: 'sympa',
  format: {
    publisher: 'Sympa',
    documentation: 'https://www.sympa.community/manual/ (list owner: dump of the members)',
    versions: ['full', 'light', 'bounces'],
    signature: ['# Email', 'Bounce score'],
  },
  recognises,
  read,
}
