import { describe, expect, test } from 'vitest'
import type { Change } from '../../../src/core/dossier/changes.ts'
import type { ManualMeasure } from '../../../src/core/dossier/manual-measure.ts'
import { describeEntry } from '../../../src/core/wording/describe-entry.ts'

const channels = [{ id: 'panneaupocket:place-du-marche', service: 'panneaupocket', account: 'place du Marché' }]

function typed(month: string, before: number | null, after: number | null, part: Partial<ManualMeasure> = {}): Change {
  const side = (low: number | null): ManualMeasure | null =>
    low === null
      ? null
      : {
          ...{ channel: 'panneaupocket:place-du-marche', month, metric: 'followers', countedIn: 'households' },
          ...{ range: { low, high: low + 10 }, ...part },
        }
  return { of: 'measure', id: month, before: side(before), after: side(after), position: null }
}
const told = (changes: readonly Change[], known = channels) => {
  const { title, details } = describeEntry({ intent: 'edit', undoes: null, changes }, 'fr', {}, known)
  return [title, ...details].map((line) => line.replaceAll('\u00a0', ' '))
}

describe('figures typed by hand', () => {
  test('of one month say the channel as the inventory names it, before and after, with what was counted', () => {
    expect(told([typed('2025-03', 240, 250)])).toEqual([
      'PanneauPocket · place du Marché, abonnés, mars 2025 : 240 à 250 foyers → 250 à 260 foyers',
    ])
    expect(told([typed('2025-03', null, 250)], [])).toEqual([
      'PanneauPocket · place-du-marche, abonnés, mars 2025 : rien → 250 à 260 foyers',
    ])
  })

  test('of several months say the measure once', () => {
    expect(told([typed('2025-03', null, 240), typed('2025-04', 240, null)])).toEqual([
      'PanneauPocket · place du Marché, abonnés : 2 mois',
      'mars 2025 : rien → 240 à 250 foyers',
      'avril 2025 : 240 à 250 foyers → rien',
    ])
  })

  test('of several measures say each', () => {
    const views = typed('2025-04', null, 100, { metric: 'views' })
    expect(told([typed('2025-03', null, 240), views])).toEqual([
      '2 changements',
      'PanneauPocket · place du Marché, abonnés, mars 2025 : rien → 240 à 250 foyers',
      // Readings are not counted in anything.
      'PanneauPocket · place du Marché, vues, avril 2025 : rien → 100 à 110',
    ])
  })
})

describe('what was given to the method', () => {
  const overlap = {
    channels: ['facebook', 'panneaupocket:place-du-marche'],
    band: '75+',
    among: null,
    share: { low: 0.02, high: 0.05 },
    note: 'question à l’accueil',
  } as const

  test('says the common audience, the weights and the replaced value, with the reasons', () => {
    const byComponent = { D1: 2.5, D2: 1, D3: 1, D4: 1, D5: 1, D6: 1, D7: 0 }
    expect(told([{ of: 'overlap', id: 'x', before: null, after: overlap, position: null }])).toEqual([
      'Public commun à Facebook et PanneauPocket · place du Marché, 75 ans et plus : on ne sait pas → 2 à 5 % des habitants (« question à l’accueil »)',
    ])
    const [title = ''] = told([{ of: 'weights', before: null, after: { byComponent, reason: 'choix' } }])
    expect(title).toMatch(
      /^Poids des composantes de la dépendance : égaux → Portée exclusive 2,50?, .* 0 \(« choix »\)$/u,
    )
    const override = { id: 'nulle-part', low: 3, high: 4, reason: 'enquête', at: '2026-03-01' }
    expect(told([{ of: 'override', id: override.id, before: override, after: null, position: null }])).toEqual([
      'Référence remplacée, nulle-part : 3 à 4 (« enquête ») → la valeur publiée',
    ])
  })
})
