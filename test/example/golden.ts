import { resolve } from 'node:path'

export const goldenPath = resolve(import.meta.dirname, '../golden/example-audit.json')
