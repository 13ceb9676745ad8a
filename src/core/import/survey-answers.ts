/** The answers of one question as channels that people use: which options are channels, and which commas are part of an option. */
import { services, findService } from '../reference/services.ts'
import { normaliseHeader } from './parse-cell.ts'
import type { SurveyQuestion } from './survey-columns.ts'
import { readBox } from './survey-columns.ts'
import type { Row } from './table.ts'

/** What one person answered: the services they use; null when they answered nothing. */
type Answer = ReadonlySet<string> | null

export interface ChannelAnswersOf {
  /** Services named by the possible answers, in the order of the catalogue. */
  readonly services: readonly string[]
  answer(row: Row): Answer
  /** At least two known channels, in most of the answers: « Facebook » in a free text proves nothing. */
  readonly isAboutChannels: boolean
  /** Some person gave several answers, or could have. */
  readonly several: boolean
  /** Answers given by several people that name no known channel. */
  readonly unknown: readonly string[]
  /** Answers that always come together after one another: one answer with a comma, or two. Their services are left out. */
  readonly doubtful: readonly string[]
}

/** An answer that fewer people gave may be somebody's own words: it is never shown. */
const fewest = 5

const none = new Set([
  ...['aucun', 'aucune', 'aucun de ces canaux', 'aucun de ces moyens', 'aucune de ces reponses', "je ne m'informe pas"],
  ...['none', 'none of these', 'none of the above', "i don't", 'rien', 'jamais'],
])

/** What surrounds the name of a channel in a possible answer: « Par la page Facebook de la mairie (officielle) ». */
const before =
  /^(?:(?:par|sur|via|dans|avec|grace a|on|in|by|through|the|le|la|les|l'|un|une|des|du|votre|notre|nos|mon|ma|our) ?)+/u
const after =
  / (?:de la|de l'|de notre|de votre|du|of the|of) ?(?:commune|mairie|ville|collectivite|village|communaute de communes|town|council|municipality|city)$/u

/** The service that a possible answer names; null when it is not certain. « Autre » is no channel. */
export function serviceOfAnswer(text: string): string | null {
  const plain = normaliseHeader(text)
  const bare = plain.replace(/ ?\([^()]*\)$/u, '')
  for (const name of [
    plain,
    bare,
    bare.replace(before, ''),
    bare.replace(after, ''),
    bare.replace(after, '').replace(before, ''),
  ]) {
    const service = findService(name)
    if (service !== null) return service.id === 'other' ? null : service.id
  }
  return null
}

const inCatalogueOrder = (found: ReadonlySet<string>): readonly string[] =>
  services.flatMap(({ id }) => (found.has(id) ? [id] : []))

export function channelAnswers(question: SurveyQuestion, rows: readonly Row[]): ChannelAnswersOf {
  return question.kind === 'boxes' ? ofBoxes(question) : ofCells(question.position, rows)
}

function ofBoxes({ boxes }: Extract<SurveyQuestion, { kind: 'boxes' }>): ChannelAnswersOf {
  const known = boxes.map((box) => ({ ...box, service: serviceOfAnswer(box.option) }))
  const services = inCatalogueOrder(new Set(known.flatMap(({ service }) => service ?? [])))
  return {
    services,
    isAboutChannels: services.length >= 2,
    answer: (row) => {
      const read = known.map((box) => ({ ...box, ticked: readBox(row.cells[box.position] ?? '', box.option) }))
      // Nothing ticked anywhere: the question was skipped, or nothing suits; the two cannot be told apart.
      if (read.every((box) => box.ticked === null)) return null
      return new Set(read.flatMap(({ ticked, service }) => (ticked === true && service !== null ? [service] : [])))
    },
    several: true,
    unknown: known.flatMap(({ option, service }) => (service === null && !isNone(option) ? [option] : [])),
    doubtful: [],
  }
}

const isNone = (option: string): boolean => none.has(normaliseHeader(option))

function ofCells(position: number, rows: readonly Row[]): ChannelAnswersOf {
  const cells = rows.map((row) => (row.cells[position] ?? '').trim()).filter((cell) => cell !== '')
  const { split, byComma } = splitterOf(cells)
  const lists = cells.map(split)
  const counts = new Map<string, number>()
  for (const option of lists.flatMap((list) => [...new Set(list)])) counts.set(option, (counts.get(option) ?? 0) + 1)
  const doubtful = byComma ? alwaysTogether(lists) : []
  const uncertain = new Set(doubtful.flatMap((pair) => pair.map(serviceOfAnswer)))
  const serviceOf = (option: string): string | null => {
    const service = serviceOfAnswer(option)
    return uncertain.has(service) ? null : service
  }
  const options = [...counts.keys()]
  const isShared = (option: string): boolean => (counts.get(option) ?? 0) >= fewest
  const named = new Set(options.flatMap((option) => serviceOfAnswer(option) ?? []))
  const naming = lists.filter((list) => list.some((option) => serviceOfAnswer(option) !== null)).length
  return {
    isAboutChannels: named.size >= 2 && naming * 2 >= lists.length,
    services: inCatalogueOrder(new Set(options.flatMap((option) => serviceOf(option) ?? []))),
    answer: (row) => {
      const cell = (row.cells[position] ?? '').trim()
      return cell === '' ? null : new Set(split(cell).flatMap((option) => serviceOf(option) ?? []))
    },
    several: lists.some((list) => list.length > 1),
    unknown: options.filter(
      (option) =>
        serviceOfAnswer(option) === null && !isNone(option) && isShared(option) && !doubtful.flat().includes(option),
    ),
    doubtful: doubtful.map((pair) =>
      pair.filter((option) => isShared(option) || serviceOfAnswer(option) !== null).join(', '),
    ),
  }
}

/** Several answers in a cell are separated by `;` (file of Google Forms, LimeSurvey) or `, ` (Google Sheets), or line breaks. */
function splitterOf(cells: readonly string[]): {
  readonly split: (cell: string) => readonly string[]
  readonly byComma: boolean
} {
  const comma = /,\s+/u
  const separator = [/\n/u, /\s*;\s*/u, comma].find((one) => cells.some((cell) => one.test(cell)))
  const options = (parts: readonly string[]): readonly string[] =>
    parts.map((part) => part.trim()).filter((part) => part !== '')
  return {
    split: (cell) => options(separator === undefined ? [cell] : cell.split(separator)),
    byComma: separator === comma,
  }
}

/**
 * Two texts that never come without each other, always in this order: probably one answer whose own comma was taken for a
 * separator. Harmless when both name the same channel, or none.
 */
function alwaysTogether(lists: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  const next = new Map<string, Set<string | null>>()
  const previous = new Map<string, Set<string | null>>()
  const note = (into: Map<string, Set<string | null>>, key: string, value: string | null): void => {
    into.set(key, (into.get(key) ?? new Set()).add(value))
  }
  for (const list of lists) {
    for (const [index, option] of list.entries()) {
      note(next, option, list[index + 1] ?? null)
      note(previous, option, list[index - 1] ?? null)
    }
  }
  return [...next].flatMap(([first, followers]) => {
    const [second = null, ...others] = followers
    if (second === null || others.length > 0 || [...(previous.get(second) ?? [])].some((one) => one !== first))
      return []
    const services = [serviceOfAnswer(first), serviceOfAnswer(second)]
    const harmless = services[0] === services[1]
    return harmless ? [] : [[first, second] as const]
  })
}
