/** Sets of channels whose unions the main results need. */
import type { RecordedChannel } from '../reach/record-channels.ts'

export interface ChannelSets {
  /** Places of the channels of each set. */
  readonly members: readonly (readonly number[])[]
  /** The set of all channels; then those of each operator. */
  readonly all: number
  readonly operators: readonly number[]
  /** What only a set reaches: platforms, services surely walled, services perhaps walled. */
  readonly alone: readonly { readonly inside: number; readonly outside: number }[]
}

export function channelSets(channels: readonly RecordedChannel[]): ChannelSets {
  const members: (readonly number[])[] = []
  const add = (holds: (channel: RecordedChannel) => boolean): number =>
    members.push(channels.flatMap((one, index) => (holds(one) ? [index] : []))) - 1
  const alone = (holds: (channel: RecordedChannel) => boolean) => ({
    inside: add(holds),
    outside: add((one) => !holds(one)),
  })
  const operators = [...new Set(channels.map((one) => one.reach.operator))].sort()
  return {
    members,
    all: add(() => true),
    operators: operators.map((operator) => add((one) => one.reach.operator === operator)),
    alone: [
      alone((one) => one.reach.kind === 'platform'),
      alone((one) => one.measured.service.traits.accountWall === 'yes'),
      alone((one) => one.measured.service.traits.accountWall !== 'no'),
    ],
  }
}
