/** Concentration among operators: Herfindahl–Hirschman index, effective number, elephant factor (method.md §5 D2). */
import type { Interval } from '../figure.ts'
import { clamp } from '../figure.ts'

/** Sum of squared shares, 1/n … 1. Amounts in any unit; null when they are all zero. */
export function hhi(amounts: readonly number[]): number | null {
  const sum = amounts.reduce((total, one) => total + one, 0)
  if (sum <= 0) return null
  return amounts.reduce((total, one) => total + (one / sum) ** 2, 0)
}

/**
 * Every value the index can take when each amount lies anywhere in its interval; null when the central amounts are all zero.
 * Highest: at a corner of the box (the index falls then rises with each amount), so all corners are tried.
 * Lowest: with amounts as equal as their intervals allow, that is each brought to one common level where it can be.
 */
export function hhiInterval(amounts: readonly Interval[]): Interval | null {
  const central = hhi(amounts.map((one) => one.central))
  if (central === null) return null
  return { low: Math.min(central, lowestHhi(amounts)), central, high: Math.max(central, highestHhi(amounts)) }
}

function highestHhi(amounts: readonly Interval[]): number {
  const search = (index: number, sum: number, squares: number): number => {
    const amount = amounts[index]
    if (!amount) return sum > 0 ? squares / (sum * sum) : 0
    const at = (value: number): number => search(index + 1, sum + value, squares + value * value)
    return amount.low === amount.high ? at(amount.low) : Math.max(at(amount.low), at(amount.high))
  }
  return search(0, 0, 0)
}

function lowestHhi(amounts: readonly Interval[]): number {
  const brought = (level: number): readonly number[] =>
    amounts.map((one) => Math.min(Math.max(level, one.low), one.high))
  // Stationary level: what the amounts above it have too much balances what those below lack.
  const tilt = (level: number): number => brought(level).reduce((sum, one) => sum + one * (level - one), 0)
  let bottom = 0
  let top = Math.max(...amounts.map((one) => one.high))
  for (let step = 0; step < 200; step++) {
    const middle = (bottom + top) / 2
    if (tilt(middle) < 0) bottom = middle
    else top = middle
  }
  return hhi(brought(top)) ?? 1
}

/** Number of equal operators that would give the same concentration. */
export function effectiveNumber(index: Interval): Interval {
  return { low: 1 / index.high, central: 1 / index.central, high: 1 / index.low }
}

interface Party {
  readonly id: string
  readonly amount: Interval
}

/**
 * Smallest number of companies that together make at least half of the whole (companies and others), greatest first.
 * Null when all the companies together stay below half: no number of them is half.
 */
export function elephantFactor(
  companies: readonly Party[],
  others: readonly Interval[],
): { readonly count: Interval; readonly operators: readonly string[] } | null {
  const ranked = companies.toSorted((a, b) => b.amount.central - a.amount.central || (a.id < b.id ? -1 : 1))
  const whole = [...companies.map((one) => one.amount), ...others].reduce((sum, one) => sum + one.central, 0)
  if (whole <= 0) return null
  let held = 0
  const operators: string[] = []
  for (const company of ranked) {
    held += company.amount.central
    operators.push(company.id)
    if (held >= whole / 2) return { count: elephantRange(companies, others, operators.length), operators }
  }
  return null
}

function elephantRange(companies: readonly Party[], others: readonly Interval[], central: number): Interval {
  const amounts = companies.map((one) => one.amount)
  const counts = amounts.map((_, index) => index + 1)
  const fewest = counts.find((count) => canBeHalf(amounts, others, count))
  const most = counts.find((count) => mustBeHalf(amounts, others, count))
  return clamp(
    { low: Math.min(fewest ?? central, central), central, high: Math.max(most ?? amounts.length, central) },
    1,
    amounts.length,
  )
}

/** Could `count` companies be half? Those chosen at their highest, everyone else at their lowest. */
function canBeHalf(companies: readonly Interval[], others: readonly Interval[], count: number): boolean {
  const swings = companies.map((one) => one.high + one.low).toSorted((a, b) => b - a)
  const gained = swings.slice(0, count).reduce((sum, one) => sum + one, 0)
  return gained >= [...companies, ...others].reduce((sum, one) => sum + one.low, 0)
}

/**
 * Are the `count` greatest companies half whatever the amounts? The worst case has the others at their highest and the
 * companies as level as they can be: the shortfall is a concave function of that level, greatest at an end of an interval.
 */
function mustBeHalf(companies: readonly Interval[], others: readonly Interval[], count: number): boolean {
  const outside = others.reduce((sum, one) => sum + one.high, 0)
  const levels = companies.flatMap((one) => [one.low, one.high])
  return levels.every((level) => {
    const brought = companies.map((one) => Math.min(Math.max(level, one.low), one.high)).toSorted((a, b) => b - a)
    const top = brought.slice(0, count).reduce((sum, one) => sum + one, 0)
    const rest = brought.slice(count).reduce((sum, one) => sum + one, 0)
    return top >= rest + outside
  })
}
