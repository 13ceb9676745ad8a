/** Every value of the bundled reference data is sourced, licensed, dated and of some use. */
import { describe, expect, it } from 'vitest'
import { adultBands } from '../../../src/core/dossier/dossier.ts'
import { recommendations } from '../../../src/core/recommendations/recommendations.ts'
import { connectedShare } from '../../../src/core/reference/connectivity.ts'
import { bundledReference as reference } from '../../../src/core/reference/effective.ts'
import { isExpired } from '../../../src/core/reference/judged-with.ts'
import { nationalStructure } from '../../../src/core/reference/national-structure.ts'
import { leverValues } from '../../../src/core/reference/lever-values.ts'
import { localShare, organicReach, personsPerCount, readership } from '../../../src/core/reference/priors.ts'
import { familyOf, informative, validity } from '../../../src/core/reference/provenance.ts'
import { bundledReferenceData as data } from '../../../src/core/reference/reference-data.ts'
import { services } from '../../../src/core/reference/services.ts'
import { thresholdValues } from '../../../src/core/reference/thresholds.ts'
import { fitsUnit } from '../../../src/core/reference/unit-bounds.ts'
import { usagePrior } from '../../../src/core/reference/usage-by-age.ts'

/** Ids that a formula may read. */
const computed = new Set([
  ...services.flatMap(({ id }) => [
    ...[organicReach, localShare, readership].flatMap((prior) => prior(reference, id).references),
    ...([null, 'people', 'devices', 'households'] as const).flatMap(
      (unit) => personsPerCount(reference, id, unit).references,
    ),
    ...adultBands.flatMap((band) => {
      const connected = connectedShare(reference, band)
      return [...connected.references, ...usagePrior(reference, id, band, connected.interval).references]
    }),
  ]),
  ...nationalStructure(reference).references,
  ...thresholdValues.map(({ id }) => id),
  ...leverValues.map(({ id }) => id),
])

const cited = new Set([
  ...services.flatMap(({ evidence }) => evidence),
  ...recommendations.flatMap(({ basis }) => basis),
])

describe('every reference value', () => {
  it('has a legal label, a licence, and an end inside what its unit allows', () => {
    for (const value of data.values) {
      expect(['V-P', 'V-S', 'V-S*', 'own'], value.id).toContain(value.citation.verification)
      expect(value.licence.length, value.id).toBeGreaterThan(2)
      expect(fitsUnit(value, value.unit), value.id).toBe(true)
      expect(value.what.fr === '' || value.what.en === '', value.id).toBe(false)
    }
  })

  it('belongs to a family whose validity is ruled, and no rule is left over', () => {
    const families = new Set(data.values.map(({ id }) => familyOf(id)))
    expect([...families].filter((family) => !(family in validity))).toEqual([])
    for (const { id, validUntil, citation } of data.values) {
      const years = citation.verification === 'own' ? null : (validity[familyOf(id)] ?? null)
      expect(validUntil, id).toBe(years === null ? null : `${citation.year + years}-12-31`)
    }
  })

  it('is computed with, cited or listed as informative', () => {
    const useless = data.values.filter(
      ({ id }) =>
        !computed.has(id) &&
        !cited.has(id) &&
        !informative.includes(familyOf(id)) &&
        !data.usage.some((point) => point.id === id),
    )
    // Evidence and reach measures that back a sentence or a prior, but no formula.
    const backing = [
      'internet',
      'reach',
      'dsa',
      'sanction',
      'research',
      'disinformation',
      'low-credibility',
      'precedent',
      'cost',
    ]
    const rated = ['rdr-2022', 'rdr-2025', 'tosdr', 'footprint']
    expect(useless.filter(({ id }) => ![...backing, ...rated].includes(familyOf(id))).map(({ id }) => id)).toEqual([])
  })

  it('is never computed with when it is only an order of magnitude', () => {
    const weak = data.values.filter(({ citation }) => citation.verification === 'V-S*').map(({ id }) => id)
    expect(weak.length).toBeGreaterThan(0)
    expect(weak.filter((id) => computed.has(id))).toEqual([])
  })

  it('expires on the day after its last, and dated facts never do', () => {
    expect(isExpired(reference.value('internet/75'), '2027-12-31')).toBe(false)
    expect(isExpired(reference.value('internet/75'), '2028-01-01')).toBe(true)
    expect(isExpired(reference.value('threshold/hhi'), '2100-01-01')).toBe(false)
    const expired = data.values.filter((value) => isExpired(value, '2026-11-25')).map(({ id }) => id)
    expect(expired).toContain('usage/facebook/mediametrie-2020/15-24')
    expect(expired).not.toContain('usage/facebook/flashs-2025/18-24')
  })

  it('says the licences of its publishers', () => {
    expect(reference.value('internet/75').licence).toBe('licence-ouverte-2.0')
    expect(reference.value('rdr-2022/facebook').licence).toBe('mit')
    expect(reference.value('usage/facebook/flashs-2025').licence).toBe('quoted-fact')
    expect(reference.value('threshold/hhi').licence).toBe('amarres')
  })
})
