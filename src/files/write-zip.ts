/** Files → one zip. Dates are fixed: the same content gives the same bytes. */
import { strToU8, zipSync } from 'fflate'

export interface NamedFile {
  readonly name: string
  /** Texts are written in UTF-8, byte order marks kept. */
  readonly bytes: Uint8Array | string
}

export function zipOf(files: readonly NamedFile[]): Uint8Array {
  const entries = files.map(({ name, bytes }) => [name, typeof bytes === 'string' ? strToU8(bytes) : bytes] as const)
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) })
}
