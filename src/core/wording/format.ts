/**
 * Numbers, dates and intervals in words. By hand rather than through `Intl`: the same bytes whatever the machine's locale
 * data, and only characters that the embedded fonts have (U+00A0, never U+202F).
 */
import type { Figure, Interval, Unit } from '../figure.ts'
import type { Lang } from './language.ts'

const nbsp = '\u00a0'

/** Groups thousands and sets the decimal sign: `12 400,5` or `12,400.5`. */
export function formatNumber(lang: Lang, value: number, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? nbsp : ',')
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '\u2212' : ''
  return sign + grouped + (fraction === undefined ? '' : (lang === 'fr' ? ',' : '.') + fraction)
}

/** Rounds to two significant digits, downwards or upwards, so that a printed range always contains the computed one. */
export function roundOutward(value: number, direction: 'down' | 'up'): number {
  if (value === 0) return 0
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1)
  const scaled = Number((value / step).toPrecision(12)) // 0.29/0.01 is 28.999999999999996: not a reason to print 0.28
  const rounded = direction === 'down' ? Math.floor(scaled) : Math.ceil(scaled)
  return Number((rounded * step).toPrecision(12))
}

/** Rounds a most probable value to two significant digits. */
function roundCentral(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2))
}

function isPeopleLike(unit: Unit): boolean {
  return !['share', 'index', 'ratio', 'companies'].includes(unit)
}

/** The two bounds as printed, in the unit's own scale (shares in percent). */
function printedBounds(interval: Interval, unit: Unit): { low: number; high: number; decimals: number } {
  const exact = interval.low === interval.high
  if (unit === 'share') {
    const percent = { low: interval.low * 100, high: interval.high * 100 }
    if (exact) return { ...percent, decimals: percent.low > 0 && percent.low < 1 ? 1 : 0 }
    // Below 1 % a whole percent would print "0 à 1 %" for 0.02 %: keep one decimal there.
    const decimals = percent.high < 1 ? 1 : 0
    const scale = 10 ** decimals
    return {
      low: Math.floor(Number((percent.low * scale).toPrecision(12))) / scale,
      high: Math.ceil(Number((percent.high * scale).toPrecision(12))) / scale,
      decimals,
    }
  }
  if (unit === 'index') {
    return exact
      ? { low: Math.round(interval.low), high: Math.round(interval.high), decimals: 0 }
      : { low: Math.floor(interval.low + 1e-9), high: Math.ceil(interval.high - 1e-9), decimals: 0 }
  }
  if (unit === 'ratio' || unit === 'companies') {
    const decimals = unit === 'companies' ? 0 : interval.high < 10 ? 1 : 0
    if (exact) return { low: interval.low, high: interval.high, decimals }
    const scale = 10 ** decimals
    return {
      low: Math.floor(Number((interval.low * scale).toPrecision(12))) / scale,
      high: Math.ceil(Number((interval.high * scale).toPrecision(12))) / scale,
      decimals,
    }
  }
  if (unit === 'kilograms-per-year') return smallBounds(interval)
  // A change may be negative.
  const greatest = Math.max(Math.abs(interval.low), Math.abs(interval.high))
  const decimals = isPeopleLike(unit) && greatest < 10 && !Number.isInteger(interval.high) ? 1 : 0
  if (exact) return { low: interval.low, high: interval.high, decimals }
  return { low: roundOutward(interval.low, 'down'), high: roundOutward(interval.high, 'up'), decimals }
}

/** A year of text messages may weigh a few grams: as many decimals as two significant digits of the high end ask for. */
function smallBounds({ low, high }: Interval): { low: number; high: number; decimals: number } {
  const decimals = high === 0 ? 0 : Math.min(3, Math.max(0, 1 - Math.floor(Math.log10(high))))
  if (decimals === 0) return { low: roundOutward(low, 'down'), high: roundOutward(high, 'up'), decimals }
  const scale = 10 ** decimals
  return {
    low: Math.floor(Number((low * scale).toPrecision(12))) / scale,
    high: Math.ceil(Number((high * scale).toPrecision(12))) / scale,
    decimals,
  }
}

function isEuros(unit: Unit): boolean {
  return unit === 'euros-per-year' || unit === 'euros-per-resident' || unit === 'euros-per-thousand-contacts'
}

/** English sets the sign of the euro before the number: `€2,300`. */
function prefix(unit: Unit, lang: Lang): string {
  return lang === 'en' && isEuros(unit) ? '€' : ''
}

function suffix(unit: Unit, lang: Lang): string {
  if (isEuros(unit)) return lang === 'fr' ? `${nbsp}€` : ''
  switch (unit) {
    case 'share':
      return lang === 'fr' ? `${nbsp}%` : '%'
    // A number without its noun would be taken for people.
    case 'households':
      return nbsp + (lang === 'fr' ? 'foyers' : 'households')
    case 'devices':
      return nbsp + (lang === 'fr' ? 'appareils' : 'devices')
    case 'kilograms-per-year':
      return `${nbsp}kg`
    case 'seconds':
      return `${nbsp}s`
    case 'minutes-per-month':
    case 'minutes-per-resident':
      return `${nbsp}min`
    case 'hours-per-month':
    case 'hours-per-thousand-contacts':
      return `${nbsp}h`
    default:
      return ''
  }
}

/** A range as printed everywhere: `2 900 à 5 200`, `34 à 62 %`, `1 230` when exact. The unit's noun is left to the sentence. */
export function formatInterval(
  lang: Lang,
  interval: Interval,
  unit: Unit,
  /** The whole that a part cannot exceed: rounding upwards must not print more residents than there are. */
  ceiling = Number.POSITIVE_INFINITY,
): string {
  const printed = printedBounds(interval, unit)
  const { low, decimals } = printed
  const high = Math.min(printed.high, Math.max(ceiling, interval.high))
  const end = suffix(unit, lang)
  const print = (value: number): string => prefix(unit, lang) + formatNumber(lang, value, decimals)
  if (print(low) === print(high)) return print(high) + end
  return lang === 'fr'
    ? `${print(low)} à ${print(high)}${end}`
    : `${print(low)}${unit === 'share' ? end : ''} to ${print(high)}${end}`
}

export function formatFigure(lang: Lang, figure: Figure): string {
  return formatInterval(lang, figure, figure.unit)
}

/** The most probable value, rounded: `3 900`, `48 %`. */
export function formatCentral(lang: Lang, figure: Figure): string {
  const exact = figure.low === figure.high
  if (exact) return formatInterval(lang, figure, figure.unit)
  if (figure.unit === 'share') return formatNumber(lang, Math.round(figure.central * 100)) + suffix('share', lang)
  if (figure.unit === 'index') return formatNumber(lang, Math.round(figure.central))
  const value = roundCentral(figure.central)
  const number = formatNumber(lang, value, value < 10 && !Number.isInteger(value) ? 1 : 0)
  return prefix(figure.unit, lang) + number + suffix(figure.unit, lang)
}

const months = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const

/** `15 décembre 2026`, `1er mars 2026`, `15 December 2026`. Takes an ISO date; a time after it is ignored. */
export function formatDate(lang: Lang, iso: string): string {
  const [year = '', month = '1', day = '1'] = iso.slice(0, 10).split('-')
  const dayNumber = Number(day)
  const name = months[lang][Number(month) - 1] ?? month
  return `${lang === 'fr' && dayNumber === 1 ? '1er' : dayNumber}${nbsp}${name} ${year}`
}

/** `janvier à décembre 2025`, `mars 2025 à février 2026`. */
export function formatPeriod(lang: Lang, from: string, to: string): string {
  const [fromYear = '', fromMonth = '1'] = from.split('-')
  const [toYear = '', toMonth = '1'] = to.split('-')
  const first = months[lang][Number(fromMonth) - 1] ?? ''
  const last = months[lang][Number(toMonth) - 1] ?? ''
  if (fromYear === toYear && fromMonth === toMonth) return `${first} ${fromYear}`
  const link = lang === 'fr' ? ' à ' : ' to '
  return fromYear === toYear ? `${first}${link}${last} ${toYear}` : `${first} ${fromYear}${link}${last} ${toYear}`
}

/** `A, B et C`. */
export function formatList(lang: Lang, items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  return `${items.slice(0, -1).join(', ')} ${lang === 'fr' ? 'et' : 'and'} ${last}`
}
