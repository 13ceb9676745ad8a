import { describe, expect, it } from 'vitest'
import { countUnknown, hasSubscribers } from '../../renderer/state/channel-answers.ts'
import { countPendingQuestions, pendingQuestions } from '../../renderer/state/pending-questions.ts'
import type { Channel } from '../../src/core/dossier/channel.ts'
import { unanswered } from '../../src/core/dossier/channel.ts'
import type { FileInspection } from '../../src/core/import/inspection.ts'

const undescribed = (service: string): Channel => ({
  id: service,
  service,
  account: '',
  ...unanswered,
  fromFilesOnly: false,
})

describe('what is still to find out about a channel', () => {
  it('counts every unanswered question that concerns it', () => {
    // Messages, exclusive share, hours, cost, subscribers, owner of the list, advertising, official mentions.
    expect(countUnknown(undescribed('instagram'))).toBe(8)
    expect(countUnknown({ ...undescribed('instagram'), messageTypes: [], hoursPerMonth: { low: 0, high: 0 } })).toBe(6)
  })

  it('asks of a site or a bulletin neither subscribers nor advertising', () => {
    expect(hasSubscribers(undescribed('website'))).toBe(false)
    expect(hasSubscribers(undescribed('facebook'))).toBe(true)
    expect(countUnknown(undescribed('website'))).toBe(4)
  })
})

describe('questions about files', () => {
  const file = (sha256: string, questions: readonly string[]): FileInspection => ({
    file: `${sha256}.csv`,
    sha256,
    bytes: 1,
    status: 'recognised',
    importer: null,
    publisher: null,
    title: null,
    language: null,
    encoding: null,
    delimiter: null,
    because: [],
    tables: [],
    personalDataDropped: [],
    questions: questions.map((id) => ({ id, kind: 'which-network', about: id, options: ['facebook', 'instagram'] })),
    problems: [],
  })

  it('wait until they are answered', () => {
    const reach = file('a', ['network:Reach'])
    expect(pendingQuestions(reach, {}).map((one) => one.id)).toEqual(['network:Reach'])
    expect(pendingQuestions(reach, { a: { 'network:Reach': 'facebook' } })).toEqual([])
    expect(pendingQuestions(reach, { b: { 'network:Reach': 'facebook' } })).toHaveLength(1)
  })

  it('are counted over the whole dossier', () => {
    const files = [file('a', ['one', 'two']), file('b', []), file('c', ['one'])]
    expect(countPendingQuestions({ files, answers: { a: { two: 'facebook' } } })).toBe(2)
  })
})
