/** What is wrong with a typed range, in words; null when nothing is. */
import type { TypedRangeReading } from './typed-numbers.ts'

interface ErrorWords {
  readonly rangeMissing: string
  readonly errors: {
    readonly number: (text: string) => string
    readonly order: string
    readonly percent: string
  }
}

/** Where a range is expected: none at all is wrong too. */
export function rangeError(reading: TypedRangeReading, words: ErrorWords): string | null {
  switch (reading.kind) {
    case 'range':
      return reading.range === null ? words.rangeMissing : null
    case 'unreadable':
      return words.errors.number(reading.text)
    case 'order':
      return words.errors.order
    case 'too-large':
      return words.errors.percent
  }
}
