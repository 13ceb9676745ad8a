/** What the user changes by hand, as pure functions from state to state. */
import { withoutFiles } from '../core/dossier/batches.ts'
import { channelId } from '../core/dossier/channel.ts'
import type { Channel } from '../core/dossier/channel.ts'
import { bands } from '../core/dossier/dossier.ts'
import type { AgeStructure, DossierState } from '../core/dossier/dossier.ts'
import type { Argument, ChannelArgument } from '../ipc/channels.ts'
import { withMovedMeasures } from './edit-measures.ts'
import { withMovedOverlaps } from './edit-method.ts'

export function withStructure(state: DossierState, typed: Argument<'setStructure'>): DossierState {
  return { ...state, declaredStructure: typed === null ? null : declaredStructure(typed) }
}

function declaredStructure({ byBand, year }: NonNullable<Argument<'setStructure'>>): AgeStructure {
  const total = bands.reduce((sum, band) => sum + byBand[band], 0)
  return { byBand, total, year, quality: 'declared', sources: [{ kind: 'declared', what: 'age-structure' }] }
}

/** Describes a channel. Its id follows its service and account, so changing them replaces the channel of the old id. */
export function withChannel(state: DossierState, typed: ChannelArgument): DossierState {
  const id = channelId(typed.service, typed.account)
  const channel: Channel = { ...typed, id, fromFilesOnly: false }
  const replaced = state.channels.findIndex((one) => one.id === (typed.id ?? id))
  const others = state.channels.filter((one) => one.id !== id && one.id !== typed.id)
  const channels = replaced === -1 ? [...others, channel] : others.toSpliced(replaced, 0, channel)
  const described = { ...state, channels, removedChannels: state.removedChannels.filter((one) => one !== id) }
  const from = typed.id ?? id
  return withMovedOverlaps(withMovedMeasures(described, from, id), from, id)
}

/** Also forgets it when files mention it: it stays out until it is described again. */
export function withoutChannel(state: DossierState, id: string): DossierState {
  return {
    ...state,
    channels: state.channels.filter((one) => one.id !== id),
    removedChannels: [...state.removedChannels.filter((one) => one !== id), id],
  }
}

export function withoutFile(state: DossierState, sha256: string): DossierState {
  return withoutFiles(state, (one) => one.inspection.sha256 === sha256)
}

/** Null takes the answer back: the facts wait again. */
export function withAnswer(state: DossierState, { sha256, question, answer }: Argument<'answer'>): DossierState {
  const others = without(state.answers[sha256] ?? {}, question)
  const given = answer === null ? others : { ...others, [question]: answer }
  const otherFiles = without(state.answers, sha256)
  return { ...state, answers: Object.keys(given).length === 0 ? otherFiles : { ...otherFiles, [sha256]: given } }
}

/** The record without one of its keys. */
export function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key))
}
