/** What says that two tables are of the same kind: their headers, in order, whatever the accents, spaces and capitals. */
import { normaliseHeader } from './parse-cell.ts'
import { sha256 } from './sha256.ts'

/** 64 hexadecimal digits. */
export function headerFingerprint(headers: readonly string[]): string {
  return sha256(JSON.stringify(headers.map(normaliseHeader)))
}
