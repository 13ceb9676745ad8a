/**
 * Parses one workbook in a thread of its own, because every known parser hangs or exhausts memory on some hostile file: whoever
 * started it may kill it. Receives {@link WorkbookTask} as `workerData`, posts {@link WorkbookMessage}s.
 */
import { parentPort, workerData } from 'node:worker_threads'
import * as XLSX from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { cellText } from './workbook-cells.ts'

export interface WorkbookTask {
  readonly bytes: Uint8Array
  readonly cells: number
  readonly columns: number
}

interface PlainRow {
  readonly number: number
  readonly cells: readonly string[]
}

export type WorkbookMessage =
  | { readonly kind: 'sheet'; readonly name: string }
  /** Rows of the sheet announced last. */
  | { readonly kind: 'rows'; readonly rows: readonly PlainRow[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'too-many-cells' }
  | { readonly kind: 'too-many-columns'; readonly columns: number; readonly sheet: string; readonly row: number }
  | { readonly kind: 'failed'; readonly detail: string }

/** The last row that a spreadsheet program itself can have. */
const maximumRows = 1_048_576
const rowsPerMessage = 5_000

function* readSheet(
  name: string,
  sheet: XLSX.WorkSheet,
  task: WorkbookTask,
  date1904: boolean,
): Generator<WorkbookMessage> {
  yield { kind: 'sheet', name }
  // Typed for the sparse form; asked for `dense`, the rows are here.
  const data = (sheet['!data'] ?? []) as readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[]
  let rows: PlainRow[] = []
  for (const [index, line] of data.entries()) {
    if (line === undefined) continue
    if (line.length > task.columns) {
      yield { kind: 'too-many-columns', columns: line.length, sheet: name, row: index + 1 }
      return
    }
    const cells = Array.from(line, (cell) => cellText(cell, date1904))
    const width = cells.findLastIndex((text) => text !== '') + 1
    if (width === 0) continue
    rows.push({ number: index + 1, cells: cells.slice(0, width) })
    if (rows.length === rowsPerMessage) {
      yield { kind: 'rows', rows }
      rows = []
    }
  }
  if (rows.length > 0) yield { kind: 'rows', rows }
}

function* readWorkbook(task: WorkbookTask): Generator<WorkbookMessage> {
  XLSX.set_cptable(codePages)
  const workbook = XLSX.read(task.bytes, {
    type: 'array',
    dense: true,
    sheetRows: maximumRows,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
  })
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true
  let cells = 0
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name]
    if (sheet?.['!data'] === undefined) continue
    for (const message of readSheet(name, sheet, task, date1904)) {
      if (message.kind === 'rows') cells += message.rows.reduce((sum, row) => sum + row.cells.length, 0)
      if (cells > task.cells) {
        yield { kind: 'too-many-cells' }
        return
      }
      yield message
      if (message.kind === 'too-many-columns') return
    }
  }
  yield { kind: 'done' }
}

function answer(message: WorkbookMessage): void {
  parentPort?.postMessage(message)
}

try {
  for (const message of readWorkbook(workerData as WorkbookTask)) answer(message)
} catch (error) {
  answer({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
}
