/** Documents as data: the same blocks go to the screen and to the tagged PDF. */
import type { Quality } from '../figure.ts'
import type { Problem } from '../problem.ts'
import type { ChartSpec } from './chart-spec.ts'

/** `code` is a reference to the ledger (`F04`) or to a source (`S03`), set small and linked where the medium can. */
export type Inline = string | { readonly strong: string } | { readonly code: string }
export type Text = readonly Inline[]

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly number: string | null; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone: 'body' | 'lead' | 'note' }
  /** A big figure, the sentence it belongs to, and its quality. */
  | { readonly kind: 'figure-row'; readonly big: string; readonly text: Text; readonly quality: Quality | 'unknown' }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right'; readonly width: number }[]
      /** First cell of each row is its header. */
      readonly rows: readonly (readonly Text[])[]
    }
  | { readonly kind: 'chart'; readonly chart: ChartSpec }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  /** A framed statement: a question, an alarm, a notice. */
  | {
      readonly kind: 'callout'
      readonly tone: 'question' | 'alarm' | 'notice' | 'good'
      readonly title: string | null
      readonly text: readonly Text[]
    }
  /** Tick boxes and lines to fill in by hand. */
  | {
      readonly kind: 'decision-box'
      readonly groups: readonly { readonly title: string; readonly options: readonly string[] }[]
      readonly lines: readonly string[]
    }
  /** A question of a form, numbered: boxes to tick, or a line to write on, then what the answer is for. */
  | {
      readonly kind: 'question'
      readonly number: number
      readonly title: string
      readonly options: readonly string[]
      readonly line: boolean
      readonly note: string
    }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly text: string }
  | { readonly kind: 'page-break' }

export interface Document {
  readonly id: 'brief' | 'report' | 'field-kit' | 'method' | 'deliberation'
  readonly lang: 'fr' | 'en'
  readonly title: string
  /** Left and right of the running head; left of the foot. Page numbers are added by the writer. */
  readonly head: { readonly left: string; readonly right: string }
  readonly foot: string
  readonly author: string
  /** ISO date: the only date in the file. */
  readonly on: string
  /** The writer condenses the text to keep to it; null: as many as needed. */
  readonly maxPages: number | null
  /** `large`: no text under 16 points, for people who see little. */
  readonly print: 'usual' | 'large'
  readonly blocks: readonly Block[]
}

export const documentStatuses = ['draft', 'version', 'approved'] as const

/** What the officer says of a document before exporting it; empty texts are left out. */
export interface DocumentOptions {
  readonly status: (typeof documentStatuses)[number]
  readonly version: number | null
  readonly author: string
  readonly approver: string
  /** ISO date of the council that will decide; null: left to fill in. */
  readonly councilDate: string | null
}

export const defaultOptions: DocumentOptions = {
  status: 'draft',
  version: null,
  author: '',
  approver: '',
  councilDate: null,
}
