/**
 * JSON exports. A list of flat objects, or an object of flat objects (Matomo by date: `{"2025-01-01": {…}, …}`), becomes a sheet
 * with a header; anything else is JSON without sheets. Keys named `__proto__` are ignored.
 */
import { parseDate } from '../core/import/parse-cell.ts'
import type { Row, Sheet } from '../core/import/table.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { Limits } from './limits.ts'

export interface JsonReading {
  readonly sheets: readonly Sheet[]
  readonly problems: readonly Problem[]
}

type Scalar = string | number | boolean | null
type FlatObject = ReadonlyMap<string, Scalar>

/** Depth of nesting, told without building anything. */
function depthOf(text: string): number {
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
  return deepest
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const entriesOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([key]) => key !== '__proto__')

function asFlatObject(value: unknown): FlatObject | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const flat = new Map<string, Scalar>()
  for (const [key, inner] of entriesOf(value)) {
    if (!isScalar(inner)) return null
    flat.set(key, inner)
  }
  return flat.size === 0 ? null : flat
}

/** A list whose members are all flat objects; null otherwise. Matomo writes `[]` for a day without data. */
function asList(value: unknown): readonly FlatObject[] | null {
  if (!Array.isArray(value)) return null
  const list: FlatObject[] = []
  for (const member of value) {
    const flat = asFlatObject(member)
    if (flat === null) return null
    list.push(flat)
  }
  return list
}

function toObjects(value: unknown): readonly FlatObject[] | null {
  const list = asList(value)
  if (list !== null || typeof value !== 'object' || value === null || Array.isArray(value)) return list
  const entries = entriesOf(value)
  const isByDate = entries.every(([key]) => ['date', 'month'].includes(parseDate(key).kind))
  const keyName = isByDate ? 'date' : 'key'
  const objects: FlatObject[] = []
  for (const [key, inner] of entries) {
    const flat = asFlatObject(inner)
    const members = flat === null ? asList(inner) : [flat]
    if (members === null) return null
    for (const member of members) objects.push(new Map([[keyName, key], ...member]))
  }
  return objects
}

function scalarText(value: Scalar | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value)
}

function toSheet(objects: readonly FlatObject[]): Sheet {
  const header = [...new Set(objects.flatMap((object) => [...object.keys()]))]
  return {
    name: null,
    *rows(): Generator<Row> {
      yield { number: 1, cells: header }
      for (const [index, object] of objects.entries()) {
        yield { number: index + 2, cells: header.map((name) => scalarText(object.get(name))) }
      }
    },
  }
}

/** True when a text can only be JSON, and is worth parsing as such. */
export function looksLikeJson(head: string): boolean {
  return /^\s*(?:\{\s*(?:"|\})|\[\s*(?:[[{"\]\d-]|true|false|null))/u.test(head)
}

const refuse = (reason: 'invalid' | 'too-deep', detail: string): JsonReading => ({
  sheets: [],
  problems: [problem('json-refused', 'error', { reason, detail })],
})

export function readJson(text: string, limits: Limits): JsonReading {
  const depth = depthOf(text)
  if (depth > limits.jsonDepth) return refuse('too-deep', `${String(depth)} > ${String(limits.jsonDepth)}`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refuse('invalid', error instanceof Error ? error.message : String(error))
  }
  const objects = toObjects(value)
  return { sheets: objects === null || objects.length === 0 ? [] : [toSheet(objects)], problems: [] }
}
