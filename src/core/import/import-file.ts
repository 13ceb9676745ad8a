/**
 * One file, from its sheets to facts: every importer is asked about every sheet. None: unrecognised, with the nearest format.
 * One: read. Several for the same sheet: ambiguous, nothing is kept. A recipe that the user chose comes before them, one that is
 * known already after them. Never a silent guess, never an exception for bad data.
 */
import type { StoredImport } from '../dossier/dossier.ts'
import { noFacts } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import { Cancelled } from './cancelled.ts'
import { withCorrections } from './corrections.ts'
import type { FileDecisions } from './decisions.ts'
import { ignoredReason, noDecisions } from './decisions.ts'
import { findImpossible } from './impossible-values.ts'
import type { Evidence, EvidenceReason, ImportContext, Importer, Reading } from './importer.ts'
import { importers } from './importers.ts'
import { inspectTable, mergeFacts } from './inspect-facts.ts'
import type { FileInspection } from './inspection.ts'
import { normaliseHeader } from './parse-cell.ts'
import { listOfPeople, personalColumns, safeHeader } from './personal-data.ts'
import { findOutliers } from './outliers.ts'
import { maskedValue } from './personal-text.ts'
import { digestProblems, ProblemLog } from './problem-log.ts'
import { readWithRecipe } from './read-with-recipe.ts'
import type { Recipe } from './recipe.ts'
import { knownRecipe, recipeMismatch, sectionsOfKind, tablesOfRecipe } from './recipe-tables.ts'
import { toTable } from './sections.ts'
import { sha256 } from './sha256.ts'
import type { Section, SourceFile, Table } from './table.ts'
import { documentWithoutFigures } from './without-figures.ts'
import { safeCorrections, withoutPersonalData } from './without-personal-data.ts'

/** A table and who reads it: an importer, or a recipe. */
interface Match {
  readonly table: Table
  readonly reader: Pick<Importer, 'id' | 'read'> & {
    readonly publisher: string | null
    readonly recipe: Recipe | null
  }
  readonly evidence: Evidence
}

type Base = Pick<FileInspection, 'file' | 'sha256' | 'bytes' | 'encoding' | 'delimiter'>

export interface ImportFileOptions {
  /** The user's answers to earlier questions about this very file, by question id. */
  readonly answers?: Readonly<Record<string, string>>
  readonly decisions?: FileDecisions
  /** Recipes known already: a table that no importer knows is read with the one made for its headers, if any. */
  readonly recipes?: readonly Recipe[]
  /** The user is at hand: every occurrence of a problem is listed, to be fixed in its place. See {@link withDigest}. */
  readonly staging?: boolean
  /** The user allows the texts of the authority's own publications to be kept. Default: false. */
  readonly keepTexts?: boolean
  /** The SHA-256 of the machine, when there is one: ten times faster than the pure one, and the same. */
  readonly fingerprint?: (text: string) => string
}

/** What a file gives, before it belongs to a batch. */
export type FileImport = Omit<StoredImport, 'batch'>

/** What is kept of a file read while the user was at hand: the digest of its problems, with all those that were set aside. */
export function withDigest(read: FileImport): FileImport {
  const problems = digestProblems(read.inspection.problems, (one) => ignoredReason(one, read.decisions) !== null)
  return { ...read, inspection: { ...read.inspection, problems } }
}

/**
 * Throws only `Cancelled`, and on a bug of a reader of bytes; a bug of an importer becomes an `unexpected-error` problem.
 */
export function importFile(file: SourceFile, options: ImportFileOptions = {}): FileImport {
  const read = readFile(file, options)
  return options.staging === true ? read : withDigest(read)
}

function readFile(file: SourceFile, options: ImportFileOptions): FileImport {
  const { answers = {}, decisions = noDecisions, recipes = [], fingerprint = sha256, keepTexts = false } = options
  const { name, bytes, encoding, delimiter } = file
  const base: Base = { file: name, sha256: file.sha256, bytes, encoding, delimiter }
  const log = new ProblemLog()
  log.addAll(file.problems)
  if (file.problems.some((one) => one.severity === 'error')) return nothing(base, decisions, 'unreadable', log)

  const tables = tablesOf(file, decisions, log)
  const matches = matchesOf(tables, recipes, decisions.recipe, log)
  const disputed = matches.find((found) => found.length > 1)
  const settled = matches.flatMap((found) => (found.length === 1 ? found : []))
  if (settled.length === 0 && disputed !== undefined) {
    const ids = disputed.map((one) => one.reader.id)
    log.add(problem('ambiguous-file', 'error', { importers: ids }, { file: name }))
    return nothing(base, decisions, 'ambiguous', log)
  }
  const [first] = settled
  if (first === undefined) {
    // With every sheet left out, there is nothing to explain.
    if (tables.length > 0 || file.sheets.length === 0) explainUnrecognised(file, tables, log)
    return nothing(base, decisions, 'unrecognised', log)
  }
  const context = { sha256: file.sha256, modified: file.modified, answers, fingerprint, keepTexts }
  return readAll(base, decisions, file, first, settled, tables, context, log)
}

/** What is looked at: sheets as the user wants them read, cells as the user typed them again. */
function tablesOf(file: SourceFile, { corrections, layouts }: FileDecisions, log: ProblemLog): readonly Table[] {
  const corrected = withCorrections(file, corrections)
  log.addAll(corrected.problems)
  return corrected.sheets.flatMap((sheet) => {
    const layout = layouts.find((one) => one.sheet === sheet.name)
    if (layout?.use !== false) return [toTable(file.name, sheet, layout?.headerRow ?? null)]
    log.add(problem('sheet-left-out', 'note', {}, { file: file.name, sheet: sheet.name }))
    return []
  })
}

/** Who reads each table: the recipe that the user chose; else every importer that recognises it; else a recipe known already. */
function matchesOf(
  tables: readonly Table[],
  known: readonly Recipe[],
  chosen: Recipe | null,
  log: ProblemLog,
): readonly (readonly Match[])[] {
  const wanted = chosen === null ? new Map<Table, readonly Section[]>() : tablesOfRecipe(tables, chosen)
  if (chosen !== null && wanted.size === 0) log.add(recipeMismatch(tables, chosen))
  return tables.map((table) => {
    const sections = wanted.get(table)
    if (chosen !== null && sections !== undefined) return [recipeMatch(table, sections, chosen)]
    const recognised = ask(table, log)
    const recipe = recognised.length === 0 ? knownRecipe(table, known) : null
    return recipe === null ? recognised : [recipeMatch(table, sectionsOfKind(table, recipe), recipe)]
  })
}

function recipeMatch(table: Table, sections: readonly Section[], recipe: Recipe): Match {
  return {
    table,
    reader: {
      id: 'recipe',
      publisher: null,
      read: (_, context) => readWithRecipe(table, sections, recipe, context),
      recipe,
    },
    evidence: { title: recipe.name, language: null, because: [{ kind: 'recipe', name: recipe.name }] },
  }
}

function ask(table: Table, log: ProblemLog): readonly Match[] {
  return importers.flatMap((importer) => {
    const evidence = guarded(() => importer.recognises(table), log, table)
    const { id, format } = importer
    const reader = { id, publisher: format.publisher, read: importer.read.bind(importer), recipe: null }
    return evidence === null ? [] : [{ table, reader, evidence }]
  })
}

/** The one place where a bug of an importer is caught: the other files survive. */
function guarded<Value>(run: () => Value, log: ProblemLog, table: Table): Value | null {
  try {
    return run()
  } catch (error) {
    if (error instanceof Cancelled) throw error
    const detail = error instanceof Error ? error.message : String(error)
    log.add(problem('unexpected-error', 'error', { detail }, { file: table.file, sheet: table.sheet }))
    return null
  }
}

function readAll(
  base: Base,
  decisions: FileDecisions,
  file: SourceFile,
  first: Match,
  settled: readonly Match[],
  tables: readonly Table[],
  context: ImportContext,
  log: ProblemLog,
): FileImport {
  const readings = settled.flatMap((match) => {
    const read = (): Reading => withoutPeople(match.reader.read(match.table, context), context)
    const reading = guarded(read, log, match.table)
    return reading === null ? [] : [{ match, reading }]
  })
  for (const { reading } of readings) log.addAll(reading.problems)
  for (const table of tables) {
    if (settled.some((match) => match.table === table) || table.sheet === null || isEmpty(table)) continue
    log.add(problem('unknown-section', 'note', { title: table.sheet }, { file: file.name, sheet: table.sheet }))
  }
  const all = readings.flatMap(({ reading }) => reading.tables)
  const reported = all.flatMap((one) => one.personalData)
  const dropped = settled.flatMap(({ table }) =>
    table.sections.flatMap((section) => personalColumns(section, reported)),
  )
  const facts = mergeFacts(all.map((one) => one.facts))
  log.addAll(findOutliers(facts))
  log.addAll(findImpossible(facts))
  return {
    inspection: {
      ...base,
      status: 'recognised',
      importer: first.reader.id,
      publisher: first.reader.publisher,
      title: first.evidence.title,
      language: first.evidence.language,
      because: first.evidence.because.map(safeEvidence),
      tables: readings.flatMap(({ match, reading }) =>
        reading.tables.map((one) => inspectTable(one, match.table.sheet)),
      ),
      personalDataDropped: [...reported, ...dropped].filter((one) => one.cells > 0),
      questions: all.flatMap((one) => one.questions),
      problems: log.list(),
    },
    // The recipe that was used, chosen or known, is kept with what it gave.
    decisions: {
      ...decisions,
      corrections: safeCorrections(decisions.corrections),
      recipe: recipeUsed(settled) ?? decisions.recipe,
    },
    facts,
  }
}

function withoutPeople(reading: Reading, { fingerprint }: ImportContext): Reading {
  const tables = reading.tables.map((one) => ({ ...one, facts: withoutPersonalData(one.facts, fingerprint) }))
  return { ...reading, tables }
}

/** What proved the format, without what it may echo of people. */
function safeEvidence(reason: EvidenceReason): EvidenceReason {
  return reason.kind === 'values' ? { ...reason, example: maskedValue(reason.example) } : reason
}

function recipeUsed(matches: readonly Match[]): Recipe | null {
  return matches.find((match) => match.reader.recipe !== null)?.reader.recipe ?? null
}

const isEmpty = (table: Table): boolean => {
  for (const section of table.sections) for (const _ of section.rows()) return false
  return true
}

/** A file whose content is known already: looked at, and left alone. */
export function notImported({ name, sha256, bytes, encoding, delimiter }: SourceFile): FileImport {
  return nothing({ file: name, sha256, bytes, encoding, delimiter }, noDecisions, 'unrecognised', new ProblemLog())
}

function nothing(
  base: Base,
  decisions: FileDecisions,
  status: 'unrecognised' | 'ambiguous' | 'unreadable',
  log: ProblemLog,
): FileImport {
  return {
    inspection: {
      ...base,
      status,
      importer: null,
      publisher: null,
      title: null,
      language: null,
      because: [],
      tables: [],
      personalDataDropped: [],
      questions: [],
      problems: log.list(),
    },
    decisions,
    facts: noFacts,
  }
}

/** Headers that only Meta Ads Manager has; two of them are enough. `Amount spent (EUR)` names the account's currency. */
const adsHeaders = [
  /^(?:amount spent|montant depense) \([a-z]{3}\)$/u,
  /^(?:attribution setting|parametre d'attribution)$/u,
  /^(?:reporting starts|debut des rapports)$/u,
  /^(?:reporting ends|fin des rapports)$/u,
  /^(?:ad set name|nom de l'ensemble de publicites)$/u,
  /^(?:campaign name|nom de la campagne)$/u,
]

function explainUnrecognised(file: SourceFile, tables: readonly Table[], log: ProblemLog): void {
  const place = { file: file.name }
  const people = listOfPeople(file.sheets)
  if (people !== null) {
    log.add(problem('personal-data-only', 'warning', { lines: people }, place))
    return
  }
  const titles = tables.flatMap((table) => table.sections.flatMap((section) => section.header))
  const names = titles.map(normaliseHeader)
  const headers = [...new Set(titles.flatMap((title) => safeHeader(title) ?? []))].slice(0, 12)
  if (['cod_var', 'lib_var'].every((name) => names.includes(name))) {
    log.add(problem('dictionary-only', 'note', {}, place))
    return
  }
  const what = documentWithoutFigures(names)
  if (what !== null) {
    log.add(problem('no-figures', 'note', { what }, place))
    return
  }
  const signs = adsHeaders.filter((sign) => names.some((name) => sign.test(name)))
  if (signs.length >= 2) log.add(problem('paid-report', 'warning', { headers }, place))
  else log.add(problem('unrecognised-file', 'warning', { headers, nearest: nearestImporter(names) }, place))
}

/** The format that shares most headers with the file, at least two of them. */
function nearestImporter(names: readonly string[]): string | null {
  const present = new Set(names)
  const shared = importers.map((importer) => ({
    id: importer.id,
    count: new Set(importer.format.signature.map(normaliseHeader).filter((name) => present.has(name))).size,
  }))
  const [best] = shared.sort((a, b) => b.count - a.count)
  return best !== undefined && best.count >= 2 ? best.id : null
}
