/** Iterative proportional fitting (Deming and Stephan, 1940): the table nearest to a seed, in entropy, that has given margins. */

/** A margin of the table: the cells concerned and the total that they must have. */
export interface Margin {
  readonly cells: readonly number[]
  readonly target: number
}

const tolerance = 1e-10
const mostRounds = 5000

/**
 * Scales the cells of each margin in turn until every margin has its target, within 1e-10. Starts from `seed`, whose zeros
 * stay zeros. Null when it does not end: the margins contradict each other, or can only be approached for ever because they
 * leave no one in some cell that the seed has not at zero.
 */
export function fitProportionally(seed: readonly number[], margins: readonly Margin[]): readonly number[] | null {
  const table = Float64Array.from(seed)
  const prepared = margins.map(({ cells, target }) => ({ cells: Int32Array.from(cells), target }))
  for (let round = 0; round < mostRounds; round++) {
    let farthest = 0
    for (const { cells, target } of prepared) {
      let sum = 0
      for (const cell of cells) sum += table[cell] ?? 0
      farthest = Math.max(farthest, Math.abs(sum - target))
      if (sum === 0) {
        if (target > tolerance) return null
        continue
      }
      const factor = target / sum
      for (const cell of cells) table[cell] = (table[cell] ?? 0) * factor
    }
    if (farthest <= tolerance) return Array.from(table)
  }
  return null
}
