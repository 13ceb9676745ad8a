/** Residents whom a scenario gains and loses: never the difference of two ranges that share what they do not know. */
import { adultBands } from '../dossier/dossier.ts'
import type { Interval } from '../figure.ts'
import type { MeasuredDossier } from '../measure-dossier.ts'
import type { Audience, Reach } from '../reach/reach-model.ts'
import { reachModel } from '../reach/reach-model.ts'
import { adultRecord } from '../reach/residents.ts'
import type { Today } from './today.ts'
import { split } from './transform-channels.ts'
import type { TransformedDossier } from './transform-dossier.ts'

/**
 * What the parts that go reach alone is lost, what those that come reach alone is gained: with everything else held, the bounds
 * of the difference follow. The most probable value is that of the two measurements.
 */
export function reachDifference(today: Today, { kept, followers }: TransformedDossier, after: MeasuredDossier): Reach {
  const { measured } = today
  const [was, is] = [measured.measured.recorded.model, after.measured.recorded.model]
  if (was === null || is === null) throw new Error('Measured without residents by age')
  const [before, now] = [audiencesOf(measured), audiencesOf(after)]
  const known = new Set(before.map((one) => one.id))
  const lost = before.flatMap((one) => {
    const share = kept.get(one.id)
    return share === undefined ? [] : [split(one, share).lost]
  })
  const gained = now.filter((one) => !known.has(one.id) && !followers.has(one.id))
  const all = reachModel(
    [...now, ...lost],
    adultRecord((band) => today.structure.byBand[band]),
    is.connected,
    [],
    today.solver,
  )
  const only = (parts: readonly Audience[]): Reach => all.exclusive(idsOf(parts))
  const [plus, minus] = [only(gained), only(lost)]
  const reached = { before: was.union(idsOf(before)), after: is.union(idsOf(now)) }
  const of = (pick: (reach: Reach) => Interval): Interval =>
    difference(pick(reached.before), pick(reached.after), pick(plus), pick(minus))
  return { byBand: adultRecord((band) => of((one) => one.byBand[band])), total: of((one) => one.total) }
}

function difference(before: Interval, after: Interval, gained: Interval, lost: Interval): Interval {
  const central = after.central - before.central
  return {
    low: Math.min(central, Math.max(gained.low - lost.high, after.low - before.high)),
    central,
    high: Math.max(central, Math.min(gained.high - lost.low, after.high - before.low)),
  }
}

/** Bands of a difference that go down, at the most probable value; a thousandth of a person is noise. */
export function bandsThatLose({ byBand }: Pick<Reach, 'byBand'>): readonly (typeof adultBands)[number][] {
  return adultBands.filter((band) => byBand[band].central < -1e-3)
}

function audiencesOf({ given }: MeasuredDossier): readonly Audience[] {
  return given.channels.flatMap((one) => one.audience ?? [])
}

function idsOf(audiences: readonly Audience[]): ReadonlySet<string> {
  return new Set(audiences.map((one) => one.id))
}
