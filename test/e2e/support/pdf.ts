/** The text of a PDF, as a reader that copies it would get it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One string per page; runs of any spaces, unbreakable ones included, are one ordinary space. */
export async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent()
    pages.push(
      plain(content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(' ')),
    )
  }
  await task.destroy()
  return pages
}

export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
