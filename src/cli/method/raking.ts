import * as v from 'valibot'
import { effectiveSize } from '../../core/survey/effective-size.ts'
import { columnSums, rake, rowSums } from '../../core/survey/raking.ts'
import { defineTool } from './tool.ts'

export const raking = defineTool({
  name: 'raking',
  section: '§10',
  what: {
    fr: 'Calage sur marges d’un échantillon croisé (par exemple âge × sexe), par ajustement proportionnel itératif.',
    en: 'Weights that give a cross-tabulated sample (such as age × sex) the margins of its population.',
  },
  schema: v.union([
    v.strictObject({ sample: table(), rows: list(), columns: list() }),
    v.strictObject({ sample: table(), population: table() }),
  ]),
  input: [
    {
      path: 'sample[][]',
      meaning: { fr: 'répondants, ligne par ligne', en: 'respondents, row by row' },
    },
    { path: 'rows[]', meaning: { fr: 'population de chaque ligne', en: 'population of each row' } },
    { path: 'columns[]', meaning: { fr: 'population de chaque colonne', en: 'population of each column' } },
    {
      path: 'population[][]',
      meaning: {
        fr: 'ou bien : population croisée, dont seules les marges servent',
        en: 'or else: cross-tabulated population, of which only the margins are used',
      },
    },
  ],
  output: [
    {
      path: 'weights[][]',
      meaning: { fr: 'poids d’un répondant de chaque case', en: 'weight of one respondent of each cell' },
    },
    { path: 'fitted[][]', meaning: { fr: 'population calée', en: 'fitted population' } },
    { path: 'iterations', meaning: { fr: 'tours de calcul', en: 'rounds' } },
    {
      path: 'effectiveSize',
      meaning: { fr: 'effectif efficace de Kish, poids non rognés', en: 'Kish’s effective size, weights not trimmed' },
    },
  ],
  example: {
    sample: [
      [20, 40, 40],
      [50, 140, 310],
      [100, 50, 50],
      [30, 100, 70],
    ],
    population: [
      [80, 40, 55],
      [60, 150, 340],
      [170, 60, 200],
      [55, 165, 125],
    ],
  },
  compute(input) {
    const { sample } = input
    const rows = 'rows' in input ? input.rows : rowSums(input.population)
    const columns = 'columns' in input ? input.columns : columnSums(input.population)
    const found = rake(sample, rows, columns)
    if (found === null) throw new RangeError('sample: empty cells keep it from meeting the margins')
    return { ...found, effectiveSize: effectiveSize(found.weights.flat(), sample.flat()) }
  },
})

function list() {
  return v.pipe(v.array(v.pipe(v.number(), v.minValue(0))), v.minLength(1))
}

function table() {
  return v.pipe(v.array(list()), v.minLength(1))
}
