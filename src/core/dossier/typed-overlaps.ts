/** The overlaps that the user typed, for the dossier that `analyse` reads. */
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { Dossier } from './dossier.ts'
import type { Overlap } from './overlap.ts'
import type { TypedOverlap } from './typed-overlap.ts'

interface ReadOverlaps extends Pick<Dossier, 'overlaps' | 'overlapsAmongUsers'> {
  readonly problems: readonly Problem[]
}

/** An overlap of a channel that is no longer in the inventory waits for it, and is told. */
export function readTypedOverlaps(
  typed: readonly TypedOverlap[],
  inventory: readonly { readonly id: string }[],
): ReadOverlaps {
  const ids = new Set(inventory.map((one) => one.id))
  const missing = (one: TypedOverlap): readonly string[] => one.channels.filter((id) => !ids.has(id))
  const used = typed.filter((one) => missing(one).length === 0)
  const lost = [...new Set(typed.flatMap(missing))].sort()
  return {
    overlaps: used.filter((one) => one.among === null).map(overlapOf),
    overlapsAmongUsers: used.filter((one) => one.among !== null),
    problems: lost.map((channel) => {
      const count = typed.filter((one) => one.channels.includes(channel)).length
      return problem('overlap-without-channel', 'warning', { channel, count })
    }),
  }
}

function overlapOf({ channels, band, share, note }: TypedOverlap): Overlap {
  return { channels, band, share, quality: 'declared', sources: [{ kind: 'declared', what: 'overlap', note }] }
}
