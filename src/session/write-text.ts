import { writeFileSafely } from '../files/write-file-safely.ts'
import type { Problem } from '../core/problem.ts'

/** Writes a text where the user asked for it, whole or not at all. */
export function writeText(path: string, text: string): Promise<Problem | null> {
  return writeFileSafely(path, text)
}
