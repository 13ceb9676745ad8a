/** Residents and connected shares, as figures of the ledger. */
import type { Analysis, Entry } from '../analysis.ts'
import type { AdultBand, Dossier } from '../dossier/dossier.ts'
import { adultBands, bands } from '../dossier/dossier.ts'
import { exactly } from '../figure.ts'
import type { Draft, Ledger } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'
import { connectedShare } from '../reference/connectivity.ts'
import type { Prior } from '../reference/reference.ts'
import { adultRecord } from './residents.ts'

export interface RecordedResidents {
  readonly entries: Analysis['residents']
  readonly ofBand: Readonly<Record<AdultBand, Entry>>
  readonly connected: Readonly<Record<AdultBand, { readonly prior: Prior; readonly entry: Entry }>>
}

export function recordResidents(ledger: Ledger, { structure, reference }: Dossier): RecordedResidents {
  const known = (value: number): Draft => ({
    value: exactly(value),
    unit: 'residents',
    formula: null,
    inputs: [],
    quality: structure?.quality ?? 'estimated',
    sources: structure?.sources ?? [],
  })
  const missing = absentDraft('unavailable', 'no-population', null)
  const byBand = bands.map((band) => ({
    band,
    residents: ledger.add({ key: 'residents-band', band }, structure ? known(structure.byBand[band]) : missing),
  }))
  const ofBand = adultRecord((band) => {
    const found = byBand.find((one) => one.band === band)
    if (!found) throw new Error(`No such band: ${band}`)
    return found.residents
  })
  const inputs = adultBands.map((band) => ofBand[band])
  const adults = structure ? adultBands.reduce((sum, band) => sum + structure.byBand[band], 0) : 0
  return {
    entries: {
      total: ledger.add({ key: 'residents-total' }, structure ? known(structure.total) : missing),
      adults: ledger.add(
        { key: 'residents-adults' },
        structure
          ? { value: exactly(adults), unit: 'residents', formula: 'sum-of-bands', inputs }
          : absentDraft('unavailable', 'no-population', 'sum-of-bands', inputs),
      ),
      byBand,
    },
    ofBand,
    connected: adultRecord((band) => {
      const prior = connectedShare(reference, band)
      const entry = ledger.add(
        { key: 'connected-share', band },
        {
          value: prior.interval,
          unit: 'share',
          formula: null,
          inputs: [],
          quality: prior.quality,
          sources: prior.references.map((id) => ({ kind: 'reference', id })),
        },
      )
      return { prior, entry }
    }),
  }
}
