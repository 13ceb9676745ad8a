/**
 * JSON Schema (2020-12) of `audit.json`, kept beside what writes it: every object is closed, so that a key added there and not here
 * fails a test.
 */
type Schema = Readonly<Record<string, unknown>>

/** Every property is there, in any order, and nothing else. */
function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key))
  return { type: 'object', properties, required, additionalProperties: false }
}

function list(items: Schema): Schema {
  return { type: 'array', items }
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

function each(names: readonly string[], schema: Schema): Readonly<Record<string, Schema>> {
  return Object.fromEntries(names.map((name) => [name, schema]))
}

function oneOf(...values: readonly string[]): Schema {
  return { enum: values }
}

const text: Schema = { type: 'string' }
const texts = list(text)
const number: Schema = { type: 'number' }
const integer: Schema = { type: 'integer' }
const flag: Schema = { type: 'boolean' }
const numberOrNull: Schema = { type: ['number', 'null'] }
const textOrNull: Schema = { type: ['string', 'null'] }
const date: Schema = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }
const month: Schema = { type: 'string', pattern: String.raw`^\d{4}-\d{2}$` }
const sha256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const anything: Schema = {}
const named: Schema = { type: 'object' }
const figure: Schema = { $ref: '#/$defs/result' }
const pair: Schema = { type: 'array', items: number, minItems: 2, maxItems: 2 }
const status = oneOf('pass', 'fail', 'cannot-tell')

const gate = object({
  status,
  alerts: object({ status, channels: texts, operators: texts }),
  walledTypes: object({ status, types: texts }),
})
const components = list(object({ id: text, value: figure }))
const byChannel = (...names: readonly string[]): Schema => list(object({ channel: text, ...each(names, figure) }))
const byBand = (...names: readonly string[]): Schema => list(object({ band: text, ...each(names, figure) }))

const made = { formula: orNull(object({ id: text, section: text })), inputs: texts }
const definitions = {
  result: { anyOf: [{ $ref: '#/$defs/figure' }, { $ref: '#/$defs/absence' }] },
  figure: object({
    code: text,
    id: text,
    low: number,
    central: number,
    high: number,
    centralIs: oneOf('most-probable', 'measured-only', 'convention'),
    unit: text,
    quality: oneOf('measured', 'declared', 'reference', 'estimated'),
    sources: list({ $ref: '#/$defs/source' }),
    ...made,
  }),
  absence: object({
    code: text,
    id: text,
    status: oneOf('unavailable', 'not-applicable', 'cannot-tell', 'crashed'),
    reason: text,
    ...made,
  }),
  source: {
    anyOf: [
      object({
        kind: oneOf('file'),
        file: text,
        sha256,
        sheet: textOrNull,
        rows: orNull(pair),
        column: textOrNull,
      }),
      object({ kind: oneOf('declared'), what: text, note: text }, ['note']),
      object({ kind: oneOf('reference'), id: text }),
      object({ kind: oneOf('formula'), id: text, section: text }),
    ],
  },
}

const named2 = orNull(object({ code: text, name: text }))

const properties: Readonly<Record<string, Schema>> = {
  format: oneOf('amarres-audit'),
  version: integer,
  method: text,
  on: date,
  fictitious: flag,
  reference: object({
    version: text,
    date: text,
    sha256,
    values: list(
      object({
        id: text,
        range: pair,
        unit: text,
        source: text,
        year: anything,
        verification: text,
        marked: flag,
        licence: anything,
        validUntil: anything,
        override: orNull(object({ reason: text, at: text, instead: pair })),
      }),
    ),
  }),
  territory: orNull(object({ kind: text, code: textOrNull, name: text, departement: named2, epci: named2 })),
  structure: orNull(object({ year: numberOrNull, quality: text, sources: list({ $ref: '#/$defs/source' }) })),
  period: orNull(object({ from: date, to: date })),
  files: list(object({ file: text, sha256, importer: textOrNull })),
  residents: object({ total: figure, adults: figure, byBand: byBand('residents') }),
  channels: list(
    object({
      ...each(['channel', 'service'], text),
      account: textOrNull,
      operator: textOrNull,
      kind: text,
      online: anything,
      rung: anything,
      ...each(['monthlyPeople', 'residents', 'followers'], figure),
      byBand: list(
        object({ band: text, residents: figure, survey: orNull(object({ share: figure, before: figure })) }),
      ),
      survey: anything,
    }),
  ),
  reach: object({
    ...each(['total', 'notReached', 'bySeveral', 'byPlatforms', 'byOwnMedia', 'exclusiveToPlatforms'], figure),
    byBand: byBand('residents', 'reached', 'notReached', 'byPlatforms', 'bySeveral'),
    byOperator: list(object({ operator: text, services: texts, reached: figure, exclusive: figure })),
    byMessageType: list(object({ type: text, channels: texts, reached: figure, notReached: figure })),
    overlaps: list(object({ channels: texts, band: textOrNull, share: figure, used: flag })),
    bundles: list(texts),
  }),
  surveys: list(
    object({
      file: text,
      sha256,
      sample: text,
      respondents: figure,
      effectiveSize: figure,
      weighting: anything,
      trimmed: anything,
      bands: list(object({ band: text, respondents: figure, status: text, with: texts })),
      overlaps: anything,
    }),
  ),
  reachedWithoutOverlaps: orNull(figure),
  illusion: object(
    each(['followers', 'residentsByPlatforms', 'ratio', 'outsideShare', 'reachedPerPost', 'neverSeeing'], figure),
  ),
  dependence: object({
    components,
    index: figure,
    letters: orNull(texts),
    weights: orNull(object({ byComponent: named, reason: text })),
    equal: orNull(object({ index: figure, letters: orNull(texts) })),
    acceptability: orNull(
      object({ draws: integer, byLetter: list(object({ letter: text, central: figure, within: figure })) }),
    ),
    effectiveOperators: figure,
    elephant: figure,
    elephantOperators: texts,
    persistence: object({
      periods: list(object({ from: date, to: date })),
      judgements: list(object({ finding: text, holds: list(anything), status: textOrNull })),
    }),
    gate,
  }),
  stress: list(
    object({
      scenario: text,
      kind: text,
      operator: textOrNull,
      channels: texts,
      reached: figure,
      lost: orNull(figure),
      lostByBand: byBand('lost'),
      orphanedTypes: texts,
      undescribed: texts,
      components,
      index: figure,
      letters: orNull(texts),
      gate,
      costPerYear: figure,
    }),
  ),
  sensitivity: list(
    object({
      input: text,
      kind: text,
      channels: texts,
      unknown: flag,
      way: object({ id: text, hours: pair, euros: pair }),
      unlocks: texts,
      effects: list(object({ output: text, explained: figure, known: figure, swing: figure })),
    }),
  ),
  sobriety: object({
    publications: object(each(['count', 'perWeek', 'videoShare', 'withoutEffectShare', 'repeatedShare'], figure)),
    ...each(['hoursPerMonth', 'costPerYear', 'costPerResident', 'minutesPerResident'], figure),
    missingHours: texts,
    missingCosts: texts,
    channels: byChannel(
      ...['publications', 'hoursPerMonth', 'costPerYear', 'costPerResident', 'minutesPerResident'],
      ...['hoursPerThousandContacts', 'costPerThousandContacts'],
    ),
  }),
  trend: list(
    object({
      channel: text,
      ...each(['kind', 'metric', 'unit'], textOrNull),
      months: list(object({ month, value: numberOrNull })),
      breaks: list(object({ month, kind: text, reference: textOrNull })),
      segment: orNull(object({ from: month, to: month, n: integer })),
      missing: integer,
      direction: textOrNull,
      test: orNull(object({ S: number, z: number, p: number, seasonal: flag })),
      ...each(['level', 'slope', 'projection'], figure),
      path: object({ months: list(month), ...each(['lows', 'centrals', 'highs'], list(number)) }),
    }),
  ),
  attention: object({ total: figure, channels: byChannel('attention'), missing: texts }),
  exposure: list(
    object({
      trait: text,
      total: figure,
      byBand: byBand('exposed'),
      ...each(['established', 'perhaps', 'evidence', 'counterEvidence'], texts),
    }),
  ),
  footprint: object({ total: figure, channels: byChannel('footprint'), missing: texts, leftOut: texts }),
  coverage: list(object({ channel: text, months: list(month) })),
  findings: list(object({ id: text, severity: text, figures: texts, threshold: textOrNull, params: named })),
  recommendations: list(
    object({
      ...each(['id', 'kind', 'whoDecides'], text),
      reversible: flag,
      ...each(['affects', 'basis', 'because'], texts),
    }),
  ),
  figures: list(figure),
  problems: list(
    object({
      code: text,
      severity: oneOf('error', 'warning', 'question', 'note'),
      file: textOrNull,
      sheet: textOrNull,
      row: anything,
      column: textOrNull,
      params: named,
    }),
  ),
}

/** As a file, always the same bytes. */
export function auditSchemaJson(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'amarres-audit',
    ...object(properties),
    $defs: definitions,
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
