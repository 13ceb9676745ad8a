/**
 * Sets of measures that nothing beats on reach, dependence and euros at once, by ε-constraints (method.md §11): the greatest
 * reach for each limit of spending and of dependence, then measured together.
 */
import type { Action } from './actions.ts'
import type { Chooser, Evaluated, Limits } from './options.ts'
import { bandFloors, candidates } from './options.ts'

/** Steps between the least and the most, of each of the two limits. */
const steps = 4

export function paretoFront(given: Chooser, limits: Limits): readonly Evaluated[] {
  const { actions, evaluate } = given
  const budgets = evenly(0, limits.budget)
  const falls = evenly(0, mostFall(actions))
  const sets = budgets.flatMap((budget) =>
    falls.flatMap((fall) =>
      candidates(
        given,
        actions,
        {
          worth: ({ reach }) => reach,
          limits: { ...limits, budget },
          floors: [...bandFloors(actions), { weights: actions.map(({ alone }) => -(alone.index ?? 0)), least: fall }],
        },
        1,
      ),
    ),
  )
  return nonDominated([evaluate([]), ...new Set(sets.map(evaluate))])
}

function evenly(from: number, to: number): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps)
}

/** Points by which the index would fall if everything that lowers it added up: the greatest fall that may be asked for. */
function mostFall(actions: readonly Action[]): number {
  return actions.reduce((sum, { alone }) => sum + Math.max(0, -(alone.index ?? 0)), 0)
}

/** Without those that another equals or beats on everything, and beats on something; of equals, the first. */
export function nonDominated(all: readonly Evaluated[]): readonly Evaluated[] {
  const scores = all.map(({ effects: { reach, index, cost } }) => [reach, -(index ?? 0), -cost])
  return all.filter((_, place) => {
    const own = scores[place] ?? []
    return !scores.some((other, rival) => {
      if (rival === place) return false
      const atLeast = other.every((score, axis) => score >= (own[axis] ?? 0))
      const better = other.some((score, axis) => score > (own[axis] ?? 0))
      return atLeast && (better || rival < place)
    })
  })
}
