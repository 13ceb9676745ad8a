/** Workbooks (XLSX, XLSB, ODS, XLS): starts the worker that parses them, and kills it when it takes too long or too much. */
import { Worker } from 'node:worker_threads'
import type { Row, Sheet } from '../core/import/table.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { Limits } from './limits.ts'
import { readZipDirectory } from './read-zip.ts'
import type { ZipEntry } from './read-zip.ts'
import type { RandomAccess } from './byte-source.ts'
import type { WorkbookMessage, WorkbookTask } from './workbook-worker.ts'

export interface WorkbookReading {
  readonly sheets: readonly Sheet[]
  readonly problems: readonly Problem[]
}

export type ZipContent = 'workbook' | 'document' | 'archive'

/** What a zip archive is, from the files it holds: XLSX, XLSB and ODS are archives too, and so are text documents. */
export function zipContent(entries: readonly ZipEntry[]): ZipContent {
  const names = new Set(entries.map((entry) => entry.name))
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'workbook'
  const type = entries.find((entry) => entry.name === 'mimetype' && entry.source.bytes < 200)
  if (type !== undefined) {
    return beginning(type, 200).startsWith('application/vnd.oasis.opendocument.spreadsheet') ? 'workbook' : 'document'
  }
  return names.has('[Content_Types].xml') ? 'document' : 'archive'
}

/** The first characters of an entry; damaged content gives what could be read. */
function beginning(entry: ZipEntry, length: number): string {
  for (const chunk of entry.source.chunks()) return new TextDecoder('utf-8').decode(chunk.subarray(0, length))
  return ''
}

const unreadable = (detail: string): WorkbookReading => ({
  sheets: [],
  problems: [problem('workbook-unreadable', 'error', { detail })],
})

/** Checks the archive that a workbook is: sizes, ratios, document types (entities) in its parts. */
function checkParts(
  source: RandomAccess,
  limits: Limits,
): { refused: WorkbookReading | null; notes: readonly Problem[] } {
  const directory = readZipDirectory(source, limits.workbookInflatedBytes, limits)
  if ('problem' in directory) return { refused: { sheets: [], problems: [directory.problem] }, notes: [] }
  for (const entry of directory.entries) {
    if (/\.(?:xml|rels)$/iu.test(entry.name) && /<!(?:DOCTYPE|ENTITY)/iu.test(beginning(entry, 4096))) {
      return { refused: unreadable(`DOCTYPE (${entry.name})`), notes: [] }
    }
  }
  const external = directory.entries.find((entry) => entry.name.startsWith('xl/externalLinks/'))
  const notes = external === undefined ? [] : [problem('workbook-external', 'note', { what: external.name })]
  return { refused: null, notes }
}

/** `isZip`: false for the older binary format. Never throws but for a cancellation. */
export async function readWorkbook(
  source: RandomAccess,
  isZip: boolean,
  limits: Limits,
  signal?: AbortSignal,
): Promise<WorkbookReading> {
  const { refused, notes } = isZip ? checkParts(source, limits) : { refused: null, notes: [] }
  if (refused !== null) return refused
  const reading = await runWorker(source, limits, signal)
  signal?.throwIfAborted()
  return { sheets: reading.sheets, problems: [...notes, ...reading.problems] }
}

/** Beside this file, whether sources are run as they are or bundled flat. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './workbook-worker.ts' : './workbook-worker.js',
  import.meta.url,
)

async function runWorker(
  source: RandomAccess,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<WorkbookReading> {
  const task: WorkbookTask = {
    bytes: source.read(0, source.bytes).slice(),
    cells: limits.workbookCells,
    columns: limits.columns,
  }
  const worker = new Worker(workerFile, {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.workbookMebibytes },
  })
  const found: { readonly name: string; readonly rows: Row[] }[] = []
  const ended = Promise.withResolvers<readonly Problem[]>()
  worker.on('message', (message: WorkbookMessage) => {
    switch (message.kind) {
      case 'sheet':
        found.push({ name: message.name, rows: [] })
        return
      case 'rows':
        for (const row of message.rows) found.at(-1)?.rows.push(row)
        return
      case 'done':
        ended.resolve([])
        return
      case 'too-many-cells':
        ended.resolve([problem('too-many-cells', 'error', { limit: limits.workbookCells })])
        return
      case 'too-many-columns': {
        const params = { columns: message.columns, limit: limits.columns }
        ended.resolve([problem('too-many-columns', 'error', params, { sheet: message.sheet, row: message.row })])
        return
      }
      case 'failed':
        ended.resolve([problem('workbook-unreadable', 'error', { detail: message.detail })])
    }
  })
  const fail = (detail: string): void => {
    ended.resolve([problem('workbook-unreadable', 'error', { detail })])
  }
  // Out of memory arrives here: the thread ends, the process goes on.
  worker.on('error', (error: unknown) => {
    fail(error instanceof Error ? error.message : String(error))
  })
  worker.on('exit', () => {
    fail('ended early')
  })
  const cancel = (): void => {
    fail('cancelled')
  }
  signal?.addEventListener('abort', cancel)
  const timer = setTimeout(() => {
    ended.resolve([problem('workbook-timeout', 'error', { seconds: limits.workbookSeconds })])
  }, limits.workbookSeconds * 1000)
  const problems = await ended.promise
  clearTimeout(timer)
  signal?.removeEventListener('abort', cancel)
  await worker.terminate()
  if (problems.length > 0) return { sheets: [], problems }
  const sheets = found.filter(({ rows }) => rows.length > 0)
  if (sheets.length === 0) return { sheets: [], problems: [problem('empty-file', 'error', {})] }
  return { sheets: sheets.map(({ name, rows }) => ({ name, rows: () => rows })), problems: [] }
}
