import * as v from 'valibot'
import { chooseBest } from '../../core/decision/knapsack.ts'
import { defineTool } from './tool.ts'

const index = v.pipe(v.number(), v.integer(), v.minValue(0))
const pairs = v.optional(v.array(v.tuple([index, index])))

export const knapsack = defineTool({
  name: 'knapsack',
  section: '§11',
  what: {
    fr: 'Meilleur choix sous une limite, exact (programme en nombres entiers).',
    en: 'Best choice under one limit, exact (whole-number programme).',
  },
  schema: v.strictObject({
    values: v.pipe(v.array(v.number()), v.minLength(1)),
    weights: v.pipe(v.array(v.pipe(v.number(), v.minValue(0))), v.minLength(1)),
    capacity: v.pipe(v.number(), v.minValue(0)),
    precedence: pairs,
    exclusions: pairs,
  }),
  input: [
    { path: 'values[]', meaning: { fr: 'ce que vaut chaque objet', en: 'what each thing is worth' } },
    { path: 'weights[]', meaning: { fr: 'ce qu’il coûte, un par valeur', en: 'what it costs, one for each value' } },
    { path: 'capacity', meaning: { fr: 'la limite du total des coûts', en: 'the limit of the total of costs' } },
    {
      path: 'precedence[]',
      meaning: {
        fr: '[a, b] : b seulement avec a (rangs à partir de 0)',
        en: '[a, b]: b only with a (places from 0)',
      },
    },
    { path: 'exclusions[]', meaning: { fr: '[a, b] : au plus l’un des deux', en: '[a, b]: at most one of the two' } },
  ],
  output: [
    { path: 'value', meaning: { fr: 'le plus grand total de valeurs', en: 'the greatest total of values' } },
    { path: 'chosen[]', meaning: { fr: 'rangs des objets choisis', en: 'places of the things chosen' } },
  ],
  example: { values: [6, 10, 12, 13], weights: [2, 4, 6, 7], capacity: 11 },
  compute(input, solver) {
    const { values, weights, precedence = [], exclusions = [] } = input
    if (weights.length !== values.length) throw new RangeError('weights: one for each value')
    if ([...precedence, ...exclusions].flat().some((place) => place >= values.length)) {
      throw new RangeError('precedence, exclusions: places of things that do not exist')
    }
    return chooseBest({ ...input, precedence, exclusions }, solver)
  },
})
