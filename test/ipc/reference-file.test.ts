import { describe, expect, it } from 'vitest'
import { bundledReferenceData as bundled, completedData, hashOf } from '../../src/core/reference/reference-data.ts'
import type { ReferenceData } from '../../src/core/reference/reference-data.ts'
import { readReferenceFile, writeReferenceFile } from '../../src/ipc/reference-file.ts'
import type { ReadReference } from '../../src/ipc/reference-file.ts'

function read(content: unknown, base: ReferenceData = bundled): ReadReference {
  const found = readReferenceFile(typeof content === 'string' ? content : JSON.stringify(content), 'r.json', base)
  if ('severity' in found) throw new Error(JSON.stringify(found))
  return found
}

const head = { format: 'amarres-reference', formatVersion: 1, version: '2027.02', date: '2027-02-01' }
const internet = bundled.values.find(({ id }) => id === 'internet/75')
if (internet === undefined) throw new Error('no internet/75')

const reasons = ({ problems }: ReadReference): readonly string[] =>
  problems.map(({ params }) => ('reason' in params ? `${'id' in params ? params.id : ''} ${params.reason}` : ''))

describe('a file of reference data', () => {
  it('is read as it was written, to the same content and hash', () => {
    const { data, problems } = read(writeReferenceFile(bundled))
    expect(problems).toEqual([])
    expect(data).toEqual(bundled)
    expect(hashOf(data)).toBe(hashOf(bundled))
    expect(writeReferenceFile(data)).toBe(writeReferenceFile(bundled))
  })

  it('may hold only what changes', () => {
    const { data, problems } = read({ ...head, values: [{ ...internet, low: 0.55, high: 0.55 }] })
    expect(problems).toEqual([])
    expect(data.version).toBe('2027.02')
    expect(data.values.filter((value, index) => value !== bundled.values[index])).toMatchObject([{ low: 0.55 }])
    expect(data.usage).toEqual(bundled.usage)
    expect(hashOf(data)).not.toBe(hashOf(bundled))
  })

  it('brings a new survey to the usage by age', () => {
    const id = 'usage/facebook/new-2027/60-up'
    const link = {
      id,
      service: 'facebook',
      age: { from: 60, to: null },
      base: 'population',
      censored: false,
      inPrior: true,
    }
    const { data, problems } = read({ ...head, values: [{ ...internet, id }], usage: [link] })
    expect(problems).toEqual([])
    expect(data.usage.at(-1)).toEqual(link)
  })

  it('keeps the value in place of each one that it refuses, and says why', () => {
    const id = 'usage/facebook/weak/60-up'
    const weak = { ...internet.citation, verification: 'V-S*' }
    const link = { service: 'facebook', age: null, base: 'population', censored: false, inPrior: true }
    const found = read({
      ...head,
      values: [
        { ...internet, unit: 'people' },
        { ...internet, id: 'internet/60-74', high: 3 },
        { ...internet, id: 'internet/all', citation: weak },
        { ...internet, id, citation: weak },
        { ...internet, id },
        { id: 'cost/magazine-copy' },
        'nonsense',
      ],
      usage: [
        { ...link, id },
        { ...link, id: 'usage/none' },
        { ...link, id: 'internet/under-60', service: 'myspace' },
      ],
      traits: { myspace: {}, facebook: { accountWall: 'maybe' } },
    })
    expect(reasons(found)).toEqual([
      'internet/75 unit',
      'internet/60-74 bounds',
      'internet/all weak',
      `${id} twice`,
      'cost/magazine-copy invalid',
      'n° 7 invalid',
      `${id} weak`,
      'usage/none no-value',
      'internet/under-60 service',
      'myspace service',
      'facebook invalid',
    ])
    const kept = found.data.values.filter((value) => value.id !== id)
    expect(kept).toEqual(bundled.values)
    expect(found.data.traits).toEqual(bundled.traits)
  })

  it('is refused whole when it is something else', () => {
    const refused = (content: string) => {
      const found = readReferenceFile(content, 'r.json', bundled)
      return 'severity' in found ? [found.code, 'reason' in found.params ? found.params.reason : ''] : 'read'
    }
    expect(refused('{')).toEqual(['reference-file-refused', 'not-json'])
    expect(refused('[]')).toEqual(['reference-file-refused', 'not-reference'])
    expect(refused(JSON.stringify({ ...head, version: 'new' }))).toEqual(['reference-file-refused', 'not-reference'])
    expect(refused(JSON.stringify({ ...head, formatVersion: 2 }))).toEqual(['reference-file-refused', 'newer'])
  })

  it('that is older than what is in place is read, and said to be', () => {
    expect(read({ ...head, version: '2020.01' }).problems.map(({ code }) => code)).toEqual(['reference-older'])
  })
})

describe('reference data kept since long', () => {
  it('get what formulas need today, and change nothing else', () => {
    const old: ReferenceData = { ...bundled, values: bundled.values.slice(10).map((one) => ({ ...one })) }
    const data = completedData(old)
    expect(data.values).toHaveLength(bundled.values.length)
    expect(data.values.slice(0, old.values.length)).toEqual(old.values)
    expect(completedData(old)).toBe(data)
    expect(completedData(bundled)).toBe(bundled)
  })
})
