/** The dossier as it is, measured once: what scenarios start from. */
import type { AdultBand, AgeStructure, Dossier } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { Interval } from '../figure.ts'
import type { LinearSolver } from '../linear-solver.ts'
import { Ledger } from '../ledger.ts'
import type { MeasuredDossier, When } from '../measure-dossier.ts'
import { measureDossier } from '../measure-dossier.ts'

export interface Today {
  readonly dossier: Dossier
  readonly structure: AgeStructure
  readonly when: When
  readonly measured: MeasuredDossier
  /** Connected share of each band, raised where the channels said more. */
  readonly connected: Readonly<Record<AdultBand, Interval>>
  /** Residents of 15 and over. */
  readonly adults: number
  readonly solver: LinearSolver
}

/** Null without residents by age: nothing could be said of who would be reached. */
export function measureToday(dossier: Dossier, when: When, solver: LinearSolver): Today | null {
  const { structure } = dossier
  const measured = measureDossier(new Ledger(), dossier, when, solver)
  const { model } = measured.measured.recorded
  if (structure === null || model === null) return null
  const adults = adultBands.reduce((sum, band) => sum + structure.byBand[band], 0)
  return { dossier, structure, when, measured, connected: model.connected, adults, solver }
}
