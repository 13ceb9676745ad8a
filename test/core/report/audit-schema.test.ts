/** `audit.json` is as its schema says, for every dossier known here; the schema refuses what it should. */
import { describe, expect, it } from 'vitest'
import { recommendations } from '../../../src/core/recommendations/recommendations.ts'
import { auditJson } from '../../../src/core/report/audit-json.ts'
import { auditSchemaJson } from '../../../src/core/report/audit-schema.ts'
import { breaches } from './json-schema.ts'
import { sampleAnalysis } from './sample-analysis.ts'

const schema = JSON.parse(auditSchemaJson()) as Record<string, unknown>

const cases: Readonly<Record<string, () => string>> = {
  'the sample': () => auditJson(sampleAnalysis({ recommendations: recommendations.slice(0, 6) })),
  'an empty dossier': () => auditJson(sampleAnalysis({ empty: true })),
}

describe('the schema of audit.json', () => {
  it.each(Object.entries(cases))('takes %s', (_, make) => {
    expect(breaches(schema, JSON.parse(make())).slice(0, 20)).toEqual([])
  })

  it('refuses a key that is not documented, a number without its interval, a missing section', () => {
    const read = JSON.parse(auditJson(sampleAnalysis({}))) as Record<string, unknown>
    expect(breaches(schema, { ...read, more: 1 })).toEqual(['/more: not in the schema'])
    expect(breaches(schema, { ...read, on: '15/01/2026' })).toHaveLength(1)
    const without = Object.entries(read).filter(([key]) => key !== 'reach')
    expect(breaches(schema, Object.fromEntries(without))).toEqual(['/reach: missing'])
    expect(breaches(schema, { ...read, reachedWithoutOverlaps: 12 }).length).toBeGreaterThan(0)
  })
})
