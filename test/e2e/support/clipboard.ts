/** Pasting into what has the focus, as the Paste command does. */
import type { Page } from 'playwright-core'

/** What the page does not take itself goes in as text. */
export async function pasteText(page: Page, text: string): Promise<void> {
  const taken: boolean = await page.evaluate(
    `(() => {
      const data = new DataTransfer()
      data.setData('text/plain', ${JSON.stringify(text)})
      return !document.activeElement.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })()`,
  )
  if (!taken) await page.keyboard.insertText(text)
}
