/** From files to the people that a channel reaches in a month, as the program does: to see what an importer's facts become. */
import { auditPeriod } from '../../../src/core/audit-period.ts'
import { withBatch } from '../../../src/core/dossier/batches.ts'
import { buildDossier } from '../../../src/core/dossier/build-dossier.ts'
import { emptyState } from '../../../src/core/dossier/dossier.ts'
import type { Dossier, DossierState } from '../../../src/core/dossier/dossier.ts'
import type { FileImport } from '../../../src/core/import/import-file.ts'
import { channelFacts } from '../../../src/core/reach/channel-facts.ts'
import { monthlyPeople } from '../../../src/core/reach/monthly-people.ts'
import type { MonthlyPeople } from '../../../src/core/reach/monthly-people.ts'

export function dossierOf(files: readonly FileImport[], answers: DossierState['answers'] = {}): Dossier {
  return buildDossier({ ...withBatch(emptyState, files), answers })
}

/** Null: nothing says how many people the channel of this service reaches. */
export function peopleOf(
  service: string,
  files: readonly FileImport[],
  on: string,
  answers: DossierState['answers'] = {},
): MonthlyPeople | null {
  const dossier = dossierOf(files, answers)
  const facts = channelFacts(dossier).find((one) => one.service.id === service)
  return facts === undefined ? null : monthlyPeople(facts, auditPeriod(dossier, on)?.months ?? [], on)
}
