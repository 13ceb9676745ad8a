/** The likeliest meaning of each column of a table, and what its rows are. */
import type { MetricId } from '../dossier/metrics.ts'
import { findService } from '../reference/services.ts'
import type { ColumnSample } from './column-samples.ts'
import { sampleColumns } from './column-samples.ts'
import type { SingleKind } from './header-meanings.ts'
import { isTelling, measureByHeader, rankOf } from './header-meanings.ts'
import { personalPositions } from './personal-data.ts'
import type { ColumnMeaning, Recipe } from './recipe.ts'
import { isTotalName } from './recipe-data-rows.ts'
import type { Section } from './table.ts'

export interface SuggestedMeanings {
  readonly rows: Recipe['rows']
  /** One per column. */
  readonly meanings: readonly ColumnMeaning[]
}

const ignored = { kind: 'ignored' } as const satisfies ColumnMeaning

/** `about`: the measure that the title or the sheet names, for columns that name only a service. */
export function suggestMeanings(section: Section, about: MetricId | null): SuggestedMeanings {
  const personal = personalPositions(section)
  const samples = sampleColumns(section)
  const meanings = section.header.map((title, index): ColumnMeaning => {
    const sample = samples[index]
    return sample === undefined || personal.has(index) ? ignored : measureOf(title, sample, about)
  })
  const free = (index: number): boolean => meanings[index]?.kind === 'ignored' && !personal.has(index)
  for (const kind of singleKinds) {
    const best = bestColumn(section.header, samples, kind, free)
    if (best !== null) meanings[best] = { kind }
  }
  for (const [index, title] of section.header.entries()) {
    const share = rankOf(title, 'audience-share') !== null && samples[index]?.numbers === true
    if (free(index) && share) meanings[index] = { kind: 'audience-share' }
  }
  const rows = rowsOf(meanings, samples)
  return { rows, meanings: withoutTwins(meanings.map((one) => fitting(one, rows, meanings))) }
}

function measureOf(title: string, sample: ColumnSample, about: MetricId | null): ColumnMeaning {
  if (!sample.numbers && !sample.empty) return ignored
  const named = measureByHeader(title)
  if (named !== null) return { kind: 'measure', ...named, account: null }
  const service = about === null || isTotalName(title) ? null : findService(title)
  return about === null || service === null
    ? ignored
    : { kind: 'measure', metric: about, service: service.id, account: null }
}

/** In the order in which they choose their column. */
const singleKinds = [
  ...(['date', 'period-start', 'period-end', 'age-class', 'metric', 'service', 'value'] as const),
  ...(['publication-id', 'publication-text', 'publication-kind', 'account'] as const),
] satisfies readonly SingleKind[]

/** The column whose header means it best and whose values agree; else, for what shows in values, the first that shows it. */
function bestColumn(
  header: readonly string[],
  samples: readonly ColumnSample[],
  kind: SingleKind,
  free: (index: number) => boolean,
): number | null {
  const candidates = header.flatMap((title, index) => {
    const sample = samples[index]
    const rank = rankOf(title, kind)
    return sample !== undefined && free(index) && rank !== null && agrees(kind, sample, rank) ? [{ index, rank }] : []
  })
  const [named] = candidates.toSorted((a, b) => a.rank - b.rank)
  if (named !== undefined) return named.index
  const shown = samples.findIndex(
    (sample, index) => free(index) && !isTelling(header[index] ?? '') && shows(kind, sample),
  )
  return shown === -1 ? null : shown
}

const isText = (sample: ColumnSample): boolean => !sample.numbers && !sample.dates

/** Whether the values may be of this kind, once the header says so; `rank` tells sure headers from vague ones. */
function agrees(kind: SingleKind, sample: ColumnSample, rank: number): boolean {
  if (sample.empty) return true
  switch (kind) {
    case 'date':
    case 'period-start':
    case 'period-end':
      return sample.dates || sample.years
    case 'age-class':
      return sample.ages
    case 'metric':
      return sample.metrics
    case 'service':
      // « Réseau », « plateforme »: names that the catalogue does not have are to be corrected; « source » may be anything.
      return sample.services || (isText(sample) && rank < 4)
    case 'value':
      return sample.numbers
    case 'publication-id':
      return !sample.dates && sample.distinct
    case 'publication-text':
      return isText(sample) && !sample.services
    case 'publication-kind':
      return isText(sample) && !sample.distinct
    case 'account':
      return isText(sample)
  }
}

/** Whether the values alone say it, whatever the header. */
function shows(kind: SingleKind, sample: ColumnSample): boolean {
  switch (kind) {
    case 'date':
      return sample.dates
    case 'age-class':
      return sample.ages
    case 'service':
      return sample.services
    case 'metric':
      return sample.metrics
    case 'period-start':
    case 'period-end':
    case 'value':
    case 'publication-id':
    case 'publication-text':
    case 'publication-kind':
    case 'account':
      return false
  }
}

function rowsOf(meanings: readonly ColumnMeaning[], samples: readonly ColumnSample[]): Recipe['rows'] {
  const at = (kind: ColumnMeaning['kind']): number => meanings.findIndex((one) => one.kind === kind)
  const has = (kind: ColumnMeaning['kind']): boolean => at(kind) !== -1
  if (has('age-class') && (has('audience-share') || has('value')) && !has('metric')) return 'audience'
  const named = ['publication-id', 'publication-text'] as const
  const distinct = named.some((kind) => samples[at(kind)]?.distinct === true)
  return has('date') && distinct && has('measure') && !has('metric') ? 'publications' : 'observations'
}

const everywhere = ['ignored', 'service', 'account'] as const
const ofRows: Readonly<Record<Recipe['rows'], readonly ColumnMeaning['kind'][]>> = {
  observations: [...everywhere, 'date', 'period-start', 'period-end', 'metric', 'value', 'measure'],
  publications: [...everywhere, 'date', 'measure', 'publication-id', 'publication-text', 'publication-kind'],
  audience: [...everywhere, 'age-class', 'audience-share', 'value'],
}

/** A meaning that makes no sense for these rows, or without another one, is none. */
function fitting(meaning: ColumnMeaning, rows: Recipe['rows'], all: readonly ColumnMeaning[]): ColumnMeaning {
  const has = (kind: ColumnMeaning['kind']): boolean => all.some((one) => one.kind === kind)
  if (!ofRows[rows].includes(meaning.kind)) return ignored
  switch (meaning.kind) {
    case 'metric':
      return has('value') ? meaning : ignored
    case 'value':
      return rows === 'audience' ? (has('audience-share') ? ignored : meaning) : has('metric') ? meaning : ignored
    case 'period-start':
      return has('date') ? ignored : has('period-end') ? meaning : { kind: 'date' }
    case 'period-end':
      return has('date') ? ignored : has('period-start') ? meaning : { kind: 'date' }
    default:
      return meaning
  }
}

/** Of two columns that name the same measure, the first: the other is often a part of it. */
function withoutTwins(meanings: readonly ColumnMeaning[]): readonly ColumnMeaning[] {
  const seen = new Set<string>()
  return meanings.map((one) => {
    if (one.kind !== 'measure') return one
    const key = `${one.metric} ${one.service ?? ''}`
    if (seen.has(key)) return ignored
    seen.add(key)
    return one
  })
}
