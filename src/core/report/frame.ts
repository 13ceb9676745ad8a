/** Head, foot and status of a document: who wrote it, on which data, with which method, and whether it is fictitious. */
import type { Analysis } from '../analysis.ts'
import { formatDate } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import { kindOf, shorten } from './names.ts'
import type { Block, Document, DocumentOptions } from './report.ts'

export function frameOf(
  analysis: Analysis,
  lang: Lang,
  options: DocumentOptions,
  name: string,
): Pick<Document, 'head' | 'foot' | 'author' | 'lang' | 'on'> {
  const { foot } = words(lang).report
  const parts = [
    analysis.period === null ? foot.noData : foot.cutOff(formatDate(lang, analysis.period.to)),
    foot.method(analysis.method),
    ...(options.author === '' ? [] : [foot.author(options.author)]),
    ...(options.approver === '' ? [] : [foot.approver(options.approver)]),
    ...(analysis.fictitious ? [foot.fictitious] : []),
  ]
  return {
    lang,
    on: analysis.on,
    author: options.author,
    head: {
      left: headLeft(analysis, lang, options),
      right: [name, statusWords(options, lang), ...(analysis.fictitious ? [foot.fictitious] : [])].join(' · '),
    },
    foot: parts.join(' · '),
  }
}

function headLeft(analysis: Analysis, lang: Lang, { councilDate }: DocumentOptions): string {
  const { report } = words(lang)
  const name = shorten(analysis.territory?.name ?? report.noTerritory, 48)
  return councilDate === null ? name : report.councilOf(name, formatDate(lang, councilDate))
}

function statusWords({ status, version }: DocumentOptions, lang: Lang): string {
  const { foot } = words(lang).report
  switch (status) {
    case 'draft':
      return version === null ? foot.draft : `${foot.draft}, ${foot.version(version)}`
    case 'version':
      return foot.version(version)
    case 'approved':
      return foot.approved(version)
  }
}

/** Said again at the top of the first page of a fictitious document. */
export function fictitiousNotice(analysis: Analysis, lang: Lang): readonly Block[] {
  if (!analysis.fictitious) return []
  return [{ kind: 'paragraph', tone: 'note', text: [{ strong: words(lang).report.fictitious }] }]
}

export function decisionBody(analysis: Analysis, lang: Lang): string {
  return words(lang).report.council[kindOf(analysis)]
}
