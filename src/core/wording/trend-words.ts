/** A trend in sentences: what a month counts, where it goes in two years, or what lacks to tell. */
import type { ChannelTrend, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import { formatCentral, formatFigure, formatNumber, formatPeriod } from './format.ts'
import type { Lang } from './language.ts'
import { referenceText } from './names.ts'
import { words } from './words.ts'

/** `de comptes touchés un jour ordinaire`: after "the number". Null without a series. */
export function trendKind({ kind, unit }: ChannelTrend, lang: Lang): string | null {
  return kind === null || unit === null ? null : words(lang).trend.kinds[kind](unit)
}

/** `En deux ans, si rien ne change, le nombre d’abonnés passerait de … à …`; null when it cannot be told. */
export function statusQuoSentence(trend: ChannelTrend, lang: Lang): string | null {
  const say = words(lang).trend
  const kind = trendKind(trend, lang)
  const [from, to] = [valueOf(trend.level, lang), valueOf(trend.projection, lang)]
  if (kind === null || from === null || to === null) return null
  const number = say.number(kind)
  return from.central === to.central && from.range === to.range
    ? say.stays(number, say.to(to.central, to.range))
    : say.goes(number, say.from(from.central, from.range), say.to(to.central, to.range))
}

/** What the months prove, or how many lack. */
export function proofSentence({ kind, direction, missing, segment }: ChannelTrend, lang: Lang): string {
  const say = words(lang).trend
  if (kind === null || segment === null) return say.noMonths
  if (direction === null) return say.lacks(missing)
  return direction === 'steady' ? say.steady(segment.n) : say.proven(segment.n, direction)
}

/** Rising, falling, or why it cannot be said, in a few words. */
export function directionWords({ kind, direction }: ChannelTrend, lang: Lang): string {
  const say = words(lang).trend
  if (kind === null) return say.nothing
  return direction === null ? say.unknown : say.directions[direction]
}

/** The numbers behind the proof, for who wants to check. Null without a trend. */
export function testSentence({ test, segment }: ChannelTrend, lang: Lang): string | null {
  if (test === null || segment === null) return null
  const say = words(lang).trend
  const least = 0.001
  const p = test.p < least ? say.below(formatNumber(lang, least, 3)) : formatNumber(lang, test.p, 3)
  return say.test(segment.n, test.seasonal, p)
}

/** One sentence per break: when, what changed, and who says so. */
export function breakSentences({ breaks }: ChannelTrend, lang: Lang): readonly string[] {
  const say = words(lang).trend
  return breaks.map(({ month, kind, reference }) => {
    const told = reference === null ? null : referenceText(lang, reference)
    const line = say.breakAt(capital(formatPeriod(lang, month, month)), say.breaks[kind])
    return told === null ? line : `${line} ${told}.`
  })
}

/** The range is null when the number is exact. */
function valueOf({ result }: Entry, lang: Lang): { readonly central: string; readonly range: string | null } | null {
  if (!isFigure(result)) return null
  const range = formatFigure(lang, result)
  return result.low === result.high ? { central: range, range: null } : { central: formatCentral(lang, result), range }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
