import type { Publication } from '../dossier/facts.ts'
import type { ChannelQuantities, ScreenTime } from '../footprint/record-quantities.ts'
import { exactly, isFigure, plus, times } from '../figure.ts'
import type { Draft } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'
import { defineIndicator } from './indicator.ts'
import type { Drafts } from './indicator.ts'

export interface ByChannel<Key extends 'attention' | 'footprint'> {
  readonly channels: readonly { readonly channel: string; readonly figures: Drafts<Key> }[]
}

/** Families that take no screen time. */
const offScreen: readonly string[] = ['print', 'display', 'person', 'press', 'sms']

/**
 * Minutes of attention that each channel takes in an average month: the time measured, and for displays whose time nobody measured,
 * displays × seconds.
 */
export const attention = defineIndicator({
  id: 'attention',
  method: '§7',
  needs: ['quantities'],
  compute: ({ quantities }): ByChannel<'attention'> => ({
    channels: quantities.list.map((one) => ({ channel: one.of.channel.id, figures: { attention: ofChannel(one) } })),
  }),
  without: (): ByChannel<'attention'> => ({ channels: [] }),
})

function ofChannel({ of, kind, screen }: ChannelQuantities): Draft {
  if (screen === null) {
    return offScreen.includes(of.service.family)
      ? absentDraft('not-applicable', 'off-screen', null)
      : absentDraft('unavailable', 'no-watch-time', null)
  }
  const watched = screen.watched.result
  // The time spent on a site, or watching a channel of videos, is the whole of it; elsewhere only if nothing but videos is known.
  const { publications } = of
  const videosAlone = publications.length > 0 && publications.every(isVideo) && !isFigure(screen.displays.result)
  if (isFigure(watched) && (kind === 'web' || kind === 'video' || videosAlone)) {
    return { value: watched, unit: 'minutes-per-month', formula: 'attention-measured', inputs: [screen.watched] }
  }
  return fromDisplays(screen)
}

function isVideo({ kind }: Pick<Publication, 'kind'>): boolean {
  return kind === 'video' || kind === 'reel'
}

function fromDisplays({ displays, watched, watchedDisplays, seconds }: ScreenTime): Draft {
  const inputs = [...(isFigure(watched.result) ? [watched] : []), displays, seconds]
  if (!isFigure(displays.result) || !isFigure(seconds.result)) {
    return absentDraft('unavailable', 'no-displays', 'attention-estimated', inputs)
  }
  const { low, central, high } = displays.result
  const unwatched = (shown: number): number => Math.max(0, shown - watchedDisplays)
  const rest = times(
    { low: unwatched(low), central: unwatched(central), high: unwatched(high) },
    seconds.result,
    exactly(1 / 60),
  )
  const value = isFigure(watched.result) ? plus(watched.result, rest) : rest
  return { value, unit: 'minutes-per-month', formula: 'attention-estimated', inputs, quality: 'estimated' }
}
