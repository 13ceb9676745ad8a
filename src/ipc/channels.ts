/**
 * The one schema of what the page may ask: name, argument check, result type. Both shells and the page derive from it.
 * The page sends intents, never computed data.
 */
import * as v from 'valibot'
import { componentIds } from '../core/analysis.ts'
import type { Analysis, ComponentId } from '../core/analysis.ts'
import type { Channel } from '../core/dossier/channel.ts'
import type { Coverage } from '../core/dossier/coverage.ts'
import { listOwners, messageTypes } from '../core/dossier/channel.ts'
import type { DependenceWeights } from '../core/dossier/dependence-weights.ts'
import { adultBands } from '../core/dossier/dossier.ts'
import type { AgeStructure, Band, Territory } from '../core/dossier/dossier.ts'
import { countedUnits } from '../core/dossier/manual-measure.ts'
import type { ManualMeasure } from '../core/dossier/manual-measure.ts'
import { metricIds } from '../core/dossier/metrics.ts'
import type { ReferenceOverride } from '../core/dossier/reference-override.ts'
import type { TypedOverlap } from '../core/dossier/typed-overlap.ts'
import type { FileDecisions } from '../core/import/decisions.ts'
import type { FileInspection } from '../core/import/inspection.ts'
import type { Problem } from '../core/problem.ts'
import { documentStatuses } from '../core/report/report.ts'
import type { Document, DocumentOptions } from '../core/report/report.ts'
import type { Lang } from '../core/wording/language.ts'
import type { BackupView, ConflictsView, HeldByView, JournalEntryView, RecoveryView } from './dossier-views.ts'
import type { ReferenceView } from './reference-view.ts'
import { recipeSchema } from './recipe-file.ts'
import type { StagedRow, Staging } from './staging.ts'

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }

export interface RecentDossier {
  readonly path: string
  readonly name: string
  readonly savedAt: string
}

/** What the user decided about a file before keeping it. Problems set aside are here, and no longer among those of the file. */
export interface KeptDecisions extends Pick<FileDecisions, 'corrections'> {
  readonly ignored: readonly { readonly problem: Problem; readonly reason: string }[]
  /** Name of the recipe it was read with; null: none. */
  readonly recipe: string | null
}

export interface DossierView {
  /** Where the file is; null never happens once created: a dossier is saved from its first second. */
  readonly path: string
  readonly name: string
  /** ISO date and time of the last save. */
  readonly savedAt: string
  readonly readOnly: boolean
  /** Why, when it is: a newer format, open elsewhere, or a file or folder that the system does not let us write. */
  readonly readOnlyBecause: 'newer' | 'held' | 'system' | null
  /** Who has it open, for `held`. Opened again once they have left, it can be changed. */
  readonly heldBy: HeldByView | null
  readonly backups: number
  /** What a plain “undo” would take back; null: nothing. */
  readonly lastUndo: JournalEntryView | null
  /** Entries of its journal. */
  readonly entries: number
  readonly fictitious: boolean
  readonly territory: Territory | null
  readonly structure: AgeStructure | null
  /** True when the structure was typed by the user. */
  readonly structureDeclared: boolean
  readonly channels: readonly Channel[]
  /** Figures typed by hand, by channel, then measure, then month; those of removed channels too. */
  readonly measures: readonly ManualMeasure[]
  /** Which month of which channel has data. */
  readonly coverage: Coverage
  /** Overlaps of channels typed by hand, those of removed channels too. */
  readonly overlaps: readonly TypedOverlap[]
  /** Weights of the dependence index; null: equal. */
  readonly weights: DependenceWeights | null
  /** Reference values replaced for this dossier. */
  readonly overrides: readonly ReferenceOverride[]
  readonly files: readonly FileInspection[]
  /** What the user decided about each file before keeping it, by file hash. */
  readonly decisions: Readonly<Record<string, KeptDecisions>>
  /** Files dropped and not validated yet; null when there are none. */
  readonly staging: Staging | null
  /** Questions answered so far, by file hash. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly problems: readonly Problem[]
}

export interface SessionView {
  readonly lang: Lang
  /** Changes whenever the dossier does: the page asks for the analysis again. */
  readonly revision: number
  readonly dossier: DossierView | null
  readonly recent: readonly RecentDossier[]
  /** Network requests made since opening: the statement at the foot of every screen. */
  readonly networkRequests: number
  /** Where new dossiers and exports go. */
  readonly folder: string
}

/** A file the user gave: a path (Electron) or an uploaded file (browser shell). */
export type GivenFile =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'upload'; readonly id: string; readonly name: string }

export interface ExportedFile {
  readonly name: string
  /** Where it was written; null in the browser shell before the download. */
  readonly path: string | null
  /** Handle for `openExported`/`revealExported`, or the address to download from in the browser shell. */
  readonly id: string
  readonly bytes: number
}

export interface Progress {
  readonly job: string
  readonly step: 'reading' | 'recognising' | 'saving' | 'analysing' | 'writing'
  /** What is being worked on: a file name. */
  readonly detail: string
  readonly done: number
  readonly total: number
  /** 0 … 1: how far in what is being worked on, when it is long. */
  readonly within?: number
}

const range = v.nullable(
  v.pipe(
    v.object({ low: v.pipe(v.number(), v.minValue(0)), high: v.pipe(v.number(), v.minValue(0)) }),
    v.check((one) => one.low <= one.high, 'low > high'),
  ),
)
const knownShare = v.pipe(
  v.object({
    low: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    high: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  v.check((one) => one.low <= one.high, 'low > high'),
)
const share = v.nullable(knownShare)
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))

const channelArgument = v.object({
  /** Null for a new channel: the id is made from the service and the account. */
  id: v.nullable(text(300)),
  service: text(60),
  account: text(200),
  since: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2})?$/))),
  messageTypes: v.nullable(v.array(v.picklist(messageTypes))),
  exclusiveShare: share,
  hoursPerMonth: range,
  costPerYear: range,
  adSpendPerYear: range,
  subscribers: range,
  peoplePerMonth: range,
  listOwner: v.nullable(v.picklist(listOwners)),
  officialLinks: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
})

const metric = v.picklist(metricIds)
/** One measure of one channel, several months at once; null: nobody knows, what was typed of the month is taken back. */
const measuresArgument = v.object({
  channel: text(300),
  metric,
  countedIn: v.picklist(countedUnits),
  months: v.pipe(
    v.array(v.object({ month: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/)), range })),
    v.minLength(1),
    v.maxLength(600),
  ),
})

/** Why, in the user's words. */
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))

const overlapArgument = v.object({
  /** The one that it replaces, when its channels or its band change; null for a new one. */
  id: v.nullable(text(700)),
  channels: v.tuple([text(300), text(300)]),
  band: v.nullable(v.picklist(adultBands)),
  /** The channel of the two whose users the share is of; null: of the residents. */
  among: v.nullable(text(300)),
  share: knownShare,
  note: reason,
})

const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(1000))
const weightsArgument = v.object({
  byComponent: v.object(
    Object.fromEntries(componentIds.map((id) => [id, weight])) as Record<ComponentId, typeof weight>,
  ),
  reason,
})

const overrideArgument = v.pipe(
  v.object({ id: text(200), low: v.number(), high: v.number(), reason }),
  v.check((one) => one.low <= one.high, 'low > high'),
)

const givenFile = v.variant('kind', [
  v.object({ kind: v.literal('path'), path: text(4096) }),
  v.object({ kind: v.literal('upload'), id: text(100), name: text(1000) }),
])

const residents = v.pipe(v.number(), v.minValue(0))
const byBand = v.object({
  '0-14': residents,
  '15-29': residents,
  '30-44': residents,
  '45-59': residents,
  '60-74': residents,
  '75+': residents,
} satisfies Record<Band, v.GenericSchema<number>>)

/** A decision about staged files; null takes the decision back. */
const stagingEdit = v.variant('kind', [
  v.object({ kind: v.literal('leave-out'), file: text(100), out: v.boolean() }),
  v.object({ kind: v.literal('answer'), file: text(100), question: text(300), answer: v.nullable(text(300)) }),
  v.object({
    kind: v.literal('correct'),
    file: text(100),
    sheet: v.nullable(text(200)),
    row: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** 0-based. */
    column: v.pipe(v.number(), v.integer(), v.minValue(0)),
    text: v.nullable(text(2000)),
  }),
  v.object({
    kind: v.literal('ignore'),
    file: text(100),
    /** Keys; all of them for the same reason. */
    problems: v.pipe(v.array(text(4000)), v.minLength(1), v.maxLength(100_000)),
    reason: v.nullable(reason),
  }),
  v.object({
    kind: v.literal('layout'),
    file: text(100),
    sheet: v.nullable(text(200)),
    use: v.boolean(),
    headerRow: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  v.object({ kind: v.literal('map'), file: text(100), recipe: v.nullable(recipeSchema) }),
  /** Reads the file again, accepting four times more than usual: for a file that its user trusts. */
  v.object({ kind: v.literal('raise-limits'), file: text(100) }),
  v.object({ kind: v.literal('choose'), key: text(2000), keep: v.nullable(text(64)) }),
])

/** What the officer types before exporting: see {@link DocumentOptions}. */
/** Every document that can be handed over. */
const exportedKinds = [
  'brief',
  'brief-large',
  'brief-html',
  'report',
  'report-html',
  'method',
  'method-html',
  'deliberation',
  'json',
  'pack',
  'templates',
  'field-kit',
] as const
export type ExportedKind = (typeof exportedKinds)[number]

const documentOptions = v.object({
  status: v.picklist(documentStatuses),
  version: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  author: text(200),
  approver: text(200),
  councilDate: v.nullable(isoDate),
}) satisfies v.GenericSchema<unknown, DocumentOptions>

/** Phantom result type: it exists for the compiler only. */
interface Channeled<Schema extends v.GenericSchema, Value> {
  readonly argument: Schema
  readonly result?: Value
}

function returns<Value>() {
  return <Schema extends v.GenericSchema>(argument: Schema): Channeled<Schema, Value> => ({ argument })
}

const nothing = v.null()

export const channels = {
  view: returns<SessionView>()(nothing),
  setLanguage: returns<SessionView>()(v.picklist(['fr', 'en'])),
  createDossier: returns<SessionView>()(
    v.variant('kind', [
      v.object({ kind: v.literal('territory'), code: text(20) }),
      v.object({
        kind: v.literal('public'),
        name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
        total: v.pipe(v.number(), v.integer(), v.minValue(1)),
      }),
    ]),
  ),
  openExample: returns<SessionView>()(nothing),
  openDossier: returns<SessionView>()(v.object({ path: text(4096) })),
  /** Electron: the system's dialog; browser shell: answers `invalid-argument`, the page uploads instead. */
  chooseDossier: returns<SessionView>()(nothing),
  openUploadedDossier: returns<SessionView>()(v.object({ upload: text(100), name: text(1000) })),
  closeDossier: returns<SessionView>()(nothing),
  searchTerritories: returns<readonly Territory[]>()(v.object({ query: text(200) })),
  setTerritory: returns<SessionView>()(v.object({ code: text(20) })),
  /** Null: forget what was typed and come back to the files or the estimate. */
  setStructure: returns<SessionView>()(v.nullable(v.object({ byBand, year: v.nullable(v.number()) }))),
  saveChannel: returns<SessionView>()(channelArgument),
  removeChannel: returns<SessionView>()(v.object({ id: text(300) })),
  saveMeasures: returns<SessionView>()(measuresArgument),
  /** Every month of a measure that was typed by hand. */
  removeMeasure: returns<SessionView>()(v.object({ channel: text(300), metric })),
  /** One per pair of channels and band: what is said again replaces what was said. */
  saveOverlap: returns<SessionView>()(overlapArgument),
  removeOverlap: returns<SessionView>()(v.object({ id: text(700) })),
  /** How much each component of the dependence counts; null: equally. */
  setWeights: returns<SessionView>()(v.nullable(weightsArgument)),
  /** Replaces a reference value for this dossier, in the unit of that value. */
  setOverride: returns<SessionView>()(overrideArgument),
  removeOverride: returns<SessionView>()(v.object({ id: text(200) })),
  /** Every reference value, and what judging the dossier again with those in place would change. */
  reference: returns<ReferenceView>()(v.object({ on: isoDate })),
  /** Reads a file of reference data and puts it in place on this machine; dossiers that keep their own are not touched. */
  updateReference: returns<SessionView>()(v.object({ file: givenFile })),
  /** The reference data in place, as a file that `updateReference` reads. */
  exportReference: returns<ExportedFile>()(nothing),
  /** Judges the dossier with the reference data in place, from now on. */
  rejudge: returns<SessionView>()(nothing),
  /** Reads files and holds them: nothing is kept before `commit`. */
  stage: returns<SessionView>()(v.object({ job: text(100), files: v.array(givenFile) })),
  /** A long file is read again for each decision about it: hence the job. */
  editStaging: returns<SessionView>()(v.object({ job: text(100), edit: stagingEdit })),
  /** Records of a staged sheet, blank ones left out, from record number `from` on. */
  stagedRows: returns<readonly StagedRow[]>()(
    v.object({
      file: text(100),
      sheet: v.nullable(text(200)),
      from: v.pipe(v.number(), v.integer(), v.minValue(1)),
      count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    }),
  ),
  exportRecipe: returns<ExportedFile>()(v.object({ job: text(100), file: text(100) })),
  /** Reads a recipe file and applies it to the staged file. */
  importRecipe: returns<SessionView>()(v.object({ job: text(100), file: text(100), recipe: givenFile })),
  /** Forgets everything staged. */
  unstage: returns<SessionView>()(nothing),
  /** Keeps what is staged, as one batch that can be undone. */
  commit: returns<SessionView>()(v.object({ job: text(100) })),
  removeFile: returns<SessionView>()(v.object({ sha256: text(64) })),
  answer: returns<SessionView>()(v.object({ sha256: text(64), question: text(300), answer: v.nullable(text(60)) })),
  /** Every change ever saved, most recent first. */
  journal: returns<readonly JournalEntryView[]>()(nothing),
  /** Takes an entry of the journal back: an import at any time, anything else unless something later rests on it. */
  undo: returns<SessionView>()(v.object({ entry: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  conflicts: returns<ConflictsView>()(nothing),
  /** Which source to believe, for one value or for all that two sources say differently of a measure; null: no choice any more. */
  chooseSource: returns<SessionView>()(v.object({ key: text(2000), keep: v.nullable(text(64)) })),
  /** Copies made before changes, beside the file, the latest first. */
  backups: returns<readonly BackupView[]>()(nothing),
  /** Gives the dossier the content of a backup, as a change that can be undone. Unconfirmed: `restore-unconfirmed`. */
  restoreBackup: returns<SessionView>()(v.object({ id: text(300), confirmed: v.boolean() })),
  /** Copies the open dossier to the visible folder and opens the copy: for one that cannot be written. */
  openCopy: returns<SessionView>()(nothing),
  /** The whole dossier as JSON, journal included, or its content alone. */
  exportDossier: returns<ExportedFile>()(v.object({ job: text(100), content: v.boolean() })),
  /** Makes a new dossier of what `exportDossier` wrote. */
  importDossier: returns<SessionView>()(v.object({ job: text(100), file: givenFile })),
  /** What can be done with a damaged dossier, which stays as it is. */
  recovery: returns<RecoveryView>()(v.object({ path: text(4096) })),
  /** A new dossier beside the damaged one, from a backup; null: from the latest that is good. */
  recoverFromBackup: returns<SessionView>()(v.object({ path: text(4096), id: v.nullable(text(300)) })),
  /** A new dossier beside the damaged one, from what can still be read of it. */
  salvageDossier: returns<SessionView>()(v.object({ path: text(4096) })),
  cancel: returns<null>()(v.object({ job: text(100) })),
  analysis: returns<Analysis>()(v.object({ on: isoDate })),
  preview: returns<Document>()(
    v.object({ document: v.picklist(['brief', 'report', 'method']), on: isoDate, options: documentOptions }),
  ),
  export: returns<ExportedFile>()(
    v.object({
      job: text(100),
      document: v.picklist(exportedKinds),
      on: isoDate,
      options: documentOptions,
    }),
  ),
  openExported: returns<null>()(v.object({ id: text(200) })),
  revealExported: returns<null>()(v.object({ id: text(200) })),
} satisfies Record<string, Channeled<v.GenericSchema, unknown>>

export type ChannelName = keyof typeof channels
export type Argument<Name extends ChannelName> = v.InferOutput<(typeof channels)[Name]['argument']>
export type Result<Name extends ChannelName> =
  | NonNullable<(typeof channels)[Name]['result']>
  | (Name extends 'cancel' | 'openExported' | 'revealExported' ? null : never)
export type ChannelArgument = v.InferOutput<typeof channelArgument>

export const channelNames = Object.keys(channels) as readonly ChannelName[]

/** What the page finds at `window.amarres` (Electron preload) or builds over HTTP (browser shell). */
export interface Bridge {
  readonly shell: 'electron' | 'browser'
  call<Name extends ChannelName>(name: Name, argument: Argument<Name>): Promise<Outcome<Result<Name>>>
  /** Makes files dropped or picked usable as arguments; uploads them in the browser shell. */
  give(files: readonly File[], onProgress?: (done: number, total: number) => void): Promise<readonly GivenFile[]>
  onProgress(listener: (progress: Progress) => void): () => void
  /** The session changed by itself (another window, the end of a job). */
  onChange(listener: (view: SessionView) => void): () => void
}
