/**
 * Our own field kit: one row per person who answered, as the sheet of `amarres templates` or of the survey screen, filled in from
 * the paper forms. The channels are columns (« Vu : Facebook – Ville de Valmer »), ticked or not.
 *
 * What it cannot tell: whether those who answered resemble residents, and what people did not want to say. Only counts by age, sex
 * and channel are kept (see survey-tally.ts). People who say that they live elsewhere are left out, and told; so are rows where
 * no channel is ticked, not even « none of these »: the question was skipped.
 */
import type { ChannelRef, SurveyFact } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { ProblemParameters } from '../problem.ts'
import { findService, services } from '../reference/services.ts'
import { readAgeClass, readLastClass } from './age-class.ts'
import type { Evidence, Importer, Reading } from './importer.ts'
import { normaliseHeader } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import { placeIn, tableReading } from './read-section.ts'
import { bandOfAge } from './survey-ages.ts'
import { readBox } from './survey-columns.ts'
import { readSex } from './survey-sexes.ts'
import type { Respondent } from './survey-tally.ts'
import { tallySurvey } from './survey-tally.ts'
import type { Row, Table } from './table.ts'
import type { TemplateTable } from './template-table.ts'
import { findTemplate, templateRows } from './template-table.ts'

/** French then English; the number is that of the question on paper. */
export const kitFields = {
  form: ['Questionnaire', 'Form'],
  age: ['1. Tranche d’âge', '1. Age band'],
  sex: ['2. Sexe', '2. Sex'],
  resident: ['3. Habite ici', '3. Lives here'],
  none: ['4. Aucun de ces canaux', '4. None of these channels'],
  lastNews: ['5. Dernière information importante, apprise par', '5. Last important news, heard through'],
  preferred: ['6. Canal préféré', '6. Preferred channel'],
  newsletter: ['7. Lettre d’information', '7. Newsletter'],
  sms: ['8. SMS', '8. Text messages'],
  internet: ['9. Internet', '9. Internet access'],
  missed: ['10. Information manquée', '10. News missed'],
} as const
type Field = keyof typeof kitFields

/** Before the name of a channel, in its header. */
export const seenPrefix = { fr: '4. Vu : ', en: '4. Seen: ' } as const

/** People's own words: dropped, counted. */
const ownWords = ['lastNews', 'preferred'] as const satisfies readonly Field[]

interface KitChannel {
  readonly position: number
  readonly title: string
  readonly ref: ChannelRef
}

interface Kit {
  readonly template: TemplateTable<Field>
  readonly channels: readonly KitChannel[]
  /** Headers of channels that name no known service. */
  readonly unknown: readonly string[]
}

function find(table: Table): Kit | null {
  const template = findTemplate<Field>(table, kitFields, ['age', 'resident', 'none'], 5)
  if (template === null) return null
  const named = template.columns.titles.flatMap((title, position) => {
    const name = /^\s*4\s*\.\s*(?:vu|seen)\s*:\s*(.+)$/iu.exec(title)?.[1]?.trim()
    return name === undefined ? [] : [{ position, title: title.trim(), name }]
  })
  if (named.length === 0) return null
  const read = named.map(({ name, ...column }) => ({ ...column, ref: readName(name) }))
  return {
    template,
    channels: read.flatMap(({ ref, ...column }) => (ref === null ? [] : [{ ...column, ref }])),
    unknown: named.filter((_, index) => read[index]?.ref === null).map((one) => one.name),
  }
}

/** `Facebook – Ville de Valmer`, or the service alone; null when nobody knows it. */
function readName(name: string): ChannelRef | null {
  const [, before = name, after = ''] = /^(.+?)\s+[-–—]\s+(.+)$/u.exec(name) ?? []
  const service = findService(before)
  if (service === null) return null
  const account = after === '' ? null : after.trim()
  return { service: service.id, account, name: account }
}

function recognises(table: Table): Evidence | null {
  const kit = find(table)
  if (kit === null) return null
  const name = 'kit-terrain-reponses.csv'
  return { title: name, language: kit.template.language, because: [{ kind: 'template', name }] }
}

/** Why a row counts for nobody. */
type Left = 'non-resident' | 'age' | 'unanswered'

class KitReader {
  readonly #kit: Kit
  readonly #classes: readonly string[]
  readonly respondents: Respondent<number>[] = []
  readonly #left = new Map<Left, number>()

  constructor(kit: Kit, rows: readonly Row[]) {
    this.#kit = kit
    this.#classes = [...new Set(rows.map((row) => kit.template.cell(row, 'age')))]
    for (const row of rows) {
      const read = this.#read(row)
      if (typeof read === 'string') this.#left.set(read, this.left(read) + 1)
      else this.respondents.push(read)
    }
  }

  left(why: Left): number {
    return this.#left.get(why) ?? 0
  }

  #read(row: Row): Respondent<number> | Left {
    const { template, channels } = this.#kit
    if (['non', 'no', 'n'].includes(normaliseHeader(template.cell(row, 'resident')))) return 'non-resident'
    const age = template.cell(row, 'age')
    const ageClass = readAgeClass(age) ?? readLastClass(age, this.#classes) ?? bandOfAge(age)
    if (ageClass === null) return 'age'
    const ticked = channels.filter(({ position, title }) => readBox(row.cells[position] ?? '', title) === true)
    const none = readBox(template.cell(row, 'none'), template.title('none')) === true
    if (ticked.length === 0 && !none) return 'unanswered'
    const uses = new Set(ticked.map((one) => one.position))
    return { ageClass, sex: readSex(template.cell(row, 'sex')), uses }
  }
}

function read(table: Table): Reading {
  const kit = find(table)
  if (kit === null) return { tables: [], problems: [] }
  const log = new ProblemLog()
  const { template, channels } = kit
  const rows = templateRows(table, template, log)
  const reader = new KitReader(kit, rows)
  const refs = new Map(channels.map((one) => [one.position, one.ref]))
  const tally = tallySurvey(reader.respondents, refs, placeIn(table), {})
  for (const value of kit.unknown) {
    const known = services.map((one) => one.name[template.language])
    log.add(problem('unknown-service', 'error', { value, known }, placeIn(table)))
  }
  if (rows.length === 0) log.add(problem('no-data', 'warning', {}, placeIn(table)))
  const tell = <Code extends Told>(code: Code, params: ProblemParameters[Code], field: Field, count: number): void => {
    if (count > 0) log.add(problem(code, severities[code], params, placeIn(table, null, template.title(field))))
  }
  const [elsewhere, unread, silent] = [reader.left('non-resident'), reader.left('age'), reader.left('unanswered')]
  tell('survey-non-residents', { rows: elsewhere }, 'resident', elsewhere)
  tell('survey-ages-unread', { rows: unread }, 'age', unread)
  tell('survey-unanswered', { rows: silent }, 'none', silent)
  tell('survey-too-few', { respondents: tally.tooFew }, 'age', tally.tooFew)
  tell('survey-small-classes', { classes: tally.merged }, 'age', tally.merged.length)
  const kept = tally.tooFew > 0 ? 0 : reader.respondents.length
  const surveys: readonly SurveyFact[] = tally.surveys
  const count = { rows: rows.length, kept }
  return {
    tables: [tableReading(template, count, { surveys }, { personalData: droppedWords(template, rows) })],
    problems: log.list(),
  }
}

const severities = {
  'survey-non-residents': 'note',
  'survey-ages-unread': 'warning',
  'survey-unanswered': 'note',
  'survey-too-few': 'warning',
  'survey-small-classes': 'note',
} as const
type Told = keyof typeof severities

function droppedWords(
  template: TemplateTable<Field>,
  rows: readonly Row[],
): readonly { readonly column: string; readonly cells: number }[] {
  return ownWords.flatMap((field) => {
    const cells = rows.filter((row) => template.cell(row, field) !== '').length
    return cells === 0 ? [] : [{ column: template.title(field), cells }]
  })
}

export const surveyKit: Importer = {
  id: 'survey-kit',
  format: {
    publisher: 'Amarres',
    documentation: 'amarres templates --out DIR',
    versions: ['1'],
    signature: Object.values(kitFields).map(([name]) => name),
  },
  recognises,
  read,
}
