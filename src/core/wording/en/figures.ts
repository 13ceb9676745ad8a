import type { figures as french } from '../fr/figures.ts'

export const figures: typeof french = {}
