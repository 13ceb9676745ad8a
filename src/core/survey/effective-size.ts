/**
 * Kish's effective size of a weighted sample, `(Σw)² / Σw²`: how many equally weighted respondents would be as precise
 * (method.md §10). At most the number of respondents; 0 without any. Each weight is one respondent, or `counts[i]` of them.
 */
export function effectiveSize(weights: readonly number[], counts: readonly number[] = weights.map(() => 1)): number {
  const countOf = (index: number): number => counts[index] ?? 0
  const sum = weights.reduce((total, weight, index) => total + weight * countOf(index), 0)
  const squares = weights.reduce((total, weight, index) => total + weight * weight * countOf(index), 0)
  return squares > 0 ? (sum * sum) / squares : 0
}
