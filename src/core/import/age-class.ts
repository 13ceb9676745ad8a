/** Age classes as people write them. */
import { normaliseHeader } from './parse-cell.ts'

/**
 * `15-29`, `15 à 29 ans`, « entre 15 et 29 ans », `13–17 years`, `75+`, `75 ans et plus`, « plus de 75 ans », « moins de 15 ans » →
 * `15-29`, `75+`, `0-14`; null otherwise.
 */
export function readAgeClass(text: string): string | null {
  const plain = normaliseHeader(text).replace(/[–—]/gu, '-')
  const between =
    /^(?:de |entre |from |between )?(\d{1,3})(?: ans)? ?(?:-|a|to|et|and) ?(\d{1,3})(?: ans| years)?$/u.exec(plain)
  if (between !== null) {
    const [low, high] = [Number(between[1]), Number(between[2])]
    return low < high && high < 130 ? `${low}-${high}` : null
  }
  const above =
    /^(\d{1,3})(?: ans| years)? ?(?:\+(?: ans| years)?|(?:et|ou) (?:plus|\+)|et au-dela|and (?:over|above|older)|or (?:more|over))$/u.exec(
      plain,
    ) ?? /^(?:plus de|\+ de|over|more than) (\d{1,3})(?: ans| years)?$/u.exec(plain)
  if (above !== null) return `${Number(above[1])}+`
  const below = /^(?:moins de|- de|under|less than|<) ?(\d{1,3})(?: ans| years)?$/u.exec(plain)
  return below === null ? null : `0-${Number(below[1]) - 1}`
}

/**
 * LibreOffice takes `75+` for the number 75: beside a class that ends at 74, when no other begins later, it can be nothing else.
 * `classes`: the cells of the whole column.
 */
export function readLastClass(text: string, classes: readonly string[]): string | null {
  if (!/^\d{1,3}$/u.test(text)) return null
  const from = Number(text)
  const read = classes.flatMap((one) => readAgeClass(one)?.match(/\d+/gu)?.map(Number) ?? [])
  return read.includes(from - 1) && read.every((age) => age < from) ? `${from}+` : null
}
