/**
 * Formulas of media planning for the reach of several supports, for the method page only: they can leave [0, 1] and the bounds
 * that the same inputs prove, so that no figure uses them.
 */
import type { Link } from './linked-groups.ts'

interface KnownPair extends Link {
  readonly share: number
}

export interface Comparators {
  /** Sainsbury (1953, unpublished; in Agostini 1961): every channel independent of the others. */
  readonly sainsbury: number
  /** Agostini (1961), with the constant 1.125 that he found for French magazines; null unless every pair is known. */
  readonly agostini: number | null
  /** Hofmans (1966): the constant of each pair makes the formula exact for it; null unless every pair is known. */
  readonly hofmans: number | null
}

export function comparators(shares: readonly number[], pairs: readonly KnownPair[]): Comparators {
  const sum = shares.reduce((total, one) => total + one, 0)
  const every = new Set(pairs.map((pair) => [pair.first, pair.second].sort((a, b) => a - b).join())).size
  const all = shares.length > 0 && every === (shares.length * (shares.length - 1)) / 2 && sum > 0
  const reach = (duplication: number): number => (sum * sum) / (sum + duplication)
  const constantOf = ({ first, second, share }: KnownPair): number => {
    const both = (shares[first] ?? 0) + (shares[second] ?? 0)
    return both > share ? both / (both - share) : 0
  }
  return {
    sainsbury: 1 - shares.reduce((none, one) => none * (1 - one), 1),
    agostini: all ? reach(1.125 * pairs.reduce((total, { share }) => total + share, 0)) : null,
    hofmans: all ? reach(pairs.reduce((total, pair) => total + constantOf(pair) * pair.share, 0)) : null,
  }
}
