/** Files to drop: the example's own exports, under the names a person would have. */
import type { Locator } from 'playwright-core'
import { exampleFiles } from '../../example/generate-example.ts'

export interface DroppedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function exampleFile(path: string): DroppedFile {
  const bytes = exampleFiles().get(path)
  if (!bytes) throw new Error(`The example has no ${path}`)
  return textFile(path.split('/').at(-1) ?? path, bytes)
}

export function textFile(name: string, content: string | Uint8Array): DroppedFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
}

/** Runs in the page, whose types are not those of this program: hence a text. */
const makeTransfer = `(files) => {
  const transfer = new DataTransfer()
  for (const { name, mimeType, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    transfer.items.add(new File([bytes], name, { type: mimeType }))
  }
  return transfer
}`

/** Drops files on a part of the page, as a mouse would. */
export async function dropOn(zone: Locator, files: readonly DroppedFile[]): Promise<void> {
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }))
  const dataTransfer = await zone.page().evaluateHandle(makeTransfer, sent)
  await zone.dispatchEvent('drop', { dataTransfer })
}
