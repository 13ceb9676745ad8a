import type { vocabulary as french } from '../fr/vocabulary.ts'

export const vocabulary: typeof french = {}
