/** What files do not say: every kind of question, answered in the wizard and still answered after the import. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../src/core/wording/words.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import { textFile } from './support/files.ts'

const { app, wizard, importing } = words('fr')
const exports = resolve(import.meta.dirname, '../fixtures/exports')
const fixture = (path: string) => textFile(path.split('/').at(-1) ?? path, readFileSync(join(exports, path)))

describe.skipIf(skipped)('what files do not say', () => {
  let application: Application
  let page: Page

  beforeAll(async () => {
    application = await startApplication()
    page = application.page
    await page.getByRole('combobox', { name: app.search.label }).fill('35238')
    await page.getByRole('option', { name: /^Rennes 35238/u }).click()
    await page.getByRole('button', { name: app.start.create }).click()
    await page.getByRole('heading', { level: 1, name: app.territory.title, exact: true }).waitFor()
  })
  afterAll(async () => {
    await application.close()
  })

  const card = (name: string) => page.getByRole('article', { name })
  const question = (name: string, title: string) => card(name).getByRole('group', { name: title })
  const isReady = (name: string) => card(name).getByText(wizard.file.states.ready, { exact: true }).waitFor()

  test('is asked in the wizard, file by file', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/data/deposit`)
    await page.setInputFiles('#file-picker', [
      fixture('tiktok-studio/Overview-fr.csv'),
      fixture('survey-sheet/google-sheets-en.csv'),
      fixture('sympa/members-light.txt'),
    ])
    await page.locator('h1', { hasText: wizard.steps.recognise }).waitFor()
    await card('Overview-fr.csv').waitFor()

    const year = question('Overview-fr.csv', importing.questions['which-year']('Overview, 2 mai').title)
    await year.getByRole('radio', { name: '2024' }).check()
    const column = question('google-sheets-en.csv', importing.questions['which-column']('channels').title)
    await column.getByRole('radio', { name: 'Which of these do you read or watch?' }).check()
    const list = question('members-light.txt', importing.questions['which-list']('3').title)
    await list.getByRole('radio', { name: 'Lettre d’information par courriel' }).check()
    for (const name of ['Overview-fr.csv', 'google-sheets-en.csv', 'members-light.txt']) await isReady(name)
    // The days follow from the year of the last one.
    expect(await card('Overview-fr.csv').textContent()).toContain('avril à mai 2024')
  })

  test('is answered for good once imported, and can still be corrected', async () => {
    await page.getByRole('link', { name: wizard.steps.validate }).click()
    await page.getByRole('button', { name: wizard.validate.confirm }).click()
    await page.getByRole('heading', { level: 1, name: app.data.title }).waitFor()
    const year = question('Overview-fr.csv', importing.questions['which-year']('Overview, 2 mai').title)
    expect(await year.getByRole('radio', { name: '2024' }).isChecked()).toBe(true)
    const calendar = page.getByRole('table', { name: wizard.calendar.title })
    await calendar
      .getByRole('row', { name: /TikTok/u })
      .getByText('2 incomplets')
      .waitFor()
    await year.getByRole('radio', { name: '2023' }).check()
    await card('Overview-fr.csv').getByText('avril à mai 2023').waitFor()
  })

  test('nothing left the machine, nothing was refused', () => {
    expect(application.misdeeds).toEqual([])
  })
})
