/** The past of a dossier: undone after a restart, back to a backup, held by another program, damaged and recovered, as JSON. */
import { closeSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../src/core/wording/words.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import { findings } from './support/axe.ts'
import { textFile } from './support/files.ts'
import { moveTo } from './support/keyboard.ts'
import { matomo } from '../session/small-exports.ts'

const { app, wizard, history, journal } = words('fr')
const en = words('en')
const damagedMatomo = matomo
  .replace('2025-03,1220,', '2025-03,12.juin,')
  .replace('2025-05,1240,2580', '2025-05,1240,abc')

describe.skipIf(skipped)('the past of a dossier', () => {
  let home: string
  let application: Application
  let page: Page

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'amarres-home-'))
    await start()
    await page.getByRole('combobox', { name: app.search.label }).fill('35238')
    await page.getByRole('option', { name: /^Rennes 35238/u }).click()
    await page.getByRole('button', { name: app.start.create }).click()
    await heading(app.territory.title).waitFor()
  })
  afterAll(async () => {
    await application.close()
    rmSync(home, { recursive: true, force: true })
  })

  async function start(): Promise<void> {
    application = await startApplication({ home })
    page = application.page
  }
  const folder = () => join(home, 'Documents', 'Amarres')
  const heading = (name: string, of = page) => of.getByRole('heading', { level: 1, name, exact: true })
  const beside = (name: string, of = page) =>
    of.getByRole('navigation', { name: app.shell.journey }).getByRole('link', { name: new RegExp(`^${name} `, 'u') })
  async function reopen(of = page): Promise<void> {
    await of
      .getByRole('button', { name: /^Rennes/u })
      .first()
      .click()
    await of.getByRole('navigation', { name: app.shell.journey }).waitFor()
  }
  async function go(step: 'channels' | 'data'): Promise<void> {
    await page
      .getByRole('navigation', { name: app.shell.journey })
      .getByRole('link', { name: app.shell.steps[step] })
      .click()
    await heading(app[step].title).waitFor()
  }
  async function addChannel(service: string): Promise<void> {
    await go('channels')
    await page.getByRole('button', { name: app.channels.add }).click()
    await page.getByLabel(app.channels.service, { exact: true }).selectOption(service)
    await page.getByRole('button', { name: app.common.save, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  async function openHistory(): Promise<void> {
    await beside(history.open).click()
    await heading(history.title).waitFor()
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  }
  const entry = (title: string) => page.getByRole('article', { name: title, exact: true })

  test('tells an import with the cell corrected in it and the reason of what was set aside', async () => {
    await go('data')
    await page.getByRole('link', { name: wizard.addFiles }).first().click()
    await page.setInputFiles('#file-picker', [textFile('visites.csv', damagedMatomo)])
    const steps = page.getByRole('navigation', { name: wizard.journey })
    await steps.getByRole('link', { name: wizard.steps.check }).click()
    const file = page.getByRole('article', { name: 'visites.csv' })
    const cell = file.getByLabel(wizard.check.cellOf(4, 'nb_uniq_visitors'))
    await cell.fill('1220')
    await cell.press('Enter')
    await file.getByText(wizard.check.corrected(4, '12.juin', '1220')).waitFor()
    await file.getByRole('button', { name: wizard.check.ignore }).click()
    await file.getByLabel(wizard.check.reason).fill('compteur en panne')
    await file.getByRole('button', { name: wizard.check.confirmIgnore }).click()
    await steps.getByRole('link', { name: wizard.steps.validate }).click()
    await page.getByRole('button', { name: wizard.validate.confirm }).click()
    await heading(app.data.title).waitFor()
    await openHistory()
    await entry(journal.titles.import(1, 'visites.csv')).waitFor()
    const decided = page.getByRole('region', { name: history.decisions })
    expect(await decided.textContent()).toContain(history.correctionTo('12.juin', '1220'))
    expect(await decided.textContent()).toContain(history.because('compteur en panne'))
  })

  test('says why a change cannot be undone alone, and leads to the one that stands in the way', async () => {
    await addChannel('panneaupocket')
    await page.getByRole('button', { name: app.channels.editOf('PanneauPocket') }).click()
    await page.getByRole('textbox', { name: app.channels.sinceLabel }).fill('2019')
    await page.getByRole('button', { name: app.common.save, exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await openHistory()
    const added = entry(journal.channelAdded('PanneauPocket'))
    await added.waitFor()
    expect(await added.getByRole('button', { name: history.undo }).count()).toBe(0)
    expect(await added.textContent()).toContain('Annulez-le d’abord.')
    await added.getByRole('button', { name: history.seeEntry(4) }).click()
    await page.locator('#entry-4:focus').waitFor()
  })

  test('is filtered by what changed', async () => {
    await page.getByRole('button', { name: new RegExp(`^${history.kinds.choice} `, 'u') }).click()
    expect(
      await page
        .getByRole('article')
        .filter({ has: page.locator('time') })
        .count(),
    ).toBe(1)
    await page.getByRole('button', { name: new RegExp(`^${history.kinds.inventory} `, 'u') }).click()
    expect(
      await page
        .getByRole('article')
        .filter({ has: page.locator('time') })
        .count(),
    ).toBe(2)
    await page.getByRole('button', { name: new RegExp(`^${history.kinds.all} `, 'u') }).click()
    expect(
      await page
        .getByRole('article')
        .filter({ has: page.locator('time') })
        .count(),
    ).toBe(4)
  })

  test('an import is undone after a restart, whatever came after it', async () => {
    await application.close()
    await start()
    await reopen()
    await openHistory()
    const title = journal.titles.import(1, 'visites.csv')
    await entry(title)
      .getByRole('button', { name: history.undoOf(title) })
      .click()
    await page.locator('p.undone', { hasText: history.undone(title) }).waitFor()
    await entry(title).getByText(history.undoneBy(5)).waitFor()
    expect(await page.getByRole('region', { name: history.decisions }).textContent()).toContain(history.decisionsNone)
    await go('channels')
    expect(await page.getByRole('button', { name: app.channels.editOf('PanneauPocket') }).count()).toBe(1)
    expect(await page.getByRole('button', { name: app.channels.editOf('Site internet') }).count()).toBe(0)
  })

  test('and put back', async () => {
    await openHistory()
    const title = journal.titles.undo(2)
    await entry(title).getByRole('button', { name: history.redo }).click()
    await entry(title).getByText(history.undoneBy(6)).waitFor()
    await go('data')
    await page.getByRole('article', { name: 'visites.csv' }).waitFor()
  })

  test('goes back to a backup after saying what that takes out, and can undo even that', async () => {
    await addChannel('illiwap')
    await addChannel('facebook')
    await beside(history.backups.open).click()
    await heading(history.backups.title).waitFor()
    // The first change after the dossier was opened was the undo of the import: before it, four entries.
    const oldest = page.getByRole('article').last()
    await oldest.getByText(history.backups.loses(4)).waitFor()
    await oldest.getByRole('button', { name: /^Revenir à la sauvegarde/u }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('listitem').allTextContents()).toEqual([
      journal.channelAdded('Facebook'),
      journal.channelAdded('illiwap'),
      journal.titles.undo(5),
      journal.titles.undo(2),
    ])
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: history.backups.confirm }).click()
    await page.locator('.done').waitFor()
    await go('channels')
    expect(await page.getByRole('button', { name: app.channels.editOf('illiwap') }).count()).toBe(0)
    await openHistory()
    await entry(journal.titles.restore)
      .getByRole('button', { name: history.undoOf(journal.titles.restore) })
      .click()
    await page.locator('p.undone', { hasText: history.undone(journal.titles.restore) }).waitFor()
    await go('channels')
    expect(await page.getByRole('button', { name: app.channels.editOf('illiwap') }).count()).toBe(1)
  })

  test('says by whom a dossier is held, lets it be read, and offers a copy', async () => {
    const other = await startApplication({ home })
    try {
      await reopen(other.page)
      const held = other.page.getByRole('region', { name: history.held.side })
      await held.waitFor()
      expect(await held.textContent()).toMatch(/^\s*Ouvert par \S+ sur \S+/u)
      expect(await held.textContent()).toContain('Dans le navigateur, depuis le')
      await beside(history.open, other.page).click()
      await heading(history.title, other.page).waitFor()
      await other.page.getByText(history.readOnly).waitFor()
      expect(await other.page.getByRole('button', { name: history.undo }).first().isDisabled()).toBe(true)
      expect(await findings(other.page)).toEqual([])
      await held.getByRole('button', { name: history.held.copy }).click()
      await held.waitFor({ state: 'detached' })
      expect(readdirSync(folder())).toContain('Rennes (copie).amarres')
      expect(other.misdeeds).toEqual([])
    } finally {
      await other.close()
    }
    // Nothing was taken from whoever holds it.
    await addChannel('intramuros')
  })

  test('gives the dossier back once the other has closed it', async () => {
    await page.getByRole('button', { name: app.shell.closeDossier }).click()
    await heading(app.start.title).waitFor()
    await page
      .getByRole('button', { name: /^Rennes/u })
      .nth(1)
      .click()
    await page.getByRole('navigation', { name: app.shell.journey }).waitFor()
    expect(await page.getByRole('region', { name: history.held.side }).count()).toBe(0)
  })

  test('goes out as JSON and comes back as another dossier, history included', async () => {
    await openHistory()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: history.exportWhole }).click(),
    ])
    const text = readFileSync(await file.path())
    const count = await page
      .getByRole('article')
      .filter({ has: page.locator('time') })
      .count()
    await page.getByRole('button', { name: app.shell.closeDossier }).click()
    await page
      .getByLabel(history.import)
      .setInputFiles({ name: file.suggestedFilename(), mimeType: 'application/json', buffer: text })
    await page.getByRole('navigation', { name: app.shell.journey }).waitFor()
    await openHistory()
    expect(
      await page
        .getByRole('article')
        .filter({ has: page.locator('time') })
        .count(),
    ).toBe(count)
    expect(readdirSync(folder()).filter((name) => name.endsWith('.amarres'))).toHaveLength(3)
  })

  test('of a damaged file says what can be saved, and starts again from it', async () => {
    await page.getByRole('button', { name: app.shell.closeDossier }).click()
    await heading(app.start.title).waitFor()
    const path = join(folder(), 'Rennes.amarres')
    damage(path)
    await page
      .getByRole('button', { name: /^Rennes/u })
      .last()
      .click()
    const recovery = page.getByRole('region', { name: history.recovery.title('Rennes.amarres') })
    await recovery
      .getByRole('button', { name: /^Repartir de la sauvegarde/u })
      .first()
      .click()
    await page.getByRole('navigation', { name: app.shell.journey }).waitFor()
    expect(readdirSync(folder())).toEqual(expect.arrayContaining(['Rennes.amarres', 'Rennes (récupéré).amarres']))
    await go('channels')
    expect(await page.getByRole('button', { name: app.channels.editOf('PanneauPocket') }).count()).toBe(1)
  })

  test('with the keyboard alone, in English', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await moveTo(page, en.history.open)
    await page.keyboard.press('Enter')
    await page.locator('h1:focus', { hasText: en.history.title }).waitFor()
    await moveTo(page, en.history.kinds.inventory)
    await page.keyboard.press('Space')
    const title = en.journal.channelAdded('PanneauPocket')
    await page.getByRole('article', { name: title, exact: true }).waitFor()
    await moveTo(page, en.history.seeEntry(4))
    await page.keyboard.press('Enter')
    await page.locator('#entry-4:focus').waitFor()
    expect(application.misdeeds).toEqual([])
  })
})

/** Writes over the middle of a file, as a failing disk does; its header stays. */
function damage(path: string): void {
  const file = openSync(path, 'r+')
  const { size } = statSync(path)
  writeSync(file, Buffer.alloc(Math.floor(size / 2), 0x41), 0, Math.floor(size / 2), 4096)
  closeSync(file)
}
