/** Two platforms, a site and paper; no newsletter, no alerts outside platforms. */
import { auditPeriod } from '../../../src/core/audit-period.ts'
import type { Dossier } from '../../../src/core/dossier/dossier.ts'
import { adultBands } from '../../../src/core/dossier/dossier.ts'
import type { Today } from '../../../src/core/scenarios/today.ts'
import { measureToday } from '../../../src/core/scenarios/today.ts'
import { answers, channel, commune, emptyDossier, month, structure } from '../hand-dossier.ts'
import { solver } from '../solver.ts'

export const on = '2026-01-15'
export const exact = (amount: number) => ({ low: amount, high: amount })
export const surveyed = (of: string, used: number) => adultBands.map((band) => answers(of, band, 100, used))

export const town: Dossier = {
  ...emptyDossier,
  territory: commune,
  structure,
  channels: [
    channel('facebook:p', {
      subscribers: exact(3000),
      messageTypes: ['alerts', 'agenda', 'jobs'],
      exclusiveShare: { low: 0.4, high: 0.6 },
      hoursPerMonth: exact(30),
      adSpendPerYear: exact(600),
    }),
    channel('instagram:p', { subscribers: exact(900), messageTypes: ['culture'], hoursPerMonth: exact(5) }),
    channel('print-bulletin', { messageTypes: ['agenda'], costPerYear: exact(1200), hoursPerMonth: exact(10) }),
    channel('website', { messageTypes: ['agenda', 'services'], hoursPerMonth: exact(8), costPerYear: exact(900) }),
  ],
  surveys: [
    ...surveyed('facebook:p', 40),
    ...surveyed('instagram:p', 10),
    ...surveyed('print-bulletin', 60),
    ...surveyed('website', 25),
  ],
  observations: [
    month('website', 'visits-from-platforms', '2025-12', 300),
    month('website', 'visits-from-search', '2025-12', 700),
  ],
}

export function begin(dossier: Dossier): Today {
  const today = measureToday(dossier, { period: auditPeriod(dossier, on), on }, solver)
  if (today === null) throw new Error('no population')
  return today
}
