import type { AdultBand } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { Absence, Interval } from '../figure.ts'
import { absent, midpoint } from '../figure.ts'
import type { Draft } from '../ledger.ts'
import type { ExposureTrait } from '../reference/reference.ts'
import { exposureTraits } from '../reference/reference.ts'
import { defineIndicator } from './indicator.ts'
import type { MeasuredChannel, Needs } from './needs.ts'

export interface Exposed {
  readonly trait: ExposureTrait
  readonly total: Draft
  readonly byBand: readonly { readonly band: AdultBand; readonly exposed: Draft }[]
}

/**
 * Residents reached by at least one service that has a trait: no score, only who. Services where the trait is partial or was not
 * verified count for the high end only.
 */
export const exposure = defineIndicator({
  id: 'exposure',
  method: '§7',
  needs: ['channels', 'reach'],
  compute: ({ channels, reach }): readonly Exposed[] =>
    exposureTraits.map((trait) => exposedTo(trait, channels.list, reach)),
  without: (absence): readonly Exposed[] => exposureTraits.map((trait) => unknown(trait, absence)),
})

function exposedTo(trait: ExposureTrait, list: readonly MeasuredChannel[], reach: Needs['reach']): Exposed {
  const established = list.filter((one) => one.service.traits[trait] === 'yes')
  const possible = list.filter((one) => one.service.traits[trait] !== 'no')
  if (possible.length === 0) return unknown(trait, absent('not-applicable', 'no-service-with-trait'))
  if (!possible.some((one) => one.measured)) return unknown(trait, absent('unavailable', 'no-audience'))
  const sure = { total: reach.union(established), byBand: reach.unionByBand(established) }
  const most = { total: reach.union(possible), byBand: reach.unionByBand(possible) }
  const inputs = possible.map((one) => one.residents)
  const draft = (least: Interval, top: Interval): Draft => ({
    value: established.length === possible.length ? least : midpoint(least.low, Math.max(least.low, top.high)),
    unit: 'residents',
    formula: 'exposure',
    inputs,
  })
  return {
    trait,
    total: draft(sure.total, most.total),
    byBand: adultBands.map((band) => ({ band, exposed: draft(sure.byBand[band], most.byBand[band]) })),
  }
}

function unknown(trait: ExposureTrait, value: Absence): Exposed {
  const draft: Draft = { value, unit: 'residents', formula: 'exposure', inputs: [] }
  return { trait, total: draft, byBand: adultBands.map((band) => ({ band, exposed: draft })) }
}
