import { describe, expect, test } from 'vitest'
import type { Recipe } from '../../src/core/import/recipe.ts'
import { headerFingerprint } from '../../src/core/import/header-fingerprint.ts'
import { readRecipe, writeRecipe } from '../../src/ipc/recipe-file.ts'

const recipe: Recipe = {
  format: 'amarres-recipe',
  version: 1,
  name: 'Lettre de Bellerive',
  fingerprint: headerFingerprint(['Mois', 'Ouvreurs']),
  rows: 'observations',
  columns: [
    { header: 'Mois', occurrence: 1, meaning: { kind: 'date' } },
    {
      header: 'Ouvreurs',
      occurrence: 1,
      meaning: { kind: 'measure', metric: 'unique-opens', service: null, account: null },
    },
  ],
  service: 'newsletter',
  account: null,
  period: null,
  dateOrder: 'day-first',
  numberStyle: null,
}

test('what is written reads the same', () => {
  expect(readRecipe(writeRecipe(recipe), 'recette.json')).toEqual(recipe)
})

describe.each([
  ['text that is not JSON', '{', 'not-json', ''],
  ['another JSON file', '{"name":"x"}', 'not-a-recipe', ''],
  ['a newer format', JSON.stringify({ ...recipe, version: 2 }), 'newer', '2'],
  ['a service that does not exist', JSON.stringify({ ...recipe, service: 'minitel' }), 'invalid', 'service'],
  [
    'a measure that does not exist',
    JSON.stringify({
      ...recipe,
      columns: [
        { header: 'a', occurrence: 1, meaning: { kind: 'measure', metric: 'joy', service: null, account: null } },
      ],
    }),
    'invalid',
    'columns.0.meaning.metric',
  ],
  ['a month that does not exist', JSON.stringify({ ...recipe, period: '2025-13' }), 'invalid', 'period'],
])('%s', (_, content, reason, detail) => {
  test('is refused, and the reason is told', () => {
    expect(readRecipe(content, 'recette.json')).toMatchObject({
      code: 'recipe-refused',
      severity: 'error',
      params: { reason, detail },
      place: { file: 'recette.json' },
    })
  })
})

test('the fingerprint of headers ignores accents, spaces and capitals, not their order', () => {
  expect(headerFingerprint(['Période', ' Ouvreurs'])).toBe(headerFingerprint(['periode', 'OUVREURS']))
  expect(headerFingerprint(['Ouvreurs', 'Période'])).not.toBe(headerFingerprint(['Période', 'Ouvreurs']))
  expect(headerFingerprint(['a', 'b c'])).not.toBe(headerFingerprint(['a b', 'c']))
})
