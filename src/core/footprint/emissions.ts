/** Grams of CO₂ equivalent of quantities: shared by the analysis and by `amarres method footprint`. */
import type { Interval } from '../figure.ts'
import { exactly, times } from '../figure.ts'
import type { Reference } from '../reference/effective.ts'
import { footprintFactors } from '../reference/footprint-factors.ts'
import type { Prior } from '../reference/reference.ts'
import { webGrams } from './web-model.ts'
import type { Visits } from './web-model.ts'

export interface Emission {
  /** Grams of CO₂ equivalent. */
  readonly grams: Interval
  /** Reference values that turned the quantity into grams. */
  readonly references: readonly string[]
}

export interface Emissions {
  /** `bytes` transferred by one view or visit. */
  readonly web: (views: Interval, bytes: Interval, visits?: Visits) => Emission
  readonly emails: (sent: Interval) => Emission
  readonly sms: (sent: Interval) => Emission
  readonly feed: (minutes: Interval, service: string) => Emission
  readonly video: (minutes: Interval) => Emission
  readonly sheets: (sheets: Interval) => Emission
  /** `pages`: A4 pages of a copy, printed on both sides. */
  readonly copies: (copies: Interval, pages: Interval) => Emission
  /** Panels lit for a year. */
  readonly panels: (panels: Interval) => Emission
}

const sheetsPerPage = exactly(1 / 2)

export function emissionsWith(reference: Reference): Emissions {
  const factors = footprintFactors(reference)
  return {
    web: (views, bytes, visits) => ({
      grams: webGrams(times(views, bytes), factors.electricity.interval, visits),
      references: ['footprint/web-energy', ...factors.electricity.references],
    }),
    emails: (sent) => by(sent, factors.email),
    sms: (sent) => by(sent, factors.sms),
    feed: (minutes, service) => by(minutes, factors.feedMinute(service)),
    video: (minutes) => by(minutes, factors.videoMinute),
    sheets: (sheets) => by(sheets, factors.sheet),
    copies: (copies, pages) => by(times(copies, pages, sheetsPerPage), factors.sheet),
    panels: (panels) => by(panels, factors.panelYear),
  }
}

function by(quantity: Interval, factor: Prior): Emission {
  return { grams: times(quantity, factor.interval), references: factor.references }
}
