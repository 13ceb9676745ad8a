/** A replaced value changes the figures that depend on it, and nothing else; its reason is told. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import type { Analysis, Entry } from '../../../src/core/analysis.ts'
import type { ReferenceOverride } from '../../../src/core/dossier/reference-override.ts'
import { isFigure } from '../../../src/core/figure.ts'
import { bundledReference, referenceOf } from '../../../src/core/reference/effective.ts'
import { bundledReferenceData as data } from '../../../src/core/reference/reference-data.ts'
import { usagePrior } from '../../../src/core/reference/usage-by-age.ts'
import { withProvenance } from '../../../src/core/reference/provenance.ts'
import { explain } from '../../../src/core/wording/explain.ts'
import { channel, commune, emptyDossier, observation, structure } from '../hand-dossier.ts'
import { solver } from '../solver.ts'

const on = '2026-01-15'
const dossier = {
  ...emptyDossier,
  territory: commune,
  structure,
  channels: [channel('facebook'), channel('newsletter')],
  observations: [
    observation('facebook', 'followers', 'stock', '2025-12-31', '2025-12-31', 4000),
    observation('newsletter', 'followers', 'stock', '2025-12-31', '2025-12-31', 900),
  ],
}

function judged(...overrides: readonly Pick<ReferenceOverride, 'id' | 'low' | 'high'>[]): Analysis {
  const typed = overrides.map((one) => ({ ...one, reason: 'Mesuré par nos soins', at: '2026-01-10' }))
  return analyse({ ...dossier, reference: referenceOf(data, typed) }, { on, solver })
}

const before = judged()

function changed(after: Analysis): readonly string[] {
  const numbers = ({ result }: Entry) => (isFigure(result) ? [result.low, result.central, result.high] : result)
  const known = new Map(before.ledger.map((entry) => [entry.id, JSON.stringify(numbers(entry))]))
  return after.ledger.filter((entry) => known.get(entry.id) !== JSON.stringify(numbers(entry))).map(({ id }) => id)
}

/** Figures that rest on a reference value, directly or through others. */
function resting(analysis: Analysis, id: string): ReadonlySet<string> {
  return new Set(
    analysis.ledger
      .filter(
        ({ result }) => isFigure(result) && result.sources.some((one) => one.kind === 'reference' && one.id === id),
      )
      .map((entry) => entry.id),
  )
}

describe('a replaced reference value', () => {
  it.each([
    ['prior/organic-reach-facebook', 0.2, 0.3],
    ['prior/local-share-online', 0.7, 0.8],
    ['reach/newsletter-public-2018', 0.05, 0.05],
    ['internet/75', 0.6, 0.6],
    ['usage/facebook/ipsos-2023/15-26', 0.9, 0.9],
  ])('%s changes only what rests on it, and something at least', (id, low, high) => {
    const after = judged({ id, low, high })
    const figures = changed(after)
    const may = new Set([...resting(before, id), ...resting(after, id)])
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.filter((one) => !may.has(one))).toEqual([])
  })

  it('is declared, and its explanation says by whom, when, why and instead of what', () => {
    const after = judged({ id: 'prior/organic-reach-facebook', low: 0.2, high: 0.3 })
    const people = after.ledger.find(({ id }) => id === 'channel-monthly-people/facebook')
    expect(people?.result).toMatchObject({ low: 800, high: 1200, quality: 'declared' })
    const told = explain(after, 'channel-monthly-people/facebook', 'fr')?.sources.join('\n') ?? ''
    expect(told).toContain('20 à 30\u00a0%, déclaré dans ce dossier le 10\u00a0janvier 2026')
    expect(told).toContain('Mesuré par nos soins')
    expect(told).toContain('La valeur publiée, 1,5 à 10\u00a0%, n’est pas utilisée.')
    // What the published range was drawn from no longer counts.
    expect(after.reference.values.map(({ id }) => id)).not.toContain('reach/facebook-2025')
    expect(after.reference.sha256).toBe(before.reference.sha256)
  })

  it('moves a judgement when it is a threshold', () => {
    const ids = ({ findings }: Analysis) => findings.map(({ id }) => id)
    const never = judged({ id: 'threshold/many-not-reached', low: 1, high: 1 })
    expect(ids(before)).toContain('many-not-reached')
    expect(ids(never)).not.toContain('many-not-reached')
    expect(changed(never)).toEqual([])
  })

  it('is refused, and told, when it does not exist or makes no sense', () => {
    const after = judged(
      { id: 'usage/nowhere', low: 0, high: 1 },
      { id: 'prior/local-share-online', low: 0.5, high: 7 },
      { id: 'internet/75', low: 0.6, high: 0.5 },
    )
    expect(changed(after)).toEqual([])
    expect(after.problems.filter(({ code }) => code === 'override-refused')).toMatchObject([
      { params: { ids: ['internet/75', 'prior/local-share-online', 'usage/nowhere'] } },
    ])
  })
})

describe('usage by age', () => {
  it('takes in a source added to the published points, without a line of code', () => {
    const [point] = data.usage
    if (point === undefined) throw new Error('no usage')
    const id = 'usage/facebook/new-survey/15-29'
    const model = bundledReference.value('usage/facebook/flashs-2025/18-24')
    const added = withProvenance({ ...model, id, low: 0.1, high: 0.1 })
    const more = referenceOf({
      ...data,
      values: [...data.values, added],
      usage: [...data.usage, { ...point, id, service: 'facebook', age: { from: 15, to: 29 }, base: 'population' }],
    })
    const connected = { low: 0.95, central: 0.97, high: 0.99 }
    const was = usagePrior(bundledReference, 'facebook', '15-29', connected)
    const is = usagePrior(more, 'facebook', '15-29', connected)
    expect(is.interval.low).toBe(0.1)
    expect(is.interval.low).toBeLessThan(was.interval.low)
    expect(is.interval.high).toBe(was.interval.high)
    expect(is.references).toEqual([...was.references, id])
    expect(usagePrior(more, 'facebook', '60-74', connected)).toEqual(
      usagePrior(bundledReference, 'facebook', '60-74', connected),
    )
  })
})

describe('what an analysis says it was judged with', () => {
  it('is every value that its figures cite, as used', () => {
    const cited = before.ledger.flatMap(({ result }) =>
      isFigure(result) ? result.sources.flatMap((one) => (one.kind === 'reference' ? [one.id] : [])) : [],
    )
    const told = before.reference.values.map(({ id }) => id)
    expect([...new Set(cited)].filter((id) => !told.includes(id))).toEqual([])
    expect(before.reference.version).toBe(data.version)
    expect(before.reference.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('notes the values past their time, and not those that the dossier replaced', () => {
    const expired = (analysis: Analysis) => analysis.problems.find(({ code }) => code === 'reference-expired')?.params
    const id = 'usage/facebook/mediametrie-2020/15-24'
    expect(expired(before)).toMatchObject({ ids: expect.arrayContaining([id]) as unknown, oldest: 2015 })
    const after = judged({ id, low: 0.4, high: 0.4 })
    expect(expired(after)).not.toMatchObject({ ids: expect.arrayContaining([id]) as unknown })
  })
})
