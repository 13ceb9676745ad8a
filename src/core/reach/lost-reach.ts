/** Residents whom nothing reaches any more when channels lose parts of their audiences (method.md §6). */
import type { AdultBand } from '../dossier/dossier.ts'
import type { Interval } from '../figure.ts'
import type { LinearSolver } from '../linear-solver.ts'
import type { Audience, Reach, ReachModel } from './reach-model.ts'
import { reachModel } from './reach-model.ts'
import { adultRecord } from './residents.ts'

/**
 * The lost parts are channels like others for §3: what only they reach is lost. They share nobody with what is kept of the
 * same channel, which the bounds may ignore, but not the most probable value: it is the difference of the two unions. Where a
 * channel was never measured it stays the middle of the bounds.
 */
export function lostReach(
  before: Reach,
  after: { readonly reach: Reach; readonly model: ReachModel; readonly audiences: readonly Audience[] },
  lost: readonly Audience[],
  residents: Readonly<Record<AdultBand, number>>,
  solver: LinearSolver,
): Reach {
  const all = [...after.audiences, ...lost]
  const parts = reachModel(all, residents, after.model.connected, [], solver)
  const bounds = parts.exclusive(new Set(lost.map((one) => one.id)))
  if (!all.every((one) => one.measured)) return bounds
  const within = ({ low, high }: Interval, was: Interval, is: Interval): Interval => {
    const most = Math.min(high, Math.max(0, was.high - is.low))
    return { low: Math.min(low, most), central: Math.min(Math.max(was.central - is.central, low), most), high: most }
  }
  return {
    byBand: adultRecord((band) => within(bounds.byBand[band], before.byBand[band], after.reach.byBand[band])),
    total: within(bounds.total, before.total, after.reach.total),
  }
}
