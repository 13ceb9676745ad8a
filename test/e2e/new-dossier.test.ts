/** A dossier from nothing: find the town, drop its files, answer, take back, be told what is wrong. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../src/core/wording/words.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import type { GivenFile } from './support/files.ts'
import { dropOn, exampleFile, textFile } from './support/files.ts'

const { app, wizard } = words('fr')

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

  /** A step of the wizard, from any of them. */
  async function step(name: keyof typeof wizard.steps): Promise<void> {
    const steps = page.getByRole('navigation', { name: wizard.journey })
    await steps.getByRole('link', { name: wizard.steps[name] }).click()
    await page.locator('h1', { hasText: wizard.steps[name] }).waitFor()
  }

  async function openWizard(): Promise<void> {
    await page.getByRole('link', { name: wizard.addFiles }).first().click()
    await page.locator('h1', { hasText: wizard.steps.deposit }).waitFor()
  }

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
    await openWizard()
    await drop([exampleFile('meta/Reach.csv'), exampleFile('meta/Audience.csv')])
    await card('Reach.csv').waitFor()
    expect(await card('Reach.csv').textContent()).toContain(wizard.file.states.ready)
    // The evidence is open: nobody has to ask for it.
    await card('Reach.csv').getByText('Facebook reach').first().waitFor()
  })

  test('asks what the file does not say, and takes the answer', async () => {
    const audience = card('Audience.csv')
    expect(await audience.textContent()).toContain(wizard.file.states.question)
    await audience.getByRole('radio', { name: 'Facebook' }).check()
    await audience.getByText(wizard.file.states.question).waitFor({ state: 'detached' })
    expect(await audience.getByRole('radio', { name: 'Facebook' }).isChecked()).toBe(true)
  })

  test('says in words what a file is not, and what to do', async () => {
    await step('deposit')
    await drop([textFile('devis 2025.csv', 'Article;Quantité;Prix\nChaises pliantes;40;1 200,00\nTables;12;980,50\n')])
    const quote = card('devis 2025.csv')
    await quote.waitFor()
    expect(await quote.textContent()).toContain(wizard.file.states['to-map'])
    await quote.getByRole('link', { name: wizard.file.toMap }).click()
    const mapping = page.getByRole('region', { name: wizard.map.table('devis 2025.csv') })
    await mapping.waitFor()
    const said = await mapping.textContent()
    expect(said).toContain('Article')
    expect(said).toContain('Chaises pliantes')
    expect(said).not.toMatch(/unrecognised|undefined|\[object/u)
  })

  test('keeps what can be kept, and says what it did', async () => {
    await step('validate')
    const sentence = await page.locator('.medium').textContent()
    expect(sentence).toContain('2 canaux (Facebook, Instagram)')
    await page.getByRole('button', { name: wizard.validate.confirm }).click()
    await page.getByRole('heading', { level: 1, name: app.data.title }).waitFor()
    expect(await page.getByRole('main').textContent()).toContain(sentence)
    expect(await page.getByRole('article').count()).toBe(2)
  })

  test('the same file twice changes nothing and says so', async () => {
    await openWizard()
    await drop([exampleFile('meta/Reach.csv')])
    await card('Reach.csv').waitFor()
    expect(await card('Reach.csv').textContent()).toContain(wizard.file.twin('Reach.csv'))
    await step('validate')
    expect(await page.getByRole('button', { name: wizard.validate.confirm }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: wizard.leave }).click()
    await page.getByRole('dialog').getByRole('button', { name: wizard.leaveConfirm }).click()
    await page.getByRole('heading', { level: 1, name: app.data.title }).waitFor()
    expect(await page.getByRole('article').count()).toBe(2)
  })

  test('takes a file back', async () => {
    await page.getByRole('button', { name: app.data.removeOf('Audience.csv') }).click()
    await card('Audience.csv').waitFor({ state: 'detached' })
    expect(await page.getByRole('article').count()).toBe(1)
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
