/** From a dossier to its reach and dependence: how an audit, an earlier period and a scenario are all measured. */
import type { AuditPeriod } from './audit-period.ts'
import type { Dossier } from './dossier/dossier.ts'
import type { Ledger } from './ledger.ts'
import type { LinearSolver } from './linear-solver.ts'
import type { Measurement, ToMeasure } from './measure.ts'
import { measure } from './measure.ts'
import type { ChannelFacts } from './reach/channel-facts.ts'
import { channelFacts } from './reach/channel-facts.ts'
import { residentOverlaps } from './reach/overlaps-among-users.ts'
import { recordChannel } from './reach/record-channels.ts'
import type { RecordedResidents } from './reach/record-residents.ts'
import { recordResidents } from './reach/record-residents.ts'
import { adultRecord } from './reach/residents.ts'
import type { RecordedSurvey } from './survey/record-survey.ts'
import { recordSurveys } from './survey/record-survey.ts'

export interface When {
  readonly period: AuditPeriod | null
  /** ISO date of analysis. */
  readonly on: string
}

export interface MeasuredDossier {
  readonly given: ToMeasure
  readonly measured: Measurement
  readonly facts: readonly ChannelFacts[]
  /** By the SHA-256 of their files. */
  readonly surveys: ReadonlyMap<string, RecordedSurvey>
}

/** The figures go to `ledger`. */
export function measureDossier(
  ledger: Ledger,
  dossier: Dossier,
  { period, on }: When,
  solver: LinearSolver,
): MeasuredDossier {
  const residents = recordResidents(ledger, dossier)
  const surveys = recordSurveys(ledger, dossier, residents)
  const facts = channelFacts(dossier)
  const channels = facts.map((one) => recordChannel(one, { ledger, dossier, residents, surveys, period, on }))
  const given: ToMeasure = {
    ledger,
    reference: dossier.reference,
    structure: dossier.structure,
    overlaps: residentOverlaps(dossier, { residents, channels }),
    weights: dossier.weights,
    residents: withSupposed(residents, dossier),
    channels,
    period,
    solver,
  }
  return { given, measured: measure(given), facts, surveys }
}

/** Only who may be reached together changes: what each channel reaches was cut by the published shares. */
function withSupposed(residents: RecordedResidents, { supposed }: Dossier): RecordedResidents {
  if (supposed === null) return residents
  return {
    ...residents,
    connected: adultRecord((band) => {
      const { prior, entry } = residents.connected[band]
      return { prior: { ...prior, interval: supposed.connected[band] }, entry }
    }),
  }
}
