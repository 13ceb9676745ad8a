/** What a value may be, by its unit. Anything else is a typing error, refused before it reaches a formula. */
import type { ReferenceUnit } from './reference.ts'

const ends: Readonly<Record<ReferenceUnit, readonly [least: number, most: number]>> = {
  share: [0, 1],
  score: [0, 100],
  effect: [-10, 10],
  ratio: [0, Infinity],
  count: [0, Infinity],
  people: [0, Infinity],
  accounts: [0, Infinity],
  euros: [0, Infinity],
  'euros-per-year': [0, Infinity],
  'euros-per-copy': [0, Infinity],
  'euros-per-resident': [0, Infinity],
  months: [0, 120],
  seconds: [0, Infinity],
  grams: [0, Infinity],
  'grams-per-kilowatt-hour': [0, Infinity],
  'kilowatt-hours-per-gigabyte': [0, Infinity],
  'hours-per-day': [0, 24],
  'hours-per-month': [0, 744],
}

export const referenceUnits = Object.keys(ends) as readonly ReferenceUnit[]

/** True for two finite ends in order, inside what the unit allows. */
export function fitsUnit({ low, high }: { readonly low: number; readonly high: number }, unit: ReferenceUnit): boolean {
  const [least, most] = ends[unit]
  return Number.isFinite(low) && Number.isFinite(high) && low >= least && low <= high && high <= most
}
