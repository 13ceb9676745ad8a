import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { summariseAudit } from './audit-summary.ts'
import { goldenAudits } from './golden.ts'

test.each(Object.entries(goldenAudits))('%s: the figures accepted last', async (_, { folder, golden }) => {
  const accepted: unknown = JSON.parse(readFileSync(golden, 'utf8'))
  const found: unknown = JSON.parse(JSON.stringify(await summariseAudit(folder)))
  expect(
    found,
    'If the change is wanted: npx node test/example/accept-golden.ts, and say it in the changelog (results change).',
  ).toEqual(accepted)
})

test('a town that knows next to nothing gets no index, wide ranges and what to find out', async () => {
  const { dependence, findings, reached, channels, findOut } = await summariseAudit(goldenAudits.almostUnknown.folder)
  expect(dependence).toMatchObject({ index: 'cannot-tell: too-few-components', letters: null })
  expect(dependence.gate).toMatchObject({ status: 'cannot-tell' })
  expect(reached).toMatchObject({
    total: expect.stringMatching(/^[0-9.]{1,5} … \d+\.?\d* … 2872 residents/u) as string,
  })
  expect(channels['print-bulletin']).toMatchObject({ people: 'unavailable: no-audience' })
  expect(findings.filter((one) => one.endsWith(': alarm'))).toEqual([])
  // What nobody knows at all comes before what is only known badly.
  expect(findOut.length).toBeGreaterThan(5)
  expect(findOut[0]).toMatch(/electronic-panel, unknown$/u)
  expect(findOut.findLastIndex((one) => one.endsWith(', unknown'))).toBeLessThan(findOut.length - 1)
})

test('the example shows what it is for', async () => {
  const summary = await summariseAudit(goldenAudits.example.folder)
  expect(summary.files.map((one) => one.status)).toEqual(summary.files.map(() => 'recognised'))
  expect(summary.dependence.gate.alerts).toMatchObject({ status: 'fail', operators: ['meta'] })
  expect(summary.otherPublications).toBe(2)
  expect(summary.problems).toMatchObject({ 'error-rows': 1, 'other-accounts': 1 })
  expect(Object.keys(summary.problems).some((code) => code === 'band-suppressed')).toBe(true)
  expect(summary.problems).not.toHaveProperty('indicator-crashed')
  expect(summary.findings.some((one) => one.endsWith(': alarm'))).toBe(true)
  expect(summary.recommendations.length).toBeGreaterThan(2)
  expect(summary.recommendations.length).toBeLessThanOrEqual(6)
})
