/** The quantities behind attention and footprint, as figures of the ledger: what was counted, and what stands in for it. */
import type { Entry, FigureKey } from '../analysis.ts'
import type { AbsenceReason, Unit } from '../figure.ts'
import type { MeasuredChannel } from '../indicators/needs.ts'
import type { Ledger } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'
import type { Known } from '../reach/channel-facts.ts'
import type { FootprintFactors } from '../reference/footprint-factors.ts'
import type { Prior, Service } from '../reference/reference.ts'
import {
  copiesPerYear,
  displaysPerMonth,
  level,
  messagesPerYear,
  orAssumed,
  pageViewsPerYear,
  watchedPerMonth,
} from './quantities.ts'

interface Context {
  readonly ledger: Ledger
  /** Of the audit period; empty without one. */
  readonly months: readonly string[]
  readonly factors: FootprintFactors
}

/** By what a channel's footprint is counted; `none`: no source gives a factor. */
type FootprintKind = 'web' | 'email' | 'sms' | 'print' | 'panel' | 'feed' | 'video' | 'none'

export interface ScreenTime {
  /** Displays of an average month. */
  readonly displays: Entry
  /** Minutes measured in an average month. */
  readonly watched: Entry
  /** Displays whose time was measured. */
  readonly watchedDisplays: number
  /** Seconds of attention for one display. */
  readonly seconds: Entry
}

export interface ChannelQuantities {
  readonly of: MeasuredChannel
  readonly kind: FootprintKind
  /** Page views, messages, copies or panels of a year; null for what is counted by time, or by nothing. */
  readonly quantity: Entry | null
  /** Kilobytes of a page, or pages of a copy; null elsewhere. */
  readonly size: Entry | null
  /** Null where nobody looks at a screen, or where nothing measures it. */
  readonly screen: ScreenTime | null
}

export function recordQuantities(of: MeasuredChannel, { ledger, months, factors }: Context): ChannelQuantities {
  const channel = of.channel.id
  const kind = footprintKind(of.service)
  const add = (key: FigureKey, known: Known | null, unit: Unit, reason: AbsenceReason): Entry =>
    ledger.add(
      { key, channel },
      known === null
        ? absentDraft('unavailable', reason, null)
        : { value: known.interval, unit, formula: null, inputs: [], quality: known.quality, sources: known.sources },
    )
  const sized = (key: FigureKey, metric: 'page-kilobytes' | 'pages-per-copy', prior: Prior, unit: Unit): Entry =>
    add(key, orAssumed(level(of, metric, months), prior), unit, 'no-page-views')

  const screen = (): ScreenTime => {
    const watched = watchedPerMonth(of, months)
    return {
      displays: add('displays-per-month', displaysPerMonth(of, months), 'displays', 'no-displays'),
      watched: add('watched-minutes', watched, 'minutes-per-month', 'no-watch-time'),
      watchedDisplays: watched?.displays ?? 0,
      seconds: add('seconds-per-display', orAssumed(null, secondsPrior(kind, factors)), 'seconds', 'no-watch-time'),
    }
  }
  switch (kind) {
    case 'web':
      return {
        ...{ of, kind, screen: screen() },
        quantity: add('page-views-per-year', pageViewsPerYear(of, months), 'displays', 'no-page-views'),
        size: sized('page-weight', 'page-kilobytes', factors.pageKilobytes, 'kilobytes'),
      }
    case 'email':
    case 'sms':
      return {
        ...{ of, kind, size: null, screen: null },
        quantity: add(
          'messages-per-year',
          messagesPerYear(of, months, factors.sendingsPerMonth),
          'messages',
          'no-sendings',
        ),
      }
    case 'print':
      return {
        ...{ of, kind, screen: null },
        quantity: add('copies-per-year', copiesPerYear(of, months), 'copies', 'no-copies'),
        size: sized('pages-per-copy', 'pages-per-copy', factors.pagesPerCopy, 'pages'),
      }
    case 'panel':
      return {
        ...{ of, kind, size: null, screen: null },
        quantity: add('panels', level(of, 'panels', months), 'count', 'no-panels'),
      }
    case 'feed':
    case 'video':
      return { ...{ of, kind, quantity: null, size: null }, screen: screen() }
    case 'none':
      return { ...{ of, kind, quantity: null, size: null, screen: null } }
  }
}

function secondsPrior(kind: FootprintKind, factors: FootprintFactors): Prior {
  if (kind === 'web') return factors.secondsOnPage
  return kind === 'video' ? factors.secondsOfVideo : factors.secondsInFeed
}

function footprintKind({ id, kind, family }: Service): FootprintKind {
  const network = kind === 'platform' || kind === 'federated'
  switch (family) {
    case 'web':
      return id === 'website' ? 'web' : 'none'
    case 'email':
    case 'sms':
      return family
    case 'print':
      return 'print'
    case 'display':
      return id === 'electronic-panel' ? 'panel' : 'none'
    case 'social':
    case 'messaging':
      return network ? 'feed' : 'none'
    case 'video':
      // A TikTok feed is its videos: it was measured as a feed.
      return id === 'tiktok' ? 'feed' : 'video'
    case 'app':
    case 'person':
    case 'press':
    case 'open-data':
      return 'none'
  }
}
