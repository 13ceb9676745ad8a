/** The import wizard: a damaged file beside a good one, everything seen in one pass, mended in place, kept, and undone later. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../src/core/wording/words.ts'
import { makeWorkbook } from './support/workbook.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import { textFile } from './support/files.ts'
import { matomo } from '../session/small-exports.ts'

const { app, wizard } = words('fr')

/** A spreadsheet program turned a figure into a month; somebody typed over another. */
const damaged = matomo.replace('2025-03,1220,', '2025-03,12.juin,').replace('2025-05,1240,2580', '2025-05,1240,abc')
const followers = [
  'sep=,',
  '"Facebook reach"',
  '"Date","Primary"',
  ...Array.from(
    { length: 28 },
    (_, day) => `"2025-02-${String(day + 1).padStart(2, '0')}T00:00:00","${String(200 + day)}"`,
  ),
].join('\n')
const panel = (year: number): string =>
  [
    'Mois;Lectures;Remarque',
    ...[1, 2, 3].map((month) => `${String(year)}-0${String(month)};${String(400 + month)};rien`),
  ].join('\n')

describe.skipIf(skipped)('the import wizard', () => {
  /** The same person's, before and after a restart. */
  const home = mkdtempSync(join(tmpdir(), 'amarres-e2e-'))
  let application: Application
  let page: Page

  beforeAll(async () => {
    application = await startApplication({ home })
    page = application.page
    const field = page.getByRole('combobox', { name: app.search.label })
    await field.fill('35238')
    await page.getByRole('option', { name: /^Rennes 35238/u }).click()
    await page.getByRole('button', { name: app.start.create }).click()
    await page.getByRole('heading', { level: 1, name: app.territory.title }).waitFor()
  })
  afterAll(async () => {
    await application.close()
    rmSync(home, { recursive: true, force: true })
  })

  const card = (name: string) => page.getByRole('article', { name })
  async function step(name: keyof typeof wizard.steps): Promise<void> {
    const steps = page.getByRole('navigation', { name: wizard.journey })
    await steps.getByRole('link', { name: wizard.steps[name] }).click()
    await page.locator('h1', { hasText: wizard.steps[name] }).waitFor()
  }
  async function openWizard(): Promise<void> {
    await page
      .getByRole('navigation', { name: app.shell.journey })
      .getByRole('link', { name: app.shell.steps.data })
      .click()
    await page.getByRole('link', { name: wizard.addFiles }).first().click()
    await page.locator('h1', { hasText: wizard.steps.deposit }).waitFor()
  }
  async function confirm(): Promise<void> {
    await step('validate')
    await page.getByRole('button', { name: wizard.validate.confirm }).click()
    await page.getByRole('heading', { level: 1, name: app.data.title }).waitFor()
  }

  test('shows every problem of a damaged file and a good one in one pass', async () => {
    await openWizard()
    await page.setInputFiles('#file-picker', [textFile('visites.csv', damaged), textFile('Couverture.csv', followers)])
    await card('Couverture.csv').waitFor()
    await step('check')
    const file = card('visites.csv')
    expect(await file.getByRole('heading', { level: 4 }).allTextContents()).toEqual([
      expect.stringContaining('nb_uniq_visitors'),
      expect.stringContaining('nb_visits'),
    ])
    expect(await file.textContent()).toContain('12.juin')
    expect(await file.textContent()).toContain('abc')
    expect(await card('Couverture.csv').count()).toBe(0)
  })

  test('mends one in place, and keeps the reason why the other stays', async () => {
    const file = card('visites.csv')
    const cell = file.getByLabel(wizard.check.cellOf(4, 'nb_uniq_visitors'))
    expect(await cell.inputValue()).toBe('12.juin')
    await cell.fill('1220')
    await cell.press('Enter')
    await file.getByText(wizard.check.corrected(4, '12.juin', '1220')).waitFor()
    await file.getByRole('button', { name: wizard.check.ignore }).click()
    // A reason is required.
    await file.getByRole('button', { name: wizard.check.confirmIgnore }).click()
    await file.getByRole('alert').waitFor()
    await file.getByLabel(wizard.check.reason).fill('compteur en panne')
    await file.getByRole('button', { name: wizard.check.confirmIgnore }).click()
    await file.getByText(wizard.check.ignored('compteur en panne')).waitFor()
    const steps = page.getByRole('navigation', { name: wizard.journey })
    expect(await steps.getByRole('link', { name: wizard.steps.check }).textContent()).toContain(wizard.states.nothing)
  })

  test('goes back as well as forward, with the browser too', async () => {
    await step('recognise')
    await page.goBack()
    await page.locator('h1', { hasText: wizard.steps.check }).waitFor()
    await page.getByRole('link', { name: wizard.back }).click()
    await page.locator('h1', { hasText: wizard.steps.map }).waitFor()
    expect(await page.getByRole('main').textContent()).toContain(wizard.map.nothing)
  })

  test('says in one sentence what it will do, then does it', async () => {
    await step('validate')
    const sentence = (await page.locator('.medium').textContent()) ?? ''
    // Twelve months of the site, February of Facebook.
    expect(sentence).toContain('13 mois de données')
    await confirm()
    expect(await page.getByRole('main').textContent()).toContain(sentence)
    const kept = card('visites.csv')
    await kept.getByText(wizard.kept.corrections(1)).click()
    expect(await kept.textContent()).toContain(wizard.check.corrected(4, '12.juin', '1220'))
    expect(await kept.textContent()).toContain('compteur en panne')
  })

  test('tells changed values apart, and believes the side that is chosen', async () => {
    await openWizard()
    const newer = matomo.replace('2025-12,1310,', '2025-12,1400,')
    await page.setInputFiles('#file-picker', [textFile('visites 2.csv', newer)])
    await card('visites 2.csv').waitFor()
    await step('check')
    const conflicts = page.getByRole('region', { name: wizard.check.conflicts })
    expect(await conflicts.textContent()).toMatch(/1\s310/u)
    expect(await conflicts.textContent()).toMatch(/1\s400/u)
    await conflicts.getByRole('radio', { name: wizard.check.keepBefore }).check()
    await conflicts.locator('.dropped', { hasText: /1\s400/u }).waitFor()
    await confirm()
  })

  test('takes the import back after the application was started again', async () => {
    expect(application.misdeeds).toEqual([])
    await application.close()
    application = await startApplication({ home })
    page = application.page
    await page
      .getByRole('button', { name: /Rennes/u })
      .first()
      .click()
    await page.getByRole('navigation', { name: app.shell.journey }).waitFor()
    await page.goto(`${new URL(page.url()).origin}/#/history`)
    const history = words('fr').history
    await page.getByRole('heading', { level: 1, name: history.title }).waitFor()
    await page
      .getByRole('button', { name: /^Annuler/u })
      .first()
      .click()
    await page
      .getByText(/^Annulé/u)
      .first()
      .waitFor()
    await page.goto(`${new URL(page.url()).origin}/#/data`)
    await card('visites 2.csv').waitFor({ state: 'detached' })
    expect(await card('visites.csv').count()).toBe(1)
  })

  test('reads an unknown table as the user says, and the next one by itself', async () => {
    await openWizard()
    await page.setInputFiles('#file-picker', [textFile('panneau 2024.csv', panel(2024))])
    await card('panneau 2024.csv').waitFor()
    await step('map')
    const mapping = page.getByRole('region', { name: wizard.map.table('panneau 2024.csv') })
    await mapping.getByLabel(wizard.map.meaningOf('Mois')).selectOption('date')
    await mapping.getByLabel(wizard.map.meaningOf('Lectures')).selectOption('measure:readers')
    await mapping.getByLabel(wizard.map.wholeService, { exact: true }).selectOption('panneaupocket')
    await mapping.getByRole('button', { name: wizard.map.apply }).click()
    await mapping.getByText(/3 lignes gardées sur 3/u).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      mapping.getByRole('button', { name: wizard.map.export }).click(),
    ])
    const recipe = JSON.parse(readFileSync(await download.path(), 'utf8')) as { format: string; rows: string }
    expect(recipe).toMatchObject({ format: 'amarres-recipe', rows: 'observations', service: 'panneaupocket' })
    await confirm()
    await openWizard()
    await page.setInputFiles('#file-picker', [textFile('panneau 2025.csv', panel(2025))])
    await card('panneau 2025.csv').waitFor()
    expect(await card('panneau 2025.csv').textContent()).toContain(wizard.file.states.ready)
    await confirm()
    expect(await card('panneau 2025.csv').count()).toBe(1)
  })

  test('lets the header of a workbook be chosen', async () => {
    await openWizard()
    const rows = [
      ['Mois', 'Appels'],
      ['2024-12', 9],
      ['Mois suivants', 'Appels reçus'],
      ['2025-01', 12],
    ]
    await page.setInputFiles('#file-picker', [
      {
        name: 'standard.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(makeWorkbook('Appels', rows)),
      },
    ])
    const file = card('standard.xlsx')
    await file.waitFor()
    await file.getByText(wizard.file.sheets).click()
    await file.getByRole('button', { name: wizard.file.preview }).click()
    await file.getByRole('radio', { name: wizard.file.chooseRow(3) }).check()
    await file.getByText(wizard.file.headerAt(3)).first().waitFor()
    await step('map')
    const mapping = page.getByRole('region', { name: wizard.map.table('standard.xlsx') })
    expect(await mapping.getByRole('rowheader').allTextContents()).toEqual(['Mois suivants', 'Appels reçus'])
    await page.getByRole('button', { name: wizard.leave }).click()
    await page.getByRole('dialog').getByRole('button', { name: wizard.leaveConfirm }).click()
    await page.getByRole('heading', { level: 1, name: app.data.title }).waitFor()
  })

  test('nothing left the machine, nothing was refused', () => {
    expect(application.misdeeds).toEqual([])
  })
})
