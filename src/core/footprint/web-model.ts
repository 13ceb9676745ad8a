/** The web page by page: Sustainable Web Design Model, version 4, as CO2.js computes it. No network: only its arithmetic. */
import { co2 } from '@tgwf/co2'
import type { Interval } from '../figure.ts'

const model = new co2({ model: 'swd', version: 4 })

/** How visits load pages; shares are 0 … 1. */
export interface Visits {
  /** Visits that come back, and find a part of the page in their cache. */
  readonly returnShare: number
  /** What these load again. */
  readonly reloadShare: number
}

/** Every visit loads everything. */
export const firstVisits: Visits = { returnShare: 0, reloadShare: 0 }

/**
 * Grams of CO₂ equivalent of that many bytes transferred, with electricity in use from `low` to `high` grams per kilowatt-hour.
 * The most probable value is at the high end: the model as its authors publish it, with the electricity of the world.
 * 1 GB → 148.2 g; a quarter of visits that reload a fifth → 118.56 g.
 */
export function webGrams(bytes: Interval, electricity: Pick<Interval, 'low' | 'high'>, visits = firstVisits): Interval {
  const least = gramsPerGigabyte(electricity.low, visits)
  const published = gramsPerGigabyte(electricity.high, visits)
  return {
    low: (bytes.low / gigabyte) * least,
    central: (bytes.central / gigabyte) * published,
    high: (bytes.high / gigabyte) * published,
  }
}

/** Of the model: 10⁹ bytes. It is asked about one, and multiplied: it counts nothing under one byte. */
const gigabyte = 1e9

function gramsPerGigabyte(electricity: number, { returnShare, reloadShare }: Visits): number {
  const traced = model.perVisitTrace(gigabyte, false, {
    gridIntensity: { device: electricity, network: electricity, dataCenter: electricity },
    firstVisitPercentage: 1 - returnShare,
    returnVisitPercentage: returnShare,
    dataReloadRatio: reloadShare,
  })
  return traced.co2
}
