import type { problems as french } from '../fr/problems.ts'

export const problems: typeof french = {}
