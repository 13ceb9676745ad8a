/**
 * The delimiter of a text table. PapaParse's own guess splits two-column `;` files at their decimal commas; here every
 * candidate is tried on the first records, and the one that gives the most regular lines of the most sensible cells wins
 * (the measure of van den Burg, Nazábal and Sutton, « Wrangling messy CSV files by detecting row and type patterns », 2019).
 */

export interface Dialect {
  /** Null: a single column. */
  readonly delimiter: string | null
  /** The first line is `sep=…`: it is a record, but no data. */
  readonly separatorLine: boolean
}

/** In order of preference when scores are equal. */
const candidates = [';', '\t', ',', '|'] as const
const sampleRecords = 200

interface Field {
  readonly text: string
  readonly quoted: boolean
}

/**
 * Records of the sample under a delimiter; quotes only open at the start of a field. The last, cut record is left out, unless it
 * is the only one: thousands of columns must still be seen as columns.
 */
function splitSample(sample: string, delimiter: string, complete: boolean): readonly (readonly Field[])[] {
  const records: Field[][] = []
  let record: Field[] = []
  let at = 0
  while (at < sample.length && records.length < sampleRecords) {
    let text: string
    const quoted = sample[at] === '"'
    if (quoted) {
      const end = closingQuote(sample, at + 1)
      text = sample.slice(at + 1, end)
      at = end + 1
    } else {
      text = ''
    }
    const next = nextStop(sample, at, delimiter)
    text += sample.slice(at, next)
    record.push({ text, quoted })
    const ends = next >= sample.length || sample[next] === '\n'
    at = next + (ends ? 1 : delimiter.length)
    if (ends) {
      if (next < sample.length || complete || records.length === 0) records.push(record)
      record = []
    }
  }
  return records
}

function closingQuote(sample: string, from: number): number {
  for (let at = sample.indexOf('"', from); at !== -1; at = sample.indexOf('"', at + 2)) {
    if (sample[at + 1] !== '"') return at
  }
  return sample.length
}

function nextStop(sample: string, from: number, delimiter: string): number {
  const newline = sample.indexOf('\n', from)
  const end = newline === -1 ? sample.length : newline
  const stop = sample.slice(from, end).indexOf(delimiter)
  return stop === -1 ? end : from + stop
}

/** A cell that makes sense by itself: quoted, a number, or a text in which no other delimiter is left over. */
function isSensible(field: Field): boolean {
  return field.quoted || /^\s*[-+]?[\d\s.,'%]*$/u.test(field.text) || !/[,;\t|]/u.test(field.text)
}

/** Regularity of the lines times sensibility of the cells; 0 when the delimiter never occurs. */
function score(records: readonly (readonly Field[])[]): number {
  const filled = records.filter((record) => record.some((field) => field.text.trim() !== ''))
  const linesByWidth = new Map<number, number>()
  for (const record of filled) linesByWidth.set(record.length, (linesByWidth.get(record.length) ?? 0) + 1)
  const regularity = [...linesByWidth].reduce((sum, [width, lines]) => sum + (lines * (width - 1)) / width, 0)
  const fields = filled.flat()
  const sensible = fields.filter(isSensible).length
  return fields.length === 0 ? 0 : (regularity / linesByWidth.size) * (sensible / fields.length)
}

/** `sep=;`, also quoted, also padded by Excel (`sep=\t\t\t`). */
function declaredDelimiter(sample: string): string | null {
  const line = sample.slice(0, (sample.indexOf('\n') + 1 || sample.length + 1) - 1)
  return /^"?sep=(.)"?[,;\t ]*$/iu.exec(line)?.[1] ?? null
}

/** `complete`: the sample is the whole text. */
export function detectDialect(sample: string, complete: boolean): Dialect {
  const declared = declaredDelimiter(sample)
  const body = declared === null ? sample : sample.slice(sample.indexOf('\n') + 1 || sample.length)
  // `1, "a, b"`: only with its space does the delimiter let the quote open a cell.
  const spaced = candidates.map((delimiter) => `${delimiter} `).filter((delimiter) => body.includes(`${delimiter}"`))
  const scores = [...spaced, ...candidates].map((delimiter) => ({
    delimiter,
    score: score(splitSample(body, delimiter, complete)),
  }))
  const best = scores.reduce((first, second) => (second.score > first.score ? second : first))
  const found = best.score > 0 ? best.delimiter : null
  // A spreadsheet program that saves with another delimiter leaves the declaration behind.
  const stale = declared !== null && found !== null && !body.includes(declared)
  return { delimiter: declared === null || stale ? found : declared, separatorLine: declared !== null }
}
