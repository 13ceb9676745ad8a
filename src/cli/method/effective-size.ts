import * as v from 'valibot'
import { effectiveSize as size } from '../../core/survey/effective-size.ts'
import { defineTool } from './tool.ts'

export const effectiveSize = defineTool({
  name: 'effective-size',
  section: '§10',
  what: {
    fr: 'Effectif efficace d’un échantillon pondéré : (Σw)² / Σw² (Kish, 1965).',
    en: 'Effective size of a weighted sample: (Σw)² / Σw² (Kish, 1965).',
  },
  schema: v.strictObject({ weights: list(), counts: v.optional(list()) }),
  input: [
    { path: 'weights[]', meaning: { fr: 'poids des répondants', en: 'weights of the respondents' } },
    {
      path: 'counts[]',
      meaning: {
        fr: 'combien de répondants ont chaque poids, 1 par défaut',
        en: 'how many respondents have each weight, 1 by default',
      },
    },
  ],
  output: [
    { path: 'effectiveSize', meaning: { fr: 'effectif efficace', en: 'effective size' } },
    { path: 'respondents', meaning: { fr: 'nombre de répondants', en: 'number of respondents' } },
    {
      path: 'designEffect',
      meaning: { fr: 'répondants ÷ effectif efficace', en: 'respondents ÷ effective size' },
    },
  ],
  example: { weights: [1, 2, 3], counts: [50, 30, 20] },
  compute({ weights, counts = weights.map(() => 1) }) {
    if (counts.length !== weights.length) throw new RangeError('counts: one for each weight')
    const found = size(weights, counts)
    if (found === 0) throw new RangeError('weights: their sum is 0')
    const respondents = counts.reduce((sum, one) => sum + one, 0)
    return { effectiveSize: found, respondents, designEffect: respondents / found }
  },
})

function list() {
  return v.pipe(v.array(v.pipe(v.number(), v.minValue(0))), v.minLength(1))
}
