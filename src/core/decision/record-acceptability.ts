/** The letter of dependence under every weighting of its components, as figures of the ledger. */
import type { Analysis, Entry, Letter } from '../analysis.ts'
import { letters } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { Draft, Ledger } from '../ledger.ts'
import { wilson } from '../survey/wilson.ts'
import { letterAcceptability, usualDraws } from './smaa.ts'

/** Null when the index cannot be told. `cuts`: where the letters change. */
export function recordAcceptability(
  ledger: Ledger,
  { components, index }: Pick<Analysis['dependence'], 'components' | 'index'>,
  cuts: readonly number[],
): Analysis['dependence']['acceptability'] {
  if (!isFigure(index.result)) return null
  const inputs = components.map((one) => one.value).filter((one) => isFigure(one.result))
  const known = inputs.map((one) => one.result).filter(isFigure)
  const { draws, central, within } = letterAcceptability(known, cuts, usualDraws)
  const share = (count: number, formula: FormulaId): Draft => ({
    value: wilson(count, draws),
    unit: 'share',
    formula,
    inputs,
    quality: 'estimated',
    centralIs: 'most-probable',
  })
  const add = (key: 'letter-share' | 'letter-share-within', letter: Letter, draft: Draft): Entry =>
    ledger.add({ key, letter }, draft)
  return {
    draws,
    byLetter: letters.map((letter) => ({
      letter,
      central: add('letter-share', letter, share(central[letter], 'letter-acceptability')),
      within: add('letter-share-within', letter, share(within[letter], 'letter-acceptability-within')),
    })),
  }
}
