/**
 * The questionnaire of the field kit: ten questions on one page of paper, each with what it is for. What feeds no computation
 * says so: nobody should be asked for nothing without knowing it.
 */
import type { Dossier } from '../dossier/dossier.ts'
import type { Lang } from '../wording/language.ts'
import { channelName } from '../wording/names.ts'
import { words } from '../wording/words.ts'
import type { KitChannel } from '../survey/field-kit-sheets.ts'
import { usualChannels } from '../survey/field-kit-sheets.ts'
import { note } from './blocks.ts'
import { shorten } from './names.ts'
import type { Block, Document } from './report.ts'

export interface FieldKit {
  readonly channels: readonly KitChannel[]
  /** Name of the territory; null without one. */
  readonly place: string | null
  /** ISO date of the document. */
  readonly on: string
  readonly fictitious: boolean
}

/** The kit of a dossier, in the order of its channels; without any channel, of those that most communes have. */
export function fieldKitOf(dossier: Dossier | null, on: string): FieldKit {
  const channels = dossier?.channels.map(({ service, account }) => ({ service, account })) ?? []
  return {
    channels: channels.length === 0 ? usualChannels : channels,
    place: dossier?.territory?.name ?? null,
    on,
    fictitious: dossier?.fictitious ?? false,
  }
}

/** Names of channels are cut: a page holds some thirty of them. */
const longestName = 44

export function buildFieldKit({ channels, place, on, fictitious }: FieldKit, lang: Lang): Document {
  const { fieldKit, report } = words(lang)
  const { questions, yesNo, serves, servesNothing } = fieldKit
  const names = channels.map((one) => shorten(channelName(lang, one), longestName))
  const asked: readonly Omit<Extract<Block, { kind: 'question' }>, 'kind' | 'number'>[] = [
    { ...options(questions.age.title, questions.age.options), note: serves(questions.age.use) },
    { ...options(questions.sex.title, questions.sex.options), note: serves(questions.sex.use) },
    { ...options(questions.resident.title, questions.resident.options), note: serves(questions.resident.use) },
    { ...options(questions.seen.title, [...names, questions.seen.none]), note: serves(questions.seen.use) },
    { ...line(questions.lastNews.title), note: servesNothing(questions.lastNews.use) },
    { ...line(questions.preferred.title), note: servesNothing(questions.preferred.use) },
    ...([questions.newsletter, questions.sms, questions.internet, questions.missed] as const).map((one) => ({
      ...options(one.title, yesNo),
      note: servesNothing(one.use),
    })),
  ]
  return {
    id: 'field-kit',
    lang,
    title: place === null ? fieldKit.title : `${fieldKit.title} – ${place}`,
    head: {
      left: shorten(place ?? fieldKit.name, 48),
      right: [fieldKit.form, ...(fictitious ? [report.foot.fictitious] : [])].join(' · '),
    },
    foot: fieldKit.foot,
    author: '',
    on,
    maxPages: 1,
    print: 'usual',
    blocks: [
      { kind: 'heading', level: 1, number: null, text: fieldKit.title },
      note(fieldKit.intro),
      ...asked.map((one, index): Block => ({ kind: 'question', number: index + 1, ...one })),
      note(fieldKit.outro),
    ],
  }
}

const options = (title: string, choices: readonly string[]) => ({ title, options: choices, line: false })
const line = (title: string) => ({ title, options: [], line: true })
