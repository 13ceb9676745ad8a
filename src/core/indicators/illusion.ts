import type { Entry } from '../analysis.ts'
import { uniqueReachOf } from '../dossier/publication-reach.ts'
import type { Figure } from '../figure.ts'
import { dividedBy, exactly, isFigure, plus, shareOf, times } from '../figure.ts'
import type { Draft } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'
import { sourcesOf } from '../reach/channel-facts.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'
import type { MeasuredChannel } from './needs.ts'

const keys = [
  'followers-displayed',
  'illusion-ratio',
  'followers-outside-share',
  'followers-reached-per-post',
  'residents-never-seeing-share',
] as const

/** What the platforms display against the residents whom they reach. */
export const illusion = defineIndicator({
  id: 'illusion',
  method: '§4',
  needs: ['platforms'],
  compute({ platforms }): Drafts<(typeof keys)[number]> {
    const followed = platforms.list.flatMap((channel) => {
      const { result } = channel.followers
      return isFigure(result) ? [{ channel, followers: result }] : []
    })
    const inputs = platforms.list.map((one) => one.followers)
    const none = absentDraft('unavailable', 'no-followers', 'followers-added', inputs)
    const displayed = plus(...followed.map((one) => one.followers))
    const known = followed.length > 0
    return {
      'followers-displayed': known ? { value: displayed, unit: 'accounts', formula: 'followers-added', inputs } : none,
      'illusion-ratio': known ? ratio(displayed, platforms.reached, inputs) : none,
      'followers-outside-share': known ? outsideShare(followed) : none,
      'followers-reached-per-post': known ? reachedPerPost(followed) : none,
      'residents-never-seeing-share': neverSeeing(platforms.reached, platforms.adults),
    }
  },
  without: (absence) => nothing(keys, absence),
})

interface Followed {
  readonly channel: MeasuredChannel
  readonly followers: Figure
}

/** Adding followers across networks is precisely the illusion: it is done here to show it, nowhere else. */
function ratio(displayed: Draft['value'] & object, reached: Entry, followers: readonly Entry[]): Draft {
  const inputs = [...followers, reached]
  if (!isFigure(reached.result) || 'status' in displayed) {
    return absentDraft('unavailable', 'no-reach', 'illusion-ratio', inputs)
  }
  const value = dividedBy(displayed, reached.result)
  return value
    ? { value, unit: 'ratio', formula: 'illusion-ratio', inputs }
    : absentDraft('cannot-tell', 'unbounded', 'illusion-ratio', inputs)
}

/** Share of the followers who do not live in the territory, each channel counting for its followers. */
function outsideShare(followed: readonly Followed[]): Draft {
  const parts = followed.map(({ channel, followers }) => ({ share: channel.localShare.result, followers, channel }))
  const inputs = parts.flatMap(({ channel }) => [channel.followers, channel.localShare])
  const located = parts.flatMap((one) => (isFigure(one.share) ? [{ share: one.share, followers: one.followers }] : []))
  if (located.length === 0) return absentDraft('unavailable', 'no-population', 'followers-outside', inputs)
  const inside = plus(...located.map((one) => times(one.followers, one.share)))
  const outside = plus(
    ...located.map(({ followers, share }) =>
      times(followers, { low: 1 - share.high, central: 1 - share.central, high: 1 - share.low }),
    ),
  )
  if (inside.central + outside.central <= 0)
    return absentDraft('unavailable', 'no-followers', 'followers-outside', inputs)
  return { value: shareOf(outside, inside), unit: 'share', formula: 'followers-outside', inputs }
}

/**
 * Of the followers, the share that an average publication reaches. The reach of a publication counts people who do not
 * follow too: the true share is at most this one.
 */
function reachedPerPost(followed: readonly Followed[]): Draft {
  const measured = followed.map((one) => ({
    ...one,
    posts: one.channel.publications.flatMap((post) => uniqueReachOf(post) ?? []),
  }))
  const inputs = measured.filter((one) => one.posts.length > 0).map((one) => one.channel.followers)
  const reached = measured.flatMap((one) => one.posts).reduce((sum, value) => sum + value, 0)
  const possible = plus(...measured.map((one) => times(one.followers, exactly(one.posts.length))))
  if (inputs.length === 0) return absentDraft('unavailable', 'no-publications', 'reach-per-post', inputs)
  const share = dividedBy(exactly(reached), possible)
  if (!share) return absentDraft('unavailable', 'no-followers', 'reach-per-post', inputs)
  const used = measured.flatMap((one) => one.channel.publications.filter((post) => uniqueReachOf(post) !== null))
  return {
    value: { low: Math.min(1, share.low), central: Math.min(1, share.central), high: Math.min(1, share.high) },
    unit: 'share',
    formula: 'reach-per-post',
    inputs,
    sources: sourcesOf(used),
  }
}

function neverSeeing(reached: Entry, adults: Entry): Draft {
  const inputs = [reached, adults]
  if (!isFigure(reached.result)) return { value: reached.result, unit: 'share', formula: 'never-seeing', inputs }
  if (!isFigure(adults.result) || adults.result.central <= 0) {
    return absentDraft('unavailable', 'no-population', 'never-seeing', inputs)
  }
  const share = (people: number, all: number): number => 1 - Math.min(1, people / all)
  const { low, central, high } = reached.result
  const all = adults.result.central
  return {
    value: { low: share(high, all), central: share(central, all), high: share(low, all) },
    unit: 'share',
    formula: 'never-seeing',
    inputs,
  }
}
