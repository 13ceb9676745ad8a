import { describe, expect, it } from 'vitest'
import { exampleFolder } from '../example/generate-example.ts'
import { runCli } from './run-cli.ts'

const scenario = (...args: readonly string[]) => runCli(['scenario', exampleFolder, '--on', '2026-01-15', ...args])

describe('amarres scenario', () => {
  it('says what levers change, as text and as JSON', async () => {
    const text = await scenario('--levers', 'sms-alerts,close-account@facebook')
    expect({ code: text.code, stderr: text.stderr }).toEqual({ code: 0, stderr: '' })
    expect(text.stdout).toContain('Ouvrir des alertes par SMS')
    const json = await scenario('--levers', 'sms-alerts', '--json', '--lang', 'en')
    const told = JSON.parse(json.stdout) as { path: unknown[]; options: unknown; difference: { losing: unknown[] } }
    expect(told.path).toHaveLength(36)
    expect(told).toMatchObject({ options: null, difference: { losing: [] } })
  })

  it('refuses what makes no sense, with the reason', async () => {
    const there = await scenario('--levers', 'bulletin')
    expect(there.code).toBe(1)
    expect(there.stderr).toContain('existe déjà')
    const unknown = await scenario('--levers', 'magic')
    expect(unknown.code).toBe(2)
    expect(unknown.stderr).toContain('magic')
    expect((await scenario()).code).toBe(2)
    expect((await scenario('--budget', 'beaucoup')).code).toBe(2)
  })
})
