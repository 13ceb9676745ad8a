/**
 * The draft délibération: vu, considérant, décide, with options left to tick, every figure with its code and where it comes from.
 * What the law asks is only recalled, as questions to check: nothing here is advice.
 */
import type { Analysis } from '../analysis.ts'
import type { SelectedRecommendation } from '../recommendations/recommendation.ts'
import { formatDate } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import { definedCode, lead, list, note, paragraph, subsection } from './blocks.ts'
import { briefTitle } from './brief.ts'
import { citedCodes } from './cited-codes.ts'
import { decisionBody, fictitiousNotice, frameOf } from './frame.ts'
import { alertsSentence } from './gate.ts'
import { headlines } from './headlines.ts'
import { costWords, delayWords, hoursWords } from './measures.ts'
import { becauseCodes, deciderName, kindOf, recommendationWords } from './names.ts'
import type { Block, Document, DocumentOptions, Text } from './report.ts'
import { sourcesSection } from './section-sources.ts'

export function buildDeliberation(analysis: Analysis, lang: Lang, options: DocumentOptions): Document {
  const say = words(lang).deliberation
  const body = [...recitals(analysis, lang), ...decision(analysis, lang)]
  return {
    ...frameOf(analysis, lang, options, say.name),
    id: 'deliberation',
    title: say.title,
    maxPages: null,
    print: 'usual',
    blocks: [
      { kind: 'heading', level: 1, number: null, text: say.title },
      lead({ strong: say.subject }, ` ${briefTitle(analysis, lang)}`),
      ...fictitiousNotice(analysis, lang),
      { kind: 'callout', tone: 'notice', title: say.before.title, text: say.before.text.map((text): Text => [text]) },
      part(say.meeting),
      ...meeting(analysis, lang, options),
      ...body,
      part(say.vote),
      ...say.voteLines.map((line) => paragraph(line)),
      part(say.sources),
      ...annex(analysis, lang, citedCodes(body)),
      note(say.sourcesNote),
      part(say.hints),
      note(say.hintsNote),
      ...hints(analysis, lang),
    ],
  }
}

function part(text: string): Block {
  return { kind: 'heading', level: 2, number: null, text }
}

function meeting(analysis: Analysis, lang: Lang, { councilDate }: DocumentOptions): readonly Block[] {
  const { deliberation: say, report } = words(lang)
  const [date = '', ...others] = say.meetingLines
  const dated = councilDate === null ? date : date.replace(/\[.*\]/u, formatDate(lang, councilDate))
  return [say.assembly(analysis.territory?.name ?? report.noTerritory), dated, ...others].map((line) => paragraph(line))
}

function recitals(analysis: Analysis, lang: Lang): readonly Block[] {
  const { deliberation: say, report, figures } = words(lang)
  const cutOff =
    analysis.period === null ? report.foot.noData : report.foot.cutOff(formatDate(lang, analysis.period.to))
  const rows = headlines(analysis, lang, 4)
  return [
    part(say.visas),
    paragraph(say.competence[kindOf(analysis)]),
    paragraph(say.audit(cutOff, analysis.method)),
    paragraph(say.note),
    part(say.recitals),
    paragraph(say.that),
    ...list([
      ...rows.map((row): Text => [
        { strong: report.unknownSection.at(row.big) },
        ' ',
        ...row.text,
        ` ${say.measured(figures.qualities[row.quality])}`,
      ]),
      [alertsSentence(analysis, lang)],
    ]),
    paragraph(say.why),
  ]
}

function decision(analysis: Analysis, lang: Lang): readonly Block[] {
  const { deliberation: say, report } = words(lang)
  const { recommendations } = analysis
  return [
    part(say.decides),
    paragraph(say.after(decisionBody(analysis, lang))),
    subsection(say.orientation),
    ticks(report.decision.choice, report.decision.choices(recommendations.length)),
    subsection(say.measures),
    ...(recommendations.length === 0
      ? [paragraph(report.noMeasure)]
      : recommendations.flatMap((one) => measure(analysis, one, lang))),
    ...(recommendations.some(({ recommendation }) => recommendation.basis.length === 0)
      ? [note(report.recommendationsSection.ownEstimate)]
      : []),
    subsection(say.followUp),
    ticks(report.decision.validity, report.decision.validities),
    paragraph(say.follow),
    subsection(say.execution),
    paragraph(say.execute(report.heads[kindOf(analysis)])),
  ]
}

function ticks(title: string, options: readonly string[]): Block {
  return { kind: 'decision-box', groups: [{ title, options }], lines: [] }
}

/** A box to tick, then why, with the codes of the findings. */
function measure(analysis: Analysis, selected: SelectedRecommendation, lang: Lang): readonly Block[] {
  const { deliberation: say, report } = words(lang)
  const { recommendation, rank } = selected
  const { title, why } = recommendationWords(recommendation.id, lang)
  const asked = say.measure(
    report.options.measure(rank, title),
    costWords(recommendation, lang),
    hoursWords(recommendation, lang),
    delayWords(recommendation, lang),
    deciderName(analysis, recommendation.whoDecides, lang),
  )
  return [ticks('', [asked]), paragraph(why, ...becauseCodes(analysis, selected, 6))]
}

/** Of the annex of the report: the figures cited, then the references and files that these rest on directly. */
function annex(analysis: Analysis, lang: Lang, cited: ReadonlySet<string>): readonly Block[] {
  const tables = sourcesSection(analysis, lang, cited).filter((block) => block.kind === 'table')
  const [figures, ...origins] = tables.map((table, index) =>
    index === 0 ? { ...table, rows: table.rows.filter((row) => isDefined(row, cited)) } : table,
  )
  if (figures === undefined) return []
  const direct = citedCodes([figures])
  const kept = origins.map((table) => ({ ...table, rows: table.rows.filter((row) => isDefined(row, direct)) }))
  return [figures, ...kept].filter(({ rows }) => rows.length > 0)
}

function isDefined(row: readonly Text[], codes: ReadonlySet<string>): boolean {
  const code = definedCode(row)
  return code !== null && codes.has(code)
}

function hints(analysis: Analysis, lang: Lang): readonly Block[] {
  const { hint } = words(lang).deliberation
  const own = kindOf(analysis) === 'commune' ? [hint.competence, hint.convocation] : [hint.otherCompetence]
  return list([...own, hint.budget, hint.data, hint.election, hint.publication].map((text): Text => [text]))
}
