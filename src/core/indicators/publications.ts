import { daysBetween, daysInMonth } from '../audit-period.ts'
import type { Entry } from '../analysis.ts'
import type { Interval } from '../figure.ts'
import { exactly, isFigure, plus, times } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { Draft } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'
import type { MeasuredChannel } from './needs.ts'
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
    // X and others do not say what a publication is: counting them as no video would be a guess.
    const ofKnownKind = all.filter((one) => one.kind !== 'other')
    const count = plus(...counts)
    const known = counts.length > 0
    const none = (formula: FormulaId): Draft => absentDraft('unavailable', 'no-publications', formula, inputs)
    return {
      'publications-count': known
        ? { value: count, unit: 'publications', formula: 'publications-count', inputs }
        : none('publications-count'),
      'publications-per-week': known ? perWeek(count, channels.list, inputs) : none('publications-per-week'),
      'publications-video-share':
        shareAmong(ofKnownKind, (one) => one.kind === 'video' || one.kind === 'reel', 'publications-video') ??
        none('publications-video'),
      'publications-repeated-share': repeated(all) ?? none('publications-repeated'),
    }
  },
  without: (absence) => nothing(keys, absence),
})

/** Over the whole months from the first to the last that has publications, exported or only counted. */
function perWeek(count: Interval, channels: readonly MeasuredChannel[], inputs: readonly Entry[]): Draft {
  const months = channels.flatMap((one) => one.publicationMonths).sort()
  const first = months[0]
  const last = months.at(-1)
  if (first === undefined || last === undefined) {
    return absentDraft('unavailable', 'no-publications', 'publications-per-week', inputs)
  }
  const weeks = daysBetween(`${first}-01`, `${last}-${String(daysInMonth(last))}`) / 7
  return { value: times(count, exactly(1 / weeks)), unit: 'publications', formula: 'publications-per-week', inputs }
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
