/** Uncertain inputs in words: "Facebook: people in a month". */
import type { Analysis, FindOut } from '../analysis.ts'
import type { Lang } from './language.ts'
import { channelName } from './names.ts'
import { words } from './words.ts'

/** `id`: that of the input. An unknown one is printed as it is. */
export function inputName(analysis: Pick<Analysis, 'channels' | 'sensitivity'>, id: string, lang: Lang): string {
  const found = analysis.sensitivity.find((one) => one.input === id)
  return found ? findOutName(analysis, found, lang) : id
}

export function findOutName(analysis: Pick<Analysis, 'channels'>, one: FindOut, lang: Lang): string {
  const { inputs, ofChannel } = words(lang).findOut
  const [id, ...others] = one.channels
  const channel = analysis.channels.find((known) => known.channel === id)
  const name = inputs[one.kind]
  return channel && others.length === 0 ? ofChannel(channelName(lang, channel), name) : name
}
