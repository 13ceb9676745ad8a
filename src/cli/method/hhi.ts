import * as v from 'valibot'
import { effectiveNumber, hhiInterval } from '../../core/indicators/hhi.ts'
import { amount, asInterval } from './numbers.ts'
import { defineTool } from './tool.ts'

export const hhi = defineTool({
  name: 'hhi',
  section: '§5 D2',
  what: {
    fr: 'Concentration (Herfindahl-Hirschman) et nombre équivalent d’opérateurs.',
    en: 'Concentration (Herfindahl–Hirschman) and effective number of operators.',
  },
  schema: v.strictObject({ amounts: v.pipe(v.array(amount), v.minLength(1)) }),
  input: [
    {
      path: 'amounts[]',
      meaning: {
        fr: 'ce que pèse chaque opérateur, dans une même unité : un nombre, ou [bas, haut]',
        en: 'what each operator weighs, in one unit: a number, or [low, high]',
      },
    },
  ],
  output: [
    { path: 'hhi', meaning: { fr: 'indice, de 1/n à 1, en fourchette', en: 'index, from 1/n to 1, as a range' } },
    { path: 'effectiveNumber', meaning: { fr: '1 / indice', en: '1 / index' } },
  ],
  example: { amounts: [40, 30, 20, 10] },
  compute({ amounts }) {
    const index = hhiInterval(amounts.map(asInterval))
    if (index === null) throw new RangeError('amounts: their sum is 0')
    return { hhi: index, effectiveNumber: effectiveNumber(index) }
  },
})
