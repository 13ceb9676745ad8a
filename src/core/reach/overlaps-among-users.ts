/** Overlaps said of the users of a channel, as shares of residents: times what that channel reaches. */
import type { Entry } from '../analysis.ts'
import type { AdultBand, Dossier } from '../dossier/dossier.ts'
import type { Overlap } from '../dossier/overlap.ts'
import type { TypedOverlap } from '../dossier/typed-overlap.ts'
import { clamp, dividedBy, isFigure, midpoint, times, weakest } from '../figure.ts'
import type { RecordedChannel } from './record-channels.ts'
import type { RecordedResidents } from './record-residents.ts'

export interface ConvertedOverlap extends Overlap {
  /** Residents whom the channel reaches, and all residents. */
  readonly inputs: readonly Entry[]
}

interface Measured {
  readonly residents: RecordedResidents
  readonly channels: readonly RecordedChannel[]
}

/** All overlaps of a dossier. Those said of users are left out while nobody knows how many residents there are. */
export function residentOverlaps(
  { overlaps, overlapsAmongUsers }: Pick<Dossier, 'overlaps' | 'overlapsAmongUsers'>,
  measured: Measured,
): readonly (Overlap | ConvertedOverlap)[] {
  return [...overlaps, ...overlapsAmongUsers.flatMap((one) => converted(one, measured) ?? [])]
}

/** Between the lowest share of the fewest users and the highest share of the most users. */
function converted({ channels, band, among, share, note }: TypedOverlap, measured: Measured): ConvertedOverlap | null {
  const users = usersOf(measured.channels.find((one) => one.reach.channel === among) ?? null, band)
  const all = band === null ? measured.residents.entries.adults : measured.residents.ofBand[band]
  if (users === null || !isFigure(users.result) || !isFigure(all.result)) return null
  const part = dividedBy(users.result, all.result)
  if (part === null) return null
  const { low, high } = clamp(times(midpoint(share.low, share.high), part), 0, 1)
  const quality = weakest([users.result, all.result, { quality: 'declared' }])
  const sources = [{ kind: 'declared', what: 'overlap', note } as const]
  return { channels, band, share: { low, high }, quality, sources, inputs: [users, all] }
}

function usersOf(channel: RecordedChannel | null, band: AdultBand | null): Entry | null {
  if (channel === null) return null
  const { reach } = channel
  return band === null ? reach.residents : (reach.byBand.find((one) => one.band === band)?.residents ?? null)
}
