/** How much the readers accept. Every refusal names the limit it met, and a user may raise it for one import. */
export interface Limits {
  /** Any file, in bytes. Text is streamed: this only keeps a disk image from being read for an hour. */
  readonly fileBytes: number
  /** One record of a text file, in characters: a caption never comes near; an unclosed quote swallows the file. */
  readonly recordCharacters: number
  /** Columns of one record. The widest export seen has 1995. */
  readonly columns: number
  /** A workbook file, in bytes, and what its parts may weigh once inflated. */
  readonly workbookBytes: number
  readonly workbookInflatedBytes: number
  readonly workbookCells: number
  readonly workbookSeconds: number
  /** Memory of the worker that parses workbooks, in mebibytes. */
  readonly workbookMebibytes: number
  /** Files of one archive once inflated, all together and nested archives included, in bytes. */
  readonly zipInflatedBytes: number
  /** Inflated size over compressed size of one entry, looked at above 1 MiB. Deflate cannot exceed 1032. */
  readonly zipRatio: number
  readonly zipEntries: number
  /** Archives inside archives. */
  readonly zipDepth: number
  /** An archive inside an archive, which is held in memory. */
  readonly nestedZipBytes: number
  readonly jsonBytes: number
  readonly jsonDepth: number
  /** Columns × records of one document. */
  readonly jsonCells: number
}

const mebibyte = 2 ** 20

export const defaultLimits: Limits = {
  fileBytes: 2048 * mebibyte,
  recordCharacters: 2_000_000,
  columns: 20_000,
  workbookBytes: 64 * mebibyte,
  workbookInflatedBytes: 512 * mebibyte,
  // INSEE's workbook of all communes: 35 000 rows, 140 columns and more; 23 s and 1.5 GiB on two slow cores.
  workbookCells: 6_000_000,
  workbookSeconds: 90,
  workbookMebibytes: 2048,
  zipInflatedBytes: 2048 * mebibyte,
  zipRatio: 300,
  zipEntries: 10_000,
  zipDepth: 3,
  nestedZipBytes: 64 * mebibyte,
  jsonBytes: 64 * mebibyte,
  jsonDepth: 64,
  jsonCells: 20_000_000,
}

/** What a user who trusts a file may accept for one import. */
export function raisedLimits(times: number): Limits {
  const raised = Object.entries(defaultLimits).map(([name, limit]) => [name, (limit as number) * times] as const)
  return Object.fromEntries(raised) as unknown as Limits
}
