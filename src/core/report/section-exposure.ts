import type { Analysis, TraitExposure } from '../analysis.ts'
import type { Lang } from '../wording/language.ts'
import { referenceText } from '../wording/names.ts'
import { words } from '../wording/words.ts'
import { chartWithTwin, lead, list, note, paragraph, subsection, table } from './blocks.ts'
import { exposureChart, traitChannels } from './burden.ts'
import { printedEntry } from './charts.ts'
import { cite } from './names.ts'
import type { Block, Text } from './report.ts'

/** Who meets which trait, then what is known of it and what goes the other way: the annex on platforms. */
export function exposureSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { exposure: say } = words(lang).burden
  const chart = exposureChart(analysis, lang)
  return [
    lead(say.lead),
    ...chartWithTwin(chart, chart.title, [36, -20, -16, 28]),
    note(say.noScore),
    ...byBand(analysis, lang),
    ...analysis.exposure.flatMap((one) => traitBlocks(analysis, one, lang)),
  ]
}

function byBand(analysis: Analysis, lang: Lang): readonly Block[] {
  const { exposure: say } = words(lang).burden
  const { bands } = words(lang).vocabulary
  return table(
    say.byBand,
    [say.band, ...analysis.exposure.map((one) => say.traits[one.trait])],
    [16, ...analysis.exposure.map(() => -21)],
    analysis.reach.byBand.map(({ band }, index): readonly Text[] => [
      [bands[band]],
      ...analysis.exposure.map((one): Text => {
        const entry = one.byBand[index]?.exposed
        return entry ? [printedEntry(entry, analysis, lang)] : ['']
      }),
    ]),
  )
}

function traitBlocks(analysis: Analysis, one: TraitExposure, lang: Lang): readonly Block[] {
  const { exposure: say } = words(lang).burden
  const known = (ids: readonly string[]): readonly Text[] => ids.map((id): Text => [referenceText(lang, id) ?? id])
  const relevant = one.established.length + one.perhaps.length > 0
  return [
    subsection(say.traits[one.trait]),
    paragraph(traitChannels(analysis, one, lang).join(' '), ...cite(one.total)),
    ...(relevant ? facts(say.evidence, known(one.evidence), say.noEvidence) : []),
    ...(relevant && one.evidence.length > 0
      ? facts(say.counterEvidence, known(one.counterEvidence), say.noCounterEvidence)
      : []),
  ]
}

function facts(title: string, items: readonly Text[], none: string): readonly Block[] {
  return items.length === 0
    ? [paragraph({ strong: title }), note(none)]
    : [paragraph({ strong: title }), ...list(items)]
}
