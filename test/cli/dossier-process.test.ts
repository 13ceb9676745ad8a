/** The dossier from a terminal: new, import, undo, journal, export, audit, on the file of the application. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeExports } from '../session/small-exports.ts'
import { runCli as runArguments } from './run-cli.ts'

const runCli = (...args: readonly string[]) => runArguments(args)

let folder: string
let path: string
let files: ReturnType<typeof writeExports>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  path = join(folder, 'Rennes.amarres')
  files = writeExports(join(folder, 'exports'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function exported(...options: readonly string[]): Promise<string> {
  const out = join(folder, 'out.json')
  expect((await runCli('export', path, '--out', out, ...options)).code).toBe(0)
  return readFileSync(out, 'utf8')
}

describe('a dossier on the command line', () => {
  it('gets files, says what they bring, and is what it was once they are taken back', async () => {
    expect((await runCli('new', path, '--territory', '35238')).code).toBe(0)
    const before = await exported('--content')
    const first = await runCli('import', path, files.matomo)
    expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('12 mois')])
    const after = await exported('--content')
    expect(after).not.toBe(before)
    const again = await runCli('import', path, files.matomo)
    expect([again.code, await exported('--content')]).toEqual([0, after])
    expect((await runCli('undo', path)).code).toBe(0)
    expect(await exported('--content')).toBe(before)
    const journal = await runCli('journal', path, '--json')
    expect((JSON.parse(journal.stdout) as { intent: string }[]).map((one) => one.intent)).toEqual([
      'undo',
      'import',
      'create',
    ])
  })

  it('goes to JSON and back without losing anything, and is audited like a folder', async () => {
    await runCli('new', path, '--territory', '35238')
    await runCli('import', path, files.matomo, files.insee)
    const whole = await exported()
    const from = join(folder, 'out.json')
    path = join(folder, 'copie.amarres')
    expect((await runCli('new', path, '--from', from)).code).toBe(0)
    expect(await exported()).toBe(whole)
    expect((await runCli('audit', path, '--on', '2026-01-15', '--out', join(folder, 'audit'))).code).toBe(0)
    expect(existsSync(join(folder, 'audit', 'rapport.pdf'))).toBe(true)
  })

  it('never writes over a file, and refuses what it cannot do', async () => {
    await runCli('new', path, '--territory', '35238')
    const bytes = readFileSync(path)
    expect((await runCli('new', path, '--territory', '35288')).code).toBe(1)
    expect((await runCli('undo', path)).code).toBe(1)
    expect((await runCli('import', path)).code).toBe(2)
    expect((await runCli('journal', join(folder, 'rien.amarres'))).code).toBe(1)
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
})
