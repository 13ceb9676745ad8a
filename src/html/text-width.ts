/**
 * Width of a text in a font that is not known: the reader's own sans-serif. A prudent estimate by kinds of characters, a little
 * wider than Arial and Segoe UI, so that the texts of a chart do not meet.
 */
import type { Weight } from '../charts/shapes.ts'

const kinds: readonly (readonly [pattern: RegExp, width: number])[] = [
  [/[iljtfI.,;:'’|!()[\]\u00a0 ]/u, 0.32],
  [/[mwMW—%@]/u, 0.92],
  [/\p{Lu}/u, 0.72],
  [/[rs]/u, 0.48],
]
const usual = 0.58

export function textWidth(text: string, weight: Weight, size: number): number {
  const widths = Array.from(text, (character) => kinds.find(([pattern]) => pattern.test(character))?.[1] ?? usual)
  const total = widths.reduce((sum, width) => sum + width, 0)
  return total * size * (weight === 'strong' ? 1.16 : 1)
}
