/**
 * The only way a number enters or leaves Amarres: an interval with a unit, a quality and its sources (method.md, rules 1–2).
 * A result that has no number is an {@link Absence}: it carries a status and a reason, and no number at all.
 */

/** `residents` are people of the territory; `people` and `accounts` may live elsewhere, a household or a device is not one person; `displays` are never people. */
export type Unit =
  | 'residents'
  | 'people'
  | 'accounts'
  | 'households'
  | 'devices'
  | 'displays'
  | 'visits'
  | 'share' // 0 … 1
  | 'index' // 0 … 100
  | 'ratio'
  | 'count'
  | 'publications'
  | 'companies'
  | 'euros-per-year'
  | 'hours-per-month'
  | 'euros-per-resident' // per resident reached and year
  | 'minutes-per-resident' // per resident reached and year
  | 'euros-per-thousand-contacts'
  | 'hours-per-thousand-contacts'
  | 'messages' // one per recipient
  | 'copies'
  | 'pages'
  | 'kilobytes'
  | 'seconds'
  | 'minutes-per-month'
  | 'kilograms-per-year' // of CO₂ equivalent

/** From the strongest to the weakest. A figure made of several takes the weakest. */
export const qualities = ['measured', 'declared', 'reference', 'estimated'] as const
export type Quality = (typeof qualities)[number]

/** Where a number comes from. `rows` are 1-based record numbers in the file as read, header included. */
export type Source =
  | {
      readonly kind: 'file'
      readonly file: string
      readonly sha256: string
      readonly sheet: string | null
      readonly rows: readonly [first: number, last: number] | null
      readonly column: string | null
    }
  /** `note`: where the person knows it from. */
  | { readonly kind: 'declared'; readonly what: string; readonly note?: string }
  | { readonly kind: 'reference'; readonly id: string }
  | { readonly kind: 'formula'; readonly id: string; readonly section: string }

/**
 * What a central value is worth. `measured-only`: the most probable value of what was measured, some channels being left out;
 * `convention`: nothing says where in the range the truth is, and the middle is never printed as the most probable value.
 */
export const centralMeanings = ['most-probable', 'measured-only', 'convention'] as const
export type CentralMeaning = (typeof centralMeanings)[number]

export interface Figure {
  readonly low: number
  readonly central: number
  readonly high: number
  readonly centralIs: CentralMeaning
  readonly unit: Unit
  readonly quality: Quality
  readonly sources: readonly Source[]
}

export type AbsenceStatus = 'unavailable' | 'not-applicable' | 'cannot-tell' | 'crashed'

export interface Absence {
  readonly status: AbsenceStatus
  /** A code that `wording` turns into a sentence: which data would be needed. */
  readonly reason: AbsenceReason
}

export type AbsenceReason =
  | 'no-channel'
  | 'one-channel'
  | 'no-inventory'
  | 'no-population'
  | 'no-audience'
  | 'no-platform'
  | 'no-own-media'
  | 'no-followers'
  | 'no-subscribers'
  | 'no-publications'
  | 'no-message-types'
  | 'no-referrals'
  | 'no-hours'
  | 'no-costs'
  | 'no-reach'
  | 'no-survey'
  | 'no-service-with-trait'
  | 'no-displays'
  | 'no-watch-time'
  | 'off-screen'
  | 'no-page-views'
  | 'no-sendings'
  | 'no-copies'
  | 'no-panels'
  | 'no-footprint-factor'
  | 'no-footprint'
  | 'too-few-components'
  | 'says-nothing'
  | 'too-few-months'
  | 'no-months'
  | 'components-without-weight'
  | 'companies-below-half'
  | 'unbounded'
  | 'bug'

export type Result = Figure | Absence

export function isFigure(result: Result): result is Figure {
  return 'low' in result
}

export function absent(status: AbsenceStatus, reason: AbsenceReason): Absence {
  return { status, reason }
}

/** An interval with its most probable value, before it gets a unit and sources. */
export interface Interval {
  readonly low: number
  readonly central: number
  readonly high: number
}

/**
 * Builds a figure. Throws RangeError on NaN, infinity or a central value outside the bounds: such a number is a bug, and
 * must stop here rather than be printed. Rounding noise up to 1e-9 (relative) is absorbed.
 */
export function figure(
  interval: Interval,
  unit: Unit,
  quality: Quality,
  sources: readonly Source[],
  centralIs: CentralMeaning = 'most-probable',
): Figure {
  const { low, high } = interval
  if (![low, interval.central, high].every(Number.isFinite)) {
    throw new RangeError(`Not a finite interval: [${low}, ${interval.central}, ${high}]`)
  }
  const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high))
  if (low > high + slack || interval.central < low - slack || interval.central > high + slack) {
    throw new RangeError(`Not an ordered interval: [${low}, ${interval.central}, ${high}]`)
  }
  const top = Math.max(low, high)
  return {
    low,
    central: Math.min(Math.max(interval.central, low), top),
    high: top,
    centralIs: low === top ? 'most-probable' : centralIs,
    unit,
    quality,
    sources: uniqueSources(sources),
  }
}

export function weakest(figures: readonly { readonly quality: Quality }[]): Quality {
  const rank = Math.max(0, ...figures.map((one) => qualities.indexOf(one.quality)))
  return qualities[rank] ?? 'estimated'
}

/** A number known exactly. */
export function exactly(value: number): Interval {
  return { low: value, central: value, high: value }
}

/** A range whose most probable value is its geometric mean (positive quantities that vary by factors, like reach priors). */
export function geometric(low: number, high: number): Interval {
  return { low, central: low > 0 ? Math.sqrt(low * high) : (low + high) / 2, high }
}

/** A range whose most probable value is its middle. */
export function midpoint(low: number, high: number): Interval {
  return { low, central: (low + high) / 2, high }
}

/** Sum of quantities that can be added (never unique counts across channels or days: method.md rule 3). */
export function plus(...terms: readonly Interval[]): Interval {
  return {
    low: terms.reduce((sum, one) => sum + one.low, 0),
    central: terms.reduce((sum, one) => sum + one.central, 0),
    high: terms.reduce((sum, one) => sum + one.high, 0),
  }
}

/** Product of non-negative quantities. */
export function times(...factors: readonly Interval[]): Interval {
  return {
    low: factors.reduce((product, one) => product * one.low, 1),
    central: factors.reduce((product, one) => product * one.central, 1),
    high: factors.reduce((product, one) => product * one.high, 1),
  }
}

/** Quotient of non-negative quantities; null where the denominator can be zero. */
export function dividedBy(numerator: Interval, denominator: Interval): Interval | null {
  if (denominator.low <= 0) return null
  return {
    low: numerator.low / denominator.high,
    central: numerator.central / denominator.central,
    high: numerator.high / denominator.low,
  }
}

/** Share of a part in the sum of this part and the rest (non-negative quantities); 0 where the part is 0. */
export function shareOf(part: Interval, rest: Interval): Interval {
  const share = (own: number, other: number): number => (own > 0 ? own / (own + other) : 0)
  return {
    low: share(part.low, rest.high),
    central: share(part.central, rest.central),
    high: share(part.high, rest.low),
  }
}

/** Keeps an interval inside [floor, ceiling]. */
export function clamp(interval: Interval, floor: number, ceiling: number): Interval {
  const inside = (value: number): number => Math.min(Math.max(value, floor), ceiling)
  return { low: inside(interval.low), central: inside(interval.central), high: inside(interval.high) }
}

function uniqueSources(sources: readonly Source[]): readonly Source[] {
  const seen = new Map<string, Source>()
  for (const source of sources) seen.set(JSON.stringify(source), source)
  return [...seen.values()]
}
