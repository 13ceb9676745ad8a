/** Figures that no export gives: a channel of the inventory, its months typed or pasted, and what they change. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../src/core/wording/words.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import { pasteText } from './support/clipboard.ts'
import { textFile } from './support/files.ts'
import { moveTo } from './support/keyboard.ts'
import { plain } from './support/pdf.ts'

const { app, manual, history, wizard } = words('fr')

describe.skipIf(skipped)('figures typed by hand', () => {
  let application: Application
  let page: Page
  /** First month typed for the panel, `YYYY-MM`. */
  let typedMonth = ''

  beforeAll(async () => {
    application = await startApplication()
    page = application.page
    await page.getByRole('button', { name: app.start.openExample }).click()
    await page.getByRole('heading', { level: 1, name: app.findings.title }).waitFor()
  })
  afterAll(async () => {
    await application.close()
  })

  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  const low = (index: number) => page.locator('input[name^="low-"]').nth(index)
  const high = (index: number) => page.locator('input[name^="high-"]').nth(index)
  const save = () => page.getByRole('button', { name: /^Enregistrer/u })
  const line = () => page.getByRole('listitem').filter({ hasText: 'PanneauPocket' })
  const noMonths = { name: manual.save(0), exact: true }

  test('begin with a channel of the inventory that has no data', async () => {
    await page.getByRole('link', { name: app.shell.steps.channels }).first().click()
    await heading(app.channels.title).waitFor()
    await page.getByRole('link', { name: manual.openOf('Panneau lumineux · place du Marché') }).click()
    await heading(manual.title).waitFor()
    expect(await page.getByLabel(manual.channel, { exact: true }).inputValue()).toBe('electronic-panel:place-du-marche')
    expect(await page.getByRole('radio').count()).toBe(3)
    // A panel counts passers-by: there is no unit to ask.
    expect(await page.getByText(manual.unit, { exact: true }).count()).toBe(0)
  })

  test('offer only what makes sense for the channel, and ask what was counted', async () => {
    await page.getByLabel(manual.channel, { exact: true }).selectOption('panneaupocket')
    await page.getByRole('radio', { name: manual.units.households }).waitFor()
    expect(await page.getByRole('radio', { name: /Exemplaires/u }).count()).toBe(0)
    expect(await page.locator('tbody tr').count()).toBe(12)
    expect(await page.getByRole('button', noMonths).isDisabled()).toBe(true)
  })

  test('are pasted from a column of a spreadsheet', async () => {
    await low(0).focus()
    await pasteText(page, '240\r\n1\u202f250\r\n\r\n11\u00a0%\r\n')
    expect(await low(0).inputValue()).toBe('240')
    expect(await low(1).inputValue()).toBe('1\u202f250')
    expect(await low(2).inputValue()).toBe('')
    await page.locator('.pasted', { hasText: manual.pasted(4) }).waitFor()
  })

  test('say at the field what cannot be read, and what was counted is missing', async () => {
    await save().click()
    const wrong = page.getByText(manual.errors.percent('11\u00a0%'))
    await wrong.waitFor()
    expect(await low(3).getAttribute('aria-describedby')).toBe(await wrong.getAttribute('id'))
    expect(await low(3).getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByText(manual.unitMissing).isVisible()).toBe(true)
    expect(await page.locator('.state', { hasText: manual.states.unknown }).count()).toBe(9)
    expect(await page.getByText(manual.none).isVisible()).toBe(true)
  })

  test('are kept as ranges or sure numbers, all at once', async () => {
    await page.getByRole('radio', { name: manual.units.households }).check()
    await low(1).fill('250')
    await high(1).fill('270')
    await low(3).fill('')
    await page.getByRole('button', { name: manual.save(2) }).click()
    await page.locator('.saved', { hasText: manual.saved('Abonnés ou favoris', 'PanneauPocket', 2) }).waitFor()
    expect(plain((await line().textContent()) ?? '')).toMatch(/2 mois · .* 250 à 270 foyers/u)
  })

  test('explain the figures down to the month', async () => {
    await page.getByRole('link', { name: app.shell.steps.findings }).click()
    await page.getByRole('link', { name: app.findings.parts.reach }).click()
    await heading(app.findings.parts.reach).waitFor()
    const row = page.getByRole('row', { name: /^PanneauPocket/u })
    await row.getByText('250 à 270\u00a0foyers').click()
    const dialog = page.getByRole('dialog')
    const told = plain((await dialog.textContent()) ?? '')
    expect(told).toContain('Saisi à la main pour PanneauPocket : abonnés')
    expect(told).toContain(words('fr').figures.qualities.declared)
    await page.keyboard.press('Escape')
  })

  test('are taken back at once from where they were typed', async () => {
    await page.goBack()
    await heading(app.findings.title).waitFor()
    await page.goBack()
    await heading(manual.title).waitFor()
    await page.getByLabel(manual.channel, { exact: true }).selectOption('panneaupocket')
    await low(2).fill('300')
    await page.getByRole('button', { name: manual.save(1) }).click()
    await page.getByRole('button', { name: manual.undo }).click()
    await page.getByText(manual.undone).waitFor({ state: 'attached' })
    expect(plain((await line().textContent()) ?? '')).toMatch(/2 mois/u)
    expect(await low(2).inputValue()).toBe('')
  })

  test('wait unsaved while looking at something else', async () => {
    await low(5).fill('310')
    await page.getByLabel(manual.channel, { exact: true }).selectOption('facebook:ville-de-valmer-sur-orne')
    expect(await low(5).inputValue()).toBe('')
    await page.getByLabel(manual.channel, { exact: true }).selectOption('panneaupocket')
    expect(await low(5).inputValue()).toBe('310')
    await page.getByRole('button', { name: manual.reset }).click()
    expect(await low(5).inputValue()).toBe('')
  })

  test('are erased as a whole after a question', async () => {
    const names = ['Abonnés ou favoris', 'PanneauPocket'] as const
    await page.getByRole('button', { name: manual.removeOf(...names) }).click()
    const dialog = page.getByRole('dialog', { name: manual.removeTitle(...names) })
    await dialog.getByRole('button', { name: manual.remove }).click()
    await page.getByText(manual.none).waitFor()
  })

  test('are typed with the keyboard alone', async () => {
    await page.getByRole('link', { name: app.shell.steps.data }).first().click()
    await heading(app.data.title).waitFor()
    await moveTo(page, manual.open)
    await page.keyboard.press('Enter')
    await page.locator('h1:focus', { hasText: manual.title }).waitFor()
    await moveTo(page, manual.channel)
    await page.keyboard.type('Panneau lumineux')
    const months = await page.locator('tbody th').allInnerTexts()
    const first = (months[0] ?? '').split('\n', 1)[0] ?? ''
    typedMonth = ((await low(0).getAttribute('name')) ?? '').replace('low-', '')
    await moveTo(page, manual.lowOf(first))
    await page.keyboard.type('900')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('950')
    await page.keyboard.press('Enter')
    await page
      .locator('.saved', { hasText: manual.saved('Passants', 'Panneau lumineux · place du Marché', 2) })
      .waitFor()
  })

  test('are told one by one in the history', async () => {
    await page.getByRole('link', { name: new RegExp(`^${history.open} `, 'u') }).click()
    await heading(history.title).waitFor()
    await page.getByRole('button', { name: new RegExp(`^${history.kinds.typed} `, 'u') }).click()
    await page.getByRole('article', { name: 'Panneau lumineux · place du Marché, passants : 2 mois' }).waitFor()
  })

  test('and a file that disagrees are both shown: the user chooses, and that is noted', async () => {
    await page.getByRole('link', { name: app.shell.steps.data }).first().click()
    await page.getByRole('link', { name: wizard.addFiles }).first().click()
    await page.setInputFiles('#file-picker', [textFile('comptage.csv', counted(typedMonth, 870))])
    await page.getByRole('article', { name: 'comptage.csv' }).waitFor()
    const steps = page.getByRole('navigation', { name: wizard.journey })
    await steps.getByRole('link', { name: wizard.steps.validate }).click()
    await page.getByRole('button', { name: wizard.validate.confirm }).click()
    await heading(app.data.title).waitFor()
    await page.getByRole('link', { name: new RegExp(`^${history.open} `, 'u') }).click()
    const conflicts = page.getByRole('region', { name: history.conflicts })
    const row = conflicts.getByRole('row').nth(1)
    await row.waitFor()
    expect(await row.getByRole('cell').allTextContents()).toEqual(expect.arrayContaining(['900', '870']))
    expect(await row.getByRole('radio', { name: history.typedSource }).isChecked()).toBe(true)
    await row.getByRole('radio', { name: 'comptage.csv' }).check()
    await page.getByText(history.choiceSaid('comptage.csv')).waitFor({ state: 'attached' })
    await page.getByRole('article', { name: /^Entre deux sources de Panneau lumineux/u }).waitFor()
    expect(application.misdeeds).toEqual([])
  })
})

/** Passers-by of one month, as our own template has them. */
function counted(month: string, value: number): string {
  return `Service;Compte;Mois;Mesure;Valeur\nPanneau lumineux;place du Marché;${month};passants;${String(value)}\n`
}
