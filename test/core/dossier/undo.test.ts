/** Undo on any history: what comes back is what would be there without the change. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withBatch, withoutFiles } from '../../../src/core/dossier/batches.ts'
import { changesBetween } from '../../../src/core/dossier/changes.ts'
import type { Channel } from '../../../src/core/dossier/channel.ts'
import { contentFingerprint, importText, importTexts } from '../../../src/core/dossier/content.ts'
import type { DossierState, StoredImport } from '../../../src/core/dossier/dossier.ts'
import { emptyState } from '../../../src/core/dossier/dossier.ts'
import type { JournalEntry, JournalIntent } from '../../../src/core/dossier/journal.ts'
import { lastUndoable, standings, withoutEntry } from '../../../src/core/dossier/undo.ts'
import { sha256 } from '../../../src/core/import/sha256.ts'
import { withAnswer, withChannel, withoutChannel } from '../../../src/session/edit-state.ts'
import { anyChannel } from './arbitrary-state.ts'
import { channel, commune, imported, observation, ref } from './samples.ts'

const digestOf = (one: StoredImport): string => sha256(importText(importTexts(one)))
const fingerprint = (one: DossierState): string => contentFingerprint(one, digestOf, sha256)

/** A dossier in memory, as the file keeps it: the state, the journal and what was withdrawn. */
class Memory {
  state = emptyState
  readonly journal: JournalEntry[] = []
  readonly #withdrawn = new Map<number, readonly StoredImport[]>()

  save(
    edit: (state: DossierState, entry: number) => DossierState,
    intent: JournalIntent,
    undoes: number | null = null,
  ) {
    const id = (this.journal.at(-1)?.id ?? 0) + 1
    const next = edit(this.state, id)
    const changes = changesBetween(this.state, next, digestOf)
    if (changes.length === 0) return
    this.#withdrawn.set(
      id,
      this.state.imports.filter((one) => !next.imports.includes(one)),
    )
    this.state = next
    this.journal.push({ id, at: '2026-03-01T10:00:00Z', intent, undoes, changes, content: fingerprint(next) })
  }

  undo(id: number): void {
    const entry = this.journal.find((one) => one.id === id)
    if (entry === undefined) throw new Error(`no entry ${id}`)
    const withdrawn = this.#withdrawn.get(id) ?? []
    this.save((state) => withoutEntry(state, entry, withdrawn, this.journal), 'undo', id)
  }

  get standings() {
    return standings(this.journal, this.state)
  }

  get last() {
    return this.journal.at(-1)
  }
}

const file = (name: string): StoredImport => imported(sha256(name), { observations: [observation(ref('facebook'), 3)] })
const hashOf = (name: string): string => sha256(name)

type Step =
  | { readonly do: 'import'; readonly files: readonly string[] }
  | { readonly do: 'channel'; readonly channel: Channel }
  | { readonly do: 'remove-channel'; readonly channel: Channel }
  | { readonly do: 'territory'; readonly code: string }
  | { readonly do: 'answer'; readonly file: string; readonly answer: string }
  | { readonly do: 'remove-file'; readonly file: string }

function perform(memory: Memory, step: Step): void {
  switch (step.do) {
    case 'import': {
      const known = new Set(memory.state.imports.map((one) => one.inspection.sha256))
      const fresh = step.files.filter((name) => !known.has(hashOf(name))).map(file)
      memory.save((state, entry) => withBatch(state, fresh, entry), 'import')
      break
    }
    case 'channel':
      memory.save((state) => withChannel(state, { ...step.channel, messageTypes: null, id: null }), 'edit')
      break
    case 'remove-channel':
      memory.save((state) => withoutChannel(state, step.channel.id), 'edit')
      break
    case 'territory':
      memory.save((state) => ({ ...state, territory: { ...commune, code: step.code } }), 'edit')
      break
    case 'answer': {
      const given = { sha256: hashOf(step.file), question: 'network:Reach', answer: step.answer }
      if (memory.state.imports.some((one) => one.inspection.sha256 === given.sha256))
        memory.save((state) => withAnswer(state, given), 'edit')
      break
    }
    case 'remove-file':
      memory.save((state) => withoutFiles(state, (one) => one.inspection.sha256 === hashOf(step.file)), 'edit')
  }
}

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const otherStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('channel' as const), channel: anyChannel }),
  fc.record({ do: fc.constant('remove-channel' as const), channel: anyChannel }),
  fc.record({ do: fc.constant('territory' as const), code: fc.constantFrom('14999', '39902') }),
  fc.record({
    do: fc.constant('answer' as const),
    file: fc.constantFrom(...names),
    answer: fc.constantFrom('facebook', 'instagram'),
  }),
)
const importStep = fc.record({ do: fc.constant('import' as const), files: fc.subarray(names, { minLength: 1 }) })
const removeStep = fc.record({ do: fc.constant('remove-file' as const), file: fc.constantFrom(...names) })
const anyStep: fc.Arbitrary<Step> = fc.oneof(otherStep, importStep, removeStep)

describe('undoing an import', () => {
  it('gives what would be there if it had never been made, whatever came since', () => {
    const others = fc.array(
      fc.oneof(otherStep, fc.record({ do: fc.constant('import' as const), files: fc.subarray(['d', 'e', 'f']) })),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(others, others, fc.subarray(['a', 'b', 'c'], { minLength: 1 }), (before, after, files) => {
        const [with_, without] = [new Memory(), new Memory()]
        for (const memory of [with_, without]) for (const step of before) perform(memory, step)
        perform(with_, { do: 'import', files })
        const entry = with_.last?.id ?? 0
        for (const memory of [with_, without]) for (const step of after) perform(memory, step)
        expect(with_.standings.get(entry)?.canUndo).toBe(true)
        with_.undo(entry)
        expect(fingerprint(with_.state)).toBe(fingerprint(without.state))
      }),
    )
  })

  it('takes only its own files, also when they were removed and imported again since', () => {
    const memory = new Memory()
    perform(memory, { do: 'import', files: ['a', 'b'] })
    perform(memory, { do: 'remove-file', file: 'a' })
    perform(memory, { do: 'import', files: ['a'] })
    memory.undo(1)
    expect(memory.state.imports.map((one) => [one.inspection.sha256, one.batch])).toEqual([[hashOf('a'), 3]])
    expect(memory.standings.get(1)).toEqual({ undoneBy: 4, canUndo: false, blockedBy: null })
    // The removal of `a` cannot be undone any more: it was imported again.
    expect(memory.standings.get(2)).toEqual({ undoneBy: null, canUndo: false, blockedBy: 3 })
  })
})

describe('any history', () => {
  it('can be undone and redone, entry by entry, to the same fingerprints', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), fc.array(fc.nat(20), { maxLength: 8 }), (steps, picks) => {
        const memory = new Memory()
        for (const step of steps) perform(memory, step)
        for (const pick of picks) {
          const free = memory.journal.filter((one) => memory.standings.get(one.id)?.canUndo === true)
          const chosen = free[pick % Math.max(1, free.length)]
          if (chosen === undefined) continue
          const before = fingerprint(memory.state)
          memory.undo(chosen.id)
          const undo = memory.last
          if (undo?.undoes !== chosen.id) throw new Error('an undo that changes nothing')
          // Taking the undo back gives exactly what was there.
          memory.undo(undo.id)
          expect(memory.last?.content).toBe(before)
          memory.undo(memory.last?.id ?? 0)
          expect(memory.last?.content).toBe(undo.content)
        }
      }),
    )
  })

  it('is undone whole from its end to the empty dossier', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const memory = new Memory()
        for (const step of steps) perform(memory, step)
        for (;;) {
          const entry = lastUndoable(memory.journal, memory.standings)
          if (entry === null) break
          memory.undo(entry.id)
        }
        expect(memory.state).toEqual(emptyState)
      }),
    )
  })
})

describe('a change by hand', () => {
  it('cannot be undone under a later one of the same thing, which is named; then it can', () => {
    const memory = new Memory()
    for (const code of ['14999', '39902']) perform(memory, { do: 'territory', code })
    perform(memory, { do: 'channel', channel: channel('facebook') })
    expect(memory.standings.get(1)).toEqual({ undoneBy: null, canUndo: false, blockedBy: 2 })
    expect(memory.standings.get(2)?.canUndo).toBe(true)
    memory.undo(2)
    expect(memory.state.territory?.code).toBe('14999')
    memory.undo(1)
    expect(memory.state.territory).toBeNull()
    expect(memory.state.channels).toHaveLength(1)
    // Redoing the second change alone would skip the first.
    expect(memory.standings.get(4)).toEqual({ undoneBy: null, canUndo: false, blockedBy: 5 })
    memory.undo(5)
    memory.undo(4)
    expect(memory.state.territory?.code).toBe('39902')
  })

  it('about a file goes and comes with the file', () => {
    const memory = new Memory()
    perform(memory, { do: 'import', files: ['a'] })
    perform(memory, { do: 'answer', file: 'a', answer: 'facebook' })
    const answered = fingerprint(memory.state)
    memory.undo(1)
    expect(memory.state.answers).toEqual({})
    expect(memory.standings.get(2)).toEqual({ undoneBy: null, canUndo: false, blockedBy: 3 })
    memory.undo(3)
    expect(fingerprint(memory.state)).toBe(answered)
  })
})
