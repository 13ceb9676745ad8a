/** What channels take from the world: attention (method.md §7) and footprint (§8), with what is not known of them. */
import type { Analysis, Entry, TraitExposure } from '../analysis.ts'
import type { AuditPeriod } from '../audit-period.ts'
import { isFigure } from '../figure.ts'
import type { Exposed } from '../indicators/exposure.ts'
import { indicators } from '../indicators/indicators.ts'
import type { MeasuredChannel } from '../indicators/needs.ts'
import type { Ledger } from '../ledger.ts'
import type { IndicatorRunner } from '../measure.ts'
import type { RecordedChannel } from '../reach/record-channels.ts'
import type { Reference } from '../reference/effective.ts'
import { footprintFactors, footprintLeavesOut } from '../reference/footprint-factors.ts'
import type { Trait } from '../reference/reference.ts'
import { evidenceFor } from '../reference/trait-evidence.ts'
import { recordQuantities } from './record-quantities.ts'

export function measureBurden(
  ledger: Ledger,
  { run, record }: IndicatorRunner,
  channels: readonly RecordedChannel[],
  { reference, period }: { readonly reference: Reference; readonly period: AuditPeriod | null },
): Pick<Analysis, 'attention' | 'exposure' | 'footprint'> {
  const context = { ledger, months: period?.months ?? [], factors: footprintFactors(reference) }
  const quantities = { list: channels.map(({ measured }) => recordQuantities(measured, context)) }
  const attention = run(indicators.attention, { quantities }).channels.map(({ channel, figures }) => ({
    channel,
    ...record(figures, channel),
  }))
  const taken = {
    list: attention.map((one) => one.attention),
    byChannel: new Map(attention.map((one) => [one.channel, one.attention])),
  }
  const footprint = run(indicators.footprint, { quantities, attention: taken }).channels.map(
    ({ channel, figures }) => ({ channel, ...record(figures, channel) }),
  )
  const footprints = { list: footprint.map((one) => one.footprint) }
  return {
    attention: {
      total: record(run(indicators.attentionTotal, { attention: taken })).attention,
      channels: attention,
      missing: attention.filter((one) => isMissing(one.attention)).map(({ channel }) => channel),
    },
    exposure: run(indicators.exposure).map((one) => recordExposure(ledger, one, channels)),
    footprint: {
      total: record(run(indicators.footprintTotal, { footprints })).footprint,
      channels: footprint,
      missing: footprint.filter((one) => isMissing(one.footprint)).map(({ channel }) => channel),
      leftOut: footprintLeavesOut.map(({ id }) => id),
    },
  }
}

/** Unknown, and not simply without object. */
function isMissing({ result }: Entry): boolean {
  return !isFigure(result) && result.status !== 'not-applicable'
}

function recordExposure(
  ledger: Ledger,
  { trait, total, byBand }: Exposed,
  channels: readonly RecordedChannel[],
): TraitExposure {
  const answering = (answers: readonly Trait[]): readonly MeasuredChannel[] =>
    channels.map((one) => one.measured).filter((one) => answers.includes(one.service.traits[trait]))
  const ids = (list: readonly MeasuredChannel[]): readonly string[] => list.map((one) => one.channel.id)
  const possible = answering(['yes', 'partial', 'unverified'])
  return {
    trait,
    total: ledger.add({ key: 'exposed-to-trait', trait }, total),
    byBand: byBand.map(({ band, exposed }) => ({
      band,
      exposed: ledger.add({ key: 'exposed-to-trait', band, trait }, exposed),
    })),
    established: ids(answering(['yes'])),
    perhaps: ids(answering(['partial', 'unverified'])),
    ...evidenceFor(trait, new Set(possible.map((one) => one.service.id))),
  }
}
