/** Files to drop or pick: the example's own exports, under the names a person would have. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { exampleFiles } from '../../example/generate-example.ts'

export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function exampleFile(path: string): GivenFile {
  const bytes = exampleFiles().get(path)
  if (!bytes) throw new Error(`The example has no ${path}`)
  return textFile(path.split('/').at(-1) ?? path, bytes)
}

export function textFile(name: string, content: string | Uint8Array): GivenFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
}

/** Drops files on a part of the page as the system does when a person lets go of them: events made by scripts hold none. */
export async function dropOn(zone: Locator, files: readonly GivenFile[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'amarres-drop-'))
  // The page reads the files some time after the drop.
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const paths = files.map(({ name, buffer }) => {
    const path = join(folder, name)
    writeFileSync(path, buffer)
    return path
  })
  await zone.scrollIntoViewIfNeeded()
  const box = await zone.boundingBox()
  if (box === null) throw new Error('Nowhere to drop')
  const page = zone.page()
  const browser = await page.context().newCDPSession(page)
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2, data }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, ...place })
  }
  await browser.detach()
}
