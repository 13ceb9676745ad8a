/** A problem in words: where it is, what it is, what to do. */
import type { Problem, ProblemCode } from '../problem.ts'
import { placeWords as english } from './en/importing.ts'
import { placeWords as french } from './fr/importing.ts'
import type { Lang } from './language.ts'
import { channelName } from './names.ts'
import { words } from './words.ts'

export interface ProblemDescription {
  /** « Fichier exports/Reach.csv, ligne 12, colonne « Date » »; empty when the problem is nowhere in particular. */
  readonly where: string
  readonly what: string
  readonly todo: string
}

/** Any list of channels that know their service and account: the inventory, or the channels of an analysis. */
export type NamedChannels = readonly { readonly id: string; readonly service: string; readonly account: string }[]

/** `channels`: where the names of the channels that a problem mentions are looked up. */
export function describeProblem(problem: Problem, lang: Lang, channels: NamedChannels = []): ProblemDescription {
  // Code and parameters of one problem belong together, which TypeScript cannot see through the union.
  const wording = words(lang).problems as Record<ProblemCode, (params: unknown) => { what: string; todo: string }>
  return { where: describePlace(problem, lang), ...wording[problem.code](named(problem.params, lang, channels)) }
}

/** The same parameters with channels named as people name them instead of by their ids. */
function named(params: object, lang: Lang, channels: NamedChannels): object {
  const nameOf = (id: string): string => {
    const known = channels.find((one) => one.id === id)
    const [service = id, account = ''] = id.split(':')
    return channelName(lang, known ?? { service, account })
  }
  return {
    ...params,
    ...('channel' in params && typeof params.channel === 'string' ? { channel: nameOf(params.channel) } : {}),
    ...('channels' in params && Array.isArray(params.channels)
      ? { channels: params.channels.map((id) => nameOf(String(id))) }
      : {}),
    ...('overlaps' in params && Array.isArray(params.overlaps)
      ? { overlaps: params.overlaps.map((pair: readonly string[]) => pair.map(nameOf)) }
      : {}),
  }
}

function describePlace({ place }: Problem, lang: Lang): string {
  const say = lang === 'fr' ? french : english
  const parts: string[] = []
  if (place.file !== null) parts.push(say.file(place.file))
  if (place.sheet !== null) parts.push(say.sheet(place.sheet))
  if (place.row !== null) parts.push(say.row(place.row))
  if (place.column !== null) parts.push(say.column(place.column))
  const text = parts.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
