import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/findings/finding.ts'
import { rules } from '../../../src/core/findings/findings.ts'
import { findingWords } from '../../../src/core/wording/spoken-finding.ts'
import { channel, entry, known, residents } from '../findings/hand-observed.ts'

const analysis = {
  channels: [
    channel('facebook', { channel: 'facebook:valmer', account: 'Valmer' }),
    channel('website'),
    channel('newsletter'),
    channel('posters'),
    channel('phone'),
  ],
  ledger: [
    entry('followers-displayed', known(12_400, 12_400, 12_400, 'accounts')),
    entry('reached-by-platforms', residents(912, 1_400, 2_290)),
    entry('illusion-ratio', known(5, 8, 14, 'ratio')),
  ],
}

const finding = (id: string, changes: Partial<Finding> = {}): Finding => ({
  id,
  severity: 'warning',
  figures: [],
  threshold: null,
  params: {},
  ...changes,
})

describe('findingWords', () => {
  it('prints the ranges of the ledger', () => {
    const illusion = finding('illusion-large', {
      figures: ['followers-displayed', 'reached-by-platforms', 'illusion-ratio'],
    })
    expect(findingWords('fr', illusion, analysis)).toEqual({
      title: 'Les abonnés ne sont pas les habitants',
      sentence:
        'Abonnés affichés\u00a0: 12\u00a0400. Habitants touchés un mois donné par les plateformes\u00a0: 910 à 2\u00a0300.',
    })
    expect(findingWords('en', illusion, analysis).sentence).toBe(
      'Followers displayed: 12,400. Residents reached by platforms in a given month: 910 to 2,300.',
    )
  })

  it('names companies, channels, ages and messages', () => {
    const alerts = finding('alerts-depend-on-one-company', {
      params: { operators: ['meta'], channels: ['facebook:valmer'] },
    })
    expect(findingWords('fr', alerts, analysis).sentence).toBe(
      'En cas d’urgence, tout repose sur Meta (Facebook · Valmer). Si ce service tombe, l’alerte ne part plus.',
    )
    const band = finding('band-not-reached', { params: { band: '45-59', sure: 1 } })
    expect(findingWords('fr', band, analysis).title).toBe('Un âge oublié\u00a0: les 45-59 ans')
    const walled = finding('message-types-behind-wall', { params: { types: ['school', 'alerts'] } })
    expect(findingWords('fr', walled, analysis).sentence).toContain('alertes et école')
  })

  it('counts the rest of a list too long to be said', () => {
    const costs = finding('costs-unknown', {
      params: { channels: ['facebook:valmer', 'website', 'newsletter', 'posters', 'phone'] },
    })
    expect(findingWords('fr', costs, analysis).sentence).toContain(
      'Facebook · Valmer, Site internet, Lettre d’information par courriel et 2 autres',
    )
  })

  it('has words for every rule in both languages, sure or not', () => {
    for (const { id } of rules) {
      for (const sure of [0, 1]) {
        for (const lang of ['fr', 'en'] as const) {
          const { title, sentence } = findingWords(lang, finding(id, { params: { sure } }), analysis)
          expect(title.length, id).toBeGreaterThan(10)
          expect(sentence.length, id).toBeGreaterThan(10)
          expect(`${title} ${sentence}`, id).not.toMatch(/undefined|NaN|\[object/)
        }
      }
    }
  })
})
