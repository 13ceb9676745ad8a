/** The columns of a sheet of answers as questions: one column each, or one column per possible answer. */
import { normaliseHeader } from './parse-cell.ts'
import { isPersonalHeader } from './personal-headers.ts'
import { distinctTitles } from './which-network.ts'
import type { Row, Section } from './table.ts'

/** Who made the sheet, by the columns that stand before the questions. */
export type SurveyTool = 'google-forms' | 'limesurvey' | 'framaforms'

const stamps = ['horodateur', 'timestamp']
const limeSurvey = [
  ...['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', 'startdate', 'datestamp', 'ipaddr', 'refurl', 'token'],
  ...['response id', 'date submitted', 'last page', 'start language', 'date started', 'date last action', 'ip address'],
  ...[
    'id de la reponse',
    'date de soumission',
    'derniere page',
    'langue de depart',
    'tete de serie',
    'date de lancement',
  ],
  ...['date de la derniere action', 'adresse ip', 'url de reference', 'interviewtime', 'total time', 'temps total'],
]
const webform = [
  ...['serial', 'sid', 'time', 'draft', 'ip address', 'uid', 'username', 'submitted time', 'completed time'],
  ...[
    'modified time',
    'numero de serie',
    'heure',
    'brouillon',
    'adresse ip',
    "nom d'utilisateur",
    'soumis a',
    'soumis le',
  ],
  ...['date de soumission', 'heure de soumission', 'heure de fin', 'heure de modification'],
]

/** The tool, from the names of the columns; null when the sheet is something else. */
export function surveyTool(section: Section): SurveyTool | null {
  const names = namesOf(section)
  if (stamps.includes(names[0] ?? '')) return 'google-forms'
  const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.includes(name))
  if (has('lastpage', 'startlanguage') || has('last page', 'start language')) return 'limesurvey'
  if (has('derniere page', 'langue de depart')) return 'limesurvey'
  const ofWebform = names.filter((name) => webform.includes(name))
  return has('sid') && ofWebform.length >= 3 ? 'framaforms' : null
}

/** Of a header of several rows the last one names the columns. */
function namesOf(section: Section): readonly string[] {
  const last = section.headerRows.at(-1)?.cells ?? section.header
  return last.map(normaliseHeader)
}

const technical: Readonly<Record<SurveyTool, readonly string[]>> = {
  'google-forms': stamps,
  limesurvey: limeSurvey,
  framaforms: webform,
}

interface Box {
  readonly position: number
  /** The possible answer that the column is about. */
  readonly option: string
}

/** `title`: the text of the question, distinct from the others. */
export type SurveyQuestion =
  | { readonly kind: 'cell'; readonly title: string; readonly position: number }
  | {
      readonly kind: 'boxes'
      readonly title: string
      readonly boxes: readonly Box[]
      /** Of « other »: people's own words. */
      readonly words: readonly number[]
    }

/** A column before it is known what it is. */
interface Candidate {
  readonly position: number
  readonly question: string
  /** What is between brackets, or under the name of a group. */
  readonly option: string | null
}

const ticked = new Set([
  'y',
  'yes',
  'oui',
  'x',
  '1',
  'true',
  'vrai',
  'checked',
  'coche',
  'selected',
  'selectionne',
  '✓',
  '✔',
])
const unticked = new Set(['', 'n', 'no', 'non', '0', 'false', 'faux', 'not selected', 'non selectionne', 'n/a'])

/** True: the box is ticked; false: it is said not to be; null: nothing, or something else, is said. */
export function readBox(cell: string, option: string): boolean | null {
  const text = normaliseHeader(cell)
  if (ticked.has(text) || (text !== '' && text === normaliseHeader(option))) return true
  return text !== '' && unticked.has(text) ? false : null
}

const isBox = (cell: string, option: string): boolean => cell.trim() === '' || readBox(cell, option) !== null

/** The questions of a sheet; columns of people, and those that the tool adds, are left out. */
export function surveyQuestions(section: Section, tool: SurveyTool, rows: readonly Row[]): readonly SurveyQuestion[] {
  const distinct = distinctTitles()
  const candidates = candidatesOf(section, tool, rows)
  const questions: SurveyQuestion[] = []
  let at = 0
  while (at < candidates.length) {
    const first = candidates[at]
    if (first === undefined) break
    const group = groupFrom(candidates, at)
    const boxes = group.flatMap(({ position, option }) => (option === null ? [] : [{ position, option }]))
    const ticks = boxes.filter(({ position, option }) => rows.every((row) => isBox(row.cells[position] ?? '', option)))
    const others = boxes.filter((box) => !ticks.includes(box))
    if (ticks.length > 0 && others.every(({ option }) => isOther(option))) {
      const words = others.map((box) => box.position)
      questions.push({ kind: 'boxes', title: distinct(first.question), boxes: ticks, words })
    } else {
      for (const { position, question, option } of group) {
        const title = option === null ? question : `${question} [${option}]`
        questions.push({ kind: 'cell', title: distinct(title), position })
      }
    }
    at += group.length
  }
  return questions
}

const isOther = (option: string): boolean => /^(?:other|autres?)\b/u.test(normaliseHeader(option))

function groupFrom(candidates: readonly Candidate[], at: number): readonly Candidate[] {
  const first = candidates[at]
  if (first === undefined) return []
  if (first.option === null) return [first]
  const rest = candidates.slice(at)
  const end = rest.findIndex((one) => one.option === null || one.question !== first.question)
  return end === -1 ? rest : rest.slice(0, end)
}

function candidatesOf(section: Section, tool: SurveyTool, rows: readonly Row[]): readonly Candidate[] {
  const names = namesOf(section)
  const all = tool === 'framaforms' ? underGroups(section, rows) : section.header.map(bracketed)
  return all.filter(({ position, question }) => {
    const name = names[position] ?? ''
    return question.trim() !== '' && !technical[tool].includes(name) && !isPersonalHeader(question)
  })
}

/** `Question [Answer]` of LimeSurvey and of the grids of Google; `Q3[SQ001]` with codes. */
function bracketed(title: string, position: number): Candidate {
  const [, question = '', option = ''] = /^(.+?)\s*\[([^[\]]+)\]\s*$/su.exec(title.trim()) ?? []
  return question === '' ? { position, question: title.trim(), option: null } : { position, question, option }
}

/** Framaforms: the question above the first of its answers, and nothing above the others, whose cells hold X. */
function underGroups(section: Section, rows: readonly Row[]): readonly Candidate[] {
  const below = section.headerRows.at(-1)?.cells ?? section.header
  const above = section.headerRows.length > 1 ? (section.headerRows.at(-2)?.cells ?? []) : []
  let group = ''
  return below.map((cell, position) => {
    const name = cell.trim()
    const own = (above[position] ?? '').trim()
    const boxes = rows.every((row) => isBox(row.cells[position] ?? '', name))
    if (own !== '') group = own
    else if (!boxes) group = ''
    return group !== '' && boxes && name !== ''
      ? { position, question: group, option: name }
      : { position, question: name === '' ? own : name, option: null }
  })
}
