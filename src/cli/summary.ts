/** The fifteen lines that a person reads after an audit: the same numbers as the documents, with what is not known. */
import type { Analysis, Entry } from '../core/analysis.ts'
import { isFigure } from '../core/figure.ts'
import type { FileInspection } from '../core/import/inspection.ts'
import { withCentral } from '../core/wording/central.ts'
import { formatDate, formatPeriod } from '../core/wording/format.ts'
import { formatEntry } from '../core/wording/format-entry.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'

export function summary(
  analysis: Analysis,
  files: readonly FileInspection[],
  written: readonly string[],
  lang: Lang,
): readonly string[] {
  const text = words(lang).cli.summary
  const { territory, period, reach, illusion, dependence } = analysis
  const recognised = files.filter((one) => one.status === 'recognised').length
  const line = (label: string, entry: Entry): string => text.line(label, resultText(entry, analysis.ledger, lang))
  return [
    text.title(territory?.name ?? text.noTerritory, formatDate(lang, analysis.on)),
    ...(analysis.fictitious ? [text.fictitious] : []),
    text.files(files.length, recognised),
    period === null ? text.noPeriod : text.period(formatPeriod(lang, period.from, period.to)),
    line(text.residents, analysis.residents.total),
    line(text.reached, reach.total),
    line(text.notReached, reach.notReached),
    line(text.byPlatforms, reach.byPlatforms),
    line(text.followers, illusion.followers),
    line(text.dependence, dependence.index),
    text.line(text.gate.label, text.gate[dependence.gate.status]),
    ...recommendationLines(analysis, lang),
    ...written.map((path) => text.written(path)),
  ]
}

function resultText(entry: Entry, ledger: readonly Entry[], lang: Lang): string {
  const { cli, figures } = words(lang)
  const { result } = entry
  if (!isFigure(result)) return cli.summary.absent(figures.absences[result.reason])
  return withCentral(lang, formatEntry(lang, entry, ledger), result)
}

function recommendationLines(analysis: Analysis, lang: Lang): readonly string[] {
  const { cli, recommendations } = words(lang)
  const first = analysis.recommendations.filter((one) => one.rank <= 2)
  if (first.length === 0) return []
  const catalogue: Readonly<Record<string, { readonly title: string }>> = recommendations
  const titles = first.map(({ rank, recommendation: { id } }) => `  ${rank}. ${catalogue[id]?.title ?? id}`)
  return [cli.summary.recommendations, ...titles]
}
