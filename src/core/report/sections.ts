/** The full report: every section, in the order in which a reader needs them. */
import type { Analysis } from '../analysis.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import { section } from './blocks.ts'
import { buildBrief } from './brief.ts'
import { citedCodes } from './cited-codes.ts'
import { fictitiousNotice, frameOf } from './frame.ts'
import type { Block, Document, DocumentOptions } from './report.ts'
import { dependenceSection } from './section-dependence.ts'
import { exposureSection } from './section-exposure.ts'
import { findOutSection } from './section-find-out.ts'
import { footprintSection } from './section-footprint.ts'
import { illusionSection } from './section-illusion.ts'
import { methodSection } from './section-method.ts'
import { reachSection } from './section-reach.ts'
import { recommendationsSection } from './section-recommendations.ts'
import { sobrietySection } from './section-sobriety.ts'
import { sourcesSection } from './section-sources.ts'
import { stressSection } from './section-stress.ts'
import { summarySection } from './section-summary.ts'
import { trendSection } from './section-trend.ts'
import { unknownSection } from './section-unknown.ts'

const chapters = [
  ['summary', summarySection],
  ['reach', reachSection],
  ['illusion', illusionSection],
  ['dependence', dependenceSection],
  ['stress', stressSection],
  ['trend', trendSection],
  ['sobriety', sobrietySection],
  ['footprint', footprintSection],
  ['recommendations', recommendationsSection],
  ['find-out', findOutSection],
  ['unknown', unknownSection],
  ['exposure', exposureSection],
] as const satisfies readonly (readonly [string, (analysis: Analysis, lang: Lang) => readonly Block[]])[]

export function buildReport(analysis: Analysis, lang: Lang, options: DocumentOptions): Document {
  const { full, noTerritory } = words(lang).report
  const title = full.title(analysis.territory?.name ?? noTerritory)
  const body = chapters.map(([name, build]) => ({ name, blocks: build(analysis, lang) }))
  // The brief leads here too.
  const cited = citedCodes([...body.flatMap((one) => one.blocks), ...buildBrief(analysis, lang, options).blocks])
  const annexes = [
    { name: 'sources', blocks: sourcesSection(analysis, lang, cited) },
    { name: 'method', blocks: methodSection(analysis, lang) },
  ] as const
  return {
    ...frameOf(analysis, lang, options, full.name),
    id: 'report',
    title,
    maxPages: null,
    print: 'usual',
    blocks: [
      { kind: 'heading', level: 1, number: null, text: title },
      ...fictitiousNotice(analysis, lang),
      ...[...body, ...annexes].flatMap(({ name, blocks }, index) => [
        section(index + 1, full.headings[name]),
        ...blocks,
      ]),
    ],
  }
}
