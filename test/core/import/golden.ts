/** Accepted results, in test/golden. After a wanted change: UPDATE_GOLDEN=1 npm run test:unit, then read the difference in git. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { root } from './read-fixture.ts'

export function expectGolden(name: string, value: unknown): void {
  const path = join(root, 'test', 'golden', name)
  const text = `${JSON.stringify(value, null, 1)}\n`
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const accepted = existsSync(path) ? readFileSync(path, 'utf8') : ''
  expect(text, `To accept: UPDATE_GOLDEN=1 npm run test:unit (${name})`).toBe(accepted)
}
