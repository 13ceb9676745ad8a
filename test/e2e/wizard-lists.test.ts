/** The import wizard when there is a lot: hundreds of bad cells, hundreds of columns, the same table twice, a recipe received. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../src/core/wording/words.ts'
import { matomo } from '../session/small-exports.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import { textFile } from './support/files.ts'
import type { GivenFile } from './support/files.ts'

const { app, wizard } = words('fr')

/** Half a year of days, none of whose visits can be read. */
const badDays = 180
const unreadable = [
  'date,nb_uniq_visitors,nb_visits',
  ...Array.from({ length: badDays }, (_, day) => {
    const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)
    return `${date},${String(100 + day)},illisible`
  }),
].join('\n')

const calls = (year: number, note: string): string =>
  [
    `Mois;Appels reçus${note === '' ? '' : ';Note'}`,
    ...[1, 2, 3].map(
      (month) => `${String(year)}-0${String(month)};${String(40 + month)}${note === '' ? '' : `;${note}`}`,
    ),
  ].join('\n')

const wideColumns = 300
const wide = [
  ['Mois', ...Array.from({ length: wideColumns - 1 }, (_, index) => `Compteur ${String(index + 1)}`)].join(';'),
  ...[1, 2].map((month) =>
    [`2025-0${String(month)}`, ...Array.from({ length: wideColumns - 1 }, (_, index) => index * month)].join(';'),
  ),
].join('\n')

describe.skipIf(skipped)('the import wizard, with a lot to look at', () => {
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
  const steps = () => page.getByRole('navigation', { name: wizard.journey })
  async function step(name: keyof typeof wizard.steps): Promise<void> {
    await steps().getByRole('link', { name: wizard.steps[name] }).click()
    await page.locator('h1', { hasText: wizard.steps[name] }).waitFor()
  }
  async function give(...files: readonly GivenFile[]): Promise<void> {
    await page.goto(`${new URL(page.url()).origin}/#/data/deposit`)
    await page.locator('h1', { hasText: wizard.steps.deposit }).waitFor()
    await page.setInputFiles('#file-picker', [...files])
    await page.locator('h1', { hasText: wizard.steps.recognise }).waitFor()
  }
  async function giveUp(): Promise<void> {
    await page.getByRole('button', { name: wizard.leave }).click()
    await page.getByRole('dialog').getByRole('button', { name: wizard.leaveConfirm }).click()
    await page.getByRole('heading', { level: 1, name: app.data.title }).waitFor()
  }
  const focused = (): Promise<string> => page.evaluate(`document.activeElement.getAttribute('aria-label') ?? ''`)

  test('counts every bad cell, shows some, and the others by parts', async () => {
    await give(textFile('visites.csv', unreadable))
    await step('check')
    const file = card('visites.csv')
    expect(await file.textContent()).toContain(wizard.check.toSee(String(badDays)))
    const cells = file.getByRole('textbox')
    const first = await cells.count()
    expect(first).toBeLessThan(badDays)
    await file.getByRole('button', { name: wizard.check.moreOf(50, String(badDays - first)) }).click()
    expect(await cells.count()).toBe(first + 50)
  })

  test('goes on to the next cell once one is mended', async () => {
    const file = card('visites.csv')
    await file.getByLabel(wizard.check.cellOf(3, 'nb_visits')).fill('250')
    await page.keyboard.press('Enter')
    await file.getByText(wizard.check.corrected(3, 'illisible', '250')).waitFor()
    expect(await focused()).toBe(wizard.check.cellOf(4, 'nb_visits'))
  })

  test('leaves all that remains for one reason, and takes that back', async () => {
    const file = card('visites.csv')
    const left = String(badDays - 1)
    await file.getByRole('button', { name: wizard.check.ignoreAll(left) }).click()
    await page.keyboard.type('compteur changé')
    await page.keyboard.press('Enter')
    await file.getByText(wizard.check.ignored('compteur changé')).waitFor()
    expect(await file.getByRole('textbox').count()).toBe(0)
    expect(await steps().getByRole('link', { name: wizard.steps.check }).textContent()).toContain(wizard.states.nothing)
    await file.getByRole('button', { name: wizard.check.reconsider }).click()
    await file.getByText(wizard.check.toSee(left)).waitFor()
    await giveUp()
  })

  test('keeps each file where it is while its questions are answered', async () => {
    const series = (title: string): string => `sep=,\n"${title}"\n"Date","Primary"\n"2025-03-01T00:00:00","120"\n`
    await give(textFile('Reach.csv', series('Reach')), textFile('Visits.csv', matomo))
    const order = () => page.getByRole('main').getByRole('article').getByRole('heading').allTextContents()
    const before = await order()
    expect(before[0]).toBe('Reach.csv')
    await card('Reach.csv').getByRole('radio', { name: 'Facebook' }).check()
    await card('Reach.csv').getByText(wizard.file.states.ready, { exact: true }).waitFor()
    expect(await order()).toEqual(before)
    await card('Reach.csv')
      .getByRole('button', { name: wizard.file.leaveOutOf('Reach.csv') })
      .click()
    await card('Reach.csv').getByText(wizard.file.states['left-out'], { exact: true }).waitFor()
    expect(await order()).toEqual(before)
    expect(await focused()).toBe(wizard.file.takeBackOf('Reach.csv'))
    await giveUp()
  })

  test('finds one column among hundreds, and keeps what was said when the user looks elsewhere', async () => {
    await give(textFile('compteurs.csv', wide))
    await step('map')
    const mapping = page.getByRole('region', { name: wizard.map.table('compteurs.csv') })
    expect(await mapping.getByRole('combobox').count()).toBeLessThan(wideColumns)
    await mapping.getByLabel(wizard.map.search).fill('compteur 217')
    await mapping.getByLabel(wizard.map.meaningOf('Compteur 217')).selectOption('measure:calls')
    await mapping.getByText(wizard.map.taken(2, wideColumns - 2)).waitFor()
    // Nothing says the channel yet.
    expect(await mapping.getByRole('button', { name: wizard.map.apply }).isDisabled()).toBe(true)
    await step('recognise')
    await step('map')
    await mapping.getByText(wizard.map.taken(2, wideColumns - 2)).waitFor()
    await mapping.getByLabel(wizard.map.wholeService, { exact: true }).selectOption('phone')
    await mapping.getByText(wizard.map.ready).waitFor()
    await mapping.getByRole('button', { name: wizard.map.apply }).click()
    await mapping.getByText(/2 lignes gardées sur 2/u).waitFor()
    // From then on, each change shows what it gives.
    await mapping.getByLabel(wizard.map.meaningOf('Compteur 217')).selectOption('ignored')
    await mapping.getByText(wizard.map.taken(1, wideColumns - 1)).waitFor()
    const undescribed = steps().getByRole('link', { name: wizard.steps.map }).getByText(wizard.states.toMap(1))
    await undescribed.waitFor()
    expect(await mapping.textContent()).not.toContain('2 lignes gardées')
    await giveUp()
  })

  test('reads the other tables of the same columns in one go, and another with the recipe received', async () => {
    await give(
      textFile('appels 2023.csv', calls(2023, '')),
      textFile('appels 2024.csv', calls(2024, '')),
      // One column more: these are other headers.
      textFile('appels 2025.csv', calls(2025, 'rien')),
    )
    await step('map')
    const mapping = (name: string) => page.getByRole('region', { name: wizard.map.table(name) })
    const first = mapping('appels 2023.csv')
    await first.getByLabel(wizard.map.meaningOf('Mois')).selectOption('date')
    await first.getByLabel(wizard.map.meaningOf('Appels reçus')).selectOption('measure:calls')
    await first.getByLabel(wizard.map.wholeService, { exact: true }).selectOption('phone')
    await first.getByRole('button', { name: wizard.map.apply }).click()
    await first.getByText(/3 lignes gardées sur 3/u).waitFor()
    await first.getByRole('button', { name: wizard.map.readAlike(1) }).click()
    await mapping('appels 2024.csv')
      .getByText(/3 lignes gardées sur 3/u)
      .waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      first.getByRole('button', { name: wizard.map.export }).click(),
    ])
    const recipe = readFileSync(await download.path())
    const last = mapping('appels 2025.csv')
    await last.locator('input[type="file"]').setInputFiles({
      name: download.suggestedFilename(),
      mimeType: 'application/json',
      buffer: recipe,
    })
    await last.getByText(/3 lignes gardées sur 3/u).waitFor()
    await step('validate')
    expect(await page.locator('.medium').textContent()).toContain('9 mois de données')
    await page.getByRole('button', { name: wizard.validate.confirm }).click()
    await page.getByRole('heading', { level: 1, name: app.data.title }).waitFor()
    expect(await page.getByRole('article').count()).toBe(3)
  })

  test('nothing left the machine, nothing was refused', () => {
    expect(application.misdeeds).toEqual([])
  })
})
