/** Names of services, operators, channels and references, in one language. An unknown id is printed as it is. */
import { operatorById } from '../reference/operators.ts'
import { referenceById, statementById } from '../reference/references.ts'
import { serviceById } from '../reference/services.ts'
import type { ReferenceOverride } from '../dossier/reference-override.ts'
import type { EffectiveValue, ReferenceValue } from '../reference/reference.ts'
import { formatDate, formatInterval, formatNumber } from './format.ts'
import type { Lang } from './language.ts'
import { words } from './words.ts'

export function serviceName(lang: Lang, service: string): string {
  return serviceById(service)?.name[lang] ?? service
}

export function operatorName(lang: Lang, operator: string): string {
  return operatorById(operator)?.name[lang] ?? operator
}

/** `Facebook · Ville de Valmer`, or the service alone. */
export function channelName(lang: Lang, channel: { readonly service: string; readonly account: string }): string {
  const service = serviceName(lang, channel.service)
  return channel.account === '' ? service : `${service} · ${channel.account}`
}

/** The value of a reference with its unit: `22 %`, `46 sur 100`, `140 € par an`. */
export function referenceValueText(lang: Lang, value: Pick<ReferenceValue, 'low' | 'high' | 'unit'>): string {
  const say = words(lang).vocabulary.reference
  const { low, high, unit } = value
  if (unit === 'share') {
    const upperOnly = low === 0 && high > 0 && high < 1
    return upperOnly
      ? say.atMost(formatInterval(lang, { low: high, central: high, high }, 'share'))
      : range(lang, value)
  }
  const plain = range(lang, value)
  switch (unit) {
    case 'score':
      return say.score(plain)
    case 'euros':
      return say.euros(plain)
    case 'euros-per-year':
      return say.eurosPerYear(plain)
    case 'euros-per-copy':
      return say.eurosPerCopy(plain)
    case 'euros-per-resident':
      return say.eurosPerResident(plain)
    case 'months':
      return say.months(plain)
    case 'seconds':
      return say.seconds(plain)
    case 'grams':
      return say.grams(plain)
    case 'grams-per-kilowatt-hour':
      return say.gramsPerKilowattHour(plain)
    case 'kilowatt-hours-per-gigabyte':
      return say.kilowattHoursPerGigabyte(plain)
    case 'hours-per-day':
      return say.hoursPerDay(plain)
    case 'hours-per-month':
      return say.hoursPerMonth(plain)
    case 'effect':
    case 'ratio':
    case 'count':
    case 'people':
    case 'accounts':
      return plain
  }
}

/** Published values are printed as published, never rounded to two digits. */
function range(lang: Lang, { low, high, unit }: Pick<ReferenceValue, 'low' | 'high' | 'unit'>): string {
  const scale = unit === 'share' ? 100 : 1
  const ends = [low * scale, high * scale].map((one) => Number(one.toPrecision(12)))
  // A text message is a few thousandths of a gram.
  const decimals = ends.every(Number.isInteger) ? 0 : ends.some((one) => one > 0 && one < 0.01) ? 3 : 2
  const print = (one: number): string => trimZeros(lang, formatNumber(lang, one * scale, decimals))
  const percent = unit === 'share' ? (lang === 'fr' ? '\u00a0%' : '%') : ''
  if (low === high) return print(high) + percent
  return lang === 'fr' ? `${print(low)} à ${print(high)}${percent}` : `${print(low)} to ${print(high)}${percent}`
}

function trimZeros(lang: Lang, text: string): string {
  const sign = lang === 'fr' ? ',' : '.'
  return text.includes(sign) ? text.replace(/0+$/, '').replace(/[.,]$/, '') : text
}

/** What a reference value is about; its id when no such value is known. */
export function referenceName(lang: Lang, id: string): string {
  return referenceById(id)?.what[lang] ?? id
}

/**
 * One line of the list of sources: what, value, publisher, year, base, how sure, and its caveats. A value that the dossier
 * replaced says who said so and why, and what was published. Null for an unknown id. `judged`: the values of the analysis,
 * which win over those of the program.
 */
export function referenceText(lang: Lang, id: string, judged: readonly EffectiveValue[] = []): string | null {
  const say = words(lang).vocabulary
  const used = judged.find((one) => one.id === id)
  const published = referenceById(id)
  if (used !== undefined && used.override !== null) return overriddenText(lang, used, used.override)
  const value = used ?? published
  if (value !== null) {
    const { source, year, base, verification, marked } = value.citation
    const line = say.reference.line(value.what[lang], referenceValueText(lang, value), source, year, base[lang])
    const status = marked ? `${say.verifications[verification]}, ${say.marked}` : say.verifications[verification]
    return [`${line}, ${status}.`, value.caveat?.[lang]].filter((part) => part !== undefined).join(' ')
  }
  const statement = statementById(id)
  if (statement === null) return null
  return say.reference.statement(statement.text[lang], statement.citation.source, statement.citation.year)
}

function overriddenText(lang: Lang, value: EffectiveValue, { reason, at }: ReferenceOverride): string {
  const say = words(lang).vocabulary.reference
  const line = say.overridden(
    value.what[lang],
    referenceValueText(lang, value),
    formatDate(lang, at.slice(0, 10)),
    reason,
  )
  return `${line} ${say.instead(referenceValueText(lang, { ...value.published, unit: value.unit }))}`
}

/** `jusqu’au 31 décembre 2027`, or since when it is past. `on`: date of analysis. */
export function validityText(lang: Lang, { validUntil }: Pick<EffectiveValue, 'validUntil'>, on: string): string {
  const say = words(lang).reference
  if (validUntil === null) return say.ageless
  const date = formatDate(lang, validUntil)
  return validUntil < on ? say.expired(date) : say.validUntil(date)
}

/** Licence and validity of a value, for the annex. */
export function provenanceText(lang: Lang, value: EffectiveValue, on: string): string {
  const say = words(lang).reference
  return `${say.licence(say.licences[value.licence])} ${say.validity(validityText(lang, value, on))}`
}
