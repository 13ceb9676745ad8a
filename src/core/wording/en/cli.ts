import type { cli as french } from '../fr/cli.ts'

export const cli: typeof french = {}
