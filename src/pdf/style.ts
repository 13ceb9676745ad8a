/** Sizes of the documents, in points. `density` shrinks them together when a text must keep to its number of pages. */
import { lightColours } from '../charts/theme.ts'
import type { ColourName } from '../charts/theme.ts'
import type { Document } from '../core/report/report.ts'
import type { FontName } from './fonts.ts'

export const colours = lightColours

/** A4. */
export const paper = { width: 595.28, height: 841.89 } as const
export const frame = { left: 45, right: paper.width - 45, top: 71, bottom: 793 } as const
export const frameWidth = frame.right - frame.left
export const frameHeight = frame.bottom - frame.top

export interface TextStyle {
  readonly font: FontName
  readonly strong: FontName
  readonly size: number
  /** Line height, as a multiple of the size. */
  readonly leading: number
  readonly colour: ColourName
  /** Figures of equal width, for columns of numbers. */
  readonly tabular: boolean
  /** How codes are set: smaller and raised after a sentence, nearly level in a table, where they are the text. */
  readonly code: { readonly size: number; readonly rise: number }
}

export interface Style {
  readonly density: number
  readonly h1: TextStyle
  readonly h2: TextStyle
  readonly h3: TextStyle
  readonly body: TextStyle
  readonly lead: TextStyle
  readonly note: TextStyle
  readonly question: TextStyle
  readonly big: TextStyle
  readonly small: TextStyle
  readonly cell: TextStyle
  readonly numberCell: TextStyle
  readonly headerCell: TextStyle
  readonly tag: TextStyle
  /** Size of the texts of charts. */
  readonly chart: number
  /** Vertical spaces: between blocks, before a section, inside frames. */
  readonly space: { readonly block: number; readonly section: number; readonly inside: number }
}

const inCell = { size: 0.8, rise: 0.06 }

/** Large print, as associations of people who see little ask for it: nothing under 16 points, codes in line with the text. */
const large = { density: 1.6, least: 16, code: { size: 1, rise: 0 } } as const

export function styleFor(density: number, print: Document['print'] = 'usual'): Style {
  const isLarge = print === 'large'
  const scale = isLarge ? large.density : density
  const text = (size: number, more: Partial<TextStyle> = {}): TextStyle => ({
    font: 'text',
    strong: 'semibold',
    leading: 1.42,
    colour: 'ink',
    tabular: false,
    ...more,
    code: isLarge ? large.code : (more.code ?? { size: 0.68, rise: 0.36 }),
    size: Math.max(size * scale, isLarge ? large.least : 0),
  })
  return {
    density: scale,
    h1: text(21, { font: 'title', strong: 'title', leading: 1.14 }),
    h2: text(13, { font: 'title', strong: 'title', leading: 1.2 }),
    h3: text(11, { font: 'title', strong: 'title', leading: 1.25 }),
    body: text(10.5),
    lead: text(12, { leading: 1.4 }),
    note: text(9, { colour: 'ink-2', leading: 1.4 }),
    question: text(11.5),
    big: text(16.5, { font: 'title', strong: 'title', leading: 1.15 }),
    small: text(8.5, { colour: 'ink-2', leading: 1.3 }),
    cell: text(9, { leading: 1.36, code: inCell }),
    numberCell: text(9, { leading: 1.36, tabular: true, code: inCell }),
    headerCell: text(8.5, { font: 'semibold', colour: 'ink-2', leading: 1.3 }),
    tag: text(8, { font: 'semibold', leading: 1.2 }),
    // The legend of a chart is a little smaller than its other texts.
    chart: isLarge ? large.least / 0.88 : 9.5 * scale,
    space: { block: 7 * scale, section: 15 * scale, inside: 9 * scale },
  }
}
