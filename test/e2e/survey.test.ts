/** The survey of the example: what it changes, in a chart and its table, and the kit to ask residents again. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../src/core/wording/words.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import { plain } from './support/pdf.ts'

const fr = words('fr')
const { survey } = fr

describe.skipIf(skipped)('the survey of the example', () => {
  let application: Application
  let page: Page

  beforeAll(async () => {
    application = await startApplication()
    page = application.page
    await page.getByRole('button', { name: fr.app.start.openExample }).click()
    const parts = page.getByRole('navigation', { name: fr.app.findings.partsLabel })
    await parts.getByRole('link', { name: fr.app.findings.parts.survey }).click()
    await page.getByRole('heading', { level: 1, name: fr.app.findings.parts.survey }).waitFor()
  })
  afterAll(async () => {
    await application.close()
  })

  const region = (name: string) => page.getByRole('region', { name })

  test('says who answered, how the answers weigh, and that the sample is not random', async () => {
    const text = plain((await region(survey.title).textContent()) ?? '')
    expect(text).toContain('772')
    expect(text).toContain(plain(survey.weighting['by-age']))
    expect(text).toContain(plain(survey.caveat))
    expect(text).toContain(plain(survey.status.merged))
  })

  test('shows before and after, for the channel that is chosen, as a chart then as its table', async () => {
    const card = region(survey.changeTitle)
    await card.getByLabel(survey.choose).selectOption({ label: 'Bulletin ou magazine imprimé' })
    const name = survey.chart.alternative('Bulletin ou magazine imprimé')
    await card.getByRole('img', { name }).waitFor()
    await card.getByRole('button', { name: fr.burden.seeAsTable }).click()
    const rows = await card.getByRole('row').all()
    expect(rows).toHaveLength(6)
    for (const row of rows.slice(1)) {
      const cells = (await row.getByRole('cell').allTextContents()).map(plain)
      expect(cells[1]).toMatch(/\d à \d/u)
      expect(cells[2]).toMatch(/%/u)
    }
    await rows[1]?.getByRole('button').nth(1).click()
    expect(plain((await page.getByRole('dialog').textContent()) ?? '')).toContain('§2')
    await page.keyboard.press('Escape')
  })

  test('hands over the field kit', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: survey.kit }).click(),
    ])
    expect(file.suggestedFilename()).toBe('kit-de-terrain.zip')
    expect(readFileSync(await file.path()).includes('kit-terrain-questionnaire.pdf')).toBe(true)
  })

  test('holds on a narrow screen', async () => {
    await page.setViewportSize({ width: 320, height: 700 })
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    expect(overflow).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 900 })
  })
})
