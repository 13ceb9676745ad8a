/** Usage priors by service and band (method.md §2): ranges drawn from every published value, converted to residents. */
import type { Interval } from '../figure.ts'
import type { AdultBand } from '../dossier/dossier.ts'
import type { Reference, UsageShare } from './effective.ts'
import { serviceById } from './services.ts'
import type { Prior } from './reference.ts'

const bandAges: Readonly<Record<AdultBand, readonly [first: number, last: number]>> = {
  '15-29': [15, 29],
  '30-44': [30, 44],
  '45-59': [45, 59],
  '60-74': [60, 74],
  '75+': [75, Infinity],
}

function overlaps(point: UsageShare, band: AdultBand): boolean {
  if (point.age === null) return false
  const [first, last] = bandAges[band]
  return point.age.from <= last && (point.age.to ?? Infinity) >= first
}

/** A published share as a share of the residents of the band, never above those who are connected. */
function onResidents(point: UsageShare, connected: Interval): { low: number; high: number } {
  const low = point.base === 'population' ? point.low : point.low * connected.low
  const high = point.base === 'internet-users' ? point.high * connected.high : point.high
  return { low: Math.min(low, connected.high), high: Math.min(high, connected.high) }
}

/**
 * Share of the residents of a band who use a service.
 *
 * - Two values or more (or a range) published for ages that overlap the band: from the smallest to the greatest.
 * - Otherwise values about everyone count too, and the low end is 0: an average over all ages gives no floor for one band,
 *   and a single value is no range.
 * - Nothing published: from 0 to `connected`.
 *
 * "Less than x" can raise the high end to x; it never sets a low end. The most probable value is the middle of the range, or
 * the middle of the values about everyone when only these exist. Services that need no internet ignore `connected`.
 */
export function usagePrior(reference: Reference, serviceId: string, band: AdultBand, connected: Interval): Prior {
  const ceiling = serviceById(serviceId)?.online === false ? { low: 1, central: 1, high: 1 } : connected
  const usable = reference.usageOf(serviceId).filter((point) => point.inPrior)
  const ofBand = usable.filter((point) => overlaps(point, band))
  const exact = ofBand.filter((point) => !point.censored)
  if (exact.length >= 2 || exact.some((point) => point.low < point.high)) {
    const low = Math.min(...exact.map((point) => onResidents(point, ceiling).low))
    const high = Math.max(...ofBand.map((point) => onResidents(point, ceiling).high))
    return prior(reference, { low, central: (low + high) / 2, high }, ofBand)
  }
  const wider = [...ofBand, ...usable.filter((point) => point.age === null)]
  const highest = wider.map((point) => onResidents(point, ceiling))
  if (highest.length === 0) {
    return prior(reference, { low: 0, central: ceiling.central / 2, high: ceiling.high }, [])
  }
  const high = Math.max(...highest.map((point) => point.high))
  const known = wider.filter((point) => !point.censored).map((point) => onResidents(point, ceiling))
  const central =
    known.length === 0
      ? high / 2
      : (Math.min(...known.map((point) => point.low)) + Math.max(...known.map((point) => point.high))) / 2
  return prior(reference, { low: 0, central, high }, wider)
}

function prior(reference: Reference, interval: Interval, points: readonly UsageShare[]): Prior {
  const ids = points.map((point) => point.id)
  return { interval, quality: reference.quality(ids, 'estimated'), references: ids }
}
