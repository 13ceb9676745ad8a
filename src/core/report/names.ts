/** What the documents call things: channels, companies, figures, and who decides. */
import type { Analysis, Entry } from '../analysis.ts'
import type { MessageType } from '../dossier/channel.ts'
import type { Problem } from '../problem.ts'
import type { Recommendation, SelectedRecommendation } from '../recommendations/recommendation.ts'
import type { Lang } from '../wording/language.ts'
import { describeProblem } from '../wording/describe-problem.ts'
import type { RecommendationId } from '../recommendations/recommendations.ts'
import { serviceName } from '../wording/names.ts'
import type { RecommendationWords } from '../wording/fr/recommendations.ts'
import { words } from '../wording/words.ts'
import { formatList } from '../wording/format.ts'
import type { Text } from './report.ts'

/** Service, then account when several channels share the service. Long accounts are cut: the full name is in the data. */
export function channelName(analysis: Analysis, id: string, lang: Lang): string {
  const channel = analysis.channels.find((one) => one.channel === id)
  if (channel === undefined) return shorten(id)
  const name = serviceName(lang, channel.service)
  const alone = analysis.channels.filter((one) => one.service === channel.service).length === 1
  return alone || channel.account === '' ? name : `${name} (${shorten(channel.account)})`
}

export function messageTypeName(type: MessageType, lang: Lang): string {
  return words(lang).vocabulary.messageTypes[type]
}

/** A list for a sentence: the first names, then how many others. */
export function shortList(names: readonly string[], lang: Lang, longest = 4): string {
  if (names.length <= longest) return formatList(lang, names)
  const kept = names.slice(0, longest - 1)
  return formatList(lang, [...kept, words(lang).report.others(names.length - kept.length)])
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function shorten(text: string, longest = 40): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}

export function kindOf(analysis: Analysis): NonNullable<Analysis['territory']>['kind'] {
  return analysis.territory?.kind ?? 'commune'
}

/** Who decides on a measure, by the name of the office in this kind of authority. */
export function deciderName(analysis: Analysis, decider: Recommendation['whoDecides'], lang: Lang): string {
  const { deciders, heads } = words(lang).report
  return decider === 'mayor' ? heads[kindOf(analysis)] : deciders[decider]
}

export function residentsNoun(analysis: Analysis, lang: Lang): string {
  const { residents } = words(lang).figures
  return kindOf(analysis) === 'public' ? residents.public : residents.territory
}

/** References to figures, set after a sentence. */
export function cite(...entries: readonly Entry[]): Text {
  return entries.length === 0 ? [] : [' ', ...entries.map((entry) => ({ code: entry.code }))]
}

export function entryById(analysis: Analysis, id: string): Entry | null {
  return analysis.ledger.find((entry) => entry.id === id) ?? null
}

export function recommendationWords(id: string, lang: Lang): RecommendationWords {
  return words(lang).recommendations[id as RecommendationId]
}

export function problemSentence(analysis: Analysis, problem: Problem, lang: Lang): string {
  const { where, what, todo } = describeProblem(
    problem,
    lang,
    analysis.channels.map(({ channel, service, account }) => ({ id: channel, service, account })),
  )
  return [where === '' ? null : words(lang).report.unknownSection.at(where), what, todo]
    .filter((part) => part !== null)
    .join(' ')
}

/** Codes of the figures behind a measure, without repetition. */
export function becauseCodes(analysis: Analysis, selected: SelectedRecommendation, most: number): Text {
  const ids = [...new Set(selected.because.flatMap((finding) => finding.figures))]
  const entries = ids.map((id) => entryById(analysis, id)).filter((entry) => entry !== null)
  return cite(...entries.slice(0, most))
}

/** `D`, or `C ou D` when the interval spans a cut; null when it spans more, for letters would then say nothing. */
export function lettersWords(letters: readonly string[], lang: Lang): string | null {
  const [first, second, ...others] = letters
  if (first === undefined || others.length > 0) return null
  return second === undefined ? first : words(lang).report.letters(first, second)
}
