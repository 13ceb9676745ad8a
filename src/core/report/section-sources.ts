/** The annex: where each figure comes from, the references and the files. Every code printed elsewhere leads here. */
import type { Analysis, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Source } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import { formatDate, formatNumber } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { figureTitle, sourceText } from '../wording/explain.ts'
import { provenanceText, referenceText } from '../wording/names.ts'
import { words } from '../wording/words.ts'
import { note, table } from './blocks.ts'
import { printedEntry, qualityWord } from './charts.ts'
import { formulaCode } from './formula-codes.ts'
import { entryById } from './names.ts'
import type { Block, Inline, Text } from './report.ts'

/** `cited`: codes that the documents print; those figures are explained, with all they were made from. */
export function sourcesSection(analysis: Analysis, lang: Lang, cited: ReadonlySet<string>): readonly Block[] {
  const { sources: say } = words(lang).report
  const explained = withInputs(analysis, cited)
  const marks = referenceMarks(analysis)
  const { version, date, sha256 } = analysis.reference
  return [
    ...table(
      say.figures,
      say.figureColumns,
      [8, 31, -16, 10, 46],
      explained.map((entry): readonly Text[] => [
        [{ code: entry.code }],
        [figureTitle(analysis, entry, lang)],
        [printedEntry(entry, analysis, lang)],
        [qualityWord(entry.result, lang)],
        origin(analysis, entry, marks, lang),
      ]),
    ),
    ...(explained.length < analysis.ledger.length ? [note(say.others(analysis.ledger.length - explained.length))] : []),
    note(words(lang).reference.judgedWith(version, formatDate(lang, date), sha256)),
    ...table(
      say.references,
      say.referenceColumns,
      [8, 68, 24],
      [...marks].map(([id, code]): readonly Text[] => [
        [{ code }],
        [referenceText(lang, id, analysis.reference.values) ?? id],
        [provenance(analysis, id, lang)],
      ]),
    ),
    ...table(
      say.files,
      say.fileColumns,
      [8, 40, 52],
      analysis.files.map(({ file, sha256 }, index): readonly Text[] => [
        [{ code: codeAt('D', index) }],
        [file],
        [sha256],
      ]),
    ),
    ...(analysis.files.length === 0 ? [note(say.noFiles)] : []),
  ]
}

/** The cited figures and, level by level, the figures they were made from, in code order. */
function withInputs(analysis: Analysis, cited: ReadonlySet<string>): readonly Entry[] {
  const byId = new Map(analysis.ledger.map((entry) => [entry.id, entry]))
  const found = new Set(analysis.ledger.filter((entry) => cited.has(entry.code)))
  // A set being walked gives what is added meanwhile too.
  for (const entry of found) {
    for (const id of entry.inputs) {
      const input = byId.get(id)
      if (input) found.add(input)
    }
  }
  return analysis.ledger.filter((entry) => found.has(entry))
}

/** References in the order in which figures and findings cite them: S01, S02… */
function referenceMarks(analysis: Analysis): ReadonlyMap<string, string> {
  const marks = new Map<string, string>()
  const cited = [
    ...analysis.ledger.flatMap((entry) => (isFigure(entry.result) ? entry.result.sources : [])),
    ...analysis.findings.flatMap((finding) =>
      finding.threshold === null ? [] : [{ kind: 'reference', id: finding.threshold } as const],
    ),
    ...analysis.recommendations.flatMap((one) =>
      one.recommendation.basis.map((id) => ({ kind: 'reference', id }) as const),
    ),
  ]
  for (const source of cited) {
    if (source.kind === 'reference' && !marks.has(source.id)) {
      marks.set(source.id, codeAt('S', marks.size))
    }
  }
  return marks
}

/** Facts without a number have neither. */
function provenance(analysis: Analysis, id: string, lang: Lang): string {
  const value = analysis.reference.values.find((one) => one.id === id)
  return value === undefined ? '' : provenanceText(lang, value, analysis.on)
}

/** A computed figure leads to its formula and to the figures it was made from; a raw one to its file or reference. */
function origin(analysis: Analysis, entry: Entry, marks: ReadonlyMap<string, string>, lang: Lang): Text {
  const { sources: say } = words(lang).report
  const inputs = entry.inputs.map((id) => entryById(analysis, id)).filter((one) => one !== null)
  const own = isFigure(entry.result) && inputs.length === 0 ? entry.result.sources : []
  const parts: readonly (readonly Inline[])[] = [
    ...(entry.formula === null ? [] : [[`${say.formula} `, { code: formulaCode(entry.formula.id as FormulaId) }]]),
    ...(inputs.length === 0 ? [] : [[`${say.from} `, ...inputs.map((one) => ({ code: one.code }))]]),
    ...own
      .filter((source) => source.kind !== 'formula')
      .map((source): readonly Inline[] =>
        source.kind === 'reference'
          ? [`${say.reference} `, { code: marks.get(source.id) ?? source.id }]
          : sourceWords(analysis, source, lang),
      ),
  ]
  return parts.flatMap((part, index) => (index === 0 ? part : [say.then, ...part]))
}

function sourceWords(
  analysis: Analysis,
  source: Exclude<Source, { kind: 'reference' | 'formula' }>,
  lang: Lang,
): readonly Inline[] {
  const { sources: say } = words(lang).report
  if (source.kind === 'declared') return [sourceText(analysis, source, lang)]
  const { file, sheet, rows, column } = source
  const [first, last] = rows === null ? [] : rows.map((row) => formatNumber(lang, row))
  const place = [
    ...(sheet === null ? [] : [say.sheet(sheet)]),
    ...(first === undefined || last === undefined ? [] : [first === last ? say.row(first) : say.rows(first, last)]),
    ...(column === null ? [] : [say.column(column)]),
  ]
  const code = fileCode(analysis, source.sha256)
  const name = say.file(file.split('/').at(-1) ?? file)
  return [
    ...(code === null ? [name] : [`${name} `, { code }]),
    ...(place.length === 0 ? [] : [`, ${place.join(', ')}`]),
  ]
}

/** Files are cited as D01, D02… in the order of their list. */
function fileCode(analysis: Analysis, sha256: string): string | null {
  const index = analysis.files.findIndex((one) => one.sha256 === sha256)
  return index === -1 ? null : codeAt('D', index)
}

function codeAt(letter: 'D' | 'S', index: number): string {
  return `${letter}${String(index + 1).padStart(2, '0')}`
}
