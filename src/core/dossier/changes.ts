/**
 * What differs between two states of a dossier, subject by subject, with the values before and after: enough to tell it, and to
 * take it back. Imports are summed up; their facts are stored apart.
 */
import type { CellCorrection } from '../import/decisions.ts'
import type { FileStatus } from '../import/inspection.ts'
import { problemKey } from '../problem-key.ts'
import type { Problem } from '../problem.ts'
import { sameJson } from './canonical-json.ts'
import type { Channel } from './channel.ts'
import type { DigestOf } from './content.ts'
import type { AgeStructure, DossierState, StoredImport, Territory } from './dossier.ts'
import type { Facts } from './facts.ts'
import type { ManualMeasure } from './manual-measure.ts'
import type { DependenceWeights } from './dependence-weights.ts'
import type { ReferenceData } from '../reference/reference-data.ts'
import type { ReferenceOverride } from './reference-override.ts'
import type { TypedOverlap } from './typed-overlap.ts'
import { overlapId } from './typed-overlap.ts'

/** Null: not there. */
interface Sides<Value> {
  readonly before: Value | null
  readonly after: Value | null
}

interface ListSides<Value> extends Sides<Value> {
  /** 0-based place that it had in its list; null when it keeps the one it has. */
  readonly position: number | null
}

/** What is said of an import in the journal. */
export interface ImportSummary {
  readonly file: string
  readonly batch: number
  readonly status: FileStatus
  readonly importer: string | null
  /** Fingerprint of everything that was kept of it. */
  readonly content: string
  readonly facts: { readonly [Kind in keyof Facts]: number }
  readonly corrections: readonly CellCorrection[]
  /** Problems that the user set aside, and why; a null problem is no longer told by the file. */
  readonly ignored: readonly { readonly problem: Problem | null; readonly reason: string }[]
  /** Name of the recipe that it was read with. */
  readonly recipe: string | null
  /** Cells of personal data that were dropped. */
  readonly personalCells: number
}

export type Change =
  | ({ readonly of: 'territory' } & Sides<Territory>)
  | ({ readonly of: 'structure' } & Sides<AgeStructure>)
  | ({ readonly of: 'channel'; readonly id: string } & ListSides<Channel>)
  | ({ readonly of: 'removed-channel'; readonly id: string } & ListSides<string>)
  | ({ readonly of: 'import'; readonly sha256: string } & Sides<ImportSummary>)
  | ({ readonly of: 'answer'; readonly sha256: string; readonly question: string } & Sides<string>)
  | ({ readonly of: 'measure'; readonly id: string } & ListSides<ManualMeasure>)
  | ({ readonly of: 'choice'; readonly key: string } & Sides<string>)
  | ({ readonly of: 'overlap'; readonly id: string } & ListSides<TypedOverlap>)
  | ({ readonly of: 'weights' } & Sides<DependenceWeights>)
  | ({ readonly of: 'override'; readonly id: string } & ListSides<ReferenceOverride>)
  | ({ readonly of: 'reference' } & Sides<ReferenceData>)
  | ({ readonly of: 'fictitious' } & Sides<boolean>)

/** Two changes of the same subject cannot be told apart by order alone: the later one rests on the earlier one. */
export function subjectOf(change: Change): string {
  switch (change.of) {
    case 'territory':
    case 'structure':
    case 'weights':
    case 'reference':
    case 'fictitious':
      return change.of
    case 'channel':
    case 'removed-channel':
    case 'measure':
    case 'overlap':
    case 'override':
      return `${change.of}:${change.id}`
    case 'import':
      return `import:${change.sha256}`
    case 'answer':
      return `answer:${change.sha256}:${change.question}`
    case 'choice':
      return `choice:${change.key}`
  }
}

export function measureId({ channel, month, metric }: ManualMeasure): string {
  return `${channel} ${month} ${metric}`
}

const channelKey = (one: Channel): string => one.id
const overrideKey = (one: ReferenceOverride): string => one.id
const ownKey = (id: string): string => id
const importKey = (one: StoredImport): string => one.inspection.sha256

export function changesBetween(before: DossierState, after: DossierState, digestOf: DigestOf): readonly Change[] {
  // A new part of the state does not compile until it is compared here, and taken back below.
  const byPart: { readonly [Part in keyof Required<DossierState>]: readonly Change[] } = {
    territory: differs(before.territory, after.territory, (sides) => ({ of: 'territory', ...sides })),
    declaredStructure: differs(before.declaredStructure, after.declaredStructure, (sides) => ({
      of: 'structure',
      ...sides,
    })),
    channels: listChanges(before.channels, after.channels, channelKey, (id, sides) => ({
      of: 'channel',
      id,
      ...sides,
    })),
    removedChannels: listChanges(before.removedChannels, after.removedChannels, ownKey, (id, sides) => ({
      of: 'removed-channel',
      id,
      ...sides,
    })),
    imports: importChanges(before.imports, after.imports, digestOf),
    answers: answerChanges(before.answers, after.answers),
    measures: listChanges(before.measures, after.measures, measureId, (id, sides) => ({ of: 'measure', id, ...sides })),
    choices: recordChanges(before.choices, after.choices, (key, sides) => ({ of: 'choice', key, ...sides })),
    overlaps: listChanges(before.overlaps, after.overlaps, overlapId, (id, sides) => ({ of: 'overlap', id, ...sides })),
    weights: differs(before.weights, after.weights, (sides) => ({ of: 'weights', ...sides })),
    overrides: listChanges(before.overrides, after.overrides, overrideKey, (id, sides) => ({
      of: 'override',
      id,
      ...sides,
    })),
    reference: differs(before.reference, after.reference, (sides) => ({ of: 'reference', ...sides })),
    fictitious: differs(before.fictitious, after.fictitious, (sides) => ({ of: 'fictitious', ...sides })),
  }
  return Object.values(byPart).flat()
}

/**
 * The state as it was before these changes, everything else untouched. `imports`: those that the changes took away or replaced,
 * whole. Answers given to a file, and choices that name it, are changes of their own.
 */
export function takenBack(
  state: DossierState,
  changes: readonly Change[],
  imports: readonly StoredImport[],
): DossierState {
  const of = <Kind extends Change['of']>(kind: Kind): readonly Extract<Change, { of: Kind }>[] =>
    changes.filter((one): one is Extract<Change, { of: Kind }> => one.of === kind)
  const [territory] = of('territory')
  const [structure] = of('structure')
  const [weights] = of('weights')
  const [reference] = of('reference')
  const [fictitious] = of('fictitious')
  return {
    territory: territory === undefined ? state.territory : territory.before,
    declaredStructure: structure === undefined ? state.declaredStructure : structure.before,
    channels: listBefore(state.channels, of('channel'), channelKey),
    removedChannels: listBefore(state.removedChannels, of('removed-channel'), ownKey),
    imports: importsBefore(state.imports, of('import'), imports),
    answers: answersBefore(state.answers, of('answer')),
    measures: listBefore(state.measures, of('measure'), measureId),
    choices: recordBefore(
      state.choices,
      of('choice').map(({ key, before }) => [key, before]),
    ),
    overlaps: listBefore(state.overlaps, of('overlap'), overlapId),
    weights: weights === undefined ? state.weights : weights.before,
    overrides: listBefore(state.overrides, of('override'), overrideKey),
    reference: reference === undefined ? state.reference : reference.before,
    fictitious: fictitious?.before ?? state.fictitious,
  }
}

/** The order in which imports are kept: the latest batch last; within a batch, by name then by content. */
export function byBatch(left: StoredImport, right: StoredImport): number {
  return left.batch - right.batch || byName(left, right)
}

/** The order in which files were dropped changes nothing. */
export function byName(left: Pick<StoredImport, 'inspection'>, right: Pick<StoredImport, 'inspection'>): number {
  const [a, b] = [left, right].map(({ inspection }) => `${inspection.file}\0${inspection.sha256}`) as [string, string]
  return a < b ? -1 : a > b ? 1 : 0
}

function differs<Value>(
  before: Value | null,
  after: Value | null,
  change: (sides: Sides<Value>) => Change,
): readonly Change[] {
  return sameJson(before, after) ? [] : [change({ before, after })]
}

function recordChanges(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  change: (key: string, sides: Sides<string>) => Change,
): readonly Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  const side = (record: Readonly<Record<string, string>>, key: string): string | null =>
    Object.hasOwn(record, key) ? (record[key] ?? null) : null
  return [...keys].sort().flatMap((key) => differs(side(before, key), side(after, key), (sides) => change(key, sides)))
}

function answerChanges(before: DossierState['answers'], after: DossierState['answers']): readonly Change[] {
  const files = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...files].sort().flatMap((sha256) =>
    recordChanges(before[sha256] ?? {}, after[sha256] ?? {}, (question, sides) => ({
      of: 'answer',
      sha256,
      question,
      ...sides,
    })),
  )
}

function listChanges<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  change: (key: string, sides: ListSides<Item>) => Change,
): readonly Change[] {
  const [old, now] = [new Map(before.map((one) => [keyOf(one), one])), new Map(after.map((one) => [keyOf(one), one]))]
  const order = (keys: Iterable<string>): string =>
    JSON.stringify([...keys].filter((key) => old.has(key) && now.has(key)))
  const moved = order(old.keys()) !== order(now.keys())
  const kept = [...old].flatMap(([key, one], position) => {
    const after = now.get(key) ?? null
    if (!moved && after !== null && sameJson(one, after)) return []
    return [change(key, { before: one, after, position: moved || after === null ? position : null })]
  })
  const added = [...now].filter(([key]) => !old.has(key))
  return [...kept, ...added.map(([key, one]) => change(key, { before: null, after: one, position: null }))]
}

function importChanges(
  before: readonly StoredImport[],
  after: readonly StoredImport[],
  digestOf: DigestOf,
): readonly Change[] {
  const now = new Map(after.map((one) => [importKey(one), one]))
  const old = new Map(before.map((one) => [importKey(one), one]))
  const summary = (one: StoredImport | undefined): ImportSummary | null =>
    one === undefined ? null : summarise(one, digestOf(one))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((sha256) => {
    const [was, is] = [old.get(sha256), now.get(sha256)]
    if (was === is) return []
    return differs(summary(was), summary(is), (sides) => ({ of: 'import', sha256, ...sides }))
  })
}

function summarise({ inspection, decisions, facts, batch }: StoredImport, content: string): ImportSummary {
  return {
    file: inspection.file,
    batch,
    status: inspection.status,
    importer: inspection.importer,
    content,
    facts: {
      observations: facts.observations.length,
      publications: facts.publications.length,
      audiences: facts.audiences.length,
      populations: facts.populations.length,
      channels: facts.channels.length,
      surveys: facts.surveys.length,
    },
    corrections: decisions.corrections,
    ignored: decisions.ignored.map(({ problem, reason }) => ({
      problem: inspection.problems.find((one) => problemKey(one) === problem) ?? null,
      reason,
    })),
    recipe: decisions.recipe?.name ?? null,
    personalCells: inspection.personalDataDropped.reduce((sum, one) => sum + one.cells, 0),
  }
}

function listBefore<Item>(
  items: readonly Item[],
  changes: readonly ListSides<Item>[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const byKey = new Map(
    changes.flatMap((one) => {
      const item = one.before ?? one.after
      return item === null ? [] : [[keyOf(item), one] as const]
    }),
  )
  const list = items.flatMap((item) => {
    const change = byKey.get(keyOf(item))
    if (change === undefined) return [item]
    return change.before === null || change.position !== null ? [] : [change.before]
  })
  const missing = changes.flatMap(({ before, position }) =>
    before === null || list.includes(before) ? [] : [{ before, position: position ?? Number.MAX_SAFE_INTEGER }],
  )
  for (const { before, position } of missing.toSorted((a, b) => a.position - b.position)) {
    list.splice(position, 0, before)
  }
  return list
}

function importsBefore(
  imports: readonly StoredImport[],
  changes: readonly Extract<Change, { of: 'import' }>[],
  bodies: readonly StoredImport[],
): readonly StoredImport[] {
  if (changes.length === 0) return imports
  const concerned = new Set(changes.map((one) => one.sha256))
  const wanted = new Set(changes.filter((one) => one.before !== null).map((one) => one.sha256))
  const others = imports.filter((one) => !concerned.has(importKey(one)))
  return [...others, ...bodies.filter((one) => wanted.has(importKey(one)))].sort(byBatch)
}

function answersBefore(
  answers: DossierState['answers'],
  changes: readonly Extract<Change, { of: 'answer' }>[],
): DossierState['answers'] {
  let result = answers
  for (const sha256 of new Set(changes.map((one) => one.sha256))) {
    const ofFile = changes.filter((one) => one.sha256 === sha256)
    const given = recordBefore(
      result[sha256] ?? {},
      ofFile.map(({ question, before }) => [question, before]),
    )
    const others = Object.fromEntries(Object.entries(result).filter(([key]) => key !== sha256))
    result = Object.keys(given).length === 0 ? others : { ...others, [sha256]: given }
  }
  return result
}

function recordBefore(
  record: Readonly<Record<string, string>>,
  changes: readonly (readonly [key: string, before: string | null])[],
): Readonly<Record<string, string>> {
  if (changes.length === 0) return record
  const concerned = new Map(changes)
  const others = Object.entries(record).filter(([key]) => !concerned.has(key))
  const back = changes.flatMap(([key, before]) => (before === null ? [] : [[key, before] as const]))
  return Object.fromEntries([...others, ...back])
}
