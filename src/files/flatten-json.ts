/**
 * A JSON record, however nested, as named cells: `object.likes.totalItems`; lists of scalars are joined by line breaks; of a list
 * of objects come its length (`attachment[]`) and, property by property, one line per object (`attachment[].name`). Empty lists
 * and objects give no cell. Keys named `__proto__` are ignored.
 */

type Scalar = string | number | boolean | null
type Cells = Map<string, string>

export const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Own properties, without the one that would touch prototypes. */
export const entriesOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value).filter(([key]) => key !== '__proto__')

export function scalarText(value: Scalar): string {
  if (value === null) return ''
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value)
}

/** Thrown for a name that only hostile documents have: long keys inside long keys. */
export class NameTooLong extends Error {
  readonly characters: number

  constructor(characters: number) {
    super('name too long')
    this.name = 'NameTooLong'
    this.characters = characters
  }
}

/** Longer than any path seen by two orders of magnitude. */
export const longestName = 2000

/** Cells of a record by name, in the order of the document. Depth is bounded by whoever parsed it. */
export function flatten(record: object): ReadonlyMap<string, string> {
  const cells: Cells = new Map()
  for (const [key, value] of entriesOf(record)) add(cells, key, value)
  return cells
}

function add(cells: Cells, name: string, value: unknown): void {
  if (name.length > longestName) throw new NameTooLong(name.length)
  if (isScalar(value)) cells.set(name, scalarText(value))
  else if (Array.isArray(value)) addList(cells, name, value)
  else if (isRecord(value)) for (const [key, inner] of entriesOf(value)) add(cells, `${name}.${key}`, inner)
}

function addList(cells: Cells, name: string, list: readonly unknown[]): void {
  if (list.length === 0) return
  if (list.every(isScalar)) {
    cells.set(name, list.map(scalarText).join('\n'))
    return
  }
  const members = list.map((member) => flatten({ '': member }))
  cells.set(`${name}[]`, String(list.length))
  for (const key of new Set(members.flatMap((member) => [...member.keys()]))) {
    cells.set(`${name}[]${key}`, members.map((member) => member.get(key) ?? '').join('\n'))
  }
}
