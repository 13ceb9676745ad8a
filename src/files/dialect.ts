/**
 * How a text table is written: its delimiter, its quotes, their escapes. PapaParse's own guess splits two-column `;` files at
 * their decimal commas; here every candidate is tried on the first records, and the one that gives the most regular lines of
 * the most sensible cells wins (the measure of van den Burg, Nazábal and Sutton, « Wrangling messy CSV files by detecting row
 * and type patterns », 2019).
 */
import { RecordParser } from './record-parser.ts'
import type { ParsedRecord } from './record-parser.ts'
import type { RecordSyntax } from './record-syntax.ts'

export interface Dialect extends RecordSyntax {
  /** The first line is `sep=…`: it is a record, but no data. */
  readonly separatorLine: boolean
  /** Columns of most records of the sample. */
  readonly columns: number
}

/** In order of preference when scores are equal. */
const delimiters = [';', '\t', ',', '|'] as const
const sampleRecords = 200

interface Candidate {
  readonly syntax: RecordSyntax
  readonly records: readonly ParsedRecord[]
  readonly score: number
}

/** Records of the sample. The last, cut one is left out, unless it is the only one: thousands of columns must still be seen. */
function splitSample(sample: string, syntax: RecordSyntax, complete: boolean): readonly ParsedRecord[] {
  const parser = new RecordParser(syntax)
  parser.feed(sample)
  const records: ParsedRecord[] = []
  for (let at = 0; at < sample.length && records.length < sampleRecords;) {
    const record = parser.record(at, complete || records.length === 0)
    if (record === null) break
    records.push(record)
    at = record.end
  }
  return records
}

/**
 * A cell that makes sense by itself: quoted, a number, or a text in which no other delimiter is left over and that no other kind
 * of quote surrounds.
 */
function isSensible(text: string, quoted: boolean): boolean {
  if (quoted || /^\s*[-+]?[\d\s.,'%]*$/u.test(text)) return true
  return !/[,;\t|]/u.test(text) && !/^(["']).*\1$/su.test(text)
}

const isFilled = ({ cells }: ParsedRecord): boolean => cells.some((text) => text.trim() !== '')

/** Regularity of the lines times sensibility of the cells, less for broken quotes; 0 when the delimiter never occurs. */
function scoreOf(records: readonly ParsedRecord[]): number {
  const filled = records.filter(isFilled)
  const widths = countWidths(filled)
  const regularity = [...widths].reduce((sum, [width, lines]) => sum + (lines * (width - 1)) / width, 0)
  const cells = filled.flatMap((record) =>
    record.cells.map((text, index) => isSensible(text, record.quoted[index] === true)),
  )
  const sensible = cells.filter(Boolean).length
  const broken = filled.filter((record) => record.fault !== null).length
  if (cells.length === 0) return 0
  return (regularity / widths.size) * (sensible / cells.length) * (1 - (0.2 * broken) / filled.length)
}

function countWidths(records: readonly ParsedRecord[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  return widths
}

function candidate(sample: string, complete: boolean, syntax: RecordSyntax): Candidate {
  const records = splitSample(sample, syntax, complete)
  return { syntax, records, score: scoreOf(records) }
}

/** `sep=;`, also quoted, also padded by Excel (`sep=\t\t\t`). */
function declaredDelimiter(sample: string): string | null {
  const line = sample.slice(0, (sample.indexOf('\n') + 1 || sample.length + 1) - 1)
  return /^"?sep=(.)"?[,;\t ]*$/iu.exec(line)?.[1] ?? null
}

type Quoting = Omit<RecordSyntax, 'delimiter'>

/** Double quotes, written twice, unless the text shows something else: a quote after a backslash, apostrophes around cells. */
function quotingsOf(text: string): readonly Quoting[] {
  const found: Quoting[] = [{ quote: '"', escape: 'doubled' }]
  if (text.includes('\\"')) found.push({ quote: '"', escape: 'backslash' })
  if (/(?:^|[\n,;\t| ])'/u.test(text) && /'(?:[\n,;\t| ]|$)/u.test(text)) {
    found.push({ quote: "'", escape: 'doubled' })
    if (text.includes("\\'")) found.push({ quote: "'", escape: 'backslash' })
  }
  return found
}

/** A delimiter alone and with the space after it, which comes first when no delimiter goes without it. */
function withSpace(plain: Candidate, spaced: Candidate): readonly Candidate[] {
  const always = spaced.records.every((record) => record.tight === 0)
  return always ? [spaced, plain] : [plain, spaced]
}

/**
 * Spaces are in every text: they only separate cells when nearly all lines have as many, and when the texts that have spaces are
 * quoted or there are hardly any texts. `1 234` and `12 mars 2025` on every line are values, not rows.
 */
function isSpaceDelimited({ records }: Candidate): boolean {
  const filled = records.filter(isFilled)
  const width = mostCommonWidth(filled)
  const cells = filled.flatMap((record) =>
    record.cells.map((text, index) => ({ text, quoted: record.quoted[index] === true })),
  )
  const regular = filled.filter((record) => record.cells.length === width).length
  const sensible = cells.filter(({ text, quoted }) => isSensible(text, quoted)).length
  if (filled.length < 2 || width < 2 || regular < filled.length * 0.8 || sensible < cells.length * 0.95) return false
  const values = filled.filter((record) => isValueWithSpaces(record.cells.join(' '))).length
  if (values > filled.length / 2) return false
  const needed = cells.filter(({ text, quoted }) => quoted && text.includes(' ')).length
  const wordless = cells.filter(({ text }) => !/\p{L}/u.test(text)).length
  return needed >= filled.length / 4 || wordless >= cells.length * 0.6
}

/** A number with its thousands apart, or a date with a time or a month in letters. */
function isValueWithSpaces(line: string): boolean {
  return (
    /^[-+]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/u.test(line) ||
    /^[\d/.-]{8,10} \d{1,2}:\d{2}[\d:.,]*(?: (?:UTC|[+-]\d{2}:?\d{2}))?$/u.test(line) ||
    /^\d{1,2} \p{L}+\.? \d{2,4}$/u.test(line)
  )
}

/** Backslashes escape quotes where they leave hardly any out of place; elsewhere they are but backslashes. */
function isPlausible({ syntax, records }: Candidate): boolean {
  const broken = records.filter((record) => record.fault !== null).length
  return syntax.escape === 'doubled' || broken <= records.length / 20
}

/** The first of the best; null when none separates anything. */
function bestOf(candidates: readonly Candidate[]): Candidate | null {
  return candidates
    .filter(isPlausible)
    .reduce<Candidate | null>((one, two) => (two.score > (one?.score ?? 0) ? two : one), null)
}

function mostCommonWidth(records: readonly ParsedRecord[]): number {
  const sound = records.filter((record) => isFilled(record) && record.fault === null && record.cells.length > 1)
  const widths = [...countWidths(sound)].toSorted(([a, lines], [b, others]) => others - lines || b - a)
  return widths[0]?.[0] ?? 1
}

/** `complete`: the sample is the whole text. */
export function detectDialect(sample: string, complete: boolean): Dialect {
  const declared = declaredDelimiter(sample)
  const body = declared === null ? sample : sample.slice(sample.indexOf('\n') + 1 || sample.length)
  const quotings = quotingsOf(body)
  const read = (delimiter: string, quoting: Quoting): Candidate => candidate(body, complete, { ...quoting, delimiter })
  const found = bestOf([
    ...delimiters
      .filter((one) => body.includes(one))
      .flatMap((one) =>
        quotings.flatMap((quoting) => {
          const plain = read(one, quoting)
          return body.includes(`${one} `) ? withSpace(plain, read(`${one} `, quoting)) : [plain]
        }),
      ),
    ...(body.includes(' ') ? quotings.map((quoting) => read(' ', quoting)).filter(isSpaceDelimited) : []),
  ])
  // A spreadsheet program that saves with another delimiter leaves the declaration behind.
  const believed = declared !== null && (found === null || body.includes(declared)) ? declared : null
  const chosen = believed === null ? found : bestOf(quotings.map((quoting) => read(believed, quoting)))
  return {
    ...(chosen?.syntax ?? { delimiter: believed, quote: '"', escape: 'doubled' }),
    separatorLine: declared !== null,
    columns: chosen === null ? 1 : mostCommonWidth(chosen.records),
  }
}
