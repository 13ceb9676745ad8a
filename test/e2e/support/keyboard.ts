/** Going to a control with the Tab key, as a person who sees the focus would. */
import { expect } from 'vitest'
import type { Page } from 'playwright-core'

/** Name, then whether the focus can be seen: an outline, or a border or background that changes. Runs in the page. */
const describeFocus = `(() => {
  const element = document.activeElement
  if (element === null || element === document.body) return { name: '', seen: true }
  const labels = [...(element.labels ?? [])].map((label) => label.textContent)
  const name = element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : element.textContent)
  const style = getComputedStyle(element)
  // A heading that takes the focus when its screen opens is no stop of the Tab key.
  const seen = element.tabIndex < 0 || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1)
  return { name: name.replace(/\\s+/g, ' ').trim(), seen }
})()`

interface Focus {
  readonly name: string
  readonly seen: boolean
}

const furthest = 150

/** Presses Tab until the control of this name has the focus; every stop on the way must show that it has it. */
export async function moveTo(page: Page, name: string): Promise<void> {
  const wanted = name.replace(/\s+/gu, ' ')
  const passed: string[] = []
  for (let count = 0; count < furthest; count += 1) {
    await page.keyboard.press('Tab')
    const focus: Focus = await page.evaluate(describeFocus)
    expect(focus.seen, `the focus is invisible on “${focus.name}”`).toBe(true)
    if (focus.name === wanted || focus.name.startsWith(`${wanted} `)) return
    passed.push(focus.name)
  }
  throw new Error(`The Tab key never reaches “${name}”. It went through: ${passed.join(' | ')}`)
}
