/** The real main and preload bundles, with Chromium in the place of Electron's window: the example, an export, a dropped file. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from './support/browser.ts'

const root = resolve(import.meta.dirname, '../..')
const executable = findBrowser()

describe.skipIf(executable === null)('the Electron bundles on a stand-in for Electron', () => {
  const folder = mkdtempSync(join(tmpdir(), 'amarres-stand-in-'))
  let shell: ChildProcess
  let browser: Browser
  let page: Page
  let said = ''

  beforeAll(async () => {
    shell = spawn(
      process.execPath,
      ['--import', join(root, 'test/e2e/electron-stand-in/register.ts'), join(root, 'out/main/main.js')],
      {
        env: {
          ...process.env,
          XDG_CONFIG_HOME: join(folder, 'config'),
          APPDATA: join(folder, 'config'),
          AMARRES_BROWSER: executable ?? '',
          AMARRES_PROFILE: join(folder, 'profile'),
          AMARRES_FILES: join(root, 'test/fixtures/exports/broken'),
        },
      },
    )
    const address = await new Promise<string>((ready, fail) => {
      shell.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const match = /^READY (\S+)$/m.exec(said)
        if (match?.[1] !== undefined) ready(match[1])
      })
      let complaint = ''
      shell.stderr?.on('data', (chunk: Buffer) => {
        complaint += chunk.toString()
      })
      shell.once('exit', (code) => {
        fail(new Error(`The main bundle ended with ${String(code)}: ${complaint}`))
      })
    })
    browser = await chromium.connectOverCDP(address)
    const [first] = browser.contexts()[0]?.pages() ?? []
    if (first === undefined) throw new Error('No page was opened')
    page = first
  })

  afterAll(async () => {
    await browser.close()
    // It writes its last settings on its way out.
    const ended = shell.exitCode === null && shell.signalCode === null ? once(shell, 'exit') : null
    shell.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  })

  it('gives the page exactly the channels, and no Node', async () => {
    const found = await page.evaluate(() => {
      const all = globalThis as unknown as Record<string, unknown>
      return {
        keys: Object.keys(all['amarres'] as object).toSorted(),
        node: [typeof all['process'], typeof all['require']],
      }
    })
    expect(found).toEqual({
      keys: ['call', 'give', 'onChange', 'onProgress', 'shell'],
      node: ['undefined', 'undefined'],
    })
  })

  it('opens the example and shows its findings', async () => {
    await page
      .getByRole('button', { name: /exemple/i })
      .first()
      .click()
    await page
      .getByRole('button', { name: /constats/i })
      .or(page.getByRole('link', { name: /constats/i }))
      .first()
      .click()
    await page
      .getByText(/habitants de 15 ans et plus/i)
      .first()
      .waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/informé/i)
  })

  it('writes the brief in the visible folder and shows it there', async () => {
    const written = await page.evaluate(async () => {
      const { amarres } = globalThis as unknown as {
        amarres: { call(name: string, argument: unknown): Promise<unknown> }
      }
      const outcome = (await amarres.call('export', {
        job: 'stand-in',
        document: 'brief',
        on: '2026-01-15',
        options: { status: 'draft', version: null, author: '', approver: '', councilDate: null },
      })) as { ok: boolean; value: { id: string; path: string } }
      if (outcome.ok) await amarres.call('revealExported', { id: outcome.value.id })
      return outcome
    })
    expect(written).toMatchObject({ ok: true })
    expect(written.value.path.startsWith(join(folder, 'documents', 'Amarres'))).toBe(true)
    expect(readFileSync(written.value.path).subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(said).toContain(`REVEALED ${written.value.path}`)
  })

  it('asks nothing of any other address', () => {
    expect(said).not.toContain('LEFT')
  })
})
