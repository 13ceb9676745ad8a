/** What a reader of a PDF finds: pages, structure, text. Through pdf.js, so that it runs on every machine. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface StructNode {
  readonly role: string
  readonly alt: string | null
  readonly bbox: readonly number[] | null
  readonly children: readonly (StructNode | string)[]
}

export interface ReadPage {
  readonly text: string
  /** Text in no marked content: neither structure nor artifact. */
  readonly untagged: readonly string[]
  /** Heights of the printed texts, in points. */
  readonly sizes: readonly number[]
  readonly structure: StructNode | null
  readonly links: number
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly language: string | null
  readonly title: string | null
  readonly bookmarks: readonly string[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const pdf = await task.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true })
    let depth = 0
    const untagged: string[] = []
    const texts: string[] = []
    const sizes: number[] = []
    for (const item of content.items) {
      if ('str' in item) {
        texts.push(item.str + (item.hasEOL ? '\n' : ''))
        if (item.str.trim() !== '') sizes.push(item.height)
        if (depth === 0 && item.str.trim() !== '') untagged.push(item.str)
      } else depth += item.type === 'endMarkedContent' ? -1 : 1
    }
    const annotations = await page.getAnnotations()
    pages.push({
      text: plain(texts.join('')),
      untagged,
      sizes,
      structure: toNode(await page.getStructTree()),
      links: annotations.filter((one: { subtype: string }) => one.subtype === 'Link').length,
    })
  }
  const metadata = await pdf.getMetadata()
  const info = metadata.info as Readonly<Record<string, unknown>>
  const outline = (await pdf.getOutline()) as readonly { title: string; items: readonly { title: string }[] }[] | null
  await task.destroy()
  return {
    pages,
    language: typeof info['Language'] === 'string' ? info['Language'] : null,
    title: typeof info['Title'] === 'string' ? info['Title'] : null,
    bookmarks: (outline ?? []).flatMap((one) => [one.title, ...one.items.map((item) => item.title)]),
  }
}

/** Spaces of every kind become one space: readers disagree on them. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function toNode(tree: unknown): StructNode | null {
  if (typeof tree !== 'object' || tree === null) return null
  const { role, alt, bbox, children } = tree as Readonly<Record<string, unknown>>
  return {
    role: typeof role === 'string' ? role : '',
    alt: typeof alt === 'string' ? alt : null,
    bbox: Array.isArray(bbox) ? (bbox as readonly number[]) : null,
    children: Array.isArray(children) ? children.map((child: unknown) => toNode(child) ?? 'content') : [],
  }
}

/** Every element of a structure, in reading order. */
export function elements(node: StructNode | null): readonly StructNode[] {
  if (node === null) return []
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child)))]
}

/** Output of a command on the file, or null when the machine does not have it. */
export function runOn(bytes: Uint8Array, command: string, args: (file: string) => readonly string[]): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'amarres-'))
  const file = join(folder, 'document.pdf')
  writeFileSync(file, bytes)
  const result = spawnSync(command, args(file), { encoding: 'utf8', maxBuffer: 2 ** 28 })
  rmSync(folder, { recursive: true })
  return result.error === undefined ? `${result.stdout}${result.stderr}` : null
}

export function has(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined
}
