/** The annex: where each figure comes from, the references and the files. Every code printed elsewhere leads here. */
import type { Analysis, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Source } from '../figure.ts'
import { formatDate, formatNumber } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { referenceText } from '../wording/names.ts'
import { words } from '../wording/words.ts'
import { list, note, paragraph, table } from './blocks.ts'
import { printed, qualityWord } from './charts.ts'
import { entryById, figureTitle } from './names.ts'
import type { Block, Inline, Text } from './report.ts'

export function sourcesSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { sources: say } = words(lang).report
  const marks = referenceMarks(analysis)
  return [
    paragraph(say.method(analysis.method, formatDate(lang, analysis.on))),
    ...list(say.points.map((point): Text => [point])),
    ...table(
      say.figures,
      say.figureColumns,
      [9, 34, -17, 11, 38],
      analysis.ledger.map((entry): readonly Text[] => [
        [{ code: entry.code }],
        [figureTitle(analysis, entry, lang)],
        [printed(entry.result, lang)],
        [qualityWord(entry.result, lang)],
        origin(analysis, entry, marks, lang),
      ]),
    ),
    ...table(
      say.references,
      say.referenceColumns,
      [8, 92],
      [...marks].map(([id, code]): readonly Text[] => [[{ code }], [referenceText(lang, id) ?? id]]),
    ),
    ...table(
      say.files,
      say.fileColumns,
      [40, 60],
      analysis.files.map(({ file, sha256 }): readonly Text[] => [[file], [sha256]]),
    ),
    ...(analysis.files.length === 0 ? [note(say.noFiles)] : []),
  ]
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
      marks.set(source.id, `S${String(marks.size + 1).padStart(2, '0')}`)
    }
  }
  return marks
}

/** A computed figure leads to its formula and to the figures it was made from; a raw one to its file or reference. */
function origin(analysis: Analysis, entry: Entry, marks: ReadonlyMap<string, string>, lang: Lang): Text {
  const { sources: say } = words(lang).report
  const inputs = entry.inputs.map((id) => entryById(analysis, id)).filter((one) => one !== null)
  const own = isFigure(entry.result) && inputs.length === 0 ? entry.result.sources : []
  const parts: readonly (readonly Inline[])[] = [
    ...(entry.formula === null ? [] : [[say.formula(entry.formula.section)]]),
    ...(inputs.length === 0 ? [] : [[say.from, ...inputs.map((one) => ({ code: one.code }))]]),
    ...own
      .filter((source) => source.kind !== 'formula')
      .map((source): readonly Inline[] =>
        source.kind === 'reference'
          ? [say.reference, { code: marks.get(source.id) ?? source.id }]
          : [sourceWords(source, lang)],
      ),
  ]
  return parts.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]))
}

function sourceWords(source: Exclude<Source, { kind: 'reference' | 'formula' }>, lang: Lang): string {
  const { sources: say } = words(lang).report
  if (source.kind === 'declared') return say.declared(source.what)
  const { file, sheet, rows, column } = source
  const range = rows?.map((row) => formatNumber(lang, row)) ?? null
  return [
    say.file(file),
    ...(sheet === null ? [] : [say.sheet(sheet)]),
    ...(range === null
      ? []
      : [range[0] === range[1] ? say.row(range[0] ?? '') : say.rows(range[0] ?? '', range[1] ?? '')]),
    ...(column === null ? [] : [say.column(column)]),
  ].join(', ')
}
