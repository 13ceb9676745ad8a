import * as v from 'valibot'
import { wilson as interval } from '../../core/survey/wilson.ts'
import { defineTool } from './tool.ts'

export const wilson = defineTool({
  name: 'wilson',
  section: '§10',
  what: {
    fr: 'Intervalle à 95 % d’une part observée dans un échantillon (Wilson, 1927).',
    en: '95 % interval of a share observed in a sample (Wilson, 1927).',
  },
  schema: v.strictObject({ successes: v.pipe(v.number(), v.minValue(0)), n: v.pipe(v.number(), v.gtValue(0)) }),
  input: [
    { path: 'successes', meaning: { fr: 'combien ont répondu oui', en: 'how many said yes' } },
    {
      path: 'n',
      meaning: {
        fr: 'combien ont répondu ; un effectif efficace peut être fractionnaire',
        en: 'how many answered; an effective size may be fractional',
      },
    },
  ],
  output: [
    { path: 'low, high', meaning: { fr: 'bornes de la part, de 0 à 1', en: 'ends of the share, 0 to 1' } },
    { path: 'central', meaning: { fr: 'part observée', en: 'observed share' } },
  ],
  example: { successes: 81, n: 263 },
  compute: ({ successes, n }) => interval(successes, n),
})
