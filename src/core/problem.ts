/**
 * Every expected failure, as data. No sentence lives here: `wording` turns a code and its parameters into what happened and
 * what to do, in French and English, and a code without wording does not compile.
 */

/** `question` waits for the user's answer; the facts concerned are set aside until then. */
export type Severity = 'error' | 'warning' | 'question' | 'note'

/** Parameters of each problem, by code. Numbers are counts unless their name says otherwise. */
export interface ProblemParameters {
  // — reading bytes
  'empty-file': object
  'file-too-large': { readonly bytes: number; readonly limit: number }
  'unreadable-file': { readonly detail: string }
  'invalid-bytes': { readonly count: number; readonly encoding: string }
  'binary-file': { readonly signature: string }
  'field-too-long': { readonly characters: number; readonly limit: number }
  'too-many-columns': { readonly columns: number; readonly limit: number }
  'too-many-cells': { readonly limit: number }
  'unclosed-quote': object
  /** Quotes that neither close their cell nor are escaped; the first of these rows is the place. */
  'stray-quote': { readonly rows: number }
  /** The first of these rows is the place. */
  'repaired-quotes': { readonly rows: number }
  /** Rows with a delimiter too many, missing, or of another kind; the first of them is the place. */
  'repaired-rows': { readonly rows: number }
  'workbook-timeout': { readonly seconds: number }
  'workbook-unreadable': { readonly detail: string }
  'workbook-external': { readonly what: string }
  'zip-refused': {
    readonly reason:
      | 'too-large'
      | 'ratio'
      | 'too-many-entries'
      | 'too-deep'
      | 'unsafe-name'
      | 'overlap'
      | 'encrypted'
      | 'unknown-method'
      | 'corrupt'
    readonly detail: string
  }
  'json-refused': { readonly reason: 'invalid' | 'too-deep' | 'too-large'; readonly detail: string }
  // — recognising and importing
  'unrecognised-file': { readonly headers: readonly string[]; readonly nearest: string | null }
  'paid-report': { readonly headers: readonly string[] }
  'ambiguous-file': { readonly importers: readonly string[] }
  /** The list of variables that INSEE puts beside its data. */
  'dictionary-only': object
  'personal-data-only': { readonly lines: number }
  'which-network': { readonly title: string }
  /** `title`: how many people the list has. */
  'which-list': { readonly title: string }
  /** Several columns may be the one that is looked for; `title`: what it gives. */
  'which-column': { readonly title: string }
  /** No question of a survey gives this. */
  'survey-lacks': { readonly what: 'age' | 'channels' }
  /** Answers of a survey written as codes. */
  'survey-codes': object
  'survey-ages-unread': { readonly rows: number }
  'survey-unanswered': { readonly rows: number }
  'survey-single-choice': object
  /** `answers`: texts that a comma splits and that never come apart. */
  'survey-commas': { readonly answers: readonly string[] }
  'survey-unknown-answers': { readonly answers: readonly string[] }
  /** Too few answers to keep any count without recognising somebody. */
  'survey-too-few': { readonly respondents: number }
  /** Age classes put together for the same reason: `15-29 + 30-44`. */
  'survey-small-classes': { readonly classes: readonly string[] }
  /** Several questions give a sex. */
  'survey-several-sexes': { readonly titles: readonly string[] }
  /** People who said that they live elsewhere. */
  'survey-non-residents': { readonly rows: number }
  'bouncing-members': { readonly members: number }
  'which-language': { readonly column: string }
  'ambiguous-date': { readonly value: string; readonly column: string }
  'ambiguous-number': { readonly value: string; readonly column: string }
  'invalid-date': { readonly value: string; readonly column: string }
  'invalid-number': { readonly value: string; readonly column: string }
  'spreadsheet-damage': { readonly value: string; readonly column: string }
  'identifier-lost': { readonly value: string; readonly column: string }
  'line-wrapped': { readonly rows: number }
  'short-rows': { readonly rows: number; readonly expected: number }
  'error-rows': { readonly rows: number; readonly message: string }
  'total-row': { readonly rows: number }
  'repeated-header': { readonly rows: number }
  'duplicate-column': { readonly column: string }
  'other-accounts': { readonly rows: number; readonly accounts: readonly string[] }
  /** Rows that are understood, and that are not the authority's publications. */
  'rows-set-apart': { readonly reason: ApartReason; readonly rows: number }
  /** A known document that holds no figure: an archive's account card, a list of column names. */
  'no-figures': { readonly what: 'mastodon-account' | 'mastodon-list' | 'openagenda-columns' }
  /** An archive of which one file is enough. */
  'archive-set-aside': { readonly read: string; readonly files: number }
  /** E-mail opens counted with those that mail programs trigger by themselves. */
  'opens-inflated': { readonly campaigns: number }
  /** E-mail opens of recipients whose mail program does not hide them. */
  'opens-trackable': { readonly campaigns: number }
  /** A printed rate that its own counters do not give; both in percent. */
  'inconsistent-rate': { readonly column: string; readonly value: number; readonly computed: number }
  /** Figures of one video, in a file that does not say which. */
  'single-video': object
  'unknown-column': { readonly columns: readonly string[] }
  'unknown-section': { readonly title: string }
  'unknown-service': { readonly value: string; readonly known: readonly string[] }
  'unknown-metric': { readonly value: string; readonly known: readonly string[] }
  'unknown-channel': { readonly value: string }
  'unknown-age-class': { readonly value: string }
  'unknown-message-type': { readonly value: string; readonly known: readonly string[] }
  'unexpected-value': { readonly value: string; readonly column: string; readonly expected: string }
  'missing-value': { readonly column: string }
  'time-zone-unproved': { readonly agreeing: number; readonly checked: number }
  'no-data': object
  /** The file does not say which period its figures cover: they wait for the answer. */
  'period-unknown': { readonly title: string }
  /** The period was read in the name of the file, because its content does not tell it. */
  'period-from-name': { readonly period: string }
  /** The network was told by the name that its publisher gives to the file. */
  'network-from-name': { readonly name: string; readonly publisher: string }
  /** Counters taken as those since publication, though the file may cover a shorter period. */
  'counters-since-publication': object
  /** The export stops after so many rows, and what follows is missing. */
  'list-cut-off': { readonly most: number }
  /** Two periods side by side, with their difference. */
  'comparison-report': { readonly rows: number }
  /** Figures by video and day: the same as those by video and those by day. */
  'video-days': { readonly rows: number }
  /** Dates follow each other every so many days: what each row covers is not said. */
  'spaced-dates': { readonly column: string; readonly days: number }
  /** Values of several days, given every day: what would count twice is not kept. */
  'overlapping-windows': { readonly columns: readonly string[] }
  /** Tables of a recognised report that carry nothing Amarres uses. */
  'unused-sections': { readonly titles: readonly string[] }
  /** Problems like those already listed: `of` is their code. */
  'more-problems': { readonly of: string; readonly count: number }
  /** Replies to somebody among publications. */
  'replies-apart': { readonly rows: number }
  /** Counts below zero, of actions that people undid. */
  'corrections-kept': { readonly values: number }
  /** The days of the file have no year: they wait for the answer. */
  'year-unknown': { readonly title: string }
  /** The year of days that have none, read in the name of the archive or close to the date of the file. */
  'year-inferred': { readonly last: string; readonly from: 'name' | 'file-date' }
  'percent-total': { readonly total: number }
  /** `usual`: median of the values around; `factor`: 10, 100, 1000 or the inverse of one of them. */
  outlier: { readonly value: number; readonly usual: number; readonly factor: number }
  /** A part larger than its whole. `metric`: a metric, or the dimension of an audience; then `whole` is empty. */
  'impossible-value': {
    readonly metric: string
    readonly value: number
    readonly whole: string
    readonly most: number
  }
  // — what the user decided about a file
  /** `found`: what the cell says now; null: there is no such cell any more. */
  'correction-dropped': { readonly before: string; readonly after: string; readonly found: string | null }
  'sheet-left-out': object
  /** `detail`: the version, or the field that is wrong. */
  'recipe-refused': { readonly reason: 'not-json' | 'not-a-recipe' | 'newer' | 'invalid'; readonly detail: string }
  /** `columns`: those that say the same thing. */
  'recipe-incomplete': {
    readonly lacks: 'service' | 'period' | 'date' | 'measure' | 'age-class' | 'share' | 'difference'
    readonly columns: readonly string[]
  }
  /** `missing`: headers that the recipe takes and that no table of the file has. */
  'recipe-mismatch': { readonly name: string; readonly missing: readonly string[] }
  /** No file of the batch has its columns. */
  'recipe-unused': { readonly name: string }
  /** A column that the recipe takes and that holds personal data. */
  'personal-column': { readonly column: string }
  'dates-stand-for-periods': { readonly column: string; readonly cadence: 'week' | 'month' }
  // — the dossier
  /** `file`: the name under which the same content was read before. */
  'same-file-again': { readonly file: string }
  /** `nearest`: names and codes that may be meant. */
  'territory-not-found': {
    readonly query: string
    readonly nearest: readonly { readonly name: string; readonly code: string }[]
  }
  'territory-missing': object
  'population-conflict': { readonly code: string; readonly values: readonly number[] }
  'conflicting-values': {
    readonly channel: string
    readonly metric: string
    readonly period: string
    readonly kept: number
    readonly other: number
    /** Empty: another row of the same file. */
    readonly otherFile: string
    /** How many values differ between the two files; the others above are the first of them. */
    readonly count: number
  }
  /** Nothing that was dropped can be kept. */
  'nothing-to-commit': object
  /** What was typed by hand, from `low` to `high`, and what a file says of the same month; `count`: months that differ. */
  'typed-and-file-differ': {
    readonly channel: string
    readonly metric: string
    readonly month: string
    readonly low: number
    readonly high: number
    readonly inFile: number
    readonly count: number
  }
  /** Overlaps typed of a channel that the dossier no longer has. */
  'overlap-without-channel': { readonly channel: string; readonly count: number }
  /** Figures typed for a channel that the dossier no longer has. */
  'typed-without-channel': { readonly channel: string; readonly count: number }
  'population-inconsistent': { readonly total: number; readonly sum: number }
  // — analysis
  'age-structure-estimated': { readonly year: number }
  /** `channels`, here and below: ids, named by `describeProblem`. */
  'more-accounts-than-residents': { readonly channels: readonly string[]; readonly band: string }
  'band-suppressed': { readonly band: string; readonly respondents: number; readonly channels: readonly string[] }
  /** Known overlaps that cannot all be true beside what each channel reaches; no band: of all residents together. */
  'overlaps-contradict': {
    readonly overlaps: readonly (readonly [string, string])[]
    readonly bands: readonly string[]
  }
  /** Most probable values that contradicted each other, moved to the nearest ones that do not. */
  'overlaps-moved': { readonly bands: readonly string[] }
  /** Channels treated as one, because overlaps tie too many together. */
  'channels-bundled': { readonly channels: readonly string[] }
  /** Channels whose overlaps are not used, because overlaps tie too many together. */
  'overlaps-left-out': { readonly channels: readonly string[] }
  'prior-used': { readonly channels: readonly string[]; readonly factor: string }
  /** Months were typed by hand, but a file counts more of them. */
  'typed-months-aside': { readonly channels: readonly string[] }
  /** Data dated after the date of analysis; ISO dates. */
  'later-data': { readonly on: string; readonly from: string; readonly to: string }
  /** Reference values that figures rest on and that are past their time; `oldest`: year of the oldest. */
  'reference-expired': { readonly ids: readonly string[]; readonly oldest: number }
  'reference-file-refused': { readonly reason: 'not-json' | 'not-reference' | 'newer'; readonly detail: string }
  /** One value, link or service of a file of reference data; `detail`: where or what. */
  'reference-value-refused': {
    readonly id: string
    readonly reason: 'invalid' | 'twice' | 'unit' | 'bounds' | 'weak' | 'no-value' | 'service'
    readonly detail: string
  }
  'reference-older': { readonly version: string; readonly current: string }
  /** Replaced reference values that do not exist or whose range makes no sense. */
  'override-refused': { readonly ids: readonly string[] }
  'indicator-crashed': { readonly indicator: string; readonly detail: string }
  // — the session and the shells
  'nothing-usable': { readonly folder: string; readonly files: number }
  'folder-not-found': { readonly path: string }
  'not-a-folder': { readonly path: string }
  'file-not-found': { readonly path: string }
  'write-failed': { readonly path: string; readonly detail: string }
  'disk-full': { readonly path: string }
  'dossier-corrupt': { readonly path: string }
  'dossier-newer': { readonly path: string }
  'not-a-dossier': { readonly path: string }
  'dossier-locked': { readonly path: string }
  /** Open in another program: `window`, `browser` or `command-line`, since an ISO date and time. */
  'dossier-held': {
    readonly path: string
    readonly user: string
    readonly machine: string
    readonly program: string
    readonly since: string
  }
  /** Brought to the current format; `backup`: the file as it was. */
  'dossier-upgraded': { readonly path: string; readonly backup: string }
  /**
   * `lost`, `unproved`: names of files; `typed`: nothing proves that what was typed is all there; `until`: ISO date and time
   * after which the history cannot be read, empty when none of it can, null when it is whole.
   */
  'dossier-salvaged': {
    readonly path: string
    readonly lost: readonly string[]
    readonly unproved: readonly string[]
    readonly typed: boolean
    readonly until: string | null
  }
  'nothing-to-salvage': { readonly path: string }
  'no-good-backup': { readonly path: string }
  /** A new dossier was made of a backup; ISO date and time of its content. */
  'dossier-from-backup': { readonly path: string; readonly at: string }
  /** `because`: the code of what went wrong. */
  'backup-failed': { readonly path: string; readonly because: string }
  'backup-unknown': { readonly backup: string }
  /** `at`: ISO date and time of the content of the backup. */
  'restore-unconfirmed': { readonly at: string }
  'nothing-to-undo': object
  /** `known`: a file asks the question, and the answer does not suit; `options`: those that do, when they are a list. */
  'answer-refused': {
    readonly file: string
    readonly question: string
    readonly answer: string
    readonly known: boolean
    readonly options: readonly string[]
  }
  'dossier-json-refused': { readonly path: string }
  'no-dossier': object
  // — the journal of a dossier; `entry`, `by`: numbers of its entries
  'undo-unknown': { readonly entry: number }
  'undo-twice': { readonly entry: number; readonly by: number }
  'undo-impossible': { readonly entry: number }
  /** Something later, at an ISO date and time, changed the same thing. */
  'undo-blocked': { readonly entry: number; readonly by: number; readonly at: string }
  /** What the entry took out is no longer in the file. */
  'undo-lost': { readonly entry: number }
  cancelled: object
  'invalid-argument': { readonly detail: string }
  'unexpected-error': { readonly detail: string }
}

/** Why rows of a recognised file are counted and not kept. */
export type ApartReason =
  | 'private-messages'
  | 'reshares'
  | 'other-accounts'
  | 'other-activities'
  | 'test-sends'
  | 'not-sent'
  | 'cancelled-events'
  | 'unpublished-events'
  | 'repeated-events'
  | 'private-videos'

export type ProblemCode = keyof ProblemParameters

/** Where: every part that is known. `row` is the 1-based record number in the file as read; `column` the header's text. */
export interface Place {
  readonly file: string | null
  readonly sheet: string | null
  readonly row: number | null
  readonly column: string | null
}

export const nowhere: Place = { file: null, sheet: null, row: null, column: null }

export type Problem = {
  readonly [Code in ProblemCode]: {
    readonly code: Code
    readonly severity: Severity
    readonly params: ProblemParameters[Code]
    readonly place: Place
  }
}[ProblemCode]

export function problem<Code extends ProblemCode>(
  code: Code,
  severity: Severity,
  params: ProblemParameters[Code],
  place: Partial<Place> = {},
): Problem {
  // The union is distributive over codes, which TypeScript cannot see through a generic parameter.
  return { code, severity, params, place: { ...nowhere, ...place } } as unknown as Problem
}
