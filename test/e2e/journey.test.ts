/** The shortest way to understand Amarres: open the example, read its findings, hand the brief to the council. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../src/core/wording/words.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import { pagesOf, plain } from './support/pdf.ts'

const fr = words('fr').app
const en = words('en').app
/** « 2 900 à 5 200 », with whatever spaces. */
const interval = /\d[\d\s,]* à \d/u

describe.skipIf(skipped)('the example, from its opening to the brief', () => {
  let application: Application
  let page: Page
  /** Residents reached by age band, then in all, as the screen prints them. */
  let reached: readonly string[] = []
  let total = ''
  /** Every figure of the screen's list, by its code. */
  const ledger = new Map<string, string>()

  beforeAll(async () => {
    application = await startApplication()
    page = application.page
  })
  afterAll(async () => {
    await application.close()
  })

  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  const region = (name: string) => page.getByRole('region', { name })

  async function download(button: string): Promise<Uint8Array> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ])
    return readFileSync(await file.path())
  }

  test('opens on its findings and says it is invented', async () => {
    await page.getByRole('button', { name: fr.start.openExample }).click()
    await heading(fr.findings.title).waitFor()
    await region(fr.findings.reachTitle).waitFor()
    expect(await page.getByText(fr.shell.fictitious).isVisible()).toBe(true)
    expect(await page.getByText(fr.shell.requests(0)).isVisible()).toBe(true)
  })

  test('says who is reached as intervals, by age and in all', async () => {
    const card = region(fr.findings.reachTitle)
    await card.getByRole('button', { name: fr.findings.seeTable }).click()
    const rows = await card.getByRole('row').all()
    const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allTextContents()))
    reached = cells.map((row) => plain(row[1] ?? ''))
    expect(reached).toHaveLength(5)
    for (const text of reached) expect(text).toMatch(interval)
    total = plain((await card.locator('p').first().getByRole('button').first().textContent()) ?? '')
    expect(total).toMatch(interval)
  })

  test('says that alerts depend on one company', async () => {
    expect(await page.getByText(fr.findings.gateAlertsTitle).isVisible()).toBe(true)
  })

  test('keeps each part of the findings at its own address', async () => {
    const parts = page.getByRole('navigation', { name: fr.findings.partsLabel })
    await parts.getByRole('link', { name: fr.findings.parts.footprint }).click()
    await heading(fr.findings.parts.footprint).waitFor()
    expect(new URL(page.url()).hash).toBe('#/findings/footprint')
    expect(await page.title()).toContain(fr.findings.parts.footprint)
    expect(await parts.locator('[aria-current="page"]').allTextContents()).toEqual([fr.findings.parts.footprint])
    await page.goBack()
    await heading(fr.findings.title).waitFor()
    await region(fr.findings.reachTitle).waitFor()
  })

  test('says of each figure how it is computed, down to the files', async () => {
    await region(fr.findings.reachTitle).getByRole('button', { name: fr.findings.howComputed, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: fr.explain.title })
    await dialog.waitFor()
    expect(plain((await dialog.textContent()) ?? '')).toContain(total)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('lists every figure with its code', async () => {
    await page.getByRole('link', { name: fr.findings.check }).click()
    await heading(fr.findings.parts.method).waitFor()
    const card = region(fr.findings.methodTitle)
    await card.locator('summary', { hasText: fr.findings.ledger }).click()
    await card.getByRole('row').nth(1).waitFor()
    for (const row of await card.getByRole('row').all()) {
      const [code, value] = await row.getByRole('cell').allTextContents()
      if (code !== undefined && value !== undefined) ledger.set(code, plain(value))
    }
    expect(ledger.size).toBeGreaterThan(50)
  })

  test('prints a brief of two pages with the numbers of the screen', async () => {
    await page.getByRole('link', { name: fr.findings.prepare }).click()
    await heading(fr.report.title).waitFor()
    const pages = await pagesOf(await download(fr.report.exportAs(fr.report.brief, fr.report.formats.pdf)))
    expect(pages).toHaveLength(2)
    const text = pages.join(' ')
    expect(text).toContain('Valmer-sur-Orne')
    expect(text).toContain(total)
    for (const one of reached) expect(text).toContain(one)
    // Every code printed leads to a figure of the screen.
    const codes = new Set(text.match(/\bF\d{2,}\b/gu))
    expect(codes.size).toBeGreaterThan(2)
    for (const code of codes) expect([...ledger.keys()]).toContain(code)
  })

  test('prints the full report and the data too', async () => {
    const report = await pagesOf(await download(fr.report.exportAs(fr.report.full, fr.report.formats.pdf)))
    expect(report.length).toBeGreaterThan(4)
    expect(report.join(' ')).toContain(total)
    const json: unknown = JSON.parse(
      Buffer.from(await download(fr.report.exportAs(fr.report.json, fr.report.formats.json))).toString('utf8'),
    )
    expect(json).toBeTypeOf('object')
  })

  test('speaks English at once, and remembers it', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await heading(en.report.title).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.reload()
    await heading(en.report.title).waitFor()
    await page.getByRole('link', { name: en.shell.steps.findings }).click()
    await heading(en.findings.title).waitFor()
    await page.getByText(en.findings.gateAlertsTitle).waitFor()
  })

  test('nothing left the machine, nothing was refused', () => {
    expect(application.misdeeds).toEqual([])
  })
})
