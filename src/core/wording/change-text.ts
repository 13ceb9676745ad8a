/** What every line of the journal is made of: names, ranges, before and after. */
import type { Range } from '../dossier/channel.ts'
import { formatNumber } from './format.ts'
import type { Lang } from './language.ts'
import { words } from './words.ts'

/** A channel's name, from its id. */
export type NameOf = (channel: string) => string

interface Sides<Value> {
  readonly before: Value | null
  readonly after: Value | null
}

/** As it was typed: never rounded. */
export function rangeText({ low, high }: Range, isShare: boolean, lang: Lang): string {
  const print = (value: number): string => {
    const shown = isShare ? value * 100 : value
    return formatNumber(lang, shown, Number.isInteger(Number(shown.toPrecision(12))) ? 0 : 2)
  }
  const end = isShare ? (lang === 'fr' ? '\u00a0%' : '%') : ''
  if (low === high) return print(low) + end
  return lang === 'fr' ? `${print(low)} à ${print(high)}${end}` : `${print(low)}${end} to ${print(high)}${end}`
}

/** What something was and what it became; `none`: what its absence is called. */
export function betweenIn(lang: Lang) {
  const say = words(lang).journal
  return <Value>(what: string, sides: Sides<Value>, none: string, print: (value: Value) => string): string => {
    const side = (value: Value | null): string => (value === null ? none : print(value))
    return say.change(what, say.became(side(sides.before), side(sides.after)))
  }
}
