import { describe, expect, test } from 'vitest'
import { decidedFiles, fileNames, kindsOf } from '../../renderer/state/history-kinds.ts'
import type { Change, ImportSummary } from '../../src/core/dossier/changes.ts'
import type { JournalIntent } from '../../src/core/dossier/journal.ts'

const summary: ImportSummary = {
  ...{ file: 'Reach.csv', batch: 2, status: 'recognised', importer: 'meta-daily-series', content: 'cc' },
  facts: { observations: 3, publications: 0, audiences: 0, populations: 0, channels: 0, surveys: 0 },
  ...{ corrections: [], ignored: [], recipe: null, personalCells: 0 },
}
const added = (after: ImportSummary): Change => ({ of: 'import', sha256: 'aa', before: null, after })
const kinds = (intent: JournalIntent, ...changes: readonly Change[]) => kindsOf({ intent, changes })

describe('an entry of the journal', () => {
  test('is about what its changes are about', () => {
    const range = { low: 1, high: 2 }
    const measure = { channel: 'illiwap', month: '2025-03', metric: 'followers', countedIn: 'people', range } as const
    expect(kinds('edit', { of: 'measure', id: 'x', before: null, after: measure, position: null })).toEqual(['typed'])
    expect(kinds('import', added(summary))).toEqual(['import'])
    expect(kinds('edit', { of: 'answer', sha256: 'aa', question: 'q', before: null, after: 'x' })).toEqual(['choice'])
  })

  test('with corrected cells is a decision too', () => {
    const corrected = { ...summary, corrections: [{ sheet: null, row: 2, column: 0, before: 'x', after: '1' }] }
    expect(kinds('import', added(corrected))).toEqual(['import', 'choice'])
  })

  test('that takes back is only that', () => {
    expect(kinds('undo', added(summary))).toEqual(['undo'])
    expect(kinds('restore', added(summary))).toEqual(['undo', 'file'])
    expect(kinds('create')).toEqual(['file'])
  })
})

test('files are named after the journal, those taken out too', () => {
  const gone: Change = { of: 'import', sha256: 'bb', before: { ...summary, file: 'Old.csv' }, after: null }
  expect(fileNames([{ changes: [added(summary)] }, { changes: [gone] }])).toEqual({ aa: 'Reach.csv', bb: 'Old.csv' })
})

test('what was decided about a file is what its latest import says, as long as the dossier holds it', () => {
  const corrected = { ...summary, corrections: [{ sheet: null, row: 2, column: 0, before: 'x', after: '1' }] }
  const journal = [{ changes: [added(corrected)] }, { changes: [added(summary)] }]
  expect(decidedFiles(journal, [{ sha256: 'aa' }])).toEqual([{ sha256: 'aa', summary: corrected }])
  expect(decidedFiles(journal.toReversed(), [{ sha256: 'aa' }])).toEqual([])
  expect(decidedFiles(journal, [])).toEqual([])
})
