/** Every indicator, in the order of the method. */
import { attention } from './attention.ts'
import { attentionTotal } from './attention-total.ts'
import { D1 } from './D1.ts'
import { D2 } from './D2.ts'
import { D3 } from './D3.ts'
import { D4 } from './D4.ts'
import { D5 } from './D5.ts'
import { D6 } from './D6.ts'
import { D7 } from './D7.ts'
import { dependenceIndex } from './dependence-index.ts'
import { exposure } from './exposure.ts'
import { footprint } from './footprint.ts'
import { footprintTotal } from './footprint-total.ts'
import { gate } from './gate.ts'
import { illusion } from './illusion.ts'
import { means } from './means.ts'
import { meansPerResident } from './means-per-resident.ts'
import { publicationsWithoutEffect } from './publications-without-effect.ts'
import { publications } from './publications.ts'

export const indicators = {
  illusion,
  D1,
  D2,
  D3,
  D4,
  D5,
  D6,
  D7,
  dependenceIndex,
  gate,
  publications,
  publicationsWithoutEffect,
  means,
  meansPerResident,
  attention,
  attentionTotal,
  exposure,
  footprint,
  footprintTotal,
} as const

export type IndicatorKey = keyof typeof indicators
