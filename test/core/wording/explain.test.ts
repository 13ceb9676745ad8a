import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import type { Dossier } from '../../../src/core/dossier/dossier.ts'
import { isFigure } from '../../../src/core/figure.ts'
import { formulas } from '../../../src/core/formulas.ts'
import type { Explanation } from '../../../src/core/wording/explain.ts'
import { explain, figureTitle } from '../../../src/core/wording/explain.ts'
import { words } from '../../../src/core/wording/words.ts'
import { channel, commune, emptyDossier, month, post, structure } from '../hand-dossier.ts'
import { solver } from '../solver.ts'

const dossier: Dossier = {
  ...emptyDossier,
  territory: commune,
  structure,
  channels: [
    channel('facebook:p', { subscribers: { low: 3000, high: 3000 }, messageTypes: ['alerts'] }),
    channel('website', { costPerYear: { low: 100, high: 200 } }),
    channel('posters'),
  ],
  observations: [month('website', 'unique-visitors', '2025-12', 1500)],
  publications: [post('facebook:p', '1', '2025-12-05', 400), post('facebook:p', '2', '2025-12-09', 900)],
}
const analysis = analyse(dossier, { on: '2026-01-15', solver })

function explained(id: string, lang: 'fr' | 'en' = 'fr'): Explanation {
  const found = explain(analysis, id, lang)
  if (!found) throw new Error(`not in the ledger: ${id}`)
  return found
}

describe('how a figure is calculated', () => {
  it('leads from the total down to the file and its rows', () => {
    const total = explained('reached-total')
    expect(total.title).toBe('Habitants touchés au moins une fois par mois')
    expect(total.formula).toEqual({ section: '§3', text: words('fr').figures.formulas['union-total'] })
    const band = total.inputs[0]
    const facebook = band?.inputs.find((one) => one.title.includes('Facebook'))
    const people = facebook?.inputs.find((one) => one.title.startsWith('Personnes ou comptes'))
    expect(people?.value).toBe('900 à 1\u00a0300 comptes (le plus probable\u00a0: 1\u00a0100)')
    expect(people?.sources).toEqual(['Fichier posts.csv, ligne 3'])
    expect(people?.inputs).toEqual([])
  })

  it('names references with their source and year', () => {
    const local = explained('channel-local-share/facebook:p')
    expect(local.quality).toBe('estimated')
    expect(local.sources).toHaveLength(1)
    expect(local.sources[0]).toMatch(/^Référence\u00a0: .*30 à 90\u00a0%.*2026/)
    expect(explained('connected-share/75+').sources[0]).toMatch(/48\u00a0%.*INSEE.*2024/)
  })

  it('says what was typed, and for which channel', () => {
    expect(explained('channel-followers/facebook:p').sources).toEqual(['Déclaré pour Facebook · p\u00a0: abonnés'])
    expect(explained('cost-per-year/website', 'en')).toMatchObject({
      value: '€100 to €200 per year (most probable: €150)',
      sources: ['Declared for Website: cost per year'],
    })
  })

  it('says why there is no number', () => {
    expect(explained('D6')).toMatchObject({
      quality: 'unknown',
      value: 'Les heures ne sont pas déclarées.',
      sources: [],
    })
    expect(explain(analysis, 'nothing-like-it', 'fr')).toBeNull()
  })

  it('explains every figure of the ledger in both languages, without an id left in it', () => {
    for (const lang of ['fr', 'en'] as const) {
      for (const entry of analysis.ledger) {
        const { title, value, formula, sources } = explained(entry.id, lang)
        for (const text of [title, value, formula?.text ?? 'x', ...sources]) {
          expect(text, entry.id).not.toMatch(/undefined|NaN|\[object|^$/)
        }
        expect(title, entry.id).toBe(figureTitle(analysis, entry, lang))
        expect(formula === null, entry.id).toBe(entry.formula === null)
        if (isFigure(entry.result) && entry.inputs.length === 0) expect(sources.length, entry.id).toBeGreaterThan(0)
      }
    }
  })

  it('keeps titles apart', () => {
    const titles = analysis.ledger.map((entry) => figureTitle(analysis, entry, 'fr'))
    expect(new Set(titles).size).toBe(titles.length)
  })
})

describe('the words of figures', () => {
  const everyText = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(everyText)
        : []

  it('use unbreakable spaces in French, and never U+202F', () => {
    for (const text of everyText(words('fr').figures)) expect(text).not.toMatch(/ [:;?!%»]|« |\u202f|'/)
  })

  it('explain every formula in plain sentences of both languages', () => {
    for (const lang of ['fr', 'en'] as const) {
      const say = words(lang).figures.formulas
      expect(Object.keys(say).toSorted()).toEqual(Object.keys(formulas).toSorted())
      for (const text of Object.values(say)) expect(text).toMatch(/^\p{Lu}.*\.$/su)
    }
  })
})
