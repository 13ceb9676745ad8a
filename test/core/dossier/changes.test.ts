/** What differs between two states, and the way back: for any two dossiers. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/core/dossier/canonical-json.ts'
import { changesBetween, subjectOf, takenBack } from '../../../src/core/dossier/changes.ts'
import { contentFingerprint, importText, importTexts } from '../../../src/core/dossier/content.ts'
import type { DossierState, StoredImport } from '../../../src/core/dossier/dossier.ts'
import { emptyState } from '../../../src/core/dossier/dossier.ts'
import { sha256 } from '../../../src/core/import/sha256.ts'
import { anyState, anyText } from './arbitrary-state.ts'
import { channel, imported, state } from './samples.ts'

const digestOf = (one: StoredImport): string => sha256(importText(importTexts(one)))
const fingerprint = (one: DossierState): string => contentFingerprint(one, digestOf, sha256)

describe('canonical JSON', () => {
  it('does not depend on the order of the keys, and is JSON', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é' })).toBe('{"a":"é","b":[{"c":null,"d":1}]}')
    fc.assert(
      fc.property(fc.dictionary(anyText, fc.jsonValue()), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(record))
        expect(canonicalJson(JSON.parse(canonicalJson(record)))).toBe(canonicalJson(record))
      }),
    )
  })

  it('keeps a key called __proto__ as a key', () => {
    const text = '{"__proto__":{"a":1}}'
    expect(canonicalJson(JSON.parse(text))).toBe(text)
  })

  it('of an import is that of its parts', () => {
    const one = imported('aa', {})
    expect(importText(importTexts(one))).toBe(canonicalJson({ ...one, batch: undefined }))
  })
})

describe('the fingerprint of the content', () => {
  it('is that of the content only: not of the order of keys, nor of the numbers of the batches', () => {
    const first = state({ imports: [imported('aa', {}), { ...imported('bb', {}), batch: 2 }], answers: { aa: {} } })
    const same = state({
      imports: [
        { ...imported('aa', {}), batch: 4 },
        { ...imported('bb', {}), batch: 9 },
      ],
    })
    const together = state({ imports: [imported('aa', {}), imported('bb', {})] })
    expect(fingerprint(same)).toBe(fingerprint(first))
    expect(fingerprint(together)).not.toBe(fingerprint(first))
  })

  it('changes with any change', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const same = changesBetween(before, after, digestOf).every((one) => onlyBatch(one))
        if (!same) expect(fingerprint(after)).not.toBe(fingerprint(before))
      }),
    )
  })
})

/** A file in another batch may still be in the same company. */
function onlyBatch(change: ReturnType<typeof changesBetween>[number]): boolean {
  return change.of === 'import' && change.before?.content === change.after?.content
}

describe('changes', () => {
  it('take any state back to any other, exactly', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const changes = changesBetween(before, after, digestOf)
        expect(takenBack(after, changes, before.imports)).toEqual(before)
        expect(new Set(changes.map(subjectOf)).size).toBe(changes.length)
      }),
    )
  })

  it('are none between a state and its copy', () => {
    fc.assert(
      fc.property(anyState, (one) => {
        expect(changesBetween(one, structuredClone(one), digestOf)).toEqual([])
      }),
    )
  })

  it('put things back in their places among those that stayed', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((account) => channel('facebook', account)) as [
      ReturnType<typeof channel>,
      ...ReturnType<typeof channel>[],
    ]
    const before = state({ channels: [a, b, c].filter((one) => one !== undefined) })
    const after = state({ channels: before.channels.filter((one) => one !== b) })
    const changes = changesBetween(before, after, digestOf)
    const later = { ...after, channels: [...after.channels, d].filter((one) => one !== undefined) }
    expect(takenBack(later, changes, []).channels.map((one) => one.account)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('sum up imports without their facts', () => {
    const one = imported('aa', {})
    expect(changesBetween(emptyState, state({ imports: [one] }), digestOf)).toEqual([
      {
        of: 'import',
        sha256: 'aa',
        before: null,
        after: {
          file: 'aa.csv',
          batch: 1,
          status: 'recognised',
          importer: 'test',
          content: digestOf(one),
          facts: { observations: 0, publications: 0, audiences: 0, populations: 0, channels: 0, surveys: 0 },
          corrections: [],
          ignored: [],
          recipe: null,
          personalCells: 0,
        },
      },
    ])
  })
})
