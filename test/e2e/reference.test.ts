/** The reference data on screen: every value with its source, an update from a file, and judging again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundledReferenceData as bundled } from '../../src/core/reference/reference-data.ts'
import { words } from '../../src/core/wording/words.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import { findings } from './support/axe.ts'
import { plain } from './support/pdf.ts'

const { app, reference, vocabulary } = words('fr')

describe.skipIf(skipped)('the reference data', () => {
  let application: Application
  let page: Page
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
    application = await startApplication()
    page = application.page
    await page.getByRole('button', { name: app.start.openExample }).click()
    await page.getByRole('region', { name: app.findings.reachTitle }).waitFor()
    const parts = page.getByRole('navigation', { name: app.findings.partsLabel })
    await parts.getByRole('link', { name: app.findings.parts.reference, exact: true }).click()
    await region(reference.all).waitFor()
  })
  afterAll(async () => {
    await application.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const region = (name: string) => page.getByRole('region', { name, exact: true })
  const textOf = async (name: string): Promise<string> => plain((await region(name).textContent()) ?? '')

  test('shows each value with its source, how sure it is, its licence and until when', async () => {
    await page.getByLabel(reference.search).fill('internet/75')
    const row = region(reference.all).getByRole('row').nth(1)
    const text = plain((await row.textContent()) ?? '')
    for (const part of ['48 %', 'INSEE', '2024', vocabulary.verifications['V-P'], 'Licence Ouverte 2.0', '2027']) {
      expect(text).toContain(plain(part))
    }
    await page.getByLabel(reference.search).fill('')
    await page.getByLabel(reference.show).selectOption('expired')
    expect(await textOf(reference.all)).toContain(plain('dépassé depuis le'))
    await page.getByLabel(reference.show).selectOption('all')
    expect(await findings(page)).toEqual([])
  })

  test('keeps the data of a document when a file updates them, then shows what judging again changes', async () => {
    await page.evaluate(`location.hash = '#/report'`)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: app.report.exportAs(app.report.json, app.report.formats.json) }).click()
    await download
    await page.evaluate(`location.hash = '#/findings/reference'`)
    await region(reference.title).waitFor()
    const path = join(folder, 'update.json')
    const values = bundled.values
      .filter(({ id }) => id === 'internet/75')
      .map((one) => ({ ...one, low: 0.6, high: 0.6 }))
    const head = { format: 'amarres-reference', formatVersion: 1, version: '2027.02', date: '2027-02-01' }
    writeFileSync(path, JSON.stringify({ ...head, values: [...values, { id: 'internet/all' }] }))
    await region(reference.title).locator('input[type="file"]').setInputFiles(path)
    await region(reference.again).waitFor()
    expect(await textOf(reference.title)).toContain('internet/all')
    const text = await textOf(reference.again)
    expect(text).toContain(plain('48 %'))
    expect(text).toContain(plain('60 %'))
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: reference.againButton('2027.02') }).click()
    await region(reference.again).waitFor({ state: 'detached' })
    expect(await textOf(reference.title)).toContain('2027.02')
  })
})
