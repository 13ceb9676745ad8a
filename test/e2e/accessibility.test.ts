/** Every screen, in both languages and both themes, for axe; then what axe cannot see: narrow windows and the keyboard. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lang } from '../../src/core/wording/language.ts'
import { words } from '../../src/core/wording/words.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import { matomo } from '../session/small-exports.ts'
import { findings } from './support/axe.ts'
import { exampleFile, textFile } from './support/files.ts'
import { moveTo } from './support/keyboard.ts'

const steps = ['territory', 'channels', 'data', 'findings', 'report'] as const
const wizardSteps = ['deposit', 'recognise', 'map', 'check', 'validate'] as const

/** A file with a question, one with problems, one that differs from the dossier, one that nobody knows, one that is none. */
async function dropAll(page: Page): Promise<void> {
  await page.setInputFiles('#file-picker', [
    textFile('Reach.csv', 'sep=,\n"Reach"\n"Date","Primary"\n"2025-03-01T00:00:00","120"\n'),
    textFile('visites.csv', matomo.replace('2025-03,1220,', '2025-03,12.juin,')),
    textFile('standard.csv', 'Mois;Appels reçus;E-mail\n2025-01;12;a@b.fr\n2025-02;14;c@d.fr\n'),
    textFile('image.csv', '\u0089PNG'),
  ])
  await page.getByRole('article', { name: 'visites.csv' }).waitFor()
}

async function goToWizard(page: Page, step: (typeof wizardSteps)[number], lang: 'fr' | 'en'): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/data/${step}`)
  await page.locator('h1', { hasText: words(lang).wizard.steps[step] }).waitFor()
}
const places = ['manual', 'history', 'backups'] as const

/** The screens beside the journey, with something in them: a figure typed with an error, and what follows from it. */
async function goTo(page: Page, place: (typeof places)[number], lang: Lang): Promise<void> {
  const { manual, history } = words(lang)
  const titles = { manual: manual.title, history: history.title, backups: history.backups.title }
  await page.goto(`${new URL(page.url()).origin}/#/${place === 'manual' ? 'manual/panneaupocket' : place}`)
  await page.getByRole('heading', { level: 1, name: titles[place], exact: true }).waitFor()
  if (place === 'manual') {
    await page.locator('input[name^="low-"]').first().fill('12 %')
    await page.getByRole('button', { name: manual.save(1) }).click()
    await page.locator('[aria-invalid="true"]').first().waitFor()
  }
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
}

async function openExample(page: Page): Promise<void> {
  const { app } = words('fr')
  await page.getByRole('button', { name: app.start.openExample }).click()
  await page.getByRole('region', { name: app.findings.reachTitle }).waitFor()
}

async function go(page: Page, step: (typeof steps)[number], lang: Lang): Promise<void> {
  const { app } = words(lang)
  await page.getByRole('link', { name: app.shell.steps[step] }).first().click()
  await page.getByRole('heading', { level: 1, name: app[step].title }).waitFor()
  // Whatever the screen computes is there before it is looked at.
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
}

/** Every part of the findings that has a link, one after the other. */
async function eachPart(page: Page, lang: Lang, look: (part: string) => Promise<void>): Promise<void> {
  const { app } = words(lang)
  await go(page, 'findings', lang)
  const links = page.getByRole('navigation', { name: app.findings.partsLabel }).getByRole('link')
  // The first is the one shown.
  for (const part of (await links.allTextContents()).slice(1)) {
    await links.filter({ hasText: part }).click()
    await page.getByRole('heading', { level: 1, name: part, exact: true }).waitFor()
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
    await look(part)
  }
}

describe.skipIf(skipped)('axe finds nothing', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    describe(`in the ${colorScheme} theme`, () => {
      let application: Application
      let page: Page
      beforeAll(async () => {
        application = await startApplication({ colorScheme })
        page = application.page
      })
      afterAll(async () => {
        await application.close()
      })

      for (const lang of ['fr', 'en'] as const) {
        test(`on the start screen (${lang})`, async () => {
          await page.getByRole('button', { name: lang === 'fr' ? 'Français' : 'English' }).click()
          await page.getByRole('heading', { level: 1, name: words(lang).app.start.title }).waitFor()
          expect(await findings(page)).toEqual([])
        })
      }
      for (const lang of ['fr', 'en'] as const) {
        test(`on every screen of the example (${lang})`, async () => {
          const { app } = words(lang)
          await page.getByRole('button', { name: lang === 'fr' ? 'Français' : 'English' }).click()
          if (lang === 'fr') await openExample(page)
          for (const step of steps) {
            await go(page, step, lang)
            expect(await findings(page), step).toEqual([])
          }
          await eachPart(page, lang, async (part) => {
            expect(await findings(page), part).toEqual([])
          })
          await go(page, 'findings', lang)
          await page.getByRole('button', { name: app.findings.seeTable }).first().click()
          await page.getByRole('button', { name: app.findings.howComputed, exact: true }).first().click()
          await page.getByRole('dialog').waitFor()
          expect(await findings(page), 'explanation').toEqual([])
          await page.keyboard.press('Escape')
          await go(page, 'channels', lang)
          await page.getByRole('button', { name: app.channels.add }).first().click()
          await page.getByRole('dialog').waitFor()
          expect(await findings(page), 'channel form').toEqual([])
          await page.keyboard.press('Escape')
          for (const step of wizardSteps) {
            await goToWizard(page, step, lang)
            expect(await findings(page), `wizard, ${step}`).toEqual([])
            if (step === 'deposit' && lang === 'fr') await dropAll(page)
          }
          for (const place of places) {
            await goTo(page, place, lang)
            expect(await findings(page), place).toEqual([])
          }
          expect(application.misdeeds).toEqual([])
        })
      }
    })
  }
})

describe.skipIf(skipped)('a window of 320 pixels (1 280 at 400 %)', () => {
  let application: Application
  beforeAll(async () => {
    application = await startApplication({ width: 320, height: 640 })
  })
  afterAll(async () => {
    await application.close()
  })

  test('never scrolls sideways', async () => {
    const { page } = application
    const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await page.evaluate(sideways), 'start').toBe(0)
    await openExample(page)
    for (const step of steps) {
      await go(page, step, 'fr')
      expect(await page.evaluate(sideways), step).toBe(0)
    }
    await eachPart(page, 'fr', async (part) => {
      expect(await page.evaluate(sideways), part).toBe(0)
    })
    for (const step of wizardSteps) {
      await goToWizard(page, step, 'fr')
      expect(await page.evaluate(sideways), step).toBe(0)
      if (step === 'deposit') await dropAll(page)
    }
    for (const place of places) {
      await goTo(page, place, 'fr')
      expect(await page.evaluate(sideways), place).toBe(0)
    }
  })
})

describe.skipIf(skipped)('the keyboard alone', () => {
  let application: Application
  let page: Page
  beforeAll(async () => {
    application = await startApplication()
    page = application.page
    // Listened to from the start: a listener added just before the key is pressed may come too late.
    page.on('filechooser', (chooser) => {
      void chooser.setFiles([exampleFile('meta/Audience.csv'), exampleFile('meta/Reach.csv')])
    })
  })
  afterAll(async () => {
    await application.close()
  })

  const { app, wizard } = words('fr')
  /** The new screen is there and the reading position is on its title. */
  async function heading(name: string): Promise<void> {
    await page.locator('h1:focus', { hasText: name }).waitFor()
  }

  test('creates a dossier', async () => {
    await moveTo(page, app.search.label)
    await page.keyboard.type('Rennes')
    await page.getByRole('option', { name: /^Rennes 35238/u }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await moveTo(page, app.start.create)
    await page.keyboard.press('Enter')
    await heading(app.territory.title)
  })

  test('drops a file and answers its question', async () => {
    await page.keyboard.press('Shift+Tab')
    await moveTo(page, app.shell.steps.data)
    await page.keyboard.press('Enter')
    await heading(app.data.title)
    await moveTo(page, wizard.addFiles)
    await page.keyboard.press('Enter')
    await heading(wizard.steps.deposit)
    await moveTo(page, app.data.chooseFiles)
    await page.keyboard.press('Enter')
    await heading(wizard.steps.recognise)
    await moveTo(page, 'Facebook')
    await page.keyboard.press('Space')
    await page.getByText(wizard.file.states.question, { exact: true }).waitFor({ state: 'detached' })
    for (const step of ['map', 'check', 'validate'] as const) {
      await moveTo(page, wizard.next(wizard.steps[step]))
      await page.keyboard.press('Enter')
      await heading(wizard.steps[step])
    }
    await moveTo(page, wizard.validate.confirm)
    await page.keyboard.press('Enter')
    await heading(app.data.title)
  })

  test('describes a channel', async () => {
    await moveTo(page, app.shell.steps.channels)
    await page.keyboard.press('Enter')
    await heading(app.channels.title)
    await moveTo(page, app.channels.add)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('reads a finding, its explanation, and comes back to it', async () => {
    await moveTo(page, app.shell.steps.findings)
    await page.keyboard.press('Enter')
    await heading(app.findings.title)
    await page.getByRole('region', { name: app.findings.reachTitle }).waitFor()
    await moveTo(page, app.findings.howComputed)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: app.explain.title }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe(app.findings.howComputed)
  })

  test('exports the brief', async () => {
    await moveTo(page, app.shell.steps.report)
    await page.keyboard.press('Enter')
    await heading(app.report.title)
    await moveTo(page, app.report.exportAs(app.report.brief, app.report.formats.pdf))
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toMatch(/\.pdf$/u)
  })
})
