/**
 * Any path the user gives → source files: folders are walked, archives opened, bytes recognised by their content. A file that
 * cannot be read is a source file with a Problem of severity `error`, never an exception. Files must stay where they are until
 * the rows of their sheets have been read: large ones are streamed from disk each time.
 */
import { extname } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Cancelled } from '../core/import/cancelled.ts'
import type { SourceFile } from '../core/import/table.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { fileSource, memorySource, readAll, watchedSource } from './byte-source.ts'
import type { ByteSource, RandomAccess } from './byte-source.ts'
import { binarySignature, detectEncoding, readHeadText, readText, startsWith } from './decode.ts'
import { failure, findFiles, isIgnoredName } from './find-files.ts'
import type { Found } from './find-files.ts'
import { defaultLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { readDelimited } from './read-delimited.ts'
import { looksLikeJson, readJson } from './read-json.ts'
import { readWorkbook, zipContent } from './read-workbook.ts'
import { CorruptEntry, looksLikeZip, readZipDirectory } from './read-zip.ts'
import type { ZipEntry } from './read-zip.ts'
import { usefulEntries } from './useful-entries.ts'
import { surveyBytes } from './survey.ts'
import type { Survey } from './survey.ts'

export interface ReadOptions {
  readonly limits?: Partial<Limits>
  /** Before each file given or found, then all along a long one, also while its rows are being read. */
  readonly onProgress?: (progress: ReadProgress) => void
  /**
   * Seen between two files and, in a long one, after each call of `onProgress`: that is when a program whose thread is busy
   * reading can look for a cancellation.
   */
  readonly signal?: AbortSignal
}

interface ReadProgress {
  readonly file: string
  /** Files given or found, archives counting as one. */
  readonly done: number
  readonly total: number
  /** 0 … 1: how far in this file, an import included; 0 for the short ones. */
  readonly within: number
}

/** A file on its way to be read: on disk, or inside an archive. */
interface Candidate {
  readonly name: string
  readonly modified: string | null
  readonly source: ByteSource
  /** CRC-32 that the archive declares; null outside archives. */
  readonly crc32: number | null
  /** What is to be said of its archive. */
  readonly notes: readonly Problem[]
}

interface Context {
  readonly limits: Limits
  readonly signal: AbortSignal | undefined
  readonly tell: (file: string, within: number) => void
  /** What the archives being read may still inflate, in bytes; shared by nested ones. */
  readonly budget: { inflatedBytes: number }
}

/** Small files are held: what is parsed is what was fingerprinted, even if the file changes or goes meanwhile. */
const heldBytes = 8 * 2 ** 20
/** How many times an import reads a long file: its fingerprint, its records checked, its rows. */
const passes = 3

type Reading = Pick<SourceFile, 'encoding' | 'dialect' | 'sheets' | 'problems'>

/** Yields one source file per file, inner files of archives included. Throws only the signal's reason, when cancelled. */
export async function* readFiles(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<SourceFile> {
  const { signal, onProgress } = options
  const limits = { ...defaultLimits, ...options.limits }
  const found: Found[] = []
  for await (const file of findFiles(paths)) found.push(file)
  for (const [done, file] of found.entries()) {
    signal?.throwIfAborted()
    const tell: Context['tell'] = (name, within) => onProgress?.({ file: name, done, total: found.length, within })
    tell(file.name, 0)
    await nextTurn()
    if ('problem' in file) {
      yield unread(file.name, 0, null, '', file.problem)
      continue
    }
    const { name, modified } = file
    const candidate = { name, modified, source: fileSource(file.path, file.bytes), crc32: null, notes: [] }
    yield* readCandidate(candidate, 0, { limits, signal, tell, budget: { inflatedBytes: limits.zipInflatedBytes } })
  }
}

function unread(name: string, bytes: number, modified: string | null, sha256: string, why: Problem): SourceFile {
  const problems = [{ ...why, place: { ...why.place, file: name } }]
  return { name, sha256, bytes, encoding: null, delimiter: null, dialect: null, sheets: [], problems, modified }
}

async function* readCandidate(candidate: Candidate, depth: number, context: Context): AsyncGenerator<SourceFile> {
  const { name, modified } = candidate
  const { limits, signal } = context
  let sha256 = ''
  try {
    if (candidate.source.bytes > limits.fileBytes) {
      const params = { bytes: candidate.source.bytes, limit: limits.fileBytes }
      yield unread(name, candidate.source.bytes, modified, sha256, problem('file-too-large', 'error', params))
      return
    }
    const source =
      candidate.source.bytes <= heldBytes
        ? memorySource(readAll(candidate.source))
        : watchedSource(candidate.source, watcher(candidate, context))
    const survey = await surveyBytes(source, { signal, crc32: candidate.crc32 !== null })
    sha256 = survey.sha256
    if (candidate.crc32 !== null && candidate.crc32 !== survey.crc32) throw new CorruptEntry(name)
    if (looksLikeZip(survey.head)) {
      yield* readZip(candidate, source, survey, depth, context)
      return
    }
    const reading = await readContent(name, source, survey, context)
    yield toSourceFile(candidate, survey, reading)
  } catch (error) {
    signal?.throwIfAborted()
    const why =
      error instanceof CorruptEntry
        ? problem('zip-refused', 'error', { reason: 'corrupt', detail: name })
        : failure(name, error)
    yield unread(name, candidate.source.bytes, modified, sha256, why)
  }
}

/** Tells how far the reading is, and stops it when the user gave up. */
function watcher({ name, source }: Candidate, { tell, signal }: Context): (bytes: number) => void {
  let read = 0
  return (bytes) => {
    read += bytes
    tell(name, Math.min(1, read / (passes * source.bytes)))
    if (signal?.aborted === true) throw new Cancelled()
  }
}

function toSourceFile(candidate: Candidate, survey: Survey, reading: Reading): SourceFile {
  const { name, modified, notes } = candidate
  return {
    name,
    sha256: survey.sha256,
    bytes: survey.bytes,
    encoding: reading.encoding,
    delimiter: reading.dialect?.delimiter ?? null,
    dialect: reading.dialect,
    sheets: reading.sheets,
    problems: [...notes, ...reading.problems].map((one): Problem => ({ ...one, place: { ...one.place, file: name } })),
    modified,
  }
}

const refused = (why: Problem): Reading => ({ encoding: null, dialect: null, sheets: [], problems: [why] })

/** Anything but archives: told apart by their bytes, never by their names alone. */
async function readContent(name: string, source: ByteSource, survey: Survey, context: Context): Promise<Reading> {
  const { limits, signal } = context
  if (survey.bytes === 0) return refused(problem('empty-file', 'error', {}))
  // OLE compound file: the older binary workbooks, and workbooks with a password.
  if (startsWith(survey.head, [0xd0, 0xcf, 0x11, 0xe0])) return readBook(source, 'xls', context)
  const signature = binarySignature(survey.head)
  if (signature !== null) return refused(problem('binary-file', 'error', { signature }))
  const encoding = detectEncoding(survey)
  if (encoding === null) return refused(problem('binary-file', 'error', { signature: 'NUL' }))
  if (looksLikeJson(readHeadText(source, encoding, 1024))) {
    const named = /^\.(?:json|geojson)$/iu.test(extname(name))
    if (survey.bytes <= limits.jsonBytes) {
      const reading = readJson([...readText(source, encoding)].join(''), limits)
      // A table may begin with a bracket: only a name makes broken JSON JSON.
      const isJson =
        named || !reading.problems.some((one) => one.code === 'json-refused' && one.params.reason === 'invalid')
      if (isJson) return { encoding: 'json', dialect: null, ...reading }
    } else if (named) {
      const detail = `${String(survey.bytes)} > ${String(limits.jsonBytes)}`
      return refused(problem('json-refused', 'error', { reason: 'too-large', detail }))
    }
  }
  return { encoding, ...(await readDelimited(source, survey, encoding, limits, { signal })) }
}

async function readBook(source: ByteSource, kind: 'xls' | 'xlsx' | 'ods', context: Context): Promise<Reading> {
  const { limits, signal } = context
  if (source.bytes > limits.workbookBytes) {
    return refused(problem('file-too-large', 'error', { bytes: source.bytes, limit: limits.workbookBytes }))
  }
  const held: RandomAccess = memorySource(readAll(source))
  const { sheets, problems } = await readWorkbook(held, kind !== 'xls', limits, signal)
  return { encoding: problems.some((one) => one.severity === 'error') ? null : kind, dialect: null, sheets, problems }
}

async function* readZip(
  candidate: Candidate,
  source: ByteSource,
  survey: Survey,
  depth: number,
  context: Context,
): AsyncGenerator<SourceFile> {
  const { limits, budget } = context
  const whole = (reading: Reading): SourceFile => toSourceFile(candidate, survey, reading)
  // Entries of an archive can only be read forwards: one inside another is held.
  if (!('read' in source) && source.bytes > limits.nestedZipBytes) {
    const detail = `${String(source.bytes)} > ${String(limits.nestedZipBytes)}`
    yield whole(refused(problem('zip-refused', 'error', { reason: 'too-large', detail })))
    return
  }
  const access = 'read' in source ? (source as RandomAccess) : memorySource(readAll(source))
  const directory = readZipDirectory(access, Number.MAX_SAFE_INTEGER, limits)
  if ('problem' in directory) {
    yield whole(refused(directory.problem))
    return
  }
  const content = zipContent(directory.entries)
  if (content === 'workbook') {
    const isOds = directory.entries.some((entry) => entry.name === 'mimetype')
    yield whole(await readBook(access, isOds ? 'ods' : 'xlsx', context))
    return
  }
  const visible = directory.entries.filter((entry) => !entry.name.split('/').some(isIgnoredName))
  const { entries, notes } = usefulEntries(visible)
  const refusal =
    content === 'document'
      ? problem('binary-file', 'error', { signature: 'Office' })
      : refuseArchive(entries, depth, context)
  if (refusal !== null) {
    yield whole(refused(refusal))
    return
  }
  for (const entry of entries) budget.inflatedBytes -= entry.source.bytes
  if (entries.length === 0) yield whole(refused(problem('empty-file', 'error', {})))
  for (const entry of entries) {
    const { modified, crc32 } = entry
    yield* readCandidate(
      { name: `${candidate.name}/${entry.name}`, modified, source: entry.source, crc32, notes },
      depth + 1,
      context,
    )
  }
}

/** What makes an archive of files unacceptable as a whole, knowing the archives around it. */
function refuseArchive(entries: readonly ZipEntry[], depth: number, { limits, budget }: Context): Problem | null {
  if (depth >= limits.zipDepth) {
    return problem('zip-refused', 'error', { reason: 'too-deep', detail: `> ${String(limits.zipDepth)}` })
  }
  const total = entries.reduce((sum, entry) => sum + entry.source.bytes, 0)
  if (total <= budget.inflatedBytes) return null
  const detail = `${String(total)} > ${String(budget.inflatedBytes)}`
  return problem('zip-refused', 'error', { reason: 'too-large', detail })
}
