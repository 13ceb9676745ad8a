/** Known overlaps, as figures of the ledger: what they say, and whether the reach could use them. */
import type { Analysis, Entry } from '../analysis.ts'
import type { AdultBand } from '../dossier/dossier.ts'
import type { Overlap } from '../dossier/overlap.ts'
import { midpoint } from '../figure.ts'
import type { Ledger } from '../ledger.ts'
import type { ConvertedOverlap } from './overlaps-among-users.ts'
import type { ReachModel } from './reach-model.ts'

export interface RecordedOverlaps {
  readonly entries: Analysis['reach']['overlaps']
  /**
   * Overlaps that bear on these channels: in one band those of that band, for the total those of every band, and always those
   * known of all residents together.
   */
  readonly bearingOn: (channels: ReadonlySet<string>, band: AdultBand | null) => readonly Entry[]
}

/** Overlaps of channels that are not in the inventory are left aside: they say nothing of it. */
export function recordOverlaps(
  ledger: Ledger,
  overlaps: readonly (Overlap | ConvertedOverlap)[],
  inventory: ReadonlySet<string>,
  model: ReachModel | null,
): RecordedOverlaps {
  const entries = overlaps
    .filter(({ channels }) => channels.every((one) => inventory.has(one)))
    .map((overlap) => {
      const { channels, band, share, quality, sources } = overlap
      const [channel, other] = channels
      const made =
        'inputs' in overlap
          ? ({ formula: 'overlap-among-users', inputs: overlap.inputs } as const)
          : { formula: null, inputs: [] }
      // The same pair may be known from several surveys and by hand.
      const survey = surveyOf(overlap)
      const entry = ledger.add(
        {
          key: 'overlap',
          channel,
          other,
          ...(band === null ? {} : { band }),
          ...(survey === null ? {} : { survey }),
        },
        { value: midpoint(share.low, share.high), unit: 'share', ...made, quality, sources },
      )
      return { channels, band, share: entry, used: model?.uses(overlap) ?? false }
    })
  return {
    entries,
    bearingOn: (channels, band) =>
      entries
        .filter((one) => one.used && one.channels.some((channel) => channels.has(channel)))
        .filter((one) => band === null || one.band === null || one.band === band)
        .map((one) => one.share),
  }
}

/** SHA-256 of the file in which it was counted; null: it was typed. */
function surveyOf({ sources }: Overlap): string | null {
  return sources.find((one) => one.kind === 'file')?.sha256 ?? null
}
