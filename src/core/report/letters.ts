/** The letter that most weightings give, as sentences for the documents and the screens. */
import type { Analysis, Entry, Letter } from '../analysis.ts'
import { isFigure } from '../figure.ts'

type ByLetter = NonNullable<Analysis['dependence']['acceptability']>['byLetter']

interface LikelyLetter {
  readonly letter: Letter
  readonly share: Entry
}

/** The most frequent letter, the first in the alphabet when two are equal; null for an empty list. */
export function likeliestLetter(byLetter: ByLetter, of: 'central' | 'within'): LikelyLetter | null {
  const shareOf = (one: ByLetter[number]): number => {
    const { result } = one[of]
    return isFigure(result) ? result.central : 0
  }
  const [first] = byLetter.toSorted((one, other) => shareOf(other) - shareOf(one))
  return first === undefined ? null : { letter: first.letter, share: first[of] }
}
