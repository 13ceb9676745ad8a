/** What charts are made of: shapes and texts, that a canvas or a page merely draws. */
import type { ColourName } from './theme.ts'

export type Weight = 'regular' | 'strong'

/** Everything is in the unit of `width`: CSS pixels on screen, points on paper. `y` grows downwards. */
export type Shape =
  | {
      readonly kind: 'rectangle'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: ColourName | null
      readonly stroke: ColourName | null
    }
  | {
      readonly kind: 'polygon'
      readonly points: readonly (readonly [x: number, y: number])[]
      readonly fill: ColourName
    }
  | {
      readonly kind: 'segment'
      readonly from: readonly [x: number, y: number]
      readonly to: readonly [x: number, y: number]
      readonly width: number
      readonly stroke: ColourName
    }
  | {
      readonly kind: 'text'
      /** Left end, or right end when aligned right. */
      readonly x: number
      readonly baseline: number
      readonly align: 'left' | 'right'
      readonly text: string
      readonly weight: Weight
      readonly size: number
      readonly colour: ColourName
    }

export interface LayoutOptions {
  readonly width: number
  readonly fontSize: number
  readonly barHeight: number
  /** Space between two rows. */
  readonly gap: number
  /** Width of a text at a size. */
  readonly measure: (text: string, weight: Weight, size: number) => number
}

export interface Layout {
  readonly height: number
  readonly shapes: readonly Shape[]
}
