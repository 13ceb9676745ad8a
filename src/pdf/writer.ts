/** The state shared by the block writers: the document, the current height on the page, the root of the structure. */
import type { Lang } from '../core/wording/language.ts'
import { colours, frame, paper } from './style.ts'
import type { Style } from './style.ts'
import type { ColourName } from '../charts/theme.ts'
import type { Fonts } from './fonts.ts'
import type { Element } from './structure.ts'
import { drawArtifact } from './structure.ts'
import type { Metrics } from './text-layout.ts'

export interface Writer {
  readonly doc: PDFKit.PDFDocument
  readonly fonts: Fonts
  readonly metrics: Metrics
  readonly style: Style
  readonly lang: Lang
  readonly root: Element
  /** Codes that lead somewhere in this document: those that open a row of a table. */
  readonly destinations: ReadonlySet<string>
  /** Top of what comes next, in points from the top of the page. */
  y: number
  /** Space added before each section of a page, by page, to use the height that is left. */
  readonly stretch: readonly number[]
  /** What each page had: its sections (where space can be added) and the height left under its last block. */
  readonly pages: { sections: number; left: number }[]
  /** Bookmarks open at each level, to nest the next one. */
  readonly bookmarks: PDFKit.PDFOutline[]
}

export function newPage(writer: Writer): void {
  closePage(writer)
  writer.doc.addPage()
  writer.pages.push({ sections: 0, left: 0 })
  writer.y = frame.top
}

export function closePage(writer: Writer): void {
  const page = writer.pages.at(-1)
  if (page !== undefined) page.left = remaining(writer)
}

/** Adds space before a section, stretched when the page has some to spare. */
export function skipSection(writer: Writer, height: number): void {
  const page = writer.pages.at(-1)
  if (page === undefined || atTop(writer)) return
  page.sections += 1
  writer.y += height + (writer.stretch[writer.pages.length - 1] ?? 0)
}

export function atTop(writer: Writer): boolean {
  return writer.y <= frame.top
}

export function remaining(writer: Writer): number {
  return frame.bottom - writer.y
}

/** Starts a page when fewer than `height` points are left. */
export function ensureSpace(writer: Writer, height: number): void {
  if (!atTop(writer) && height > remaining(writer)) newPage(writer)
}

/** Adds space before a block, except at the top of a page. */
export function skip(writer: Writer, height: number): void {
  if (!atTop(writer)) writer.y += height
}

export function drawRule(writer: Writer, y: number, colour: ColourName, width = 0.75): void {
  drawArtifact(writer.doc, 'Layout', () => {
    writer.doc.moveTo(frame.left, y).lineTo(frame.right, y).lineWidth(width).strokeColor(colours[colour]).stroke()
  })
}

export const pageOptions = {
  size: [paper.width, paper.height],
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
} satisfies PDFKit.PDFDocumentOptions
