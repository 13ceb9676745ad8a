import type { Territory } from './dossier.ts'

/**
 * What finds a territory in the directory: its code, after an `R` for a region (`R53` is Bretagne, `53` is Mayenne), because
 * regions and départements share codes. Null: it is not in the directory.
 */
export function directoryCode({ kind, code }: Pick<Territory, 'kind' | 'code'>): string | null {
  return kind === 'region' && code !== null ? `R${code}` : code
}
