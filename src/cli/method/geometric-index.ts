import * as v from 'valibot'
import { dependenceOf, letterCuts, letterOf, weightedGeometricMean } from '../../core/indicators/dependence-index.ts'
import { bundledReference } from '../../core/reference/effective.ts'
import { asInterval, share } from './numbers.ts'
import { defineTool } from './tool.ts'

export const geometricIndex = defineTool({
  name: 'geometric-index',
  section: '§5',
  what: {
    fr: 'Moyenne géométrique de valeurs, ou indice de dépendance fait de composantes.',
    en: 'Geometric mean of values, or dependence index made of components.',
  },
  schema: v.union([
    v.strictObject({ values: list(v.pipe(v.number(), v.gtValue(0))), weights: v.optional(list(weight())) }),
    v.strictObject({ components: list(share), weights: v.optional(list(weight())) }),
  ]),
  input: [
    { path: 'values[]', meaning: { fr: 'nombres positifs à moyenner', en: 'positive numbers to average' } },
    {
      path: 'components[]',
      meaning: {
        fr: 'ou bien : dépendances de 0 à 1, chacune un nombre ou [bas, haut]',
        en: 'or else: dependences from 0 to 1, each a number or [low, high]',
      },
    },
    { path: 'weights[]', meaning: { fr: 'poids, égaux par défaut', en: 'weights, equal by default' } },
  ],
  output: [
    { path: 'geometric, arithmetic', meaning: { fr: 'les deux moyennes de « values »', en: 'both means of “values”' } },
    {
      path: 'dependence, autonomy, letters',
      meaning: {
        fr: 'de « components » : 100 − autonomie, autonomie = 100 · Π(1 − d)^w, lettres aux bornes basse et haute',
        en: 'of “components”: 100 − autonomy, autonomy = 100 · Π(1 − d)^w, letters at the low and high ends',
      },
    },
  ],
  example: { values: [0.6971, 0.3447, 0.5506] },
  compute(input) {
    const given = 'values' in input ? input.values : input.components
    const weights = input.weights ?? given.map(() => 1)
    if (weights.length !== given.length) throw new RangeError('weights: one for each value')
    const sum = weights.reduce((total, one) => total + one, 0)
    if (sum <= 0) throw new RangeError('weights: their sum is 0')
    if ('values' in input) {
      const arithmetic = input.values.reduce((total, one, index) => total + one * (weights[index] ?? 0), 0) / sum
      return { geometric: weightedGeometricMean(input.values, weights), arithmetic }
    }
    const dependence = dependenceOf(input.components.map(asInterval), weights)
    const { low, central, high } = dependence
    const cuts = letterCuts(bundledReference)
    return {
      dependence,
      autonomy: { low: 100 - high, central: 100 - central, high: 100 - low },
      letters: [letterOf(low, cuts), letterOf(high, cuts)],
    }
  },
})

function list<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.minLength(1))
}

function weight() {
  return v.pipe(v.number(), v.minValue(0))
}
