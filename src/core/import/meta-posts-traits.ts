/**
 * What only the whole of a content export tells: whether a spreadsheet program rewrote its dates, numbers or identifiers.
 * Most files are as Meta wrote them: they are read at once under that assumption, and again only when the whole denies it.
 */
import { styleOfDotExport } from './columns.ts'
import { DateColumn } from './month-first-dates.ts'
import type { DatePolicy } from './month-first-dates.ts'
import type { NumberStyle } from './parse-cell.ts'
import { inferNumberStyle, wholeNumber } from './parse-cell.ts'

export interface FileTraits {
  readonly dates: DatePolicy
  readonly style: NumberStyle | null
  /** Every identifier of more than 15 digits ends in zeros: a workbook rounded them. */
  readonly roundedIds: boolean
}

export const asExported: FileTraits = { dates: new DateColumn().policy(), style: 'dot', roundedIds: false }

/** Gathers the traits of a file, row after row. */
export class TraitsFinder {
  readonly #dates = new DateColumn()
  readonly #styles = new Set<NumberStyle>()
  #someComma = false
  #longIds = 0
  #roundedIds = 0

  add(published: string, id: string, numbers: readonly string[]): void {
    this.#dates.add(published)
    if (id.length >= 16 && /^\d+$/u.test(id)) {
      this.#longIds += 1
      if (/^\d{15}0+$/u.test(id)) this.#roundedIds += 1
    }
    for (const text of numbers) {
      if (text === '' || wholeNumber(text) !== null) continue
      const comma = text.includes(',')
      this.#someComma ||= comma
      const style = comma || text.includes('.') ? inferNumberStyle([text]) : null
      if (style !== null) this.#styles.add(style)
    }
  }

  /** Null: as Meta exports it. */
  get changed(): FileTraits | null {
    const [style = null, ...others] = this.#styles
    const traits = {
      dates: this.#dates.policy(),
      style: styleOfDotExport(others.length === 0 ? style : null, this.#someComma),
      roundedIds: this.#longIds >= 3 && this.#roundedIds === this.#longIds,
    }
    const same = this.#dates.asExported && traits.style === asExported.style && !traits.roundedIds
    return same ? null : traits
  }
}
