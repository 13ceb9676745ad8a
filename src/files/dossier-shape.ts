/**
 * Does JSON read from a dossier file have the shape that this version writes? A file can be damaged, or made by hand: what
 * does not fit is refused as a whole rather than half understood.
 */
import { componentIds } from '../core/analysis.ts'
import { adultBands, bands } from '../core/dossier/dossier.ts'
import { areWeights } from '../core/dossier/dependence-weights.ts'
import { referenceUnits } from '../core/reference/unit-bounds.ts'
import type { Change } from '../core/dossier/changes.ts'
import type { DossierState, StoredImport } from '../core/dossier/dossier.ts'
import { intents } from '../core/dossier/journal.ts'
import type { JournalEntry } from '../core/dossier/journal.ts'
import { countedUnits } from '../core/dossier/manual-measure.ts'
import { isMetricId } from '../core/dossier/metrics.ts'

type Check = (value: unknown) => boolean

const isString: Check = (value) => typeof value === 'string'
const isBoolean: Check = (value) => typeof value === 'boolean'
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const isCount: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const recordOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check)
const both =
  (left: Check, right: Check): Check =>
  (value) =>
    left(value) && right(value)
/** Every named key is present and fits; other keys are let through. */
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([key, check]) => Object.hasOwn(value, key) && check(value[key]))

const isMonth: Check = (value) => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)
const isSomeRange: Check = (value) =>
  isObject(value) && isCount(value['low']) && isCount(value['high']) && Number(value['low']) <= Number(value['high'])
const isRange = orNull(isSomeRange)
const isMetric: Check = (value) => typeof value === 'string' && isMetricId(value)
const isRef = shape({ service: orNull(isString), account: orNull(isString), name: orNull(isString) })
const isPlace = shape({
  file: orNull(isString),
  sheet: orNull(isString),
  row: orNull(isNumber),
  column: orNull(isString),
})
const observationShape = shape({
  channel: isRef,
  metric: isMetric,
  grain: isString,
  from: isString,
  to: isString,
  value: isNumber,
  place: isPlace,
})
const isYearlessDay = shape({ question: isString, day: isString, yearsBefore: isCount })
/** Days without a year carry one more key. */
const isObservation: Check = (value) =>
  observationShape(value) && (!isObject(value) || value['yearless'] === undefined || isYearlessDay(value['yearless']))
const isProblem = shape({
  code: isString,
  severity: oneOf('error', 'warning', 'question', 'note'),
  params: isObject,
  place: isPlace,
})

const described = {
  since: orNull(isString),
  messageTypes: orNull(listOf(isString)),
  exclusiveShare: isRange,
  hoursPerMonth: isRange,
  costPerYear: isRange,
  adSpendPerYear: isRange,
  subscribers: isRange,
  peoplePerMonth: isRange,
  listOwner: orNull(isString),
  officialLinks: orNull(isCount),
}

const isTerritory = shape({
  kind: oneOf('commune', 'epci', 'departement', 'region', 'public'),
  code: orNull(isString),
  name: isString,
  population: orNull(isCount),
  populationYear: orNull(isNumber),
})
const isStructure = shape({
  byBand: shape(Object.fromEntries(bands.map((band) => [band, isCount]))),
  total: isCount,
  year: orNull(isNumber),
  quality: isString,
  sources: listOf(isObject),
})
const isChannel = shape({ id: isString, service: isString, account: isString, ...described })
const isMeasure = shape({
  channel: isString,
  month: isMonth,
  metric: isMetric,
  countedIn: oneOf(...countedUnits),
  range: isSomeRange,
})

/** Something that a person wrote. */
const isSaid: Check = (value) => typeof value === 'string' && value.trim() !== ''
const isShareRange: Check = (value) => isSomeRange(value) && isObject(value) && Number(value['high']) <= 1
const isPair: Check = (value) =>
  Array.isArray(value) && value.length === 2 && value.every(isString) && value[0] < value[1]
const isOverlap = both(
  shape({
    channels: isPair,
    band: orNull(oneOf(...adultBands)),
    among: orNull(isString),
    share: isShareRange,
    note: isSaid,
  }),
  (value) => isObject(value) && (value['among'] === null || (value['channels'] as unknown[]).includes(value['among'])),
)
const isWeights = shape({
  byComponent: both(shape(Object.fromEntries(componentIds.map((id) => [id, isCount]))), (value) =>
    areWeights(value as Record<string, number>),
  ),
  reason: isSaid,
})
const isOverride = shape({ id: isString, low: isNumber, high: isNumber, reason: isSaid, at: isString })

const isBilingual = shape({ fr: isString, en: isString })
const isCitation = shape({
  source: isString,
  url: orNull(isString),
  year: isNumber,
  base: isBilingual,
  verification: isString,
  marked: isBoolean,
})
const isReference = shape({
  version: isString,
  date: isString,
  values: listOf(
    shape({
      id: isString,
      what: isBilingual,
      low: isNumber,
      high: isNumber,
      unit: oneOf(...referenceUnits),
      citation: isCitation,
      caveat: orNull(isBilingual),
      licence: isString,
      validUntil: orNull(isString),
    }),
  ),
  usage: listOf(
    shape({
      id: isString,
      service: isString,
      age: orNull(shape({ from: isNumber, to: orNull(isNumber) })),
      base: isString,
      censored: isBoolean,
      inPrior: isBoolean,
    }),
  ),
  statements: listOf(shape({ id: isString, text: isBilingual, citation: isCitation })),
  traits: recordOf(recordOf(isString)),
})

const stateShape = shape({
  territory: orNull(isTerritory),
  declaredStructure: orNull(isStructure),
  channels: listOf(isChannel),
  removedChannels: listOf(isString),
  answers: recordOf(recordOf(isString)),
  measures: listOf(isMeasure),
  choices: recordOf(isString),
  overlaps: listOf(isOverlap),
  weights: orNull(isWeights),
  overrides: listOf(isOverride),
  reference: orNull(isReference),
  fictitious: isBoolean,
})

const correctionsShape = listOf(shape({ row: isNumber, column: isCount, before: isString, after: isString }))
const importShape = shape({
  batch: isCount,
  decisions: shape({
    corrections: correctionsShape,
    ignored: listOf(shape({ problem: isString, reason: isString })),
    layouts: listOf(shape({ use: isBoolean, headerRow: orNull(isNumber) })),
    recipe: orNull(shape({ rows: isString, columns: listOf(isObject) })),
  }),
  inspection: shape({
    file: isString,
    sha256: isString,
    bytes: isCount,
    status: oneOf('recognised', 'unrecognised', 'ambiguous', 'unreadable'),
    importer: orNull(isString),
    because: listOf(isObject),
    tables: listOf(shape({ period: isObject, channels: listOf(isObject), metrics: listOf(isObject), rows: isCount })),
    personalDataDropped: listOf(shape({ column: isString, cells: isCount })),
    questions: listOf(shape({ id: isString, kind: isString, about: isString, options: listOf(isString) })),
    problems: listOf(isProblem),
  }),
  facts: shape({
    observations: listOf(isObservation),
    publications: listOf(
      shape({
        channel: isRef,
        id: isString,
        at: isString,
        kind: isString,
        metrics: recordOf(isNumber),
        durationSeconds: orNull(isNumber),
        textHash: orNull(isString),
        own: isBoolean,
        place: isPlace,
      }),
    ),
    audiences: listOf(shape({ channel: isRef, dimension: isString, class: isString, share: isNumber, place: isPlace })),
    populations: listOf(
      shape({
        level: isString,
        code: isString,
        total: orNull(isNumber),
        byBand: orNull(recordOf(isNumber)),
        place: isPlace,
      }),
    ),
    channels: listOf(shape({ channel: isRef, ...described, place: isPlace })),
    surveys: listOf(
      shape({ ageClass: isString, channel: isRef, respondents: isCount, users: isCount, place: isPlace }),
    ),
  }),
})

/** Everything but the imports, which are rows of their own. */
export function isStoredState(value: unknown): value is Omit<DossierState, 'imports'> {
  return stateShape(value)
}

export function isStoredImport(value: unknown): value is StoredImport {
  return importShape(value)
}

const isSummary = shape({
  file: isString,
  batch: isCount,
  status: isString,
  importer: orNull(isString),
  content: isString,
  facts: recordOf(isCount),
  corrections: correctionsShape,
  ignored: listOf(shape({ problem: orNull(isProblem), reason: isString })),
  recipe: orNull(isString),
  personalCells: isCount,
})

const sides = (check: Check): Check => shape({ before: orNull(check), after: orNull(check) })
const listed = (check: Check): Check => both(sides(check), shape({ id: isString, position: orNull(isCount) }))

/** Every kind of change: what it says is put back by an undo. */
const changeShapes: Readonly<Record<Change['of'], Check>> = {
  territory: sides(isTerritory),
  structure: sides(isStructure),
  channel: listed(isChannel),
  'removed-channel': listed(isString),
  import: both(sides(isSummary), shape({ sha256: isString })),
  answer: both(sides(isString), shape({ sha256: isString, question: isString })),
  measure: listed(isMeasure),
  choice: both(sides(isString), shape({ key: isString })),
  overlap: listed(isOverlap),
  weights: sides(isWeights),
  override: listed(isOverride),
  reference: sides(isReference),
  fictitious: shape({ before: isBoolean, after: isBoolean }),
}
const changeChecks = new Map<unknown, Check>(Object.entries(changeShapes))

const isChange: Check = (value) => isObject(value) && changeChecks.get(value['of'])?.(value) === true

const entryShape = shape({
  id: isCount,
  at: isString,
  intent: oneOf(...intents),
  undoes: orNull(isCount),
  changes: listOf(isChange),
  content: isString,
})

export function isJournalEntry(value: unknown): value is JournalEntry {
  return entryShape(value)
}
