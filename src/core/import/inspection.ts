/** What a file is and what would be kept: the result of recognising, shown on screen and printed by `inspect --json`. */
import type { Problem } from '../problem.ts'
import type { EvidenceReason, Question } from './importer.ts'

export type FileStatus = 'recognised' | 'unrecognised' | 'ambiguous' | 'unreadable'

export interface MetricSummary {
  readonly name: string
  readonly unit: string
  readonly unique: boolean
  readonly count: number
  readonly min: number
  readonly max: number
  /** Null for unique metrics: they are never added. */
  readonly sum: number | null
}

export interface TableInspection {
  readonly sheet: string | null
  readonly title: string | null
  readonly headerRow: number | null
  readonly rows: number
  readonly kept: number
  readonly skipped: number
  readonly period: { readonly from: string | null; readonly to: string | null }
  readonly channels: readonly { readonly service: string | null; readonly account: string | null }[]
  readonly metrics: readonly MetricSummary[]
}

export interface FileInspection {
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  readonly status: FileStatus
  readonly importer: string | null
  readonly publisher: string | null
  readonly title: string | null
  readonly language: string | null
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly because: readonly EvidenceReason[]
  readonly tables: readonly TableInspection[]
  readonly personalDataDropped: readonly { readonly column: string; readonly cells: number }[]
  readonly questions: readonly Question[]
  readonly problems: readonly Problem[]
}
