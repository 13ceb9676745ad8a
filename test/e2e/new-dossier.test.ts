/** A dossier from nothing: find the town, drop its files, answer, take back, be told what is wrong. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../src/core/wording/words.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import type { GivenFile } from './support/files.ts'
import { dropOn, exampleFile, textFile } from './support/files.ts'

const app = words('fr').app

describe.skipIf(skipped)('a new dossier', () => {
  let application: Application
  let page: Page

  beforeAll(async () => {
    application = await startApplication()
    page = application.page
  })
  afterAll(async () => {
    await application.close()
  })

  const drop = (files: readonly GivenFile[]): Promise<void> =>
    dropOn(page.getByRole('group', { name: app.data.drop }), files)
  async function go(step: 'data' | 'channels'): Promise<void> {
    const journey = page.getByRole('navigation', { name: app.shell.journey })
    await journey.getByRole('link', { name: app.shell.steps[step] }).click()
    await page.getByRole('heading', { level: 1, name: app[step].title }).waitFor()
  }

  const card = (name: string) => page.getByRole('article', { name })

  test('finds a town by its name, accents and capitals aside, or by its code', async () => {
    const field = page.getByRole('combobox', { name: app.search.label })
    await field.fill('rennes')
    await page.getByRole('option', { name: /^Rennes 35238/u }).waitFor()
    await field.fill('35238')
    await page.getByRole('option', { name: /^Rennes 35238/u }).click()
    await page.getByRole('button', { name: app.start.create }).click()
    await page.getByRole('heading', { level: 1, name: app.territory.title }).waitFor()
    expect(await page.getByRole('main').textContent()).toContain('Rennes')
    await expect.poll(() => page.title(), { timeout: 10_000 }).toContain('Rennes')
  })

  test('recognises what is dropped and says why', async () => {
    await go('data')
    await drop([exampleFile('meta/Reach.csv'), exampleFile('meta/Audience.csv')])
    await card('Reach.csv').waitFor()
    expect(await card('Reach.csv').textContent()).toContain(app.data.statuses.recognised)
    await card('Reach.csv').getByText(app.data.why).click()
    expect(await card('Reach.csv').textContent()).toContain('Facebook reach')
  })

  test('asks what the file does not say, and takes the answer', async () => {
    const audience = card('Audience.csv')
    expect(await audience.textContent()).toContain(app.data.question)
    await audience.getByRole('radio', { name: 'Facebook' }).check()
    await audience.getByText(app.data.question).waitFor({ state: 'detached' })
    expect(await audience.getByRole('radio', { name: 'Facebook' }).isChecked()).toBe(true)
  })

  test('says in words what a file is not, and what to do', async () => {
    await drop([textFile('devis 2025.csv', 'Article;Quantité;Prix\nChaises pliantes;40;1 200,00\nTables;12;980,50\n')])
    const quote = card('devis 2025.csv')
    await quote.waitFor()
    expect(await quote.textContent()).toContain(app.data.statuses.unrecognised)
    const said = await quote.textContent()
    expect(said).toContain('Article')
    expect(said).not.toMatch(/unrecognised|undefined|\[object/u)
  })

  test('the same file twice changes nothing and says so', async () => {
    const before = await page.getByRole('article').count()
    await drop([exampleFile('meta/Reach.csv')])
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('Reach.csv')
    expect(await page.getByRole('article').count()).toBe(before)
    await page.getByRole('alert').getByRole('button', { name: app.problems.dismiss }).click()
  })

  test('takes a file back', async () => {
    await page.getByRole('button', { name: app.data.removeOf('devis 2025.csv') }).click()
    await card('devis 2025.csv').waitFor({ state: 'detached' })
    expect(await page.getByRole('article').count()).toBe(2)
  })

  test('shows the account that files mention, to be described', async () => {
    await go('channels')
    expect(await page.getByRole('main').textContent()).toContain(app.channels.fromFiles)
  })

  test('keeps the dossier when the page is loaded again', async () => {
    await page.reload()
    await page.getByRole('heading', { level: 1, name: app.channels.title }).waitFor()
    await expect.poll(() => page.title(), { timeout: 10_000 }).toContain('Rennes')
  })

  test('nothing left the machine, nothing was refused', () => {
    expect(application.misdeeds).toEqual([])
  })
})
