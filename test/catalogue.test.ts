/** The catalogues hold together: ids unique, every id used exists, everything worded and sourced. */
import { describe, expect, it } from 'vitest'
import { messageTypes, listOwners } from '../src/core/dossier/channel.ts'
import { adultBands, bands } from '../src/core/dossier/dossier.ts'
import { rules } from '../src/core/findings/findings.ts'
import { levels } from '../src/core/recommendations/recommendation.ts'
import { recommendations } from '../src/core/recommendations/recommendations.ts'
import { connectedShare } from '../src/core/reference/connectivity.ts'
import { bundledReference as reference } from '../src/core/reference/effective.ts'
import { operators } from '../src/core/reference/operators.ts'
import { localShare, organicReach, personsPerCount, readership } from '../src/core/reference/priors.ts'
import { referenceById, references, statementById, statements } from '../src/core/reference/references.ts'
import { findService, serviceById, services } from '../src/core/reference/services.ts'
import { thresholds } from '../src/core/reference/thresholds.ts'
import { usagePrior } from '../src/core/reference/usage-by-age.ts'
import { en } from '../src/core/wording/en.ts'
import { fr } from '../src/core/wording/fr.ts'
import { referenceText } from '../src/core/wording/names.ts'

const required = [
  'facebook instagram whatsapp-channel threads x linkedin youtube tiktok snapchat bluesky',
  'website newsletter sms-alerts panneaupocket intramuros illiwap cityall print-bulletin posters electronic-panel',
  'local-press town-hall-counter phone public-meeting mastodon peertube mobilizon openagenda rss other',
].flatMap((line) => line.split(' '))

function expectUnique(ids: readonly string[]): void {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
}
const exists = (id: string): boolean => referenceById(id) !== null || statementById(id) !== null

describe('services', () => {
  it('are all there, once', () => {
    expectUnique(services.map(({ id }) => id))
    for (const id of required) expect(serviceById(id)?.id).toBe(id)
  })

  it('have a known operator, its jurisdiction and existing evidence', () => {
    const known = new Map(operators.map((operator) => [operator.id, operator]))
    expectUnique(operators.map(({ id }) => id))
    for (const service of services) {
      expect(known.get(service.operator)?.jurisdiction).toBe(service.jurisdiction)
      expect(service.evidence.filter((id) => !exists(id))).toEqual([])
      expect(service.name.fr).not.toBe('')
      expect(service.name.en).not.toBe('')
    }
  })

  it('gather Meta’s four services under one operator', () => {
    expect(services.filter(({ operator }) => operator === 'meta').map(({ id }) => id)).toEqual([
      'facebook',
      'instagram',
      'whatsapp-channel',
      'threads',
    ])
  })

  it('answer yes or no about a platform only with evidence, and leave account walls unverified', () => {
    for (const service of services.filter(({ kind }) => kind === 'platform')) {
      const answered = Object.values(service.traits).some((trait) => trait !== 'unverified')
      if (answered) expect(service.evidence).not.toEqual([])
      expect(service.traits.accountWall, service.id).toBe('unverified')
      expect(service.traits.infiniteFeed, service.id).toBe('unverified')
    }
    for (const id of ['youtube', 'linkedin', 'snapchat', 'bluesky']) {
      expect(serviceById(id)?.jurisdiction, id).toBe('unverified')
    }
  })

  it('are found as people write them, and never guessed', () => {
    const written = {
      facebook: ['Facebook', ' FB ', 'Page  Facebook'],
      'whatsapp-channel': ['Chaîne WhatsApp', 'whatsapp'],
      x: ['Twitter', 'X (ex-Twitter)', 'X'],
      newsletter: ['Lettre d’information', "lettre d'information", 'Newsletter', 'Infolettre'],
      website: ['Site internet', 'SITE WEB', 'website'],
      'print-bulletin': ['Bulletin municipal', 'print-bulletin'],
      'town-hall-counter': ['Accueil de la mairie', 'Town hall counter'],
      cityall: ['CityAll', 'Citycall'],
    }
    for (const [id, writings] of Object.entries(written)) {
      for (const writing of writings) expect(findService(writing)?.id, writing).toBe(id)
    }
    for (const writing of ['', '  ', 'Faceboook', 'réseau', 'constructor', '__proto__']) {
      expect(findService(writing), writing).toBeNull()
    }
  })
})

describe('references', () => {
  it('have unique ids', () => {
    expectUnique([...references, ...statements].map(({ id }) => id))
  })

  it('each say what, for whom, when, from where', () => {
    for (const { id, what, low, high, unit, citation } of references) {
      expect([what.fr, what.en, citation.source, citation.base.fr, citation.base.en].includes(''), id).toBe(false)
      expect(citation.year, id).toBeGreaterThanOrEqual(2009)
      expect(citation.year, id).toBeLessThanOrEqual(2026)
      expect(low, id).toBeLessThanOrEqual(high)
      if (unit === 'share') expect(high, id).toBeLessThanOrEqual(1)
      if (unit === 'score') expect(high, id).toBeLessThanOrEqual(100)
    }
    for (const { id, text, citation } of statements) {
      expect([text.fr, text.en, citation.source].includes(''), id).toBe(false)
    }
  })

  it('say that our own suppositions and orders of magnitude are nothing more', () => {
    for (const { citation, id } of references) {
      if (citation.verification === 'own') expect(citation.source, id).toMatch(/^Amarres, méthode §/)
      else expect(citation.source, id).not.toMatch(/Amarres/)
    }
    for (const { citation, caveat, id } of references) {
      if (citation.verification === 'V-S*') expect(caveat?.fr, id).toMatch(/ordre de grandeur/i)
    }
  })

  it('are printed in both languages', () => {
    for (const { id } of [...references, ...statements]) {
      for (const lang of ['fr', 'en'] as const) {
        const text = referenceText(lang, id) ?? ''
        expect(text.length, id).toBeGreaterThan(20)
        expect(text, id).not.toMatch(/undefined|NaN|\[object/)
      }
    }
    expect(referenceText('fr', 'usage/facebook/flashs-2025/18-24')).toBe(
      'Facebook, 18-24 ans, «\u00a0utilise\u00a0»\u00a0: 22\u00a0% (Flashs pour Hostinger, 2025\u00a0; adultes, panel en ligne), source lue dans un article qui la cite.',
    )
    expect(referenceText('en', 'cost/panneaupocket')).toBe(
      'PanneauPocket subscription: €140 a year (France Bleu, 2022; commune of La Chapelle-Bouëxic), source read in an article that reports it. One commune only; the price depends on population.',
    )
    expect(referenceText('fr', 'no-such-id')).toBeNull()
  })

  it('stand behind every prior', () => {
    for (const { id } of services) {
      const priors = [
        organicReach(reference, id),
        localShare(reference, id),
        ...([null, 'people', 'devices'] as const).map((unit) => personsPerCount(reference, id, unit)),
        readership(reference, id),
        ...adultBands.map((band) => usagePrior(reference, id, band, connectedShare(reference, band).interval)),
      ]
      for (const { interval, references: ids } of priors) {
        expect(ids.filter((one) => !exists(one))).toEqual([])
        expect(interval.low, id).toBeLessThanOrEqual(interval.central)
        expect(interval.central, id).toBeLessThanOrEqual(interval.high)
        expect(interval.high, id).toBeLessThanOrEqual(1)
      }
    }
    for (const { service } of reference.data.usage) expect(serviceById(service)?.id).toBe(service)
  })
})

describe('findings and recommendations', () => {
  const findingIds = rules.map(({ id }) => id)
  const known = new Set<string>(findingIds)

  it('have unique ids, worded in both languages', () => {
    expectUnique(findingIds)
    expectUnique(recommendations.map(({ id }) => id))
    for (const words of [fr, en]) {
      expect(Object.keys(words.findings).sort()).toEqual([...findingIds].sort())
      expect(Object.keys(words.recommendations).sort()).toEqual(recommendations.map(({ id }) => id).sort())
      for (const [id, { title, why, how, firstStep, objection }] of Object.entries(words.recommendations)) {
        for (const text of [title, why, firstStep, ...how]) expect(text.length, id).toBeGreaterThan(10)
        expect(how.length, id).toBeGreaterThanOrEqual(2)
        if (objection !== null) expect(objection.answer, id).not.toBe('')
      }
    }
  })

  it('name only findings, services, references and thresholds that exist', () => {
    for (const { id, triggeredBy, notWhen, adds, basis } of recommendations) {
      expect(
        [...triggeredBy, ...notWhen].filter((one) => !known.has(one)),
        id,
      ).toEqual([])
      expect(
        adds.filter((one) => serviceById(one) === null),
        id,
      ).toEqual([])
      expect(
        basis.filter((one) => !exists(one)),
        id,
      ).toEqual([])
      expect(
        triggeredBy.filter((one) => notWhen.includes(one)),
        id,
      ).toEqual([])
    }
    for (const { id } of Object.values(thresholds)) expect(exists(id), id).toBe(true)
  })

  it('answer every finding that is not good news', () => {
    const answered = new Set(recommendations.flatMap(({ triggeredBy }) => triggeredBy))
    const unanswered = rules.filter(({ id, severity }) => severity !== 'good' && !answered.has(id))
    expect(unanswered.map(({ id }) => id)).toEqual([])
    const collectable = new Set(
      recommendations.filter(({ kind }) => kind === 'collect').flatMap(({ triggeredBy }) => triggeredBy),
    )
    const silent = rules.filter(({ id, severity }) => severity === 'unknown' && !collectable.has(id))
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('are enough, costed only from published facts, with who decides and what effort', () => {
    expect(recommendations.filter(({ kind }) => kind === 'act').length).toBeGreaterThanOrEqual(15)
    expect(recommendations.filter(({ kind }) => kind === 'collect').length).toBeGreaterThanOrEqual(5)
    expect(recommendations.length).toBeGreaterThanOrEqual(20)
    for (const { id, cost, hours, delayWeeks, whoDecides, effort, affects, basis } of recommendations) {
      expect(levels, id).toContain(effort)
      expect(Object.keys(fr.vocabulary.deciders), id).toContain(whoDecides)
      expect(affects.length, id).toBeGreaterThan(0)
      for (const range of [hours.setUp, hours.monthly, delayWeeks])
        expect(range.low, id).toBeLessThanOrEqual(range.high)
      for (const range of [cost.oneOff, cost.yearly]) {
        if (range !== null && range.high > 0)
          expect(
            basis.some((one) => one.startsWith('cost/')),
            id,
          ).toBe(true)
      }
    }
  })
})

/** Parts short enough that only the finding's own words count. */
const spoken = {
  figure: () => '12\u00a0%',
  band: 'x',
  channels: 'x',
  operators: 'x',
  types: 'x',
  letters: 'A',
  count: 2,
  sure: true,
  available: 3,
}

describe('vocabulary', () => {
  it('names every id in both languages', () => {
    for (const { vocabulary } of [fr, en]) {
      expect(Object.keys(vocabulary.bands)).toEqual([...bands])
      expect(Object.keys(vocabulary.messageTypes)).toEqual([...messageTypes])
      expect(Object.keys(vocabulary.listOwners)).toEqual([...listOwners])
      for (const { kind, family, jurisdiction } of services) {
        expect(vocabulary.kinds[kind]).not.toBe('')
        expect(vocabulary.families[family]).not.toBe('')
        expect(Object.keys(vocabulary.jurisdictions)).toContain(jurisdiction)
      }
    }
  })

  it('is typeset as French asks: no ordinary space before a double sign, no narrow space, no straight apostrophe', () => {
    const texts = [
      ...strings(fr.vocabulary),
      ...strings(fr.recommendations),
      ...Object.values(fr.findings).flatMap((say) => strings(say(spoken))),
      ...references.flatMap(({ what, caveat, citation }) => [what.fr, caveat?.fr ?? '', citation.base.fr]),
      ...statements.map(({ text }) => text.fr),
      ...services.map(({ name }) => name.fr),
      ...operators.map(({ name }) => name.fr),
    ]
    expect(texts.filter((text) => / [:;?!%€»]|« |\u202f|[a-zà-ÿ]'[a-zà-ÿ]/i.test(text))).toEqual([])
    const english = [...strings(en.vocabulary), ...strings(en.recommendations)]
    expect(english.filter((text) => /\u202f| [:;?!%]/.test(text))).toEqual([])
  })

  it('keeps sentences short: 15 words on average, 25 at most', () => {
    const findings = Object.values(fr.findings).map((say) => say(spoken).sentence)
    const advice = Object.values(fr.recommendations).flatMap(({ why, how, firstStep, objection }) => [
      why,
      ...how,
      firstStep,
      ...(objection === null ? [] : [objection.answer]),
    ])
    const lengths = [...findings, ...advice]
      .flatMap((text) => text.split(/(?<=[.?!])\s+/))
      .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(25)
    expect(lengths.reduce((sum, one) => sum + one, 0) / lengths.length).toBeLessThanOrEqual(15)
  })
})

/** Every string inside a value, functions left out. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}
