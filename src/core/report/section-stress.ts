import type { Analysis, Entry, StressOutcome } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import { formatCentral } from '../wording/format.ts'
import { formatEntry } from '../wording/format-entry.ts'
import type { Lang } from '../wording/language.ts'
import { conditionText, struckName } from '../wording/scenario-names.ts'
import { words } from '../wording/words.ts'
import { chartWithTwin, lead, list, paragraph, table } from './blocks.ts'
import { printedEntry, stressChart } from './charts.ts'
import { capital, channelName, cite, messageTypeName, residentsNoun, shortList } from './names.ts'
import type { Block, Text } from './report.ts'

/** What an outage, halved reach, an account wall or a price rise would change. */
export function stressSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { stress: say } = words(lang)
  const [first] = analysis.stress
  if (first === undefined) return [lead(say.none)]
  return [
    stressLead(analysis, first, lang),
    ...messageSentences(analysis, first, lang),
    ...chartWithTwin(stressChart(analysis, lang), say.chart.title, [40, -30, -30]),
    ...table(
      say.table,
      shockColumns(lang),
      [20, 22, -22, -14, -22],
      analysis.stress.map((one) => shockRow(one, analysis, lang)),
    ),
    ...list(shockRules(analysis, lang)),
  ]
}

/** What an elected official would repeat: whom nothing would reach any more. */
function stressLead(analysis: Analysis, one: StressOutcome, lang: Lang): Block {
  const { stress: say } = words(lang)
  const condition = capital(conditionText(one.scenario, lang))
  const result = one.lost?.result
  if (!one.lost || !result || !isFigure(result)) {
    return lead(say.leadUnknown(condition), ...cite(...(one.lost ? [one.lost] : [])))
  }
  const people = `${formatEntry(lang, one.lost, analysis.ledger)} ${residentsNoun(analysis, lang)}`
  const central = result.centralIs === 'convention' ? null : formatCentral(lang, result)
  return lead(say.lead(condition, people, central), ...cite(one.lost))
}

function messageSentences(analysis: Analysis, one: StressOutcome, lang: Lang): readonly Block[] {
  const { stress: say } = words(lang)
  const types = one.orphanedTypes.map((type) => messageTypeName(type, lang))
  const undescribed = one.undescribed.map((id) => channelName(analysis, id, lang))
  return [
    paragraph(types.length === 0 ? say.noOrphan : say.orphaned(shortList(types, lang, 12))),
    ...(undescribed.length === 0 ? [] : [paragraph(say.undescribed(shortList(undescribed, lang)))]),
  ]
}

function shockColumns(lang: Lang): readonly string[] {
  const { columns } = words(lang).stress
  return [columns.company, columns.shock, columns.lost, columns.index, columns.cost]
}

/** What a shock leaves as it is today is said unchanged, without its figure. */
function shockRow(one: StressOutcome, analysis: Analysis, lang: Lang): readonly Text[] {
  const { stress: say } = words(lang)
  const changed = (entry: Entry): Text =>
    isFigure(entry.result) && entry.subject.scenario === undefined
      ? [say.unchanged]
      : [printedEntry(entry, analysis, lang), ...cite(entry)]
  return [
    [capital(struckName(one, lang))],
    [say.kinds[one.kind]],
    one.lost === null ? [say.unchanged] : changed(one.lost),
    changed(one.index),
    changed(one.costPerYear),
  ]
}

function shockRules(analysis: Analysis, lang: Lang): readonly Text[] {
  const { stress: say } = words(lang)
  const kinds = [...new Set(analysis.stress.map((one) => one.kind))]
  return kinds.map((kind): Text => [{ strong: say.kinds[kind] }, lang === 'fr' ? '\u00a0: ' : ': ', say.rules[kind]])
}
