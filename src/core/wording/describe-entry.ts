/** An entry of the journal in words: what it was, and each thing that it changed, before and after. */
import type { Change, ImportSummary } from '../dossier/changes.ts'
import type { Channel, ChannelAnswers } from '../dossier/channel.ts'
import { serviceOf, unanswered } from '../dossier/channel.ts'
import { sameJson } from '../dossier/canonical-json.ts'
import type { Facts } from '../dossier/facts.ts'
import type { JournalEntry } from '../dossier/journal.ts'
import type { ManualMeasure } from '../dossier/manual-measure.ts'
import { manualUnits } from '../dossier/manual-metrics.ts'
import { isMetricId } from '../dossier/metrics.ts'
import { betweenIn, rangeText } from './change-text.ts'
import type { NameOf } from './change-text.ts'
import { describeMethodChange, isMethodChange } from './describe-method-change.ts'
import { describeProblem } from './describe-problem.ts'
import type { NamedChannels } from './describe-problem.ts'
import { formatList, formatNumber, formatPeriod } from './format.ts'
import type { Lang } from './language.ts'
import { channelName, serviceName } from './names.ts'
import { words } from './words.ts'

export interface EntryDescription {
  readonly title: string
  /** One line per change; empty when the title says it all. */
  readonly details: readonly string[]
}

/**
 * `files`: names of files by SHA-256, for what is said of a file that the entry itself does not name. `channels`: those that the
 * dossier has now; the others are named after their ids.
 */
export function describeEntry(
  entry: Pick<JournalEntry, 'intent' | 'undoes' | 'changes'>,
  lang: Lang,
  files: Readonly<Record<string, string>> = {},
  channels: NamedChannels = [],
): EntryDescription {
  const nameOf = (id: string): string => nameOfChannel(id, lang, channels)
  const months = entry.intent === 'edit' ? monthsOfOneMeasure(entry.changes, lang, nameOf) : null
  if (months !== null) return months
  const details = entry.changes.flatMap((one) => describeChange(one, entry.changes, lang, files, nameOf))
  const [first] = details
  // One change made by hand needs no title above it.
  if (entry.intent === 'edit' && details.length === 1 && first !== undefined) return { title: first, details: [] }
  return { title: titleOf(entry, details.length, lang), details }
}

function titleOf(
  { intent, undoes, changes }: Pick<JournalEntry, 'intent' | 'undoes' | 'changes'>,
  count: number,
  lang: Lang,
): string {
  const { titles } = words(lang).journal
  switch (intent) {
    case 'import': {
      const files = changes.flatMap((one) => (one.of === 'import' && one.after !== null ? [one.after.file] : []))
      return titles.import(files.length, files[0] ?? '')
    }
    case 'edit':
      return titles.edit(count)
    case 'undo':
      return titles.undo(undoes ?? 0)
    case 'create':
    case 'upgrade':
    case 'salvage':
    case 'restore':
      return titles[intent]
  }
}

/** Several months of one measure, typed at once: its name is said once. Null: it is something else. */
function monthsOfOneMeasure(changes: readonly Change[], lang: Lang, nameOf: NameOf): EntryDescription | null {
  const typed = changes.flatMap((one) => (one.of === 'measure' ? [one] : []))
  const measures = typed.flatMap((one) => one.after ?? one.before ?? [])
  const [first] = measures
  const same = measures.filter((one) => one.channel === first?.channel && one.metric === first.metric)
  if (first === undefined || same.length < 2 || same.length < changes.length) return null
  const [channel, metric] = [nameOf(first.channel), metricName(first.metric, lang)]
  return {
    title: words(lang).journal.titles.months(channel, metric, same.length),
    details: typed.flatMap((one) => measureLines(one, lang, ({ month }) => formatPeriod(lang, month, month))),
  }
}

function describeChange(
  change: Change,
  all: readonly Change[],
  lang: Lang,
  files: Readonly<Record<string, string>>,
  nameOf: NameOf,
): readonly string[] {
  const say = words(lang).journal
  const fileName = (sha256: string): string => files[sha256] ?? nameAmong(all, sha256) ?? say.aFile
  const between = betweenIn(lang)
  if (isMethodChange(change)) return describeMethodChange(change, lang, nameOf)
  switch (change.of) {
    case 'territory':
      return [between(say.territory, change, say.unknown, (one) => one.name)]
    case 'structure':
      return [
        between(say.structure, change, say.structureNone, (one) =>
          say.structureOf(formatNumber(lang, one.total), one.year),
        ),
      ]
    case 'channel':
      return channelLines(change, lang, nameOf)
    case 'removed-channel': {
      // Told by the channel itself when it was described.
      if (all.some((one) => one.of === 'channel' && one.id === change.id)) return []
      const name = nameOf(change.id)
      return [change.after === null ? say.channelBack(name) : say.channelRemoved(name)]
    }
    case 'import':
      return importLines(change, lang)
    case 'answer':
      return [
        between(say.answer(fileName(change.sha256), change.question), change, say.unknown, (answer) =>
          serviceName(lang, answer),
        ),
      ]
    case 'measure':
      return measureLines(change, lang, ({ channel, metric, month }) =>
        say.measure(nameOf(channel), metricName(metric, lang), formatPeriod(lang, month, month)),
      )
    case 'choice': {
      const [channel = '', metric = ''] = keyParts(change.key)
      const print = (sha256: string): string => say.choiceOf(sha256 === '' ? say.typed : fileName(sha256))
      return [between(say.choice(nameOf(channel), metricName(metric, lang)), change, say.latest, print)]
    }
    case 'fictitious':
      return [between(say.fictitious, change, say.no, (one) => (one ? say.yes : say.no))]
  }
}

type ChangeOf<Kind extends Change['of']> = Extract<Change, { of: Kind }>

function nameAmong(changes: readonly Change[], sha256: string): string | null {
  for (const one of changes) {
    if (one.of === 'import' && one.sha256 === sha256) return (one.after ?? one.before)?.file ?? null
  }
  return null
}

/** `facebook:ville-de-valmer` → its service and its account, or what is left of it. */
function nameOfChannel(id: string, lang: Lang, channels: NamedChannels): string {
  const [service = id, account = ''] = id.split(':')
  return channelName(lang, channels.find((one) => one.id === id) ?? { service, account })
}

function metricName(metric: string, lang: Lang): string {
  return isMetricId(metric) ? words(lang).importing.metrics[metric] : metric
}

function channelLines({ before, after, id }: ChangeOf<'channel'>, lang: Lang, nameOf: NameOf): readonly string[] {
  const say = words(lang).journal
  const name = before === null && after === null ? nameOf(id) : channelName(lang, (after ?? before) as Channel)
  if (after === null) return [say.channelRemoved(name)]
  const fields = Object.keys(unanswered) as readonly (keyof ChannelAnswers)[]
  const changed = fields.filter((field) => !sameJson(before?.[field] ?? null, after[field]))
  const lines = changed.map((field) => {
    const side = (one: Channel | null): string => answerText(one?.[field] ?? null, field, lang)
    return say.change(say.field(name, say.fields[field]), say.became(side(before), side(after)))
  })
  return before === null ? [say.channelAdded(name)] : lines
}

function answerText(value: ChannelAnswers[keyof ChannelAnswers], field: keyof ChannelAnswers, lang: Lang): string {
  const { journal, vocabulary } = words(lang)
  if (value === null) return journal.unknown
  if (typeof value === 'number') return formatNumber(lang, value)
  if (typeof value === 'string') return field === 'listOwner' ? ownerName(value, lang) : value
  if ('low' in value) return rangeText(value, field === 'exclusiveShare', lang)
  return value.length === 0
    ? journal.nothing
    : formatList(
        lang,
        value.map((one) => vocabulary.messageTypes[one]),
      )
}

function ownerName(value: string, lang: Lang): string {
  const names: Readonly<Record<string, string>> = words(lang).vocabulary.listOwners
  return names[value] ?? value
}

function importLines({ before, after }: ChangeOf<'import'>, lang: Lang): readonly string[] {
  const say = words(lang).journal
  if (after === null) return before === null ? [] : [say.fileRemoved(before.file)]
  const { file } = after
  const kept = before === null ? say.factsOf : say.fileChanged
  return [
    kept(file, factsText(after, lang)),
    ...(after.recipe === null ? [] : [say.recipe(file, after.recipe)]),
    ...after.corrections.map((one) =>
      say.change(
        say.correction(file, one.row, one.column + 1),
        say.became(one.before === '' ? say.emptyCell : one.before, one.after === '' ? say.emptyCell : one.after),
      ),
    ),
    ...after.ignored.map(({ problem, reason }) => {
      const what = problem === null ? say.ignoredUnknown : describeProblem(problem, lang).what
      return say.ignored(file, what, reason)
    }),
    ...(after.personalCells === 0 ? [] : [say.personalCells(file, after.personalCells)]),
  ]
}

function factsText({ facts }: ImportSummary, lang: Lang): string {
  const say = words(lang).journal
  const kinds = Object.keys(say.facts) as readonly (keyof Facts)[]
  const counted = kinds.filter((kind) => facts[kind] > 0).map((kind) => say.facts[kind](facts[kind]))
  return counted.length === 0 ? say.noFacts : formatList(lang, counted)
}

/** `named`: what the month is told as. */
function measureLines(
  change: ChangeOf<'measure'>,
  lang: Lang,
  named: (measure: ManualMeasure) => string,
): readonly string[] {
  const say = words(lang).journal
  const measure = change.after ?? change.before
  if (measure === null) return []
  const asked = manualUnits(serviceOf(measure.channel), measure.metric).length > 0
  const value = ({ range, countedIn }: ManualMeasure): string => {
    const text = rangeText(range, false, lang)
    return asked ? say.measureOf(text, say.countedIn[countedIn]) : text
  }
  return [betweenIn(lang)(named(measure), change, say.nothing, value)]
}

/** Keys of choices are JSON lists that begin with the channel and the metric. */
function keyParts(key: string): readonly string[] {
  try {
    const parts: unknown = JSON.parse(key)
    return Array.isArray(parts) ? parts.map(String) : []
  } catch {
    return []
  }
}
