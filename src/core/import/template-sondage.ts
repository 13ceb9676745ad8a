/**
 * Our own template `sondage.csv`: answers of a resident survey, one row per age class (and sex, if known) and channel — how many answered, how many
 * of them use the channel. What it cannot tell: overlaps between channels, and whether respondents resemble residents.
 */
import type { Sex, SurveyFact } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import { readAgeClass, readLastClass } from './age-class.ts'
import type { Evidence, Importer, Reading } from './importer.ts'
import type { ProblemLog } from './problem-log.ts'
import { readSex } from './survey-sexes.ts'
import type { Row, Table } from './table.ts'
import type { TemplateTable } from './template-table.ts'
import { findTemplate, isUnsaid, placeOf, readAmount, readChannel, readTemplate } from './template-table.ts'

export const surveyFields = {
  ageClass: ["Classe d'âge", 'Tranche d’âge', 'Âge', 'Age class', 'Age band', 'Age'],
  sex: ['Sexe', 'Sex'],
  service: ['Service'],
  account: ['Compte', 'Account'],
  respondents: ['Répondants', 'Respondents'],
  users: ['Utilisateurs', 'Users'],
} as const
type Field = keyof typeof surveyFields

const find = (table: Table): TemplateTable<Field> | null =>
  findTemplate<Field>(table, surveyFields, ['ageClass', 'service', 'respondents', 'users'], 4)

function recognises(table: Table): Evidence | null {
  const template = find(table)
  if (template === null) return null
  return { title: 'sondage.csv', language: template.language, because: [{ kind: 'template', name: 'sondage.csv' }] }
}

class SurveyReader {
  readonly #table: Table
  readonly #template: TemplateTable<Field>
  readonly #log: ProblemLog
  readonly #classes: readonly string[]

  constructor(table: Table, template: TemplateTable<Field>, log: ProblemLog, rows: readonly Row[]) {
    this.#table = table
    this.#template = template
    this.#log = log
    this.#classes = [...new Set(rows.map((row) => template.cell(row, 'ageClass')))]
  }

  read(row: Row): SurveyFact | null {
    const channel = readChannel(row, this.#template, this.#table, this.#log)
    const ageClass = this.#ageClass(row)
    const respondents = this.#count(row, 'respondents')
    const users = this.#count(row, 'users')
    if (channel === null || ageClass === null || respondents === null || users === null) return null
    const sex = this.#sex(row)
    if (sex === 'unknown') return null
    if (users > respondents) {
      const column = this.#template.title('users')
      const params = { value: String(users), column, expected: `≤ ${respondents}` }
      this.#log.add(problem('unexpected-value', 'warning', params, placeOf(this.#table, row.number, column)))
      return null
    }
    const place = placeOf(this.#table, row.number, null)
    return { ageClass, ...(sex === null ? {} : { sex }), channel, respondents, users, place }
  }

  /** Null: both together, or not said. */
  #sex(row: Row): Sex | 'unknown' | null {
    const value = this.#template.cell(row, 'sex')
    if (isUnsaid(value)) return null
    const sex = readSex(value)
    if (sex !== null) return sex
    const column = this.#template.title('sex')
    const expected = this.#template.language === 'fr' ? 'femme, homme' : 'woman, man'
    const place = placeOf(this.#table, row.number, column)
    this.#log.add(problem('unexpected-value', 'warning', { value, column, expected }, place))
    return 'unknown'
  }

  #ageClass(row: Row): string | null {
    const value = this.#template.cell(row, 'ageClass')
    const ageClass = readAgeClass(value) ?? readLastClass(value, this.#classes)
    if (ageClass === null) {
      const place = placeOf(this.#table, row.number, this.#template.title('ageClass'))
      this.#log.add(problem('unknown-age-class', 'warning', { value }, place))
    }
    return ageClass
  }

  #count(row: Row, field: 'respondents' | 'users'): number | null {
    const text = this.#template.cell(row, field)
    const column = this.#template.title(field)
    const place = placeOf(this.#table, row.number, column)
    if (isUnsaid(text)) {
      this.#log.add(problem('missing-value', 'note', { column }, place))
      return null
    }
    const value = readAmount(text)
    if (typeof value === 'number' && Number.isInteger(value)) return value
    const code = typeof value === 'number' ? 'invalid-number' : value
    this.#log.add(problem(code, 'warning', { value: text, column }, place))
    return null
  }
}

function read(table: Table): Reading {
  return readTemplate(
    table,
    find(table),
    (template, log, rows) => {
      const reader = new SurveyReader(table, template, log, rows)
      return (row) => reader.read(row)
    },
    (surveys) => ({ surveys }),
  )
}

export const templateSondage: Importer = {
  id: 'template-sondage',
  format: {
    publisher: 'Amarres',
    documentation: 'amarres templates --out DIR',
    versions: ['1'],
    signature: Object.values(surveyFields).map(([name]) => name),
  },
  recognises,
  read,
}
