import { daysBetween, daysInMonth, monthOf } from '../audit-period.ts'
import { exactly, isFigure, plus } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { Draft } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'
import { sourcesOf } from '../reach/channel-facts.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'
import type { Published } from './share-of-publications.ts'
import { shareAmong } from './share-of-publications.ts'

const keys = [
  'publications-count',
  'publications-per-week',
  'publications-video-share',
  'publications-repeated-share',
] as const

/** How much is published in the audit period, and how much of it is video or repetition. */
export const publications = defineIndicator({
  id: 'publications',
  method: '§8',
  needs: ['channels'],
  compute({ channels }): Drafts<(typeof keys)[number]> {
    const inputs = channels.list.map((one) => one.publicationCount)
    const counts = inputs.map((one) => one.result).filter(isFigure)
    const all = channels.list.flatMap((one) => one.publications)
    const count = plus(...counts)
    const known = counts.length > 0
    const none = (formula: FormulaId): Draft => absentDraft('unavailable', 'no-publications', formula, inputs)
    return {
      'publications-count': known
        ? { value: count, unit: 'publications', formula: 'publications-count', inputs }
        : none('publications-count'),
      'publications-per-week': perWeek(all) ?? none('publications-per-week'),
      'publications-video-share':
        shareAmong(all, (one) => one.kind === 'video' || one.kind === 'reel', 'publications-video') ??
        none('publications-video'),
      'publications-repeated-share': repeated(all) ?? none('publications-repeated'),
    }
  },
  without: (absence) => nothing(keys, absence),
})

/** Over the whole months from the first to the last publication. */
function perWeek(all: readonly Published[]): Draft | null {
  const months = all.map((one) => monthOf(one.at)).sort()
  const first = months[0]
  const last = months.at(-1)
  if (first === undefined || last === undefined) return null
  const days = daysBetween(`${first}-01`, `${last}-${String(daysInMonth(last))}`)
  return {
    value: exactly((all.length * 7) / days),
    unit: 'publications',
    formula: 'publications-per-week',
    inputs: [],
    quality: 'measured',
    sources: sourcesOf(all),
  }
}

/** Among publications that have a text: those whose text the same channel had already published in the period. */
function repeated(all: readonly Published[]): Draft | null {
  const seen = new Set<string>()
  const again = new Set<Published>()
  const withText = all.filter((one) => one.textHash !== null).sort((a, b) => (a.at < b.at ? -1 : 1))
  for (const one of withText) {
    const key = `${one.channel}\0${one.textHash ?? ''}`
    if (seen.has(key)) again.add(one)
    seen.add(key)
  }
  return shareAmong(withText, (one) => again.has(one), 'publications-repeated')
}
