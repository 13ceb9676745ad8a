/** What the documents call things: channels, companies, figures, and who decides. */
import type { Analysis, Entry } from '../analysis.ts'
import { operatorById } from '../reference/operators.ts'
import { serviceById } from '../reference/services.ts'
import type { MessageType } from '../dossier/channel.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import { formatList } from '../wording/format.ts'
import type { Text } from './report.ts'

export function serviceName(id: string, lang: Lang): string {
  return serviceById(id)?.name[lang] ?? id
}

export function operatorName(id: string, lang: Lang): string {
  return operatorById(id)?.name[lang] ?? id
}

/** Service, then account when several channels share the service. Long accounts are cut: the full name is in the data. */
export function channelName(analysis: Analysis, id: string, lang: Lang): string {
  const channel = analysis.channels.find((one) => one.channel === id)
  if (channel === undefined) return shorten(id)
  const name = serviceName(channel.service, lang)
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

function shorten(text: string): string {
  const longest = 40
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}

export function kindOf(analysis: Analysis): NonNullable<Analysis['territory']>['kind'] {
  return analysis.territory?.kind ?? 'commune'
}

export function residentsNoun(analysis: Analysis, lang: Lang): string {
  return words(lang).report.residents(kindOf(analysis))
}

/** References to figures, set after a sentence. */
export function cite(...entries: readonly Entry[]): Text {
  return entries.length === 0 ? [] : [' ', ...entries.map((entry) => ({ code: entry.code }))]
}

export function entryById(analysis: Analysis, id: string): Entry | null {
  return analysis.ledger.find((entry) => entry.id === id) ?? null
}
