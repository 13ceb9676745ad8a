/** Files and folders on disk → imports, one after the other, leaving room for a cancellation between two files. */
import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { importFile } from '../core/import/import-file.ts'
import type { FileImport } from '../core/import/import-file.ts'
import type { SourceFile } from '../core/import/table.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { raisedLimits } from '../files/limits.ts'
import { readFiles } from '../files/read-files.ts'
import type { Progress } from '../ipc/channels.ts'

export interface ImportOptions {
  /** Files that the dossier already holds, names by SHA-256: not imported again. Null: twins are all wanted. */
  readonly known: ReadonlyMap<string, string> | null
  /** Files to leave out, by the name they have inside what was given. */
  readonly ignore?: (name: string) => boolean
  /** How a file is read; as it is, by default. */
  readonly read?: (file: SourceFile) => FileImport
  /** Hears of each file with what it gave. */
  readonly onFile?: (file: SourceFile, imported: FileImport) => void
  /** Hears of each file whose content is known already, with the name it is known by; otherwise that is a problem. */
  readonly onTwin?: (file: SourceFile, twin: string) => void
  readonly onProgress?: (progress: Omit<Progress, 'job'>) => void
  readonly signal?: AbortSignal
  /** How many times the ordinary limits a file may reach; 1 by default. */
  readonly limitTimes?: number
}

export interface Imported {
  readonly imports: readonly FileImport[]
  /** About the batch (a file already there); what is wrong inside a file is in its inspection. */
  readonly problems: readonly Problem[]
}

/** SHA-256 of a text, by the machine's own code. */
export const fingerprint = (text: string): string => hash('sha256', text)

/** Throws the signal's reason when cancelled; nothing is kept then. */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<Imported> {
  const { signal, onProgress, onTwin, onFile, read = (file: SourceFile) => importFile(file, { fingerprint }) } = options
  const imports: FileImport[] = []
  const problems: Problem[] = []
  const known = options.known === null ? null : new Map(options.known)
  let counts = { done: 0, total: paths.length }
  let step: Progress['step'] = 'reading'
  const files = readFiles(paths, {
    onProgress: ({ file, done, total, within }) => {
      counts = { done, total }
      onProgress?.({ step, detail: file, ...counts, within })
    },
    limits: raisedLimits(options.limitTimes ?? 1),
    ...(signal === undefined ? {} : { signal }),
  })
  for await (const file of files) {
    // Messages (cancel) are only seen between two turns of the event loop.
    await setImmediate()
    signal?.throwIfAborted()
    if (options.ignore?.(file.name) === true) continue
    if (known !== null && file.sha256 === '') {
      // Not even opened: nothing to keep, only to say.
      problems.push(...file.problems)
      continue
    }
    const twin = known?.get(file.sha256)
    if (twin !== undefined) {
      if (onTwin === undefined) {
        problems.push(problem('same-file-again', 'warning', { file: twin }, { file: file.name }))
      } else onTwin(file, twin)
      continue
    }
    step = 'recognising'
    onProgress?.({ step, detail: file.name, ...counts })
    known?.set(file.sha256, file.name)
    const imported = read(file)
    imports.push(imported)
    onFile?.(file, imported)
    step = 'reading'
  }
  signal?.throwIfAborted()
  return { imports, problems }
}
