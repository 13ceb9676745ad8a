import type { recommendations as french } from '../fr/recommendations.ts'

export const recommendations: typeof french = {}
