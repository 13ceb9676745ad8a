/** What the user gives to the method: audiences common to two channels, weights, reference values; each with its effect and a way back. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../src/core/wording/words.ts'
import type { Application } from './support/application.ts'
import { skipped, startApplication } from './support/application.ts'
import { findings } from './support/axe.ts'
import { plain } from './support/pdf.ts'

const { app, inputs, figures, reference } = words('fr')
const { overlaps, weights, overrides } = inputs

describe.skipIf(skipped)('what the user gives to the method', () => {
  let application: Application
  let page: Page

  beforeAll(async () => {
    application = await startApplication()
    page = application.page
    await page.getByRole('button', { name: app.start.openExample }).click()
    await page.getByRole('region', { name: app.findings.reachTitle }).waitFor()
  })
  afterAll(async () => {
    await application.close()
  })

  const region = (name: string) => page.getByRole('region', { name })
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  async function open(part: keyof typeof app.findings.parts): Promise<void> {
    const parts = page.getByRole('navigation', { name: app.findings.partsLabel })
    await parts.getByRole('link', { name: app.findings.parts[part], exact: true }).click()
    await page.getByRole('heading', { level: 1, name: app.findings.parts[part], exact: true }).waitFor()
    await settled()
  }
  /** Whatever the screen computes is there. */
  async function settled(): Promise<void> {
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  }
  async function textOf(name: string): Promise<string> {
    await settled()
    return plain((await region(name).textContent()) ?? '')
  }

  async function typeOverlap(first: string, second: string, low: string, note: string): Promise<void> {
    await button(overlaps.add).click()
    const dialog = page.getByRole('dialog', { name: overlaps.newTitle })
    await dialog.getByLabel(overlaps.first).selectOption({ label: first })
    await dialog.getByLabel(overlaps.second).selectOption({ label: second })
    await dialog.locator('input[inputmode="decimal"]').first().fill(low)
    await dialog.getByLabel(overlaps.note).fill(note)
    await dialog.getByRole('button', { name: inputs.save }).click()
  }

  const [one, other] = ['PanneauPocket', 'Bulletin ou magazine imprimé · Valmer magazine'] as const

  test('teaches what a common audience is for, and says what is missing from one', async () => {
    await open('overlaps')
    expect(await textOf(overlaps.title)).toContain(plain(overlaps.none))
    await button(overlaps.add).click()
    const dialog = page.getByRole('dialog', { name: overlaps.newTitle })
    await dialog.getByRole('button', { name: inputs.save }).click()
    for (const message of [overlaps.channelsMissing, inputs.rangeMissing, overlaps.noteMissing])
      expect(await dialog.getByText(message).isVisible()).toBe(true)
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('keeps a common audience, shows what it changes, and takes it back', async () => {
    await typeOverlap(one, other, '2', 'question à l’accueil')
    await page
      .getByText(overlaps.saved(overlaps.and(one, other)))
      .first()
      .waitFor()
    const row = region(overlaps.title).getByRole('row').nth(1)
    await row.getByText(overlaps.used).waitFor()
    expect(plain((await row.textContent()) ?? '')).toContain(plain(overlaps.ofResidents('2 %')))
    expect(await textOf(overlaps.effectTitle)).toContain(plain(overlaps.residents))
    expect(await findings(page)).toEqual([])

    await page.reload()
    await row.getByText(overlaps.used).waitFor()
    await button(overlaps.removeOf(overlaps.and(one, other))).click()
    await page.getByText(overlaps.none).waitFor()
    await button(inputs.undo).click()
    await row.getByText(overlaps.used).waitFor()
  })

  test('changes one for another, said of the users of a channel', async () => {
    await button(overlaps.editOf(overlaps.and(one, other))).click()
    const dialog = page.getByRole('dialog', { name: overlaps.newTitle })
    await dialog.getByLabel(overlaps.baseUsers(other)).check()
    await dialog.getByRole('button', { name: inputs.save }).click()
    const row = region(overlaps.title).getByRole('row').nth(1)
    await row.getByText(overlaps.ofUsers('2\u00a0%', other)).waitFor()
    await row.getByText(overlaps.used).waitFor()
    expect(await region(overlaps.title).getByRole('row').count()).toBe(2)
  })

  test('explains one that is impossible', async () => {
    await typeOverlap('Facebook · Ville de Valmer-sur-Orne', 'Instagram · @valmersurorne', '99', 'impossible exprès')
    await region(overlaps.title).getByText(overlaps.unused).waitFor()
    expect(await page.getByText('ne peut pas être vrai', { exact: false }).first().isVisible()).toBe(true)
    await button(inputs.undo).click()
    await region(overlaps.title).getByText(overlaps.unused).waitFor({ state: 'detached' })
  })

  test('weighs the components, shows the index with and without, and comes back to equal weights', async () => {
    await open('dependence')
    const card = region(weights.title)
    expect(await textOf(weights.title)).toContain(plain(weights.equalNow))
    await card.getByLabel(weights.weightOf(figures.components.D1)).fill('3')
    await card.getByRole('button', { name: inputs.save }).click()
    expect(await card.getByText(inputs.reasonMissing).isVisible()).toBe(true)
    await card.getByLabel(inputs.reason, { exact: true }).fill('Les alertes d’abord')
    await card.getByRole('button', { name: inputs.save }).click()
    await card.getByText(weights.because('Les alertes d’abord')).waitFor()
    expect(await textOf(weights.title)).toMatch(/avec vos poids.* \d+ à \d+.*à poids égaux.* \d+ à \d+/iu)
    expect(await findings(page)).toEqual([])

    await page.reload()
    await card.getByText(weights.because('Les alertes d’abord')).waitFor()
    expect(await card.getByLabel(weights.weightOf(figures.components.D1)).inputValue()).toBe('3')
    await card.getByRole('button', { name: weights.restore }).click()
    await card.getByText(weights.equalNow).waitFor()
    await button(inputs.undo).click()
    await card.getByText(weights.because('Les alertes d’abord')).waitFor()
  })

  test('replaces a reference value for this dossier, and restores it', async () => {
    await open('reference')
    const card = region(reference.all)
    await card.getByRole('button', { name: overrides.replace }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[inputmode="decimal"]').first().fill('50')
    await dialog.getByLabel(inputs.reason, { exact: true }).fill('enquête locale')
    await dialog.getByRole('button', { name: inputs.save }).click()
    await card.getByText(overrides.yours('enquête locale')).waitFor()
    expect(await findings(page)).toEqual([])
    await card.getByRole('button', { name: overrides.restore }).first().click()
    await card.getByText(overrides.yours('enquête locale')).waitFor({ state: 'detached' })
  })

  test('is told in the history, with the reasons', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/history`)
    await page.getByText('Les alertes d’abord', { exact: false }).first().waitFor()
    expect(await page.getByText('question à l’accueil', { exact: false }).count()).toBeGreaterThan(0)
    expect(await page.getByText('enquête locale', { exact: false }).count()).toBeGreaterThan(0)
  })

  test('nothing left the machine, nothing was refused', () => {
    expect(application.misdeeds).toEqual([])
  })
})
