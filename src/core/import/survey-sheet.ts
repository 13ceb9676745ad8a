/**
 * Answers of a resident survey, one row per person, as Google Forms, LimeSurvey and Framaforms (Drupal webform) export them.
 * Formats: Google Forms read in importers' source code and seen in English (design/formats.md §10); LimeSurvey by its manual
 * (headings in full or abbreviated, `Question [Answer]`, Y or « Oui »); webform by its module's source (groups, then names). No
 * real French sheet was seen.
 *
 * What such a sheet cannot tell: whether those who answered resemble residents, who chose not to answer, and whether a comma
 * separates two answers or belongs to one. Only counts by age class, sex and channel are kept (see survey-tally.ts): never a row,
 * never a word of anybody.
 *
 * Decisions: the question that gives the age is the one whose answers are age classes, and that of the channels the one whose
 * answers name known channels. When several do, the facts of each are kept apart until the user says which one is meant. A
 * person who answered nothing to it does not count among the respondents.
 */
import type { SurveyFact } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { ProblemParameters } from '../problem.ts'
import type { AgeReader } from './survey-ages.ts'
import { ageReader } from './survey-ages.ts'
import { isBlankRow, repeatsHeader } from './columns.ts'
import type { Evidence, ImportContext, Importer, Question, Reading } from './importer.ts'
import { normaliseHeader } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import { placeIn, readRows, tableReading } from './read-section.ts'
import type { FoundSection } from './read-section.ts'
import { columnsOf } from './columns.ts'
import type { ChannelAnswersOf } from './survey-answers.ts'
import { channelAnswers } from './survey-answers.ts'
import type { SurveyQuestion, SurveyTool } from './survey-columns.ts'
import { surveyQuestions, surveyTool } from './survey-columns.ts'
import type { SexReader } from './survey-sexes.ts'
import { sexReader } from './survey-sexes.ts'
import type { Respondent } from './survey-tally.ts'
import { tallySurvey } from './survey-tally.ts'
import type { Row, Table } from './table.ts'

interface AgeQuestion {
  readonly title: string
  readonly age: AgeReader
}

interface ChannelQuestion {
  readonly title: string
  readonly answers: ChannelAnswersOf
}

interface SexQuestion {
  readonly title: string
  readonly sex: SexReader
}

interface Survey {
  readonly found: FoundSection
  readonly tool: SurveyTool
  readonly rows: readonly Row[]
  readonly questions: readonly SurveyQuestion[]
  readonly ages: readonly AgeQuestion[]
  readonly channels: readonly ChannelQuestion[]
  readonly sexes: readonly SexQuestion[]
}

function find(table: Table): Survey | null {
  for (const section of table.sections) {
    const tool = surveyTool(section)
    if (tool === null) continue
    const columns = columnsOf(section.header)
    const rows = [...section.rows()].filter((row) => !isBlankRow(row) && !repeatsHeader(row, columns))
    const questions = surveyQuestions(section, tool, rows)
    const ages = questions.flatMap((one) => {
      const age = one.kind === 'cell' ? ageReader(one, rows) : null
      return age === null ? [] : [{ title: one.title, age }]
    })
    const sexes = questions.flatMap((one) => {
      const sex = one.kind === 'cell' ? sexReader(one, rows) : null
      return sex === null ? [] : [{ title: one.title, sex }]
    })
    const channels = questions.flatMap((one) => {
      if (ages.some((age) => age.title === one.title)) return []
      const answers = channelAnswers(one, rows)
      return answers.isAboutChannels ? [{ title: one.title, answers }] : []
    })
    // A first column of times is not enough: sensors have one too.
    const asks = questions.some((one) => one.title.includes('?'))
    if (tool === 'google-forms' && ages.length === 0 && channels.length === 0 && !asks) continue
    return { found: { section, columns }, tool, rows, questions, ages, channels, sexes }
  }
  return null
}

const tools: Readonly<Record<SurveyTool, string>> = {
  'google-forms': 'Google Forms',
  limesurvey: 'LimeSurvey',
  framaforms: 'Framaforms',
}

const frenchHeaders = ['horodateur', 'derniere page', 'langue de depart', 'numero de serie', 'brouillon']

function recognises(table: Table): Evidence | null {
  const survey = find(table)
  if (survey === null) return null
  const { found, tool, ages, channels } = survey
  const names = (found.section.headerRows.at(-1)?.cells ?? found.section.header).map(normaliseHeader)
  const titles = [...ages, ...channels].map((one) => one.title).slice(0, 4)
  const first = (found.columns.titles[0] ?? '').trim()
  return {
    title: tools[tool],
    language: frenchHeaders.some((name) => names.includes(name)) ? 'fr' : null,
    because: [
      { kind: 'values', column: first, example: tools[tool] },
      ...(titles.length > 0 ? [{ kind: 'titles', titles } as const] : []),
    ],
  }
}

type About = 'age' | 'channels'

class SurveyReader {
  readonly #table: Table
  readonly #survey: Survey
  readonly #context: ImportContext
  readonly #log: ProblemLog
  readonly surveys: SurveyFact[] = []
  readonly questions: Question[] = []
  readonly #useful = new Set<number>()
  readonly #coded: boolean
  /** The only question about sex; null without one, or with several: whose sex each of them asks cannot be told. */
  readonly #sex: SexReader | null

  constructor(table: Table, survey: Survey, context: ImportContext, log: ProblemLog) {
    this.#table = table
    this.#survey = survey
    this.#context = context
    this.#log = log
    const [sex, ...moreSexes] = survey.sexes
    this.#sex = sex === undefined || moreSexes.length > 0 ? null : sex.sex
    if (moreSexes.length > 0) {
      log.add(problem('survey-several-sexes', 'note', { titles: survey.sexes.map((one) => one.title) }, placeIn(table)))
    }
    for (const age of survey.ages) {
      for (const channels of survey.channels) this.#count(age, channels)
    }
    this.#coded = survey.tool === 'limesurvey' && survey.ages.length * survey.channels.length === 0 && usesCodes(survey)
    if (this.#coded) log.add(problem('survey-codes', 'warning', {}, placeIn(table)))
    this.#ask('age', survey.ages)
    this.#ask('channels', survey.channels)
    this.#tell()
  }

  /** True when the row counted in some fact. */
  isUseful(row: Row): boolean {
    return this.#useful.has(row.number)
  }

  /** Counts for one question of age and one of channels. */
  #count({ title: ageTitle, age }: AgeQuestion, { title: channelsTitle, answers }: ChannelQuestion): void {
    const respondents: Respondent<string>[] = []
    for (const row of this.#survey.rows) {
      const ageClass = age.read(row)
      const uses = answers.answer(row)
      if (ageClass === null || uses === null) continue
      this.#useful.add(row.number)
      respondents.push({ ageClass, sex: this.#sex?.read(row) ?? null, uses })
    }
    const when = { ...this.#whenSeveral('age', ageTitle), ...this.#whenSeveral('channels', channelsTitle) }
    const refs = new Map(answers.services.map((service) => [service, { service, account: null, name: null }]))
    const tally = tallySurvey(respondents, refs, placeIn(this.#table, null, channelsTitle), when)
    if (tally.tooFew > 0) this.#say('survey-too-few', { respondents: tally.tooFew }, ageTitle)
    if (tally.merged.length > 0) this.#say('survey-small-classes', { classes: tally.merged }, ageTitle)
    this.surveys.push(...tally.surveys)
  }

  #id(about: About): string {
    return this.#table.sheet === null ? `column:${about}` : `column:${about}:${this.#table.sheet}`
  }

  #choices(about: About): readonly string[] {
    const { ages, channels } = this.#survey
    return (about === 'age' ? ages : channels).map((one) => one.title)
  }

  #whenSeveral(about: About, title: string): Readonly<Record<string, string>> {
    return this.#choices(about).length > 1 ? { [this.#id(about)]: title } : {}
  }

  #ask(about: About, found: readonly unknown[]): void {
    const place = placeIn(this.#table)
    if (found.length === 0) {
      if (!this.#coded) this.#log.add(problem('survey-lacks', 'warning', { what: about }, place))
    }
    if (found.length < 2) return
    const options = this.#choices(about)
    const id = this.#id(about)
    this.questions.push({ id, kind: 'which-column', about, options })
    if (!options.includes(this.#context.answers[id] ?? '')) {
      this.#log.add(problem('which-column', 'question', { title: about }, place))
    }
  }

  /** What the user should know of the questions that were used. */
  #tell(): void {
    const { ages, channels, rows } = this.#survey
    for (const { title, age } of ages) {
      const unread = rows.filter((row) => age.says(row) && age.read(row) === null).length
      if (unread > 0) this.#say('survey-ages-unread', { rows: unread }, title)
    }
    for (const { title, answers } of channels) {
      const silent = rows.filter((row) => answers.answer(row) === null).length
      if (silent > 0) this.#say('survey-unanswered', { rows: silent }, title)
      if (!answers.several) this.#say('survey-single-choice', {}, title)
      if (answers.doubtful.length > 0) this.#say('survey-commas', { answers: answers.doubtful }, title)
      if (answers.unknown.length > 0) this.#say('survey-unknown-answers', { answers: answers.unknown }, title)
    }
  }

  #say<Code extends SurveyNote>(code: Code, params: ProblemParameters[Code], title: string): void {
    const severity = notes.has(code) ? 'note' : 'warning'
    this.#log.add(problem(code, severity, params, placeIn(this.#table, null, title)))
  }
}

type SurveyNote =
  | 'survey-ages-unread'
  | 'survey-unanswered'
  | 'survey-single-choice'
  | 'survey-commas'
  | 'survey-unknown-answers'
  | 'survey-too-few'
  | 'survey-small-classes'

const notes: ReadonlySet<SurveyNote> = new Set(['survey-unanswered', 'survey-unknown-answers', 'survey-small-classes'])

/** LimeSurvey with the codes of questions and answers: `Q3[SQ001]`, `AO02`. */
function usesCodes({ questions, rows }: Survey): boolean {
  const boxes = questions.flatMap((one) => (one.kind === 'boxes' ? one.boxes : []))
  if (boxes.some(({ option }) => /^[A-Z]{1,3}\d{1,4}$/u.test(option))) return true
  const cells = questions.flatMap((one) =>
    one.kind === 'cell' ? rows.map((row) => row.cells[one.position] ?? '') : [],
  )
  return cells.some((cell) => /^A[O]?\d{1,3}$/u.test(cell.trim()))
}

/** Columns of answers in people's own words: hardly any two alike. Dropped, counted. */
function freeTexts({ questions, rows, ages, channels, sexes }: Survey): readonly { column: string; cells: number }[] {
  const used = new Set([...ages, ...channels, ...sexes].map((one) => one.title))
  return questions.flatMap((one) => {
    if (one.kind === 'boxes') {
      const words = one.words.flatMap((position) => rows.filter((row) => (row.cells[position] ?? '').trim() !== ''))
      return words.length === 0 ? [] : [{ column: one.title, cells: words.length }]
    }
    if (used.has(one.title)) return []
    const cells = rows.map((row) => (row.cells[one.position] ?? '').trim()).filter((cell) => cell !== '')
    const own = new Set(cells).size * 2 > cells.length && cells.some((cell) => /\s/u.test(cell))
    return own ? [{ column: one.title, cells: cells.length }] : []
  })
}

function read(table: Table, context: ImportContext): Reading {
  const survey = find(table)
  if (survey === null) return { tables: [], problems: [] }
  const log = new ProblemLog()
  const reader = new SurveyReader(table, survey, context, log)
  const count = readRows(table, survey.found, log, (row) => reader.isUseful(row))
  const { surveys, questions } = reader
  const more = { personalData: freeTexts(survey), questions }
  return { tables: [tableReading(survey.found, count, { surveys }, more)], problems: log.list() }
}

export const surveySheet: Importer = {
  id: 'survey-sheet',
  format: {
    publisher: 'Google Forms, LimeSurvey, Framaforms',
    documentation:
      'https://www.limesurvey.org/manual/Exporting_results, Drupal webform 7 (results › download), Google Forms (CSV)',
    versions: ['Google Forms', 'LimeSurvey', 'Framaforms'],
    signature: ['Horodateur', 'Timestamp', 'submitdate', 'lastpage', 'startlanguage', 'SID'],
  },
  recognises,
  read,
}
