import type { findings as french } from '../fr/findings.ts'

export const findings: typeof french = {}
