/** Text files → one zip. Dates are fixed: the same content gives the same bytes. */
import { strToU8, zipSync } from 'fflate'

/** `files`: name inside the archive and text (byte order marks kept). */
export function zipOf(files: readonly { readonly name: string; readonly text: string }[]): Uint8Array {
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) })
}
