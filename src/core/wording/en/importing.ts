import type { importing as french } from '../fr/importing.ts'

export const importing: typeof french = {}
