/**
 * Our own template `mesures.csv`: figures that no export gives, one per row — channel, month, measure, value, unique or not.
 * What it cannot tell: ranges (a measure is one value); uniqueness of a measure is ours to know, the column only confirms it.
 */
import type { Observation } from '../dossier/facts.ts'
import { isStock } from '../dossier/manual-metrics.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { metricIds, metrics } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import { importing as english } from '../wording/en/importing.ts'
import { importing as french } from '../wording/fr/importing.ts'
import type { Evidence, Importer, Reading } from './importer.ts'
import { metricByName } from './metric-names.ts'
import { normaliseHeader } from './parse-cell.ts'
import type { ProblemLog } from './problem-log.ts'
import type { Row, Table } from './table.ts'
import type { TemplateTable } from './template-table.ts'
import { findTemplate, isUnsaid, placeOf, readAmount, readChannel, readMonth, readTemplate } from './template-table.ts'

export const measureFields = {
  service: ['Service'],
  account: ['Compte', 'Account'],
  month: ['Mois', 'Month'],
  metric: ['Mesure', 'Measure', 'Metric'],
  value: ['Valeur', 'Value'],
  unique: ['Unique (oui/non)', 'Unique', 'Unique (yes/no)'],
} as const
type Field = keyof typeof measureFields

const find = (table: Table): TemplateTable<Field> | null =>
  findTemplate<Field>(table, measureFields, ['service', 'month', 'metric', 'value'], 4)

function recognises(table: Table): Evidence | null {
  const template = find(table)
  if (template === null) return null
  return { title: 'mesures.csv', language: template.language, because: [{ kind: 'template', name: 'mesures.csv' }] }
}

/** True, false, or null when nothing is said; undefined when the text says something else. */
function readYesNo(text: string): boolean | null | undefined {
  if (isUnsaid(text)) return null
  const plain = normaliseHeader(text)
  if (['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x'].includes(plain)) return true
  return ['non', 'n', 'no', 'faux', 'false', '0'].includes(plain) ? false : undefined
}

class MeasuresReader {
  readonly #table: Table
  readonly #template: TemplateTable<Field>
  readonly #log: ProblemLog

  constructor(table: Table, template: TemplateTable<Field>, log: ProblemLog) {
    this.#table = table
    this.#template = template
    this.#log = log
  }

  read(row: Row): Observation | null {
    const channel = readChannel(row, this.#template, this.#table, this.#log)
    const metric = this.#metric(row)
    if (channel === null || metric === null || !this.#uniquenessAgrees(row, metric)) return null
    const period = this.#period(row)
    const value = this.#value(row)
    if (period === null || value === null) return null
    const place = placeOf(this.#table, row.number, this.#template.title('value'))
    // A number of followers is a level: that of the end of its month.
    if (isStock(metric)) return { channel, metric, grain: 'stock', from: period.to, to: period.to, value, place }
    return { channel, metric, ...period, value, place }
  }

  #metric(row: Row): MetricId | null {
    const value = this.#required(row, 'metric')
    if (value === null) return null
    const metric = metricByName(value)
    if (metric !== null) return metric
    const names = this.#template.language === 'fr' ? french.metrics : english.metrics
    const known = metricIds.map((id) => names[id])
    this.#log.add(problem('unknown-metric', 'error', { value, known }, this.#place(row, 'metric')))
    return null
  }

  /** A unique measure typed as a sum of days, or a sum typed as unique: the value means something else. */
  #uniquenessAgrees(row: Row, metric: MetricId): boolean {
    const text = this.#template.cell(row, 'unique')
    const said = readYesNo(text)
    if (said === null || said === metrics[metric].unique) return true
    const expected = said === undefined ? 'oui, non' : metrics[metric].unique ? 'oui' : 'non'
    const column = this.#template.title('unique')
    this.#log.add(problem('unexpected-value', 'warning', { value: text, column, expected }, this.#place(row, 'unique')))
    return said === undefined
  }

  #period(row: Row): { readonly grain: 'month' | 'year'; readonly from: string; readonly to: string } | null {
    const value = this.#required(row, 'month')
    if (value === null) return null
    const period = readMonth(value)
    if (typeof period !== 'string') return period
    const column = this.#template.title('month')
    this.#log.add(problem(period, 'warning', { value, column }, this.#place(row, 'month')))
    return null
  }

  #value(row: Row): number | null {
    const text = this.#required(row, 'value')
    if (text === null) return null
    const value = readAmount(text)
    if (typeof value === 'number') return value
    const column = this.#template.title('value')
    this.#log.add(problem(value, 'warning', { value: text, column }, this.#place(row, 'value')))
    return null
  }

  #required(row: Row, field: Field): string | null {
    const text = this.#template.cell(row, field)
    if (!isUnsaid(text)) return text
    const column = this.#template.title(field)
    this.#log.add(problem('missing-value', 'note', { column }, this.#place(row, field)))
    return null
  }

  #place(row: Row, field: Field) {
    return placeOf(this.#table, row.number, this.#template.title(field))
  }
}

function read(table: Table): Reading {
  return readTemplate(
    table,
    find(table),
    (template, log) => {
      const reader = new MeasuresReader(table, template, log)
      return (row) => reader.read(row)
    },
    (observations) => ({ observations }),
  )
}

export const templateMesures: Importer = {
  id: 'template-mesures',
  format: {
    publisher: 'Amarres',
    documentation: 'amarres templates --out DIR',
    versions: ['1'],
    signature: Object.values(measureFields).map(([name]) => name),
  },
  recognises,
  read,
}
