/** The documents of one audit, and the templates, written into a folder chosen on the command line. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Analysis } from '../core/analysis.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import { templateFiles } from '../core/import/templates.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { FieldKit } from '../core/report/field-kit.ts'
import { defaultOptions } from '../core/report/report.ts'
import type { Lang } from '../core/wording/language.ts'
import type { NamedFile } from '../files/write-zip.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'
import { documentNames } from './document-names.ts'
import { fieldKitFiles, makeDocument, makePack } from './make-document.ts'

export interface Written {
  readonly paths: readonly string[]
  /** What could not be written; the other files are there. */
  readonly problems: readonly Problem[]
}

/** `state`: what the analysis was made of. */
export async function writeAudit(
  analysis: Analysis,
  state: DossierState,
  lang: Lang,
  folder: string,
  onStart: (name: string, done: number, total: number) => void,
): Promise<Written> {
  const kinds = ['brief', 'brief-large', 'brief-html', 'report', 'report-html', 'deliberation', 'json', 'pack'] as const
  const files: NamedFile[] = []
  for (const [index, kind] of kinds.entries()) {
    onStart(documentNames[kind], index, kinds.length)
    const bytes =
      kind === 'pack' ? makePack(analysis, state, lang) : await makeDocument(kind, analysis, lang, defaultOptions)
    files.push({ name: documentNames[kind], bytes })
  }
  return writeAll(folder, files)
}

/** The three templates and the field kit. */
export async function writeTemplates(folder: string, kit: FieldKit, lang: Lang): Promise<Written> {
  const tables = templateFiles().map(({ name, text }) => ({ name, bytes: text }))
  return writeAll(folder, [...tables, ...(await fieldKitFiles(kit, lang))])
}

/** `EEXIST: file already exists, mkdir '/tmp/out'` → `EEXIST`: the sentence around it has the path. */
function failureOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

async function writeAll(folder: string, files: readonly NamedFile[]): Promise<Written> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    return { paths: [], problems: [problem('write-failed', 'error', { path: folder, detail: failureOf(error) })] }
  }
  const paths: string[] = []
  const problems: Problem[] = []
  for (const { name, bytes } of files) {
    const path = join(folder, name)
    const failed = await writeFileSafely(path, bytes)
    if (failed === null) paths.push(path)
    else problems.push(failed)
  }
  return { paths, problems }
}
