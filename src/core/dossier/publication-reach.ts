import type { Publication } from './facts.ts'

/** Accounts that saw a publication, the widest definition that its export gives; null when it gives none. */
export function uniqueReachOf({ metrics }: Pick<Publication, 'metrics'>): number | null {
  return metrics.reach ?? metrics.viewers ?? metrics['reach-organic'] ?? null
}
