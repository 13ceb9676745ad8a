/**
 * Rows that have not as many cells as the others because of a delimiter: another one than elsewhere, one too many, one missing.
 * Each is repaired only when a single repair puts every value under its like; else the row stays as it is. What this cannot do:
 * part two texts that nothing separates any more.
 */
import { agreement, cellKind, columnKinds } from '../core/import/cell-kind.ts'
import type { CellKind, ColumnKinds } from '../core/import/cell-kind.ts'
import type { Row } from '../core/import/table.ts'
import type { Dialect } from './dialect.ts'
import { RecordParser } from './record-parser.ts'

const otherDelimiters = [';', '\t', ',', '|', ' '] as const
/** Rows that show what the columns hold. */
const sampleRows = 200

export class RowRepair {
  readonly #dialect: Dialect
  readonly #kinds: ColumnKinds
  /** By column, the one shape of all its texts: `AA-9999`. Null when they have several. */
  readonly #shapes: readonly (string | null)[]

  /** `rows`: of the same table, from its start; those that have as many cells as most are looked at. */
  constructor(dialect: Dialect, rows: Iterable<Row>) {
    this.#dialect = dialect
    const sample: Row[] = []
    for (const row of rows) {
      if (row.cells.length === dialect.columns) sample.push(row)
      if (sample.length > sampleRows) break
    }
    // The first one is the header, most of the time.
    const values = sample.slice(1)
    this.#kinds = columnKinds(values)
    this.#shapes = Array.from({ length: dialect.columns }, (_, column) => commonShape(values, column))
  }

  /** The same row with its cells in their columns; null: nothing to repair, or no certain way to do it. */
  repaired(row: Row): Row | null {
    const surplus = row.cells.length - this.#dialect.columns
    if (surplus === 0 || this.#dialect.columns < 3 || row.cells.every((cell) => cell.trim() === '')) return null
    const cells = this.#otherwiseDelimited(row) ?? this.#inPlace(row, surplus)
    return cells === null ? null : { ...row, cells }
  }

  /** Cells of a row that another delimiter parts into as many columns. */
  #otherwiseDelimited({ cells }: Row): readonly string[] | null {
    const { delimiter, columns } = this.#dialect
    if (delimiter === null || cells.length * 2 > columns) return null
    const text = cells.join(delimiter)
    for (const other of otherDelimiters) {
      if (other === delimiter[0] || !text.includes(other)) continue
      const parser = new RecordParser({ ...this.#dialect, delimiter: other })
      parser.feed(text)
      const record = parser.record(0, true)
      if (record === null || record.fault !== null || record.end < text.length) continue
      // Words of a sentence may be as many as the columns: with spaces, quotes or values must show that it is a row.
      const isRow =
        other !== ' ' ||
        record.quoted.includes(true) ||
        agreement({ number: 0, cells: record.cells }, this.#kinds).same > 1
      if (record.cells.length === columns && isRow) return record.cells
    }
    return null
  }

  #inPlace(row: Row, surplus: number): readonly string[] | null {
    const kinds = this.#kinds.filter((kind) => kind !== null).length
    if (Math.abs(surplus) !== 1 || kinds < 2 || agreement(row, this.#kinds).other === 0) return null
    return onlyOne(
      [...(surplus === 1 ? withoutOneEmpty(row) : this.#splitOnce(row))].filter((cells) => this.#fits(cells)),
    )
  }

  #fits(cells: readonly string[]): boolean {
    const { same, other } = agreement({ number: 0, cells }, this.#kinds)
    return other === 0 && same > 1
  }

  /** Every way to part one cell in two that look like what their columns hold. */
  *#splitOnce({ cells }: Row): Generator<readonly string[]> {
    for (const [column, cell] of cells.entries()) {
      for (let at = 1; at < cell.length; at++) {
        const parts = [cell.slice(0, at), cell.slice(at)]
        if (parts.every((part, index) => this.#looksRight(part, column + index)))
          yield [...cells.slice(0, column), ...parts, ...cells.slice(column + 1)]
      }
    }
  }

  #looksRight(text: string, column: number): boolean {
    const kind: CellKind | null = this.#kinds[column] ?? null
    if (kind !== null) return cellKind(text) === kind
    const shape = this.#shapes[column] ?? null
    return shape !== null && shape === shapeOf(text)
  }
}

function* withoutOneEmpty({ cells }: Row): Generator<readonly string[]> {
  for (const [index, cell] of cells.entries()) if (cell === '') yield cells.toSpliced(index, 1)
}

/** The one candidate; null when there is none, or several that differ. */
function onlyOne(candidates: readonly (readonly string[])[]): readonly string[] | null {
  const different = new Map(candidates.map((cells) => [JSON.stringify(cells), cells]))
  const [first] = different.values()
  return different.size === 1 ? (first ?? null) : null
}

/** `Réf-2024` → `aa-9999`: letters and digits one by one; spaces make a text, which has no shape. */
function shapeOf(text: string): string | null {
  if (text === '' || text.length > 40 || /\s/u.test(text)) return null
  return text.replace(/\p{L}/gu, 'a').replace(/\d/gu, '9')
}

function commonShape(rows: readonly Row[], column: number): string | null {
  const shapes = new Set(rows.map((row) => shapeOf(row.cells[column] ?? '')))
  const [first] = shapes
  return shapes.size === 1 && rows.length > 2 && first?.includes('9') === true ? first : null
}
