/** A figure of the ledger as printed: a part of the residents, rounded upwards, never exceeds the residents there are. */
import type { Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { formatInterval } from './format.ts'
import type { Lang } from './language.ts'

/** `2 300 à 6 790` where `6 800` would be more than the 6 790 residents of the ledger. Empty for an absence. */
export function formatEntry(lang: Lang, entry: Entry, ledger: readonly Entry[]): string {
  const { result } = entry
  return isFigure(result) ? formatInterval(lang, result, result.unit, ceilingOf(entry, result, ledger)) : ''
}

function ceilingOf({ subject }: Entry, { unit }: Figure, ledger: readonly Entry[]): number | undefined {
  if (unit !== 'residents') return undefined
  const whole = subject.band === undefined ? 'residents-adults' : `residents-band/${subject.band}`
  const found = ledger.find(({ id }) => id === whole)?.result
  return found !== undefined && isFigure(found) ? found.high : undefined
}
