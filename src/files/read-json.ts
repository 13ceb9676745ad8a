/**
 * JSON documents as sheets that any importer can read. What a row is, is found by the shape of the document alone:
 * a list of objects; an object of flat objects (Matomo by date: `{"2025-01-01": {…}, …}`, whose keys become a column); a
 * document around its main list (`orderedItems`, `Data`, `campaigns`…), whose own values become comment lines before the
 * header; else one object, one row. Whole numbers of more than 15 digits are identifiers: they are kept digit by digit.
 */
import { parseDate } from '../core/import/parse-cell.ts'
import type { Row, Sheet } from '../core/import/table.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { entriesOf, flatten, isRecord, isScalar, longestName, NameTooLong, scalarText } from './flatten-json.ts'
import type { Limits } from './limits.ts'

export interface JsonReading {
  readonly sheets: readonly Sheet[]
  readonly problems: readonly Problem[]
}

type Json = Readonly<Record<string, unknown>>

/** One sheet to be: its records, and what the document says of them all. */
interface Draft {
  readonly name: string | null
  readonly records: readonly Json[]
  readonly about: readonly (readonly [string, string])[]
}

/** Depth of nesting, and whether some number is too long for a JavaScript one; told without building anything. */
function look(text: string): { readonly depth: number; readonly longNumbers: boolean } {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return { depth: deepest, longNumbers: /[[:,\s]-?\d{16,}\s*[,\]}]/u.test(text) }
}

/** Identifiers of 16 to 19 digits as they are written: a JavaScript number would round them. */
function parseKeepingLongNumbers(text: string): unknown {
  return JSON.parse(text, (_key: string, value: unknown, context?: { readonly source?: string }) => {
    const source = context?.source ?? ''
    return typeof value === 'number' && /^-?\d{16,}$/u.test(source) ? source : value
  })
}

/** Lists of objects only, and not empty: what rows are made of. */
function asRecords(value: unknown): readonly Json[] | null {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord) ? value : null
}

const isFlat = (value: unknown): value is Json =>
  isRecord(value) && entriesOf(value).every(([, inner]) => isScalar(inner)) && entriesOf(value).length > 0
const isFlatList = (value: unknown): boolean => Array.isArray(value) && value.every(isFlat)

/** What publishers call the list that a document is made for. */
const listNames = new Set([
  ...['ordereditems', 'items', 'data', 'campaigns', 'events', 'statuses', 'results', 'records', 'messages', 'rows'],
])

/** The longest list with such a name, in the document or in one of its objects. */
function mainList(root: Json): readonly Json[] | null {
  const inside = entriesOf(root).flatMap(([, value]) => (isRecord(value) ? entriesOf(value) : []))
  for (const entries of [entriesOf(root), inside]) {
    const lists = entries.flatMap(([key, value]) => {
      const records = listNames.has(key.toLowerCase()) ? asRecords(value) : null
      return records === null ? [] : [records]
    })
    const [longest] = lists.toSorted((a, b) => b.length - a.length)
    if (longest !== undefined) return longest
  }
  return null
}

/** An object of flat objects or of lists of them: its keys are a column. Matomo writes `[]` for a day without data. */
function keyedRecords(root: Json): readonly Json[] | null {
  const entries = entriesOf(root)
  const isByDate = entries.every(([key]) => ['date', 'month'].includes(parseDate(key).kind))
  if (!isByDate && !entries.every(([, value]) => isFlat(value) || isFlatList(value))) return null
  const keyName = isByDate ? 'date' : 'key'
  return entries.flatMap(([key, value]) =>
    [value].flat().flatMap((member: unknown) => (isRecord(member) ? [{ [keyName]: key, ...member }] : [])),
  )
}

const scalarsOf = (root: Json): Draft['about'] =>
  entriesOf(root).flatMap(([key, value]) => (isScalar(value) ? [[key, scalarText(value)] as const] : []))

function draftsOf(value: unknown): readonly Draft[] {
  const records = asRecords(value)
  if (records !== null) return [{ name: null, records, about: [] }]
  if (!isRecord(value)) return []
  const about = scalarsOf(value)
  const isByDate = entriesOf(value).every(([key]) => ['date', 'month'].includes(parseDate(key).kind))
  const main = isByDate ? null : mainList(value)
  if (main !== null) return [{ name: null, records: main, about }]
  const lists = entriesOf(value).flatMap(([name, inner]) => {
    const records = asRecords(inner)
    return records === null ? [] : [{ name, records, about: [] }]
  })
  const [only, ...others] = lists
  if (only !== undefined && others.length === 0 && entriesOf(value).length === 1 && !isByDate) {
    return [{ ...only, name: null }]
  }
  const keyed = keyedRecords(value)
  if (keyed !== null) return [{ name: null, records: keyed, about: [] }]
  // A document that is itself a record, and holds tables: both are shown.
  const tables = lists.filter((one) => one.records.length > 1)
  return [{ name: tables.length === 0 ? null : 'document', records: [value], about: [] }, ...tables]
}

/** Rows are flattened as they are asked for: the document is held once. */
function toSheet({ name, records, about }: Draft, limits: Limits): Sheet | Problem | null {
  const columns = new Set<string>()
  for (const record of records) {
    for (const column of flatten(record).keys()) columns.add(column)
    if (columns.size > limits.columns) {
      return problem('too-many-columns', 'error', { columns: columns.size, limit: limits.columns })
    }
  }
  if (columns.size === 0) return null
  if (columns.size * records.length > limits.jsonCells) {
    return problem('too-many-cells', 'error', { limit: limits.jsonCells })
  }
  const header = [...columns]
  return {
    name,
    *rows(): Generator<Row> {
      let number = 0
      for (const [key, text] of about) yield { number: ++number, cells: [`# ${key}`, text] }
      yield { number: ++number, cells: header }
      for (const record of records) {
        const cells = flatten(record)
        yield { number: ++number, cells: header.map((column) => cells.get(column) ?? '') }
      }
    },
  }
}

/** True when a text can only be JSON, and is worth parsing as such. */
export function looksLikeJson(head: string): boolean {
  return /^\s*(?:\{\s*(?:"|\})|\[\s*(?:[[{"\]\d-]|true|false|null))/u.test(head)
}

const nothing = (why: Problem): JsonReading => ({ sheets: [], problems: [why] })

const refuse = (reason: 'invalid' | 'too-deep' | 'too-large', detail: string): JsonReading =>
  nothing(problem('json-refused', 'error', { reason, detail }))

export function readJson(text: string, limits: Limits): JsonReading {
  const { depth, longNumbers } = look(text)
  if (depth > limits.jsonDepth) return refuse('too-deep', `${String(depth)} > ${String(limits.jsonDepth)}`)
  let value: unknown
  try {
    value = longNumbers ? parseKeepingLongNumbers(text) : JSON.parse(text)
  } catch (error) {
    return refuse('invalid', error instanceof Error ? error.message : String(error))
  }
  try {
    const sheets: Sheet[] = []
    for (const draft of draftsOf(value)) {
      const sheet = toSheet(draft, limits)
      if (sheet !== null && 'code' in sheet) return nothing(sheet)
      if (sheet !== null) sheets.push(sheet)
    }
    return { sheets, problems: [] }
  } catch (error) {
    if (!(error instanceof NameTooLong)) throw error
    return refuse('too-large', `${String(error.characters)} > ${String(longestName)}`)
  }
}
