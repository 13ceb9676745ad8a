/** A channel's residents by band, with the factors that made them, as figures of the ledger. */
import type { ChannelReach, Entry } from '../analysis.ts'
import type { AdultBand } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { Draft, Ledger } from '../ledger.ts'
import { absentDraft, raw } from '../ledger.ts'
import type { RecordedSurvey } from '../survey/record-survey.ts'
import type { SurveyShares } from '../survey/survey-shares.ts'
import type { RecordedResidents } from './record-residents.ts'
import type { ChannelResidents } from './residents-reached.ts'
import { adultRecord } from './residents.ts'

/** A survey that replaces counters in some bands at least. */
export interface Surveyed {
  readonly shares: SurveyShares
  readonly survey: RecordedSurvey
}

interface Given {
  readonly channel: string
  readonly monthlyPeople: Entry
  /** Null without a population. */
  readonly found: ChannelResidents | null
  /** What the counters alone say, where a survey replaces them. */
  readonly before: ChannelResidents | null
  readonly surveyed: Surveyed | null
  readonly ledger: Ledger
  readonly residents: RecordedResidents
}

type BandEntries = Pick<ChannelReach['byBand'][number], 'residents' | 'survey'>

interface RecordedChannelResidents {
  readonly localShare: Entry
  readonly byBand: Readonly<Record<AdultBand, BandEntries>>
  readonly total: Entry
}

export function recordChannelResidents(given: Given): RecordedChannelResidents {
  const { channel, found, ledger } = given
  if (found === null) return unknownResidents(channel, ledger)
  const localShare = ledger.add(
    { key: 'channel-local-share', channel },
    { ...raw(found.localShare, 'share'), formula: found.localShare.formula },
  )
  const persons = found.personsPerAccount
    ? [ledger.add({ key: 'channel-persons-per-account', channel }, raw(found.personsPerAccount, 'ratio'))]
    : []
  const byBand = adultRecord((band) => recordBand(band, found, [localShare, ...persons], given))
  const total = ledger.add(
    { key: 'channel-residents', channel },
    {
      value: found.total,
      unit: 'residents',
      formula: 'sum-of-channel-bands',
      inputs: adultBands.map((band) => byBand[band].residents),
    },
  )
  return { localShare, byBand, total }
}

function unknownResidents(channel: string, ledger: Ledger): RecordedChannelResidents {
  const unknown = absentDraft('unavailable', 'no-population', null)
  return {
    localShare: ledger.add({ key: 'channel-local-share', channel }, unknown),
    byBand: adultRecord((band) => ({
      residents: ledger.add({ key: 'channel-residents-band', band, channel }, unknown),
      survey: null,
    })),
    total: ledger.add({ key: 'channel-residents', channel }, unknown),
  }
}

type OfBand = ChannelResidents['byBand'][AdultBand]

/** `factors`: those of every band. */
function recordBand(
  band: AdultBand,
  found: ChannelResidents,
  factors: readonly Entry[],
  { channel, monthlyPeople, before, surveyed, ledger, residents }: Given,
): BandEntries {
  const ofBand = residents.ofBand[band]
  const everyBand = adultBands.flatMap((one) => [residents.ofBand[one], residents.connected[one].entry])
  const draftOf = (one: OfBand, inputs: readonly Entry[]): Draft => ({
    ...raw(one, 'residents'),
    formula: one.formula,
    inputs: [ofBand, ...(one.connectedOnly ? [residents.connected[band].entry] : []), ...inputs],
  })
  const countersOf = (one: OfBand): readonly Entry[] => {
    if (one.from !== 'counters') return []
    const share = found.ageShares[band]
    const inputs = share.formula === 'age-share-prior' ? everyBand : []
    const draft = { ...raw(share, 'share'), formula: share.formula, inputs }
    return [monthlyPeople, ...factors, ledger.add({ key: 'channel-age-share', band, channel }, draft)]
  }
  const share = surveyed?.shares.byBand.get(band)
  const subject = { key: 'channel-residents-band', band, channel } as const
  if (!share || !surveyed || !before) {
    return { residents: ledger.add(subject, draftOf(found.byBand[band], countersOf(found.byBand[band]))), survey: null }
  }
  const shareEntry = ledger.add(
    { key: 'survey-channel-share', band, channel },
    {
      ...raw(share, 'share'),
      formula: 'survey-weighted-share',
      inputs: [surveyed.survey.ofBand[band], surveyed.survey.effectiveSize],
    },
  )
  const without = before.byBand[band]
  return {
    residents: ledger.add(subject, draftOf(found.byBand[band], [shareEntry])),
    survey: {
      share: shareEntry,
      before: ledger.add(
        { key: 'channel-residents-band-before', band, channel },
        draftOf(without, countersOf(without)),
      ),
    },
  }
}
