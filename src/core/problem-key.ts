/** What tells a problem from every other one of its file: the user's decisions about problems refer to it. */
import { sha256 } from './import/sha256.ts'
import type { Problem } from './problem.ts'

/**
 * Stable as long as the code, the parameters and the place are the same; the name of the file is left out, for a decision is
 * about its content. Short whatever the length of the cell: the code, then 32 hexadecimal digits.
 */
export function problemKey({ code, params, place }: Problem): string {
  const parts = [Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)), place.sheet, place.row, place.column]
  return `${code} ${sha256(JSON.stringify(parts)).slice(0, 32)}`
}
