/**
 * The real Electron, where its binary is: what no stand-in can prove (sandbox, scheme, denials). Elsewhere a visible skip.
 * Run with `npm run build && npm run test:electron`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { electronBinary } from '../../src/cli/electron-binary.ts'

const root = resolve(import.meta.dirname, '../..')
const binary = electronBinary(root)

describe.skipIf(binary === null)(
  `the window (${binary === null ? "skipped: Electron's binary is not here" : 'Electron'})`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'amarres-electron-'))
    let application: ElectronApplication
    let page: Page

    beforeAll(async () => {
      application = await _electron.launch({
        executablePath: binary ?? '',
        args: [join(root, 'out/main/main.js'), `--user-data-dir=${join(folder, 'profile')}`],
        env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), APPDATA: join(folder, 'config') },
      })
      page = await application.firstWindow()
      await page.getByRole('heading', { level: 1 }).waitFor()
    })

    afterAll(async () => {
      await application.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('shows the page on its private scheme, without Node', async () => {
      expect(page.url()).toMatch(/^app:\/\/amarres\//)
      expect(await page.evaluate(`[typeof process, typeof require, typeof amarres]`)).toEqual([
        'undefined',
        'undefined',
        'object',
      ])
    })

    it('lets nothing out: no request, no window, no permission', async () => {
      const outcome = await page.evaluate(`(async () => {
      const fetched = await fetch('https://example.org/').then(() => 'fetched', () => 'refused')
      const opened = window.open('https://example.org/') === null ? 'refused' : 'opened'
      const { state } = await navigator.permissions.query({ name: 'geolocation' })
      return [fetched, opened, state]
    })()`)
      expect(outcome).toEqual(['refused', 'refused', 'denied'])
    })

    it('opens the example', async () => {
      await page
        .getByRole('button', { name: /exemple|example/i })
        .first()
        .click()
      await page.getByText('Valmer-sur-Orne').first().waitFor()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('')
    })
  },
)
