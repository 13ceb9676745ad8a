import { expect, test } from 'vitest'
import { metricByName } from '../../../src/core/import/metric-names.ts'
import { metricIds } from '../../../src/core/dossier/metrics.ts'
import { words } from '../../../src/core/wording/words.ts'

test('every measure answers to its id and to its name in both languages, and to no other', () => {
  for (const id of metricIds) {
    expect(metricByName(id)).toBe(id)
    for (const lang of ['fr', 'en'] as const) expect(metricByName(words(lang).importing.metrics[id])).toBe(id)
  }
})

test.each([
  ['Désabonnés', 'unsubscribes'],
  ['  OUVREURS ', 'unique-opens'],
  ['Mentions J’aime', 'likes'],
  ['Sessions', 'visits'],
  ['Destinataires', 'recipients'],
  // Part of a name is not a name; Brevo and others do not mean the same thing by « Clickers ».
  ['Taux d’ouverture', null],
  ['Vues de la page d’accueil', null],
  ['Clickers', null],
])('%s', (name, metric) => {
  expect(metricByName(name)).toBe(metric)
})
