/** Licence and validity of a value, by rule: a source added later gets them without a word. */
import type { CatalogueValue, Licence, ReferenceValue } from './reference.ts'

/** Licences of publishers, read on their own pages. Anything else is a fact quoted with its source. */
const licences: readonly (readonly [source: RegExp, licence: Licence])[] = [
  [/^Amarres/, 'amarres'],
  [/^INSEE(?!.*repri)/, 'licence-ouverte-2.0'],
  [/^Ranking Digital Rights, Big Tech Scorecard/, 'mit'],
  [/^(ADEME|Impact CO2|Nos Gestes Climat|publicodes)/i, 'mit'],
  [/^RGAA/, 'licence-ouverte-2.0'],
  [/^Electricity Maps/, 'odbl'],
  [/^(CO2\.js|Sustainable Web Design)/i, 'apache-2.0'],
  [/^Ember/, 'cc-by-sa'],
  [/^Brady/, 'cc-by-nc'],
]

/**
 * Years after its own during which a value may pass for current, by the first part of its id. How people use services changes
 * fast; censuses and physics do not. Null: a dated fact (a decision, an experiment) or a convention of ours.
 */
export const validity: Readonly<Record<string, number | null>> = {
  internet: 3,
  digital: 3,
  usage: 3,
  'usage-any': 3,
  time: 3,
  local: 4,
  presence: 4,
  reach: 3,
  engagement: 3,
  household: 6,
  population: 5,
  cost: 3,
  app: 3,
  order: 5,
  attitude: 4,
  footprint: 5,
  'rdr-2022': 3,
  'rdr-2025': 3,
  tosdr: 2,
  dsa: 1,
  disinformation: 3,
  'low-credibility': 3,
  prior: null,
  lever: null,
  threshold: null,
  precedent: null,
  sanction: null,
  research: null,
  framework: null,
}

/**
 * Families that inform a reader and enter neither a computation nor, so far, a recommendation: what to compare with, and what
 * only gives an order of magnitude.
 */
export const informative: readonly string[] = [
  'app',
  'attitude',
  'digital',
  'engagement',
  'framework',
  'local',
  'order',
  'presence',
  'time',
  'usage-any',
]

export function withProvenance(value: ReferenceValue): CatalogueValue {
  return { ...value, licence: licenceOf(value), validUntil: validUntil(value) }
}

function licenceOf({ citation: { source } }: ReferenceValue): Licence {
  return licences.find(([pattern]) => pattern.test(source))?.[1] ?? 'quoted-fact'
}

/** The last day of a year. Our own suppositions do not age; nor does a family without a rule: a test keeps the list complete. */
function validUntil({ id, citation }: ReferenceValue): string | null {
  const years = citation.verification === 'own' ? null : (validity[familyOf(id)] ?? null)
  return years === null ? null : `${citation.year + years}-12-31`
}

/** `usage` of `usage/facebook/flashs-2025`. */
export function familyOf(id: string): string {
  return id.split('/', 1)[0] ?? id
}
