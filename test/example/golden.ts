/** Audits whose figures are accepted by hand: the example, and a town that knows next to nothing of itself. */
import { resolve } from 'node:path'
import { exampleFolder } from './generate-example.ts'

const golden = (name: string): string => resolve(import.meta.dirname, '../golden', name)

export const goldenAudits = {
  example: { folder: exampleFolder, golden: golden('example-audit.json') },
  almostUnknown: {
    folder: resolve(import.meta.dirname, '../fixtures/audits/almost-unknown'),
    golden: golden('almost-unknown-audit.json'),
  },
} as const
