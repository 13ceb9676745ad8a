import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { buildDossier } from '../../../src/core/dossier/build-dossier.ts'
import { withBatch } from '../../../src/core/dossier/batches.ts'
import { conflictsOf } from '../../../src/core/dossier/conflicts.ts'
import { emptyState } from '../../../src/core/dossier/dossier.ts'
import type { Facts, Observation } from '../../../src/core/dossier/facts.ts'
import { previewImport } from '../../../src/core/dossier/import-effect.ts'
import { importFile } from '../../../src/core/import/import-file.ts'
import type { FileImport } from '../../../src/core/import/import-file.ts'
import { filesUnder, fixtures, readSource } from '../import/read-fixture.ts'
import { channelFact, imported, observation, population, publication, ref, state } from './samples.ts'

const effectOf = (before: typeof emptyState, incoming: readonly FileImport[]) => previewImport(before, incoming).effect
const nothing = { added: 0, identical: 0, changed: 0 }

describe('one file after another', () => {
  const file = (sha256: string, facts: Partial<Facts>): FileImport => imported(sha256, facts)
  const reach = (value: number, from = '2025-03-01') => observation(ref('facebook', 'Ville'), value, { from, to: from })

  test('no file changes nothing', () => {
    expect(effectOf(emptyState, [])).toEqual({
      ...{ facts: nothing, newChannels: [], touchedChannels: [], newMonths: 0, conflicts: [], conflictCount: 0 },
    })
  })

  test('new, identical and changed values', () => {
    const before = state({ imports: [imported('a', { observations: [reach(12), reach(9, '2025-03-02')] })] })
    const incoming = [file('b', { observations: [reach(12), reach(10, '2025-03-02'), reach(7, '2025-04-01')] })]
    expect(effectOf(before, incoming)).toMatchObject({
      facts: { added: 1, identical: 1, changed: 1 },
      newChannels: [],
      touchedChannels: ['facebook:ville'],
      newMonths: 1,
      conflicts: [
        { metric: 'reach', period: '2025-03-02', kept: { value: 10, sha256: 'b' }, other: { value: 9, sha256: 'a' } },
      ],
      conflictCount: 1,
    })
  })

  test('what differs from the dossier is what the dossier would then list', () => {
    const before = state({ imports: [imported('a', { observations: [reach(12)] })] })
    const incoming = [file('b', { observations: [reach(13)] })]
    expect(effectOf(before, incoming).conflicts).toEqual(conflictsOf(withBatch(before, incoming)))
  })

  test('new values are compared with what the user chose to believe', () => {
    const two = state({
      imports: [imported('a', { observations: [reach(12)] }), imported('b', { observations: [reach(13)] })],
    })
    const [conflict] = conflictsOf(two)
    const chosen = { ...two, choices: { [conflict?.key ?? '']: 'a' } }
    const again = [file('c', { observations: [reach(12)] })]
    expect(effectOf(chosen, again).facts).toEqual({ ...nothing, identical: 1 })
    expect(effectOf(two, again).facts).toEqual({ ...nothing, changed: 1 })
  })

  test('a counter of a publication is compared with the file that gave it', () => {
    const post = (metrics: Readonly<Record<string, number>>) => publication(ref('facebook', 'Ville'), '1', { metrics })
    const before = state({
      imports: [
        imported('a', { publications: [post({ reach: 100 })] }),
        imported('b', { publications: [post({ likes: 4 })] }),
      ],
    })
    const { facts, conflicts } = effectOf(before, [
      file('c', { publications: [post({ reach: 120, likes: 4, views: 9 })] }),
    ])
    expect(facts).toEqual({ added: 1, identical: 1, changed: 1 })
    expect(conflicts.map((one) => [one.metric, one.other.sha256])).toEqual([['reach', 'a']])
  })

  test('publications without counters count for themselves', () => {
    const toot = (id: string) => publication(ref('mastodon', 'ville'), id, { metrics: {} })
    const before = state({ imports: [imported('a', { publications: [toot('1')] })] })
    const { facts } = effectOf(before, [file('b', { publications: [toot('1'), toot('2')] })])
    expect(facts).toEqual({ added: 1, identical: 1, changed: 0 })
  })

  test('a file that names the account at last makes no new channel of the old series', () => {
    const anonymous = observation(ref('facebook'), 12)
    const before = state({ imports: [imported('a', { observations: [anonymous] })] })
    const effect = effectOf(before, [file('b', { observations: [reach(12), reach(9, '2025-03-02')] })])
    expect(effect).toMatchObject({ facts: { added: 1, identical: 1, changed: 0 }, newChannels: [], newMonths: 0 })
  })

  test('values that wait for an answer are not counted', () => {
    const waiting = { ...reach(12), channel: { ...ref(null), question: 'network:Reach' } }
    expect(effectOf(emptyState, [file('a', { observations: [waiting] })]).facts).toEqual(nothing)
  })

  test('inventories, audiences and residents count too', () => {
    const facts: Partial<Facts> = {
      channels: [channelFact('facebook', 'Ville', { hoursPerMonth: { low: 3, high: 4 } })],
      audiences: [
        { channel: ref('facebook', 'Ville'), dimension: 'age', class: '18-24', share: 0.2, place: reach(1).place },
      ],
      populations: [population()],
    }
    expect(effectOf(emptyState, [file('a', facts)])).toMatchObject({
      facts: { added: 3, identical: 0, changed: 0 },
      newChannels: ['facebook:ville'],
    })
    expect(effectOf(state({ imports: [imported('a', facts)] }), [file('b', facts)]).facts).toEqual({
      ...nothing,
      identical: 3,
    })
  })
})

/** Nobody said yet of which period it is, or of which year. */
function waits({ grain, from, yearless }: Observation): boolean {
  return yearless !== undefined || (grain !== 'stock' && from === '')
}

/** Values that a file brings, as they are counted: a publication without counters is one. */
function countValues({ facts }: FileImport): number {
  const counters = facts.publications
    .filter((one) => one.own)
    .map((one) => Math.max(1, Object.keys(one.metrics).length))
  const ranges = facts.channels.flatMap((one) => [
    ...[
      one.exclusiveShare,
      one.hoursPerMonth,
      one.costPerYear,
      one.adSpendPerYear,
      one.subscribers,
      one.peoplePerMonth,
    ],
  ])
  return (
    facts.observations.filter((one) => one.channel.service !== null && !waits(one)).length +
    counters.reduce((sum, one) => sum + one, 0) +
    facts.audiences.filter((one) => one.channel.service !== null).length +
    facts.surveys.filter((one) => one.when === undefined).length +
    facts.populations.filter((one) => one.total !== null).length +
    ranges.filter((one) => one !== null).length
  )
}

describe('every fixture', () => {
  let files: readonly FileImport[] = []
  beforeAll(async () => {
    const paths = filesUnder(fixtures).filter((path) => !path.startsWith('broken/'))
    const sources = await Promise.all(paths.map((path) => readSource(join(fixtures, path))))
    files = sources.map((source) => importFile(source))
  }, 120_000)

  const anyFiles = () => fc.shuffledSubarray([...files], { maxLength: 8 })
  const runs = { numRuns: 30 }

  test('what is added, identical and changed is what the files bring', () => {
    fc.assert(
      fc.property(anyFiles(), anyFiles(), (before, after) => {
        const held = withBatch(emptyState, before)
        const incoming = after.filter((one) => !before.includes(one))
        const { added, identical, changed } = effectOf(held, incoming).facts
        expect(added + identical + changed).toBe(incoming.reduce((sum, one) => sum + countValues(one), 0))
      }),
      runs,
    )
  })

  test('the same content under another name adds nothing', () => {
    for (const one of files) {
      const held = withBatch(emptyState, [one])
      const copy = { ...one, inspection: { ...one.inspection, sha256: 'f'.repeat(64), file: 'copie.csv' } }
      const effect = effectOf(held, [copy])
      expect(effect.facts.added, one.inspection.file).toBe(0)
      expect(effect.newChannels).toEqual([])
      expect(effect.newMonths).toBe(0)
      const [first, twice] = [buildDossier(held), buildDossier(withBatch(held, [copy]))]
      expect(twice.observations.map((each) => each.value)).toEqual(first.observations.map((each) => each.value))
      expect(twice.publications.length).toBe(first.publications.length)
    }
  })

  test('the order in which files are dropped changes nothing', () => {
    fc.assert(
      fc.property(anyFiles(), fc.integer(), (some, seed) => {
        const [shuffled = []] = fc.sample(fc.shuffledSubarray([...some], { minLength: some.length }), {
          seed,
          numRuns: 1,
        })
        const [here, there] = [withBatch(emptyState, some), withBatch(emptyState, shuffled)]
        expect(there).toEqual(here)
        expect(buildDossier(there)).toEqual(buildDossier(here))
        expect(previewImport(emptyState, shuffled)).toEqual(previewImport(emptyState, some))
      }),
      runs,
    )
  })
})
