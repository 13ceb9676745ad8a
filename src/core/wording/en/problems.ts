/** What each problem says and what to do about it, in English. */
import type { ApartReason, ProblemParameters } from '../../problem.ts'
import { formatDate, formatList, formatNumber, formatPeriod } from '../format.ts'
import type { problems as french } from '../fr/problems.ts'
import { figures } from './figures.ts'
import { importing } from './importing.ts'
import { vocabulary } from './vocabulary.ts'

/** Of a damaged dossier. */
const unreadableSince = (until: string): string =>
  until === ''
    ? 'The history is lost: other things may be missing.'
    : `The history stops on ${formatDate('en', until)}: what was done afterwards may be missing.`

/** Where a dossier is open. */
const heldIn = (program: string): string =>
  program === 'command-line' ? 'command line' : program === 'browser' ? 'browser' : 'application'

const number = (value: number): string => formatNumber('en', value)
const list = (items: readonly string[]): string => formatList('en', items)
const megabytes = (bytes: number): string => `${formatNumber('en', bytes / 1_000_000)} MB`
const some = (value: number, one: string, several: string): string => `${number(value)} ${value === 1 ? one : several}`
/** Name of a format by its importer's id. */
const format = (id: string): string => (importing.importers as Readonly<Partial<Record<string, string>>>)[id] ?? id
/** What a range stands in for, by its id. */
const priorFactor = (id: string): string =>
  (figures.priorFactors as Readonly<Partial<Record<string, string>>>)[id] ?? id
/** Fields of the inventory and dimensions of an audience that two files may give differently. */
const comparedFields: Readonly<Partial<Record<string, string>>> = {
  exclusiveShare: 'share published only there',
  hoursPerMonth: 'hours per month',
  costPerYear: 'cost per year',
  adSpendPerYear: 'advertising per year',
  subscribers: 'subscribers',
  peoplePerMonth: 'people reached per month',
  age: 'ages of the audience',
  city: 'cities of the audience',
  country: 'countries of the audience',
  survey: 'share of users in the survey',
}
/** `2025-03-01`, `2025-03-01/2025-03-31`, or the class of an audience as it is. */
const compared = (period: string): string => {
  const [from = '', to] = period.split('/')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) return period
  return to === undefined ? `on ${formatDate('en', from)}` : `from ${formatDate('en', from)} to ${formatDate('en', to)}`
}
const metricName = (id: string): string =>
  (importing.metrics as Readonly<Partial<Record<string, string>>>)[id] ?? comparedFields[id] ?? id
/** Of what {@link comparedFields} names, these are shares. */
const shares: ReadonlySet<string> = new Set(['exclusiveShare', 'age', 'city', 'country', 'survey'])
const amount = (metric: string, value: number): string =>
  shares.has(metric) ? `${formatNumber('en', value * 100, 1)}%` : number(value)
/** `15-29`, `75 and over`. */
const ages = (band: string): string => (vocabulary.bands as Readonly<Partial<Record<string, string>>>)[band] ?? band
const quoted = (text: string): string => `“${text}”`
/** A cell as found: long ones are cut. */
const cell = (text: string): string => quoted(text.length > 60 ? `${text.slice(0, 60)}…` : text)
const reexport = 'Download the file from the service again and add it without opening it in a spreadsheet program.'

const zipReasons: Readonly<Record<ProblemParameters['zip-refused']['reason'], string>> = {
  'too-large': 'its unpacked content is too large',
  ratio: 'its compression ratio is abnormal',
  'too-many-entries': 'it holds too many files',
  'too-deep': 'it holds too many archives inside one another',
  'unsafe-name': 'a file name tries to leave the archive',
  overlap: 'its files overlap',
  encrypted: 'it is protected by a password',
  'unknown-method': 'it is compressed in a way that Amarres cannot read',
  corrupt: 'it is damaged',
}

const jsonReasons: Readonly<Record<ProblemParameters['json-refused']['reason'], string>> = {
  invalid: 'its text is not valid JSON',
  'too-deep': 'it is nested too deeply',
  'too-large': 'it is too large',
}

const recipeReasons: Readonly<Record<ProblemParameters['recipe-refused']['reason'], string>> = {
  'not-json': 'its text is not valid JSON',
  'not-a-recipe': 'it is not an Amarres recipe',
  newer: 'it comes from a newer version of Amarres',
  invalid: 'one of its fields is not valid',
}

const recipeLacks: Readonly<Record<ProblemParameters['recipe-incomplete']['lacks'], string>> = {
  service: 'nothing says which service it is about',
  period: 'nothing says which period it is about',
  date: 'no column gives the date of the publications',
  measure: 'no column gives figures',
  'age-class': 'no column gives the age class',
  share: 'no column gives a share or a number of people',
  difference: 'several columns say the same thing',
}

/** Kinds of problems that come by the hundred. */
const kinds: Readonly<Partial<Record<string, string>>> = {
  'invalid-number': 'unreadable number',
  'ambiguous-number': 'number with two readings',
  'invalid-date': 'unreadable date',
  'ambiguous-date': 'date with two readings',
  'spreadsheet-damage': 'cell changed by a spreadsheet program',
  'identifier-lost': 'lost identifier',
  'missing-value': 'missing value',
  outlier: 'value far from the others',
  'impossible-value': 'impossible value',
  'unexpected-value': 'unexpected value',
  'unknown-service': 'unknown service',
  'unknown-metric': 'unknown measure',
  'unknown-message-type': 'unknown message type',
  'unknown-section': 'unknown table',
  'period-unknown': 'unknown period',
  'period-from-name': 'period read in the name',
  'repeated-header': 'repeated header',
}

/** Rows that are understood, and that are not publications of the authority. */
const apart: Readonly<Record<ApartReason, (rows: number) => { readonly what: string; readonly todo: string }>> = {
  'private-messages': (rows) => ({
    what: `${some(rows, 'private or followers-only message', 'private or followers-only messages')}: nothing of ${rows < 2 ? 'it' : 'them'} is read or kept.`,
    todo: 'Nothing to do.',
  }),
  reshares: (rows) => ({
    what: `${some(rows, 'share of another account’s post', 'shares of other accounts’ posts')}: these are not your publications.`,
    todo: 'Nothing to do.',
  }),
  'other-accounts': (rows) => ({
    what: `${some(rows, 'post of another account is', 'posts of other accounts are')} neither read nor kept.`,
    todo: 'If these accounts are yours too, export them apart, one file per account.',
  }),
  'other-activities': (rows) => ({
    what: `${some(rows, 'row is not a publication', 'rows are not publications')} (follow, deletion, poll answer…).`,
    todo: 'Nothing to do.',
  }),
  'test-sends': (rows) => ({
    what: `${some(rows, 'send to 10 recipients or fewer is taken for a test', 'sends to 10 recipients or fewer are taken for tests')} and set aside.`,
    todo: 'If your newsletter really has so few subscribers, write its figures in the template mesures.csv.',
  }),
  'not-sent': (rows) => ({
    what: `${some(rows, 'campaign was not sent', 'campaigns were not sent')} (draft, scheduled or suspended).`,
    todo: 'Nothing to do.',
  }),
  'cancelled-events': (rows) => ({
    what: `${some(rows, 'cancelled event is', 'cancelled events are')} not counted.`,
    todo: 'Nothing to do.',
  }),
  'unpublished-events': (rows) => ({
    what: `${some(rows, 'event that was refused or awaits validation is', 'events that were refused or await validation are')} not counted.`,
    todo: 'Nothing to do.',
  }),
  'repeated-events': (rows) => ({
    what: `${some(rows, 'row repeats an event already counted', 'rows repeat events already counted')} (same identifier).`,
    todo: 'Nothing to do.',
  }),
  'private-videos': (rows) => ({
    what: `${some(rows, 'private or members-only video is', 'private or members-only videos are')} not read.`,
    todo: 'Nothing to do.',
  }),
}

const noFigures = {
  'mastodon-account': 'This is the card of a Mastodon account (actor.json).',
  'mastodon-list': 'This is a list of Mastodon favourites or bookmarks: other people’s posts.',
  'openagenda-columns': 'This is the list of columns of an OpenAgenda export, without any event.',
} as const

export const problems: typeof french = {
  'empty-file': () => ({
    what: 'The file is empty.',
    todo: 'Download it again; check that the chosen period has data.',
  }),
  'file-too-large': ({ bytes, limit }) => ({
    what: `The file weighs ${megabytes(bytes)}, above the limit of ${megabytes(limit)}.`,
    todo: 'Export a shorter period.',
  }),
  'unreadable-file': ({ detail }) => ({
    what: `The file could not be read (${detail}).`,
    todo: 'Check that the file still opens and that you may read it, then add it again.',
  }),
  'invalid-bytes': ({ count, encoding }) => ({
    what: `${some(count, 'character', 'characters')} could not be read as ${encoding} and became �.`,
    todo: 'Figures are not affected. If names are damaged, download the file again.',
  }),
  'binary-file': ({ signature }) => ({
    what:
      signature === 'NUL'
        ? 'This is not a table: its content is not text.'
        : `This is not a table: its content is of type ${signature}.`,
    todo:
      signature === 'gzip'
        ? 'This is a compressed archive (.gz, .tar.gz): open it, then add the useful files it holds. Of a Mastodon archive, add outbox.json only.'
        : 'Add the export as CSV, Excel (XLSX), JSON or ZIP.',
  }),
  'field-too-long': ({ characters, limit }) => ({
    what: `One cell holds ${number(characters)} characters, above the limit of ${number(limit)}.`,
    todo: 'A quotation mark is probably missing in the file: download it again.',
  }),
  'too-many-columns': ({ columns, limit }) => ({
    what: `The table has ${number(columns)} columns, above the limit of ${number(limit)}.`,
    todo: 'Check that it really is an export; if so, keep only the columns that matter.',
  }),
  'too-many-cells': ({ limit }) => ({
    what: `The workbook has more than ${number(limit)} cells.`,
    todo: 'Export a shorter period, or save the useful sheet as CSV.',
  }),
  'unclosed-quote': () => ({
    what: 'A quotation mark is opened and never closed: the end of the file could not be split into rows.',
    todo: reexport,
  }),
  'stray-quote': ({ rows }) => ({
    what: `A quote is out of place in ${some(rows, 'row', 'rows')}: some cells may be cut wrongly.`,
    todo: 'Check this row; if it is wrong, download the file again without opening it in a spreadsheet program.',
  }),
  'repaired-quotes': ({ rows }) => ({
    what: `One quote too many was ignored in ${some(rows, 'row', 'rows')}, which now ${rows < 2 ? 'has' : 'have'} as many columns as the others.`,
    todo: 'Nothing to do, but check this row if it matters.',
  }),
  'repaired-rows': ({ rows }) => ({
    what: `A delimiter was wrong in ${some(rows, 'row', 'rows')}, whose cells are back in their columns.`,
    todo: 'Nothing to do, but check this row if it matters.',
  }),
  'workbook-timeout': ({ seconds }) => ({
    what: `The workbook could not be read within ${some(seconds, 'second', 'seconds')}; reading was stopped.`,
    todo: 'Save the useful sheet as CSV and add that file.',
  }),
  'workbook-unreadable': ({ detail }) => ({
    what: `The workbook is unreadable (${detail}).`,
    todo: 'Open it in a spreadsheet program, save the useful sheet as CSV and add that file.',
  }),
  'workbook-external': ({ what }) => ({
    what: `The workbook refers to outside content (${what}): it is refused as a precaution.`,
    todo: 'Save the useful sheet as CSV and add that file.',
  }),
  'zip-refused': ({ reason, detail }) => ({
    what: `The archive is refused: ${zipReasons[reason]}${detail === '' ? '' : ` (${detail})`}.`,
    todo: 'Unpack it yourself and add the useful files.',
  }),
  'json-refused': ({ reason, detail }) => ({
    what: `The JSON file is refused: ${jsonReasons[reason]}${detail === '' ? '' : ` (${detail})`}.`,
    todo: 'Download it again, or choose the CSV format.',
  }),
  'unrecognised-file': ({ headers, nearest }) => ({
    what:
      headers.length === 0
        ? 'No known format was recognised, and no column header was found.'
        : `No known format was recognised. Columns seen: ${list(headers.map(cell))}.${nearest === null ? '' : ` The nearest format is: ${format(nearest)}.`}`,
    todo: 'Say what its columns contain (“Match columns” in the application, or a recipe on the command line): the same table will then be read by itself.',
  }),
  'paid-report': () => ({
    what: 'This is an advertising report (Meta Ads Manager), not an export of publications.',
    todo: 'Its figures come from paid distribution: write the spending in the channel inventory. For publications, export from Meta Business Suite, section Content.',
  }),
  'ambiguous-file': ({ importers }) => ({
    what: `Several formats fit this file: ${list(importers.map(format))}.`,
    todo: 'Nothing is kept, so as not to be wrong. Add one file per export.',
  }),
  'dictionary-only': () => ({
    what: 'This is the list of variables that INSEE adds to its data: it holds no figures.',
    todo: 'Nothing to do.',
  }),
  'personal-data-only': ({ lines }) => ({
    what: `The file is a list of people (${some(lines, 'line', 'lines')}). Nothing of it was kept.`,
    todo: 'Amarres does not need it: only write the number of subscribers in the channel inventory.',
  }),
  'which-network': ({ title }) => ({
    what: `The file does not say which network ${quoted(title)} comes from.`,
    todo: 'Choose the network; the figures wait for your answer.',
  }),
  'which-list': ({ title }) => ({
    what: `This is a list of e-mail addresses (${title}). Only their number is counted; no address and no name is kept.`,
    todo: 'Say whether it is the list of your newsletter’s subscribers; the number waits for your answer.',
  }),
  'which-column': ({ title }) => ({
    what:
      title === 'age'
        ? 'Several questions of the survey may give the age.'
        : 'Several questions of the survey are about channels.',
    todo: 'Choose the one that counts; the results of each wait for your answer.',
  }),
  'survey-lacks': ({ what }) => ({
    what:
      what === 'age'
        ? 'No question of the survey gives the age: answers cannot be counted by age band.'
        : 'No question of the survey has answers that name known channels.',
    todo:
      what === 'age'
        ? 'If the age is written otherwise, count the answers and copy them into the template sondage.csv (15-29, 30-44…).'
        : 'Count the answers by age and channel, and copy them into the template sondage.csv.',
  }),
  'survey-codes': () => ({
    what: 'The answers are written as codes (SQ001, AO02…): nothing says what they mean.',
    todo: 'In LimeSurvey, export again with “Full question text” and “Full answers”.',
  }),
  'survey-ages-unread': ({ rows }) => ({
    what: `The age of ${some(rows, 'person', 'people')} cannot be read.`,
    todo: 'These answers are left out.',
  }),
  'survey-unanswered': ({ rows }) => ({
    what: `${some(rows, 'person gave', 'people gave')} no answer to the question about channels.`,
    todo: 'Nothing to do: they do not count among the respondents.',
  }),
  'survey-single-choice': () => ({
    what: 'Everyone gave a single answer: the other channels that people use as well are not counted.',
    todo: 'Take these shares as a minimum. Next time, allow several answers.',
  }),
  'survey-commas': ({ answers }) => ({
    what: `A comma may separate two answers, or belong to one: ${list(answers.map(cell))}.`,
    todo: 'Nothing is guessed: these channels are left out. Count them in the template sondage.csv, or avoid commas in the possible answers.',
  }),
  'survey-unknown-answers': ({ answers }) => ({
    what: `These answers name no known channel: ${list(answers.map(cell))}.`,
    todo: 'If one of them is a channel of yours, count it in the template sondage.csv.',
  }),
  'survey-too-few': ({ respondents }) => ({
    what: `${some(respondents, 'answer only', 'answers only')}: counts as small as this could give somebody away, nothing is kept.`,
    todo: 'Go on with the survey, and import the file once ten people at least have answered.',
  }),
  'survey-small-classes': ({ classes }) => ({
    what: `Fewer than five people of one age answered: these ages are counted together, so that nobody can be recognised (${list(classes)}).`,
    todo: 'Nothing to do, or ask more people of these ages.',
  }),
  'survey-several-sexes': ({ titles }) => ({
    what: `Several questions give a sex: ${list(titles.map(cell))}.`,
    todo: 'None of them is used: the survey will be weighted by age alone. Remove the other columns to weight it by sex too.',
  }),
  'survey-non-residents': ({ rows }) => ({
    what: `${some(rows, 'respondent does', 'respondents do')} not live in the territory.`,
    todo: 'Nothing to do: they do not count among the respondents.',
  }),
  'bouncing-members': ({ members }) => ({
    what: `${members === 1 ? 'This address is' : `These ${number(members)} addresses are`} those of subscribers whose messages come back: it is not the number of your subscribers.`,
    todo: 'In Sympa, download the list of all subscribers instead.',
  }),
  'which-language': ({ column }) => ({
    what: `The language of column ${quoted(column)} could not be told.`,
    todo: 'Give the language of the export.',
  }),
  'ambiguous-date': ({ value }) => ({
    what: `The date ${cell(value)} has two readings: day and month cannot be told apart, or the file was rewritten.`,
    todo: `Nothing is guessed: this date is set aside, with the figures that depend on it. ${reexport} In a template, write 2025-03.`,
  }),
  'ambiguous-number': ({ value }) => ({
    what: `The number ${cell(value)} has two readings: thousands or decimals.`,
    todo: 'The value is set aside. Write it without a thousands separator.',
  }),
  'invalid-date': ({ value }) => ({
    what: `The date ${cell(value)} cannot be read.`,
    todo: 'The row is set aside. Correct the date, for example 2025-03-15, or add the original export.',
  }),
  'invalid-number': ({ value }) => ({
    what: `${cell(value)} is not a number expected in this column.`,
    todo: 'The value is set aside. Correct it, or add the original export.',
  }),
  'spreadsheet-damage': ({ value }) => ({
    what: `A spreadsheet program changed this figure: ${cell(value)} was a number or a date of another form.`,
    todo: reexport,
  }),
  'identifier-lost': ({ value }) => ({
    what: `The identifier ${cell(value)} was rounded by a spreadsheet program: it no longer identifies anything.`,
    todo: `The address of the publication stands in for it where there is one. ${reexport}`,
  }),
  'line-wrapped': ({ rows }) => ({
    what: `Every whole row is inside quotation marks (${some(rows, 'row', 'rows')}): columns can no longer be told apart.`,
    todo: reexport,
  }),
  'short-rows': ({ rows, expected }) => ({
    what: `${some(rows, 'row has', 'rows have')} fewer than ${number(expected)} cells. This is common: what is missing is empty.`,
    todo: 'Nothing to do.',
  }),
  'error-rows': ({ rows, message }) => ({
    what: `${some(rows, 'row has', 'rows have')} no data: the service wrote an error there (${cell(message)}).`,
    todo: 'These rows are set aside. A new export on another day may fill them.',
  }),
  'total-row': ({ rows }) => ({
    what: `${some(rows, 'total row was', 'total rows were')} recognised and set aside.`,
    todo: 'Nothing to do.',
  }),
  'repeated-header': ({ rows }) => ({
    what: `The header is repeated inside the table (${some(rows, 'time', 'times')}): several exports were probably pasted together.`,
    todo: 'Nothing to do: header rows are skipped.',
  }),
  'duplicate-column': ({ column }) => ({
    what: `Two columns are named ${quoted(column)} and hold different values.`,
    todo: 'The first one is kept; the second is a breakdown. Nothing to do.',
  }),
  'other-accounts': ({ rows, accounts }) => ({
    what: `${some(rows, 'publication is', 'publications are')} set apart, because of another account: ${list(accounts)}.`,
    todo: 'If these accounts are yours too, export them separately, one file per account.',
  }),
  'rows-set-apart': ({ reason, rows }) => apart[reason](rows),
  'no-figures': ({ what }) => ({
    what: noFigures[what],
    todo: 'Nothing to do: this file holds no figures, nothing of it is kept.',
  }),
  'archive-set-aside': ({ read, files }) => ({
    what: `Of this archive, only ${read} is read; ${some(files, 'other file is', 'other files are')} set aside (pictures, bookmarks, follows…).`,
    todo: 'Nothing to do.',
  }),
  'opens-inflated': ({ campaigns }) => ({
    what: `For ${some(campaigns, 'send', 'sends')}, opens include those that some mail programs (Apple’s above all, since 2021) trigger by themselves.`,
    todo: 'Take these opens as a maximum; clicks do come from people.',
  }),
  'opens-trackable': ({ campaigns }) => ({
    what: `For ${some(campaigns, 'send', 'sends')}, only the opens that mail programs do not hide are counted.`,
    todo: 'Nothing to do: the real number of readers is rather above.',
  }),
  'inconsistent-rate': ({ value, computed }) => ({
    what: `The printed rate (${formatNumber('en', value, 2)}%) is not the one that the numbers of the row give (${formatNumber('en', computed, 2)}%).`,
    todo: 'The numbers are kept, not the rate. Check that the file was not modified.',
  }),
  'single-video': () => ({
    what: 'These are the figures of a single video, which the file does not name.',
    todo: 'For the whole account, add the list of its videos (JSON), which gives the views of each.',
  }),
  'unknown-column': ({ columns }) => ({
    what: `These columns are not used: ${list(columns.map(quoted))}.`,
    todo: 'Nothing to do, unless one of them seems important to you: then report it.',
  }),
  'unknown-section': ({ title }) => ({
    what: `The table ${cell(title)} is not known: it is not read.`,
    todo: 'Nothing to do if this table does not matter to you. Otherwise copy its figures into the mesures.csv template.',
  }),
  'unknown-service': ({ value, known }) => ({
    what: `The service ${cell(value)} is not known.`,
    todo: `The row is set aside. Write one of these names: ${list(known)}.`,
  }),
  'unknown-metric': ({ value, known }) => ({
    what: `The measure ${cell(value)} is not known.`,
    todo: `The row is set aside. Write one of these measures: ${list(known)}.`,
  }),
  'unknown-channel': ({ value }) => ({
    what: `The channel ${cell(value)} is not in the inventory.`,
    todo: 'Add it to the inventory, or correct its name.',
  }),
  'unknown-age-class': ({ value }) => ({
    what: `The age class ${cell(value)} cannot be read.`,
    todo: 'Write for example 15-29, 60-74 or 75 and over.',
  }),
  'unknown-message-type': ({ value, known }) => ({
    what: `The message type ${cell(value)} is not known.`,
    todo: `It is set aside. Known types: ${list(known)}.`,
  }),
  'unexpected-value': ({ value, expected }) => ({
    what: `${cell(value)} does not fit here. Expected: ${expected}.`,
    todo: 'The value is set aside. Correct it if it matters to you.',
  }),
  'missing-value': ({ column }) => ({
    what: `Column ${quoted(column)} is empty.`,
    todo: 'The row is set aside: empty does not mean zero. Fill it in if you know the value.',
  }),
  'time-zone-unproved': ({ agreeing, checked }) => ({
    what: `Publication times do not match the usual time zone of this service: ${number(agreeing)} of ${number(checked)} agree.`,
    todo: 'Take days and hours with caution; the other figures are not affected.',
  }),
  'no-data': () => ({
    what: 'The format is recognised, but no data were found.',
    todo: 'Export again with a period that has data.',
  }),
  'period-unknown': ({ title }) => ({
    what: `Nothing says which period ${quoted(title)} covers: its figures wait for your answer.`,
    todo: 'Give that period (“2025-03” for March 2025). Next time, export one row per day or per month (in Matomo: “Visits over time” for 12 months): a column of dates is added.',
  }),
  'period-from-name': ({ period }) => ({
    what: `The period is not in the file; it is read in its name: ${quoted(period)}.`,
    todo: 'Check that this name is the one Matomo gave.',
  }),
  'network-from-name': ({ name, publisher }) => ({
    what: `The file does not say which network it comes from; its name, ${quoted(name)}, is the one that ${publisher} gives.`,
    todo: 'If you named it yourself and it comes from elsewhere, do not keep it.',
  }),
  'counters-since-publication': () => ({
    what: 'The file does not say which period was chosen in YouTube Studio. Its counters are read as those since each video was published.',
    todo: 'If a shorter period was chosen, export again with the period “Lifetime”: otherwise older videos would seem little watched.',
  }),
  'list-cut-off': ({ most }) => ({
    what: `The file stops after the first ${number(most)} rows: what follows is not in it.`,
    todo: 'If the rest matters to you, export it apart, for instance by filtering videos by year or choosing shorter periods.',
  }),
  'comparison-report': ({ rows }) => ({
    what: `This report compares two periods over ${some(rows, 'row', 'rows')}: they are set aside, for the two periods and their difference would be mistaken for one another.`,
    todo: 'Export again without the comparison, one period per file.',
  }),
  'video-days': ({ rows }) => ({
    what: `${some(rows, 'row repeats', 'rows repeat')}, day by day and video by video, what the totals by day and the table of videos already say: ${rows < 2 ? 'it is' : 'they are'} set aside, so that nothing counts twice.`,
    todo: 'Nothing to do, if you also add those two other files of the archive.',
  }),
  'spaced-dates': ({ column, days }) => ({
    what: `In column ${quoted(column)}, dates follow each other every ${number(days)} days: nothing says which period each row covers.`,
    todo: 'Export again with one row per day.',
  }),
  'overlapping-windows': ({ columns }) => ({
    what: `From one day to the next, these values over 7 or 28 days overlap: ${list(columns.slice(0, 5).map(quoted))}${columns.length > 5 ? '…' : ''}.`,
    todo: 'Nothing to do: only what does not count the same thing twice is kept.',
  }),
  'unused-sections': ({ titles }) => ({
    what: `${some(titles.length, 'table of this report is', 'tables of this report are')} of no use here: ${list(titles.slice(0, 5).map(quoted))}${titles.length > 5 ? '…' : ''}.`,
    todo: 'Nothing to do.',
  }),
  'more-problems': ({ of, count }) => ({
    what: `${some(count, 'other similar remark is', 'other similar remarks are')} not listed${kinds[of] === undefined ? '' : ` (${kinds[of]})`}.`,
    todo: 'Correct those listed first: they often have the same cause.',
  }),
  'replies-apart': ({ rows }) => ({
    what: `${some(rows, 'reply to somebody was set apart: it speaks', 'replies to somebody were set apart: they speak')} to one person, not to your followers.`,
    todo: 'Nothing to do.',
  }),
  'corrections-kept': ({ values }) => ({
    what: `${some(values, 'value is', 'values are')} negative: on that day the service took back reactions that people had undone.`,
    todo: 'Nothing to do: they are kept as they are, so that the month’s total is right.',
  }),
  'year-unknown': ({ title }) => ({
    what: `The days of this table have no year (${quoted(title)}): its figures wait for your answer.`,
    todo: 'Give the year of the last day. Next time, drop TikTok’s archive as it is: its name says when it begins.',
  }),
  'year-inferred': ({ last, from }) => ({
    what: `The days of this table have no year. The last one is read as ${formatDate('en', last)}, from ${from === 'name' ? 'the name of the archive' : 'the date of the file, which is very close'}.`,
    todo: `Check that date. If it is wrong, remove the file${from === 'name' ? '' : ' and drop the original archive: its name says when it begins'}.`,
  }),
  'percent-total': ({ total }) => ({
    what: `The shares of this table add up to ${formatNumber('en', total, 1)}%, more than the whole.`,
    todo: 'They are scaled back to the whole. Check that the file was not modified.',
  }),
  outlier: ({ value, usual, factor }) => ({
    what: `${number(value)} is about ${number(factor > 1 ? factor : 1 / factor)} times ${factor > 1 ? 'larger' : 'smaller'} than the values around it (about ${number(usual)}).`,
    todo: 'Check this figure: a lost decimal comma, or another unit. Correct it, or keep it and say why. It is kept as it is meanwhile.',
  }),
  'impossible-value': ({ metric, value, whole, most }) => ({
    what:
      whole === ''
        ? `A share cannot be above 100%: ${metricName(metric)}, ${amount(metric, value)}.`
        : `There cannot be more ${metricName(metric)} (${number(value)}) than ${metricName(whole)} (${number(most)}).`,
    todo: 'One of these figures is wrong, or two columns were taken for each other. Both are kept as they are meanwhile.',
  }),
  'correction-dropped': ({ before, after, found }) => ({
    what: `The correction of ${cell(before)} to ${cell(after)} no longer applies: ${found === null ? 'there is no such cell any more' : `the cell now says ${cell(found)}`}.`,
    todo: 'The file is not the one that was corrected. Check the cell and correct it again if need be.',
  }),
  'sheet-left-out': () => ({
    what: 'This sheet is left out, as you asked.',
    todo: 'Nothing to do. Tick it to have it read.',
  }),
  'recipe-refused': ({ reason, detail }) => ({
    what: `This reading recipe is refused: ${recipeReasons[reason]}${detail === '' ? '' : ` (${detail})`}.`,
    todo: 'Ask for another copy of the file, or say yourself what the columns mean.',
  }),
  'nothing-to-commit': () => ({
    what: 'None of the dropped files can be kept.',
    todo: 'Take back a file that was left out, say what an unknown table contains, or drop other files.',
  }),
  'recipe-incomplete': ({ lacks, columns }) => ({
    what: `The columns are not enough yet to read this table: ${recipeLacks[lacks]}${columns.length === 0 ? '' : ` (${list(columns.map(quoted))})`}.`,
    todo: 'Say what these columns mean. Nothing is kept meanwhile.',
  }),
  'recipe-mismatch': ({ name, missing }) => ({
    what: `The recipe ${quoted(name)} does not fit this file${missing.length === 0 ? '' : `: it does not have ${missing.length < 2 ? 'the column' : 'the columns'} ${list(missing.map(cell))}`}.`,
    todo: 'Choose another recipe, or say what the columns of this file mean.',
  }),
  'recipe-unused': ({ name }) => ({
    what: `None of the files that were read has the columns of the recipe ${quoted(name)}.`,
    todo: 'Check that it is the right recipe, or say what the columns mean in the application.',
  }),
  'personal-column': ({ column }) => ({
    what: `The column ${quoted(column)} holds personal data: it is not read, although the recipe asks for it.`,
    todo: 'Take it out of the recipe.',
  }),
  'dates-stand-for-periods': ({ column, cadence }) => ({
    what:
      cadence === 'month'
        ? `In the column ${quoted(column)}, every date is at the edge of a month: it is read as that whole month.`
        : `In the column ${quoted(column)}, every date is a Monday: it is read as the week that begins on that day.`,
    todo: 'If each figure is about that day only, do not keep this file.',
  }),
  'same-file-again': ({ file }) => ({
    what: `The same content was already read in the file ${file}.`,
    todo: 'Nothing changes.',
  }),
  'territory-not-found': ({ query, nearest }) => ({
    what: `No local authority matches ${cell(query)}.`,
    todo:
      nearest.length === 0
        ? 'Give the INSEE code (five characters for a commune, R53 for a region) or the SIREN number.'
        : `Give its code, for example ${list(nearest.map(({ name, code }) => `${code} (${name})`))}.`,
  }),
  'territory-missing': () => ({
    what: 'No local authority is chosen: without residents, no share can be computed.',
    todo: 'Choose the local authority, or type your public and its number.',
  }),
  'population-conflict': ({ code, values }) => ({
    what: `Several different populations are given for ${code}: ${list(values.map(number))}.`,
    todo: 'The most recent one is used when its year is known. Remove the outdated file.',
  }),
  'conflicting-values': ({ channel, metric, period, kept, other, otherFile, count }) => ({
    what: `Two ${otherFile === '' ? 'rows of the file' : 'files'} disagree (${some(count, 'value', 'values')}). For example ${[channel, metricName(metric), compared(period)].filter((part) => part !== '').join(', ')}: ${amount(metric, kept)} is used, ${otherFile === '' ? 'a row above' : otherFile} gave ${amount(metric, other)}.`,
    todo:
      otherFile === ''
        ? 'The last row wins. Correct the file if that is wrong.'
        : 'The last import wins. Remove the outdated file if that is wrong.',
  }),
  'typed-and-file-differ': ({ channel, metric, month, low, high, inFile, count }) => ({
    what: `What you typed and a file disagree (${some(count, 'month', 'months')}). For example ${channel}, ${metricName(metric)}, ${formatPeriod('en', month, month)}: you typed ${low === high ? number(low) : `${number(low)} to ${number(high)}`}, the file gives ${number(inFile)}.`,
    todo: 'What you typed is used. Erase it, or choose the file in the history, if the file is right.',
  }),
  'overlap-without-channel': ({ channel, count }) => ({
    what: `${some(count, 'common audience', 'common audiences')} with ${channel} no longer ${count === 1 ? 'counts' : 'count'}: that channel is not in the inventory any more.`,
    todo: 'Describe the channel again in Channels, under the same name, or remove it in Findings, Common audiences.',
  }),
  'typed-without-channel': ({ channel, count }) => ({
    what: `${some(count, 'figure', 'figures')} typed by hand for ${channel} no longer ${count === 1 ? 'counts' : 'count'}: that channel is not in the inventory any more.`,
    todo: 'Describe the channel again in Channels, under the same name, to get them back.',
  }),
  'population-inconsistent': ({ total, sum }) => ({
    what: `The ages add up to ${number(sum)}, not to the total population (${number(total)}).`,
    todo: 'Check the figures typed for each age band.',
  }),
  'age-structure-estimated': ({ year }) => ({
    what: `The ages of the population are not known: the national structure of ${year} is applied.`,
    todo: 'Add INSEE’s file “Évolution et structure de la population” for firmer results.',
  }),
  'more-accounts-than-residents': ({ channels, band }) => ({
    what: `By its counters, ${list(channels)} would reach more people aged ${ages(band)} than live in the territory: the result is capped.`,
    todo: 'Some followers probably live elsewhere. Add the audience file to know their town.',
  }),
  'band-suppressed': ({ band, respondents, channels }) => ({
    what: `Survey: only ${some(respondents, 'answer', 'answers')} for ages ${ages(band)}, too few to conclude. Channels concerned: ${list(channels)}.`,
    todo: 'Ask at least 10 people of that age band.',
  }),
  'overlaps-contradict': ({ overlaps, bands }) => ({
    what: `The common audience${overlaps.length === 1 ? '' : 's'} stated for ${list(overlaps.map(([one, other]) => `${one} with ${other}`))} cannot ${overlaps.length === 1 ? 'be true' : 'all be true'}, given what each channel reaches${bands.length === 0 ? '' : ` (ages ${list(bands.map(ages))})`}: the computation goes on without.`,
    todo: 'Check these common audiences and how many residents each of these channels reaches, then correct what is wrong.',
  }),
  'overlaps-moved': ({ bands }) => ({
    what: `The most probable values of the channels and of their common audiences cannot all be true together (ages ${list(bands.map(ages))}). The nearest values that can are used; the ranges do not change.`,
    todo: 'Nothing to do, unless you know one of these common audiences better: then correct it.',
  }),
  'channels-bundled': ({ channels }) => ({
    what: `Too many channels have known common audiences: ${list(channels)} count as one channel for this computation. The ranges remain true, and are a little wider.`,
    todo: 'Nothing to do.',
  }),
  'overlaps-left-out': ({ channels }) => ({
    what: `Too many channels have known common audiences: those of ${list(channels)} are not used. The ranges remain true, and are wider.`,
    todo: 'Keep the common audiences of the channels that reach most residents.',
  }),
  'prior-used': ({ channels, factor }) => ({
    what: `A published range stands in for missing data (${priorFactor(factor)}) for ${list(channels)}.`,
    todo: 'The result is wider. Provide the data to narrow it.',
  }),
  'typed-months-aside': ({ channels }) => ({
    what: `Some months of ${list(channels)} were typed by hand, but a file counts more of them: the file is used.`,
    todo: 'Type the missing months if your figures are better than those of the file.',
  }),
  'later-data': ({ on, from, to }) => ({
    what: `Some data are later than the date of analysis, ${formatDate('en', on)} (${formatPeriod('en', from, to)}): they are not counted.`,
    todo: 'Choose a later date of analysis, or check the dates of the file.',
  }),
  'reference-expired': ({ ids, oldest }) => ({
    what: `${ids.length === 1 ? 'One reference value in use is old' : `${formatNumber('en', ids.length)} reference values in use are old`}: the oldest dates from ${String(oldest)}. They still count in the ranges.`,
    todo: 'See them in the reference data. Update them with a more recent file, or replace them for this dossier, saying why.',
  }),
  'reference-file-refused': ({ reason, detail }) => ({
    what: {
      'not-json': 'This file is not JSON: it holds no reference data.',
      'not-reference': `This is not a file of Amarres reference data${detail === '' ? '' : ` (field “${detail}”)`}.`,
      newer: `This file of reference data is of a newer format (${detail}).`,
    }[reason],
    todo:
      reason === 'newer'
        ? 'Update Amarres, or ask for the file in an older format. Nothing changed.'
        : 'Ask whoever prepared the file. “amarres reference export” gives a model. Nothing changed.',
  }),
  'reference-value-refused': ({ id, reason, detail }) => ({
    what: `${id}: ${
      {
        invalid: `badly written${detail === '' ? '' : ` (field “${detail}”)`}`,
        twice: 'there twice, only the first counts',
        unit: `in another unit than expected (${detail})`,
        bounds: `beyond what its unit allows (${detail})`,
        weak: 'a mere order of magnitude cannot enter a computation',
        'no-value': 'no value has this name',
        service: `unknown service (${detail})`,
      }[reason]
    }. The previous value is kept.`,
    todo: 'Correct the file and give it again. The rest of the file was read.',
  }),
  'reference-older': ({ version, current }) => ({
    what: `This file (version ${version}) is older than the data in place (version ${current}).`,
    todo: 'Check that it is the one you want.',
  }),
  'override-refused': ({ ids }) => ({
    what: `These replaced reference values are not applied: ${ids.join(', ')}. They do not exist, or their range is impossible.`,
    todo: 'Correct the range (a share, for instance, goes from 0 to 100%), or remove the replacement.',
  }),
  'indicator-crashed': ({ indicator, detail }) => ({
    what: `A computation failed (${indicator}): ${detail}. The other results are not affected.`,
    todo: 'This is a defect of the software: report it with this message.',
  }),
  'nothing-usable': ({ folder, files }) => ({
    what: `No usable file in ${folder} (${some(files, 'file examined', 'files examined')}).`,
    todo: 'Add the services’ exports as they are, or fill in the templates canaux.csv and mesures.csv.',
  }),
  'folder-not-found': ({ path }) => ({
    what: `The folder ${path} does not exist or cannot be reached.`,
    todo: 'Check the path.',
  }),
  'not-a-folder': ({ path }) => ({
    what: `${path} is a file, not a folder.`,
    todo: 'Give the folder that holds it. To examine this file alone: amarres inspect.',
  }),
  'file-not-found': ({ path }) => ({
    what: `The file ${path} does not exist or cannot be reached.`,
    todo: 'Check the path; the file may have been moved.',
  }),
  'write-failed': ({ path, detail }) => ({
    what: `The file ${path} could not be written (${detail}). The previous version is intact.`,
    todo: 'Check your rights on that folder, or choose another one.',
  }),
  'disk-full': ({ path }) => ({
    what: `The disk is full: ${path} was not written. The previous version is intact.`,
    todo: 'Free some space or choose another disk, then try again.',
  }),
  'dossier-corrupt': ({ path }) => ({
    what: `The dossier ${path} is damaged and could not be opened. It was not modified.`,
    todo: 'Start again from the latest backup, or recover what can still be read: a new file is made, this one stays where it is.',
  }),
  'dossier-newer': ({ path }) => ({
    what: `The dossier ${path} comes from a newer version of Amarres: it opens read-only.`,
    todo: 'Update Amarres to modify it.',
  }),
  'not-a-dossier': ({ path }) => ({
    what: `${path} is not an Amarres dossier.`,
    todo: 'Choose a file whose name ends with .amarres.',
  }),
  'dossier-locked': ({ path }) => ({
    what: `The dossier ${path} is open or was changed elsewhere: nothing is written over it.`,
    todo: 'Close it in the other window or on the other computer, then open it again here.',
  }),
  'undo-unknown': ({ entry }) => ({
    what: `The history of this dossier has no change no. ${entry}.`,
    todo: 'Choose a number of the history.',
  }),
  'undo-twice': ({ entry, by }) => ({
    what: `Change no. ${entry} is already undone, by change no. ${by}.`,
    todo: `To bring it back, undo change no. ${by}.`,
  }),
  'undo-impossible': ({ entry }) => ({
    what: `Change no. ${entry} is the beginning of this dossier: it cannot be undone.`,
    todo: 'Create another dossier to start afresh.',
  }),
  'undo-blocked': ({ entry, by, at }) => ({
    what: `Change no. ${entry} cannot be undone alone: change no. ${by}, of ${formatDate('en', at.slice(0, 10))}, is about the same thing.`,
    todo: `Undo change no. ${by} first.`,
  }),
  'undo-lost': ({ entry }) => ({
    what: `What change no. ${entry} had taken out is no longer in the file of the dossier.`,
    todo: 'Open an older backup, or add the files concerned again.',
  }),
  'dossier-held': ({ path, user, machine, program, since }) => ({
    what: `The dossier ${path} is open by ${user} on the machine ${machine} (${heldIn(program)}), since ${formatDate('en', since)}: it opens here read-only.`,
    todo: 'Wait until it is closed there, then open it again; or work on a copy.',
  }),
  'dossier-upgraded': ({ path, backup }) => ({
    what: `The dossier ${path} came from an older version of Amarres: it was brought to the current format.`,
    todo: `The file as it was is kept: ${backup}.`,
  }),
  'dossier-salvaged': ({ path, lost, unproved, typed, until }) => {
    const missing = [
      ...(lost.length === 0 ? [] : [`Files lost: ${list(lost)}.`]),
      ...(unproved.length === 0 ? [] : [`Files read without being verified: ${list(unproved)}.`]),
      ...(typed ? ['What was typed by hand could not be verified.'] : []),
      ...(until === null ? [] : [unreadableSince(until)]),
    ]
    return {
      what: [
        `This is what could be read of ${path}.`,
        ...(missing.length === 0 ? ['Nothing is missing.'] : missing),
      ].join(' '),
      todo:
        missing.length === 0
          ? 'The damaged file stays where it is; you may delete it.'
          : 'Add what is missing again and read over what you typed. The damaged file stays where it is.',
    }
  },
  'nothing-to-salvage': ({ path }) => ({
    what: `Nothing can be read any more in ${path}.`,
    todo: 'Start again from a backup, or create a dossier and add the exports again.',
  }),
  'no-good-backup': ({ path }) => ({
    what: `No readable backup of ${path} was found.`,
    todo: 'Recover what can still be read in the file itself.',
  }),
  'dossier-from-backup': ({ path, at }) => ({
    what: `This dossier takes up the backup of ${formatDate('en', at)} of ${path}.`,
    todo: 'What was done afterwards is not in it: check the history.',
  }),
  'backup-failed': ({ path, because }) => ({
    what: `The automatic backup could not be made in ${path}${because === 'disk-full' ? ': the disk is full' : ''}. Your change is saved.`,
    todo: 'Make room, or check your rights on this folder.',
  }),
  'backup-unknown': ({ backup }) => ({
    what: `There is no backup “${backup}” of this dossier.`,
    todo: 'Choose one in the list.',
  }),
  'restore-unconfirmed': ({ at }) => ({
    what: `Going back to the backup of ${formatDate('en', at)} takes away everything done since.`,
    todo: 'Confirm if this is what you want. The present dossier is backed up first.',
  }),
  'nothing-to-undo': () => ({
    what: 'There is no import to undo.',
    todo: 'To undo something else, give its number in the history.',
  }),
  'answer-refused': ({ file, question, answer, known, options }) => ({
    what: known
      ? `“${answer}” does not answer the question “${question}” of the file ${file}. Nothing has changed.`
      : `No file ${file} asks the question “${question}”. Nothing has changed.`,
    todo:
      options.length === 0
        ? 'Check the name of the file and the question; a period is written 2025, 2025-03 or 2025-03-15.'
        : `Possible answers: ${list(options)}.`,
  }),
  'dossier-json-refused': ({ path }) => ({
    what: `${path} is no dossier exported by Amarres, or it was modified since.`,
    todo: 'Choose a JSON file written by “Export the dossier” or by amarres export.',
  }),
  'no-dossier': () => ({
    what: 'No dossier is open.',
    todo: 'Create a dossier, open one, or open the example.',
  }),
  cancelled: () => ({
    what: 'The operation was stopped at your request. Nothing has changed.',
    todo: 'Start it again whenever you like.',
  }),
  'invalid-argument': ({ detail }) => ({
    what: `The request is not valid (${detail}).`,
    todo: 'Check what was typed. If nothing is wrong there, this is a defect of the software: report it.',
  }),
  'unexpected-error': ({ detail }) => ({
    what: `An unexpected error occurred (${detail}).`,
    todo: 'Your saved work is not affected. This is a defect of the software: report it with this message.',
  }),
}
