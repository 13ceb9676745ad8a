import type { app as french } from '../fr/app.ts'

export const app: typeof french = {}
