/**
 * Files dropped by the user, read and held until they are validated: every decision reads its file again, nothing reaches the
 * dossier before. What is staged lives as long as the session; the files themselves stay where they are.
 */
import { randomUUID } from 'node:crypto'
import type { FileDecisions } from '../core/import/decisions.ts'
import type { FileImport } from '../core/import/import-file.ts'
import { importFile } from '../core/import/import-file.ts'
import { isBlankRow } from '../core/import/columns.ts'
import type { Recipe } from '../core/import/recipe.ts'
import { masked } from '../core/import/personal-text.ts'
import { countRows } from '../core/import/sheet-summary.ts'
import type { SourceFile } from '../core/import/table.ts'
import type { Problem } from '../core/problem.ts'
import type { Argument } from '../ipc/channels.ts'
import type { StagedRow } from '../ipc/staging.ts'
import { without } from './edit-state.ts'
import { fingerprint } from './import-files.ts'

/** A file as it was read, and what was decided of it so far. */
export interface HeldFile {
  readonly id: string
  readonly source: SourceFile
  /** What the user gave: this file, or the folder or archive it is in. */
  readonly path: string
  /** How many times the ordinary limits it may reach. */
  readonly limitTimes: number
  /** Records of each sheet. */
  readonly rows: readonly number[]
  /** The name under which the dossier, or another staged file, has the same content. */
  readonly twin: string | null
  readonly leftOut: boolean
  readonly answers: Readonly<Record<string, string>>
  readonly read: FileImport
}

export interface Stage {
  readonly files: readonly HeldFile[]
  /** About the batch as a whole. */
  readonly problems: readonly Problem[]
  readonly choices: Readonly<Record<string, string>>
}

export const emptyStage: Stage = { files: [], problems: [], choices: {} }

export type StagingEdit = Exclude<Argument<'editStaging'>['edit'], { readonly kind: 'raise-limits' }>

/** Recipes known by the fingerprint of their headers: an unknown table of the same headers is read without asking. */
export type KnownRecipes = readonly Recipe[]

export function held(
  source: SourceFile,
  read: FileImport,
  twin: string | null,
  given: Pick<HeldFile, 'path' | 'limitTimes'>,
): HeldFile {
  const rows = twin === null ? rowsPerSheet(source, read) : []
  return { ...given, id: randomUUID(), source, rows, twin, leftOut: false, answers: {}, read }
}

/** As the importer counted them, which spares a reading of a long file. */
function rowsPerSheet(source: SourceFile, { inspection }: FileImport): readonly number[] {
  return source.sheets.map((sheet) => {
    const tables = inspection.tables.filter((one) => one.sheet === sheet.name)
    return tables.length === 0 ? countRows(sheet) : tables.reduce((sum, one) => sum + one.rows, 0)
  })
}

/** Applies one decision, reading its file again when its facts may change. Null: no such file. Throws `Cancelled`. */
export function withEdit(stage: Stage, edit: StagingEdit, recipes: KnownRecipes): Stage | null {
  if (edit.kind === 'choose') {
    const others = without(stage.choices, edit.key)
    return { ...stage, choices: edit.keep === null ? others : { ...others, [edit.key]: edit.keep } }
  }
  const index = stage.files.findIndex((one) => one.id === edit.file)
  const file = stage.files[index]
  return file === undefined ? null : { ...stage, files: stage.files.with(index, editedFile(file, edit, recipes)) }
}

type FileEdit = Exclude<StagingEdit, { readonly kind: 'choose' }>

function editedFile(file: HeldFile, edit: FileEdit, recipes: KnownRecipes): HeldFile {
  switch (edit.kind) {
    case 'leave-out':
      return { ...file, leftOut: edit.out }
    case 'answer': {
      const others = without(file.answers, edit.question)
      const answers = edit.answer === null ? others : { ...others, [edit.question]: edit.answer }
      return reread({ ...file, answers }, file.read.decisions, recipes)
    }
    case 'ignore':
    case 'correct':
    case 'layout':
    case 'map':
      return reread(file, decided(file, edit), recipes)
  }
}

function decided(file: HeldFile, edit: Exclude<FileEdit, { readonly kind: 'leave-out' | 'answer' }>): FileDecisions {
  const { decisions } = file.read
  switch (edit.kind) {
    case 'map':
      return { ...decisions, recipe: edit.recipe }
    case 'ignore': {
      const { problems, reason } = edit
      const concerned = new Set(problems)
      const others = decisions.ignored.filter((one) => !concerned.has(one.problem))
      const added = reason === null ? [] : [...concerned].map((problem) => ({ problem, reason }))
      return { ...decisions, ignored: [...others, ...added] }
    }
    case 'layout': {
      const { sheet, use, headerRow } = edit
      const others = decisions.layouts.filter((one) => one.sheet !== sheet)
      const plain = use && headerRow === null
      return { ...decisions, layouts: plain ? others : [...others, { sheet, use, headerRow }] }
    }
    case 'correct': {
      const { sheet, row, column, text } = edit
      const others = decisions.corrections.filter(
        (one) => one.sheet !== sheet || one.row !== row || one.column !== column,
      )
      const before = cellAt(file.source, sheet, row, column)
      const corrected =
        text === null || text === before ? others : [...others, { sheet, row, column, before, after: text }]
      return { ...decisions, corrections: corrected }
    }
  }
}

function reread(file: HeldFile, decisions: FileDecisions, recipes: KnownRecipes): HeldFile {
  return {
    ...file,
    read: importFile(file.source, { answers: file.answers, decisions, recipes, fingerprint, staging: true }),
  }
}

function cellAt(source: SourceFile, name: string | null, row: number, column: number): string {
  for (const one of source.sheets.find((sheet) => sheet.name === name)?.rows() ?? []) {
    if (one.number === row) return one.cells[column] ?? ''
    if (one.number > row) break
  }
  return ''
}

/** Records of a sheet from a number on, blank ones left out, as the corrections make them; what is personal is masked. */
export function rowsOf(file: HeldFile, name: string | null, from: number, count: number): readonly StagedRow[] {
  const { corrections } = file.read.decisions
  const rows: StagedRow[] = []
  for (const row of file.source.sheets.find((sheet) => sheet.name === name)?.rows() ?? []) {
    if (row.number < from || isBlankRow(row)) continue
    if (rows.length >= count) break
    const cells = row.cells.map((cell, column) => {
      const typed = corrections.find((one) => one.sheet === name && one.row === row.number && one.column === column)
      return masked(typed?.after ?? cell)
    })
    rows.push({ number: row.number, cells })
  }
  return rows
}
