/** What `analyse` prepares before any scenario: to run one, or a model of points, of one's own. */
import type { Dossier } from '../../../src/core/dossier/dossier.ts'
import { Ledger } from '../../../src/core/ledger.ts'
import { measure } from '../../../src/core/measure.ts'
import { channelFacts } from '../../../src/core/reach/channel-facts.ts'
import { recordChannel } from '../../../src/core/reach/record-channels.ts'
import { recordResidents } from '../../../src/core/reach/record-residents.ts'
import type { Baseline } from '../../../src/core/scenarios/run-scenario.ts'
import { auditPeriod } from '../../../src/core/audit-period.ts'
import { recordSurveys } from '../../../src/core/survey/record-survey.ts'
import { solver } from '../solver.ts'

export function baselineOf(dossier: Dossier, on: string): Baseline {
  const ledger = new Ledger()
  const period = auditPeriod(dossier, on)
  const residents = recordResidents(ledger, dossier)
  const surveys = recordSurveys(ledger, dossier, residents)
  const channels = channelFacts(dossier).map((facts) =>
    recordChannel(facts, { ledger, dossier, residents, surveys, period, on }),
  )
  const { structure, reference, weights } = dossier
  const given = { ledger, reference, weights, residents, channels, period, solver, structure, overlaps: [] }
  return { given, measured: measure(given) }
}
