/** A trend in sentences: what a month counts, where it goes in two years, or what lacks to tell. */
import type { ChannelTrend, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import { formatCentral, formatFigure, formatNumber, formatPeriod } from './format.ts'
import type { Lang } from './language.ts'
import { referenceText } from './names.ts'
import { words } from './words.ts'

/** What a month counts: `comptes touchés un jour ordinaire`. Null without a series. */
export function trendTitle({ kind, unit }: ChannelTrend, lang: Lang): string | null {
  return kind === null || unit === null ? null : words(lang).trend.titles[kind](unit)
}

/** `En deux ans, le nombre d’abonnés passerait de … à …`; null when it cannot be told. */
export function statusQuoSentence(trend: ChannelTrend, lang: Lang): string | null {
  const say = words(lang).trend
  const subject = trend.kind === null || trend.unit === null ? null : say.kinds[trend.kind](trend.unit)
  const [from, to] = [valueOf(trend.level, lang), valueOf(trend.projection, lang)]
  if (subject === null || from === null || to === null) return null
  if (from.central === to.central && from.range === to.range) return say.stays(subject, say.to(to.central, to.range))
  if (trend.direction === 'steady') return say.open(subject, to.range ?? to.central, from.range ?? from.central)
  return say.goes(subject, say.from(from.central, from.range), say.to(to.central, to.range))
}

/** Where it goes and what the months prove, or how many lack. */
export function trendSentences(trend: ChannelTrend, lang: Lang): readonly string[] {
  const { kind, direction, missing, segment } = trend
  const say = words(lang).trend
  const going = statusQuoSentence(trend, lang)
  if (kind === null || segment === null) return [say.noMonths]
  if (direction === null || going === null) return [say.lacks(missing)]
  return direction === 'steady' ? [going] : [going, say.proven(segment.n, direction)]
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
