import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { summariseExample } from './audit-summary.ts'
import { goldenPath } from './golden.ts'

test('the example gives the figures accepted last', async () => {
  const golden: unknown = JSON.parse(readFileSync(goldenPath, 'utf8'))
  const found: unknown = JSON.parse(JSON.stringify(await summariseExample()))
  expect(
    found,
    'If the change is wanted: npx node test/example/accept-golden.ts, and say it in the changelog (results change).',
  ).toEqual(golden)
})

test('the example shows what it is for', async () => {
  const summary = await summariseExample()
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
