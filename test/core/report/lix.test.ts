import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lix } from '../../../src/core/report/lix.ts'

describe('how hard a text is to read', () => {
  it('counts words, sentences and long words', () => {
    // 6 + 5 words in two sentences; long ones: conseil, municipal, informe, habitants.
    const found = lix('Le conseil municipal informe les habitants. Chacun peut lire les avis.')
    expect(found).toMatchObject({ words: 11, sentences: 2, longWords: 4, meanSentence: 5.5, longestSentence: 6 })
    expect(found?.lix).toBeCloseTo(5.5 + 400 / 11, 12)
    expect(found).toMatchObject({ difficult: false, longSentences: false })
  })

  it('takes a number for one word, an elided article for one, a compound for one', () => {
    expect(lix('Entre 3\u00a0100 et 5\u00a0400 habitants.')?.words).toBe(5)
    expect(lix('12,5 % de l’audience')).toMatchObject({ words: 4, sentences: 1 })
    expect(lix('rendez-vous')).toMatchObject({ words: 1, longWords: 1 })
    expect(lix('Voir www.exemple.fr pour la version 2.1.')?.sentences).toBe(1)
    expect(lix('« Oui ! » Puis : « Non… » Fin')?.sentences).toBe(3)
  })

  it('warns above 44, and of sentences that are too long', () => {
    const hard = 'Administration intercommunale, responsabilisation environnementale: réorganisation.'
    expect(lix(hard)?.difficult).toBe(true)
    expect(lix(`${'un '.repeat(26)}.`)).toMatchObject({ longestSentence: 26, longSentences: true, difficult: false })
    expect(lix(' … 3')).toMatchObject({ words: 1 })
    expect(lix(' … ')).toBeNull()
  })

  it('is between its parts, whatever the text', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 5 }), (text) => {
        const found = lix(text)
        expect(found?.lix).toBeCloseTo(
          (found?.meanSentence ?? 0) + (100 * (found?.longWords ?? 0)) / (found?.words ?? 1),
          9,
        )
        expect(found?.longestSentence).toBeGreaterThanOrEqual(found?.meanSentence ?? 0)
      }),
    )
  })
})
