/** Any dossier that a user could hold, for property tests. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Channel } from '../../../src/core/dossier/channel.ts'
import { byBatch, measureId } from '../../../src/core/dossier/changes.ts'
import type { AgeStructure, DossierState, StoredImport } from '../../../src/core/dossier/dossier.ts'
import { bands } from '../../../src/core/dossier/dossier.ts'
import { choiceKey } from '../../../src/core/dossier/choice-keys.ts'
import type { DependenceWeights } from '../../../src/core/dossier/dependence-weights.ts'
import type { ReferenceOverride } from '../../../src/core/dossier/reference-override.ts'
import type { TypedOverlap } from '../../../src/core/dossier/typed-overlap.ts'
import { overlapId } from '../../../src/core/dossier/typed-overlap.ts'
import type { ManualMeasure } from '../../../src/core/dossier/manual-measure.ts'
import { noDecisions } from '../../../src/core/import/decisions.ts'
import { channel, commune, imported, observation, publication, ref } from './samples.ts'

const accounts = ['Bellerive-sur-Loue', 'Mairie « centre »', 'Médiathèque', '']
const range = fc
  .tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }))
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null })

export const anyChannel: fc.Arbitrary<Channel> = fc
  .tuple(
    fc.constantFrom('facebook', 'x', 'newsletter'),
    fc.constantFrom(...accounts),
    orNull(range),
    orNull(fc.subarray(['alerts', 'agenda', 'works'] as const)),
  )
  .map(([service, account, hoursPerMonth, messageTypes]) => channel(service, account, { hoursPerMonth, messageTypes }))

/** Also what JSON must escape, keys that objects are wary of, and half a surrogate pair. */
export const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('\ud800', '__proto__', 'constructor', '\u2028', '"', '\\', '10', ''),
)

export const hashes = Array.from({ length: 6 }, (_, index) => createHash('sha256').update(`${index}`).digest('hex'))

export function anyImport(batch: fc.Arbitrary<number>): fc.Arbitrary<StoredImport> {
  return fc
    .tuple(fc.constantFrom(...hashes), batch, fc.array(fc.tuple(anyText, fc.integer()), { maxLength: 3 }), anyText)
    .map(([sha256, number, values, reason]) => ({
      ...imported(sha256, {
        observations: values.map(([account, value]) => observation(ref('facebook', account), value)),
        publications: values.map(([id]) => publication(ref('x'), id)),
      }),
      decisions: { ...noDecisions, ignored: reason === '' ? [] : [{ problem: 'no-data 00', reason }] },
      batch: number,
    }))
}

const anyMeasure: fc.Arbitrary<ManualMeasure> = fc
  .tuple(fc.constantFrom('electronic-panel', 'print-bulletin'), fc.integer({ min: 1, max: 3 }), range)
  .map(([id, month, typed]) => ({
    channel: id,
    month: `2025-0${month}`,
    metric: 'views',
    countedIn: 'devices',
    range: typed,
  }))

const anyStructure: fc.Arbitrary<AgeStructure> = fc
  .array(fc.nat(9999), { minLength: 6, maxLength: 6 })
  .map((counts) => ({
    byBand: Object.fromEntries(bands.map((band, index) => [band, counts[index] ?? 0])) as AgeStructure['byBand'],
    total: counts.reduce((sum, one) => sum + one, 0),
    year: null,
    quality: 'declared',
    sources: [{ kind: 'declared', what: 'age-structure' }],
  }))

const anyChoice = fc
  .tuple(fc.constantFrom(...hashes), fc.constantFrom(...hashes, ''))
  .map(([left, right]) => [choiceKey('x', 'views', '2025-03-01', left, right), left] as const)

const share = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })).map(([a, b]) => ({
  low: Math.min(a, b) / 100,
  high: Math.max(a, b) / 100,
}))
/** Something that a person wrote: never empty. */
const anyReason = anyText.map((text) => `${text}.`)

const anyOverlap: fc.Arbitrary<TypedOverlap> = fc.record({
  channels: fc.constantFrom(['facebook', 'newsletter'] as const, ['facebook', 'x'] as const),
  band: fc.constantFrom(null, '15-29', '75+'),
  among: fc.constantFrom(null, 'facebook'),
  share,
  note: anyReason,
})

const anyWeights: fc.Arbitrary<DependenceWeights> = fc.record({
  byComponent: fc.record({
    D1: fc.constantFrom(1, 2.5),
    D2: fc.nat(5),
    D3: fc.nat(5),
    D4: fc.nat(5),
    D5: fc.nat(5),
    D6: fc.nat(5),
    D7: fc.nat(5),
  }),
  reason: anyReason,
})

const anyOverride: fc.Arbitrary<ReferenceOverride> = fc
  .tuple(fc.constantFrom('internet/75+/barometre-2025', 'a', '__proto__'), range, anyReason)
  .map(([id, typed, reason]) => ({ id, ...typed, reason, at: '2026-03-01' }))

export const anyState: fc.Arbitrary<DossierState> = fc.record({
  territory: orNull(fc.constantFrom(commune, { ...commune, code: '39902', name: 'Bellerive-sur-Loue' })),
  declaredStructure: orNull(anyStructure),
  channels: fc.uniqueArray(anyChannel, { selector: (one) => one.id, maxLength: 6 }),
  removedChannels: fc.uniqueArray(fc.constantFrom('x', 'facebook', 'newsletter', 'rss'), { maxLength: 4 }),
  imports: fc
    .uniqueArray(anyImport(fc.integer({ min: 1, max: 4 })), { selector: (one) => one.inspection.sha256, maxLength: 5 })
    .map((all) => all.toSorted(byBatch)),
  answers: fc.dictionary(fc.constantFrom(...hashes), fc.dictionary(anyText, anyText, { maxKeys: 3, minKeys: 1 }), {
    maxKeys: 4,
  }),
  measures: fc.uniqueArray(anyMeasure, { selector: measureId, maxLength: 4 }),
  choices: fc.array(anyChoice, { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  overlaps: fc.uniqueArray(anyOverlap, { selector: overlapId, maxLength: 4 }),
  weights: orNull(anyWeights),
  overrides: fc.uniqueArray(anyOverride, { selector: (one) => one.id, maxLength: 3 }),
  reference: orNull(
    fc.constantFrom(
      { version: '2026.11', date: '2026-11-25', values: [], usage: [], statements: [], traits: {} },
      { version: '2027.02', date: '2027-02-01', values: [], usage: [], statements: [], traits: {} },
    ),
  ),
  fictitious: fc.boolean(),
})
