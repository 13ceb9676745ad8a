/** "What if tomorrow…" (method.md §6): four shocks, on each company and on all commercial platforms at once. */
import type { StressKind } from '../analysis.ts'
import { stressKinds } from '../analysis.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { Overlap } from '../dossier/overlap.ts'
import { exactly, midpoint } from '../figure.ts'
import type { RecordedChannel } from '../reach/record-channels.ts'
import { adultRecord } from '../reach/residents.ts'
import { operatorById } from '../reference/operators.ts'
import type { Assumptions, Scenario, Transformed } from './scenario.ts'
import type { Kept } from './transform-channels.ts'
import { priced, split, thinnedOverlap, walled, withAudience, withPlatformVisits } from './transform-channels.ts'

export interface StressTest extends Scenario {
  readonly kind: StressKind
  /** Null: all commercial platforms. */
  readonly operator: string | null
  /** Channels struck, in the order of ids. */
  readonly struck: readonly string[]
}

/** All commercial platforms first, then companies in the order of ids. A shock that would strike no channel is left out. */
export function stressTests(channels: readonly RecordedChannel[]): readonly StressTest[] {
  const companies = [...new Set(channels.map((one) => one.reach.operator))]
    .filter((operator) => operatorById(operator)?.company !== false)
    .sort()
  return [null, ...companies].flatMap((operator) =>
    stressKinds.flatMap((kind): readonly StressTest[] => {
      const struck = channels.filter((one) => isHeldBy(one, operator) && isStruck(one, kind))
      return struck.length === 0 ? [] : [stressTest(kind, operator, struck, channels)]
    }),
  )
}

const isPlatform = ({ reach }: RecordedChannel): boolean => reach.kind === 'platform'

function isHeldBy(channel: RecordedChannel, operator: string | null): boolean {
  return operator === null ? isPlatform(channel) : channel.reach.operator === operator
}

/** Only platforms choose who sees what, and may ask for an account: those that ask for one already are struck no more. */
function isStruck(channel: RecordedChannel, kind: StressKind): boolean {
  switch (kind) {
    case 'outage':
    case 'price':
      return true
    case 'reach-halved':
      return isPlatform(channel)
    case 'account-wall':
      return isPlatform(channel) && channel.measured.service.traits.accountWall !== 'yes'
  }
}

function stressTest(
  kind: StressKind,
  operator: string | null,
  members: readonly RecordedChannel[],
  all: readonly RecordedChannel[],
): StressTest {
  const struck = members.map((one) => one.reach.channel)
  const everyPlatform = all.every((one) => !isPlatform(one) || struck.includes(one.reach.channel))
  const isMember = (one: RecordedChannel): boolean => struck.includes(one.reach.channel)
  return {
    id: `${kind}/${operator ?? 'platforms'}`,
    kind,
    operator,
    struck,
    apply: (channels, overlaps, assumptions) => {
      switch (kind) {
        case 'outage':
          return outage(channels, overlaps, isMember, operator === null && everyPlatform)
        case 'reach-halved':
          return thinned(channels, overlaps, isMember, () => half, operator === null)
        case 'account-wall':
          return thinned(
            channels,
            overlaps,
            isMember,
            (one) => holdersAmong(one, assumptions),
            operator === null,
            walled,
          )
        case 'price': {
          const dearer = channels.map((one) => (isMember(one) ? priced(one, 10) : one))
          return { channels: dearer, overlaps, lost: [], reachChanged: false }
        }
      }
    },
  }
}

type Members = (channel: RecordedChannel) => boolean

function outage(
  channels: readonly RecordedChannel[],
  overlaps: readonly Overlap[],
  isMember: Members,
  everyPlatform: boolean,
): Transformed {
  // How much each company sends to the site is not known: without one of them, none or all of these visits stay.
  const visits = everyPlatform ? exactly(0) : midpoint(0, 1)
  const remaining = channels.filter((one) => !isMember(one))
  const ids = remaining.map((one) => one.reach.channel)
  return {
    channels: remaining.map((one) => withPlatformVisits(one, visits)),
    overlaps: overlaps.filter((one) => one.channels.every((id) => ids.includes(id))),
    lost: channels.filter(isMember).flatMap((one) => one.audience ?? []),
    reachChanged: true,
  }
}

const half: Kept = adultRecord(() => exactly(0.5))

/**
 * The people whom a service reaches hold an account or not, nobody knows: at best all of them do, at worst they are like the
 * other residents of their age.
 */
function holdersAmong(channel: RecordedChannel, assumptions: Assumptions): Kept {
  return adultRecord((band) => midpoint(assumptions.accountHolders(channel.reach.service, band).interval.low, 1))
}

function thinned(
  channels: readonly RecordedChannel[],
  overlaps: readonly Overlap[],
  isMember: Members,
  keptBy: (channel: RecordedChannel) => Kept,
  everyPlatform: boolean,
  also: (channel: RecordedChannel) => RecordedChannel = (channel) => channel,
): Transformed {
  const kept = new Map(channels.filter(isMember).map((one) => [one.reach.channel, keptBy(one)]))
  const shares = [...kept.values()].flatMap((one) => adultBands.map((band) => one[band]))
  const least = Math.min(...shares.map((one) => one.low))
  const visits = everyPlatform && shares.every((one) => one.high === least) ? exactly(least) : midpoint(least, 1)
  const parts = channels.map((one) => {
    const share = kept.get(one.reach.channel)
    return { channel: one, parts: share && one.audience ? split(one.audience, share) : null }
  })
  return {
    channels: parts.map(({ channel, parts: both }) => {
      const changed = isMember(channel) ? also(both ? withAudience(channel, both.kept) : channel) : channel
      return withPlatformVisits(changed, visits)
    }),
    overlaps: overlaps.map((one) => thinnedOverlap(one, kept)),
    lost: parts.flatMap((one) => one.parts?.lost ?? []),
    reachChanged: true,
  }
}
