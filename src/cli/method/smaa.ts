import * as v from 'valibot'
import { letters } from '../../core/analysis.ts'
import { letterAcceptability, rankAcceptabilities, usualDraws } from '../../core/decision/smaa.ts'
import { letterCuts } from '../../core/indicators/dependence-index.ts'
import { bundledReference } from '../../core/reference/effective.ts'
import { asInterval, share } from './numbers.ts'
import { defineTool } from './tool.ts'

const drawing = {
  draws: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
}

export const smaa = defineTool({
  name: 'smaa',
  section: '§5',
  what: {
    fr: 'Ce que donnent tous les poids possibles : rangs d’options, ou lettre de dépendance.',
    en: 'What all possible weights give: ranks of options, or the letter of dependence.',
  },
  schema: v.union([
    v.strictObject({
      scores: v.pipe(v.array(v.pipe(v.array(v.number()), v.minLength(1))), v.minLength(1)),
      ...drawing,
    }),
    v.strictObject({ components: v.pipe(v.array(share), v.minLength(1)), ...drawing }),
  ]),
  input: [
    {
      path: 'scores[][]',
      meaning: {
        fr: 'une ligne par option, une note par critère ; plus est mieux',
        en: 'one row for each option, one score for each criterion; more is better',
      },
    },
    {
      path: 'components[]',
      meaning: {
        fr: 'ou bien : dépendances de 0 à 1, chacune un nombre ou [bas, haut]',
        en: 'or else: dependences from 0 to 1, each a number or [low, high]',
      },
    },
    {
      path: 'draws, seed',
      meaning: { fr: '10 000 tirages, graine fixe, par défaut', en: '10,000 draws, fixed seed, by default' },
    },
  ],
  output: [
    {
      path: 'ranks[][]',
      meaning: {
        fr: 'part des poids qui donnent chaque rang à l’option',
        en: 'share of weights that give the option each rank',
      },
    },
    {
      path: 'centralWeights[]',
      meaning: {
        fr: 'poids moyens qui mettent l’option en tête ; null si aucun',
        en: 'mean weights that put the option first; null when none does',
      },
    },
    {
      path: 'central, within',
      meaning: {
        fr: 'part des tirages par lettre : poids seuls ; poids et composantes',
        en: 'share of draws for each letter: weights alone; weights and components',
      },
    },
  ],
  example: {
    scores: [
      [0.9, 0.1],
      [0.6, 0.5],
      [0.2, 0.8],
    ],
  },
  compute(input) {
    const draws = { draws: input.draws ?? usualDraws.draws, seed: input.seed ?? usualDraws.seed }
    if ('scores' in input) return { ...draws, ...rankAcceptabilities(input.scores, draws) }
    const found = letterAcceptability(input.components.map(asInterval), letterCuts(bundledReference), draws)
    const shares = (counts: typeof found.central) =>
      Object.fromEntries(letters.map((letter) => [letter, counts[letter] / found.draws]))
    return { ...draws, central: shares(found.central), within: shares(found.within) }
  },
})
