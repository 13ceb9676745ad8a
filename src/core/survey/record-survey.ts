/** Each survey of a dossier, weighted: its respondents and effective size as figures of the ledger. */
import type { Entry, SurveyReading } from '../analysis.ts'
import type { AdultBand, AgeStructure, OfSurvey } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { Overlap } from '../dossier/overlap.ts'
import { exactly } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { Ledger } from '../ledger.ts'
import { sourcesOf } from '../reach/channel-facts.ts'
import type { RecordedResidents } from '../reach/record-residents.ts'
import { adultRecord } from '../reach/residents.ts'
import { sumOf } from './raking.ts'
import type { WeightedSurvey } from './weighted-survey.ts'
import { groupsOfTen, weighSurvey } from './weighted-survey.ts'
import type { WeightingMethod } from './weighting.ts'
import { fewestRespondents } from './weighting.ts'

export interface RecordedSurvey {
  readonly survey: WeightedSurvey
  readonly reading: SurveyReading
  /** Inputs of its shares. */
  readonly effectiveSize: Entry
  readonly ofBand: Readonly<Record<AdultBand, Entry>>
}

const formulaOf: Readonly<Record<WeightingMethod, FormulaId>> = {
  'post-stratification': 'survey-post-stratification',
  raking: 'survey-raking',
  'by-age': 'survey-by-age',
}

interface Given {
  readonly structure: AgeStructure | null
  readonly surveys: readonly OfSurvey[]
  readonly overlaps: readonly Overlap[]
}

/** By the SHA-256 of their files. None without residents by age: nothing would say what respondents stand for. */
export function recordSurveys(
  ledger: Ledger,
  { structure, surveys, overlaps }: Given,
  residents: RecordedResidents,
): ReadonlyMap<string, RecordedSurvey> {
  if (structure === null) return new Map()
  const files = [...Map.groupBy(surveys, (one) => one.sha256)].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(
    files.flatMap(([sha256, facts]) => {
      const survey = weighSurvey(facts, structure)
      if (survey === null) return []
      const pairs = overlaps.filter(({ sources }) =>
        sources.some((one) => one.kind === 'file' && one.sha256 === sha256),
      )
      return [[sha256, record(ledger, sha256, facts, survey, pairs.length, residents)] as const]
    }),
  )
}

function record(
  ledger: Ledger,
  sha256: string,
  facts: readonly OfSurvey[],
  survey: WeightedSurvey,
  overlaps: number,
  residents: RecordedResidents,
): RecordedSurvey {
  const file = facts[0]?.place.file ?? sha256
  const sources = sourcesOf(facts)
  const { exact } = survey.spread(facts, (one) => one.respondents)
  const counts = adultRecord((band) => sumOf(survey.respondents[band]))
  const ofBand = adultRecord((band) =>
    ledger.add(
      { key: 'survey-respondents-band', band, survey: sha256 },
      {
        ...{ value: exactly(counts[band]), unit: 'count', formula: null, inputs: [], sources },
        quality: exact ? 'measured' : 'estimated',
      },
    ),
  )
  const bandEntries = adultBands.map((band) => ofBand[band])
  const respondents = ledger.add(
    { key: 'survey-respondents', survey: sha256 },
    { value: exactly(sumOf(Object.values(counts))), unit: 'count', formula: 'survey-count', inputs: bandEntries },
  )
  const effectiveSize = ledger.add(
    { key: 'survey-effective-size', survey: sha256 },
    {
      value: exactly(survey.weighting.effectiveSize),
      unit: 'count',
      formula: formulaOf[survey.weighting.method],
      inputs: [...bandEntries, ...adultBands.map((band) => residents.ofBand[band])],
    },
  )
  const groups = groupsOfTen(survey.respondents)
  return {
    survey,
    effectiveSize,
    ofBand,
    reading: {
      file,
      sha256,
      respondents,
      effectiveSize,
      weighting: survey.weighting.method,
      trimmed: Math.round(survey.weighting.trimmed),
      exact,
      bands: adultBands.map((band) => ({
        band,
        respondents: ofBand[band],
        status: counts[band] >= fewestRespondents ? 'kept' : counts[band] > 0 ? 'merged' : 'silent',
        with: (groups.find((group) => group.includes(band)) ?? []).filter((other) => other !== band),
      })),
      overlaps,
    },
  }
}
