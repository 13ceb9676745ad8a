import type { cli as french } from '../fr/cli.ts'
import { formatNumber } from '../format.ts'

export const cli: typeof french = {
  exampleName: 'Example',

  usage: `Amarres — who is reached, who you depend on, what to decide.

Usage:
  amarres audit FOLDER [--territory CODE] [--on YYYY-MM-DD] [--out FOLDER] [--recipe RECIPE.json] [--reference REFERENCES.json] [--lang fr|en]
      Reads every file of the folder; writes the brief and the report (PDF and web page), the draft délibération (ODT),
      audit.json and donnees-ouvertes.zip.
      CODE: INSEE code of a commune or département, SIREN of an EPCI, R53 for a region.
  amarres audit FILE.amarres [--territory CODE] [--on YYYY-MM-DD] [--out FOLDER]
      The same, for an Amarres dossier.
  amarres audit --from-pack OPEN-DATA.zip [--on YYYY-MM-DD] [--out DIR]
      Computes an open-data pack again and compares the figures.
  amarres new FILE.amarres [--territory CODE | --name NAME --population N | --from EXPORT.json]
      Creates a dossier: empty, or from what “amarres export” wrote.
  amarres import FILE.amarres PATH… [--recipe RECIPE.json] [--answer 'FILE:QUESTION=ANSWER']
      Adds files to the dossier, at once, and says the effect. The same file twice changes nothing.
  amarres undo FILE.amarres [NUMBER]
      Undoes a change of the history; by default the last import.
  amarres journal FILE.amarres [--json]
      Says everything that was changed, the latest first.
  amarres export FILE.amarres [--out EXPORT.json] [--content]
      Writes the whole dossier as JSON; with --content, only what it holds, without its history.
  amarres backups FILE.amarres
      Lists the backups made beside the dossier.
  amarres restore FILE.amarres BACKUP|latest --out NEW.amarres
      Makes a new dossier of a backup. The present dossier is not touched.
  amarres salvage FILE.amarres --out NEW.amarres
      Recovers what can still be read of a damaged dossier, which is not touched.
  amarres inspect FILE… [--recipe RECIPE.json] [--json] [--lang fr|en]
      Says what each file is and what would be kept of it.
      RECIPE.json: what the columns of an unknown table mean, saved from the application. Several: --recipe A --recipe B.
  amarres table FILE [--sheet NAME|N] [--all] [--lang fr|en]
      Prints as CSV what was read: the main table, that of a sheet, or all of them.
  amarres method FORMULA [--help] < input.json
      Computes one formula of the method: JSON in, JSON out.
  amarres templates --out DIR [--for FILE.amarres] [--on YYYY-MM-DD]
      Writes the three templates to fill in (canaux.csv, mesures.csv, sondage.csv) and the field kit of a survey:
      a one-page questionnaire and the sheets to fill in, for the channels of the dossier or the usual ones.
  amarres scenario FOLDER|FILE.amarres [--levers A,B@ACCOUNT] [--budget EUROS] [--hours HOURS] [--territory CODE] [--on YYYY-MM-DD] [--json]
      Says what levers would change: residents reached, dependence, euros, hours, month by month. With --budget (euros a
      year more, at most), proposes options. A lever on one account is written close-account@facebook:town.
  amarres reference export [--out FILE.json] | check FILE.json
      Writes the reference data, or says what a file would change in them and what would be refused.
  amarres open [--no-open] [--port N]
      Opens the application (without --no-open: in a window or in the browser).
  amarres help | --version

Exit codes: 0 done, 1 nothing usable, 2 wrong usage.`,
  unknownCommand: (command) => `Unknown command: “${command}”. “amarres help” lists them.`,
  wrongUsage: (detail) => `Wrong usage: ${detail}. “amarres help” lists the commands.`,
  recomputed: (count, differing) =>
    differing.length === 0
      ? `Computed again from the pack: the ${count} published figures are found identical.`
      : `Computed again from the pack: ${differing.length} of ${count} figures differ, among them ${differing.slice(0, 5).join(', ')}. The version of Amarres or the date of analysis may not be the same.`,
  missingFolder: 'the folder to read is missing',
  missingFiles: 'at least one file is needed',
  missingDossier: 'the .amarres file of the dossier is missing',
  notADossierName: (path) => `“${path}” must end with .amarres`,
  missingOut: '--out and the folder to write to are missing',
  unexpectedArgument: (argument) => `“${argument}” is not expected`,
  missingValue: (option) => `a value is missing after ${option}`,
  invalidOption: (option, value) => `“${value}” does not suit ${option}`,

  method: {
    missingName: (names: string) => `the name of a formula is missing: ${names}`,
    unknownName: (name: string, names: string) => `“${name}” is not a known formula: ${names}`,
    notJson: (name: string) => `What was given is not JSON. “amarres method ${name} --help” shows an example.`,
    wrongInput: (path: string, detail: string, name: string) =>
      `${path === '' ? 'Input' : `“${path}”`}: ${detail}. “amarres method ${name} --help” says what is expected.`,
    section: (section: string) => `method, ${section}`,
    input: 'Input (JSON):',
    output: 'Output (JSON):',
    example: 'Example:',
  },

  reference: {
    action: 'say “export” or “check FILE”',
    version: (version: string, date: string, sha256: string) =>
      `Reference data, version ${version} of ${date}, hash ${sha256}.`,
    changes: (changed: number, added: number) =>
      `Against those of the program: ${formatNumber('en', changed)} changed, ${formatNumber('en', added)} new.`,
  },

  step: {
    reading: 'Reading',
    recognising: 'Recognising',
    saving: 'Saving',
    analysing: 'Computing',
    writing: 'Writing',
  },
  progress: (step, done, total, detail) => (total > 1 ? `${step} ${done}/${total}: ${detail}` : `${step}: ${detail}`),
  severity: { error: 'Error', warning: 'Warning', question: 'Question', note: 'Note' },
  problemLine: (severity, place, words) =>
    place === '' ? `${severity}: ${words}` : `${severity} (${place}): ${words}`,

  summary: {
    title: (territory, on) => `Amarres — ${territory}, audited on ${on}`,
    noTerritory: 'unnamed authority',
    fictitious: 'Fictitious example: this authority and its figures are invented.',
    files: (read, recognised) =>
      `Files read: ${formatNumber('en', read)}, of which ${formatNumber('en', recognised)} recognised.`,
    period: (period) => `Period: ${period}.`,
    noPeriod: 'Period: no dated data.',
    residents: 'Residents',
    reached: 'Reached each month, all channels (aged 15 and over)',
    notReached: 'Not reached (aged 15 and over)',
    byPlatforms: 'Reached by platforms (aged 15 and over)',
    followers: 'Followers displayed',
    dependence: 'Dependence on platforms, out of 100',
    line: (label, value) => `${label}: ${value}`,
    absent: (reason) => `not known. ${reason}`,
    gate: {
      label: 'Alert messages and access without an account',
      pass: 'condition met',
      fail: 'condition not met',
      'cannot-tell': 'cannot be told',
    },
    recommendations: 'To do first:',
    written: (path) => `Written: ${path}`,
  },

  dossier: {
    oneOrigin: 'choose between --territory, --name with --population, and --from',
    nameAndPopulation: '--name and --population go together',
    missingBackup: 'the backup is missing, or “latest” for the last one',
    missingNew: '--out and the name of the new dossier are missing',
    created: (path) => `Created: ${path}`,
    saved: (entry) => `Saved: change no. ${entry} (to undo it: amarres undo FILE ${entry}).`,
    unchanged: 'Nothing has changed.',
    waiting: (file, question, options) =>
      `Question waiting: --answer '${file}:${question}=…'${options.length === 0 ? '' : ` (${options.join(', ')})`}`,
    undone: (entry, title) => `Undone: no. ${entry}, ${title}.`,
    entry: (entry, when, title) => `no. ${entry} — ${when} — ${title}`,
    undoneBy: (title, entry) => `${title} (undone by no. ${entry})`,
    noBackups: 'No backup: the first one is made at the first change after opening.',
    backup: (made, reason, bytes, entries) =>
      `of ${made}, before ${reason}; ${formatNumber('en', Math.ceil(bytes / 1000))} kB${
        entries === null
          ? ''
          : `; ${formatNumber('en', entries)} ${entries === 1 ? 'change' : 'changes'} of the history`
      }`,
    reasons: {
      change: 'the first change',
      upgrade: 'coming to the current format',
      undo: 'an undo',
      restore: 'going back',
    },
  },

  inspect: {
    status: {
      recognised: 'recognised',
      unrecognised: 'not recognised',
      ambiguous: 'several readings possible',
      unreadable: 'unreadable',
    },
    file: (file, status) => `${file} — ${status}`,
    format: (publisher, title) => `${publisher}, “${title}”`,
    encoding: (encoding) => `encoding ${encoding}`,
    evidence: 'what shows it:',
    rows: (rows, kept, skipped) =>
      `${formatNumber('en', rows)} rows: ${formatNumber('en', kept)} kept, ${formatNumber('en', skipped)} set aside`,
    table: (title, rows) => (title === '' ? rows : `${title}: ${rows}`),
    period: (from, to) => `from ${from} to ${to}`,
    nothing: 'No file to examine: the folder is empty, or only holds hidden files.',
    besides: {
      population: 'population',
      'audience-age': 'ages of the audience',
      'audience-city': 'cities of the audience',
      'audience-country': 'countries of the audience',
      'survey-users': 'share of users in the survey',
    },
    metrics: (names) => `metrics: ${names}`,
    personalData: (column, cells) =>
      `text or personal data not kept: column “${column}”, ${formatNumber('en', cells)} cells`,
  },

  table: {
    table: (file, sheet, title) =>
      `Table: ${[file, sheet === null ? null : `sheet “${sheet}”`, title === null ? null : `“${title}”`].filter((part) => part !== null).join(', ')}`,
    before: (row, line) => `Before the table, row ${row}: ${line}`,
    after: (row, line) => `After the table, row ${row}: ${line}`,
    headerAgain: (row) =>
      `Row ${row} repeats the header: another table with the same columns starts, which “--all” prints.`,
    noHeader: 'This table has no header row: the first line printed is already data.',
    others: (count) =>
      `${formatNumber('en', count)} more ${count < 2 ? 'table' : 'tables'} in this file: “--all” prints them all.`,
    nothing: 'No table to print.',
    noSheet: (sheet, file, sheets) => `no sheet “${sheet}” in ${file}, which has: ${sheets.join(', ')}`,
  },

  templates: {
    written: (path) => `Written: ${path}`,
  },

  open: {
    building: 'Preparing the page (once only)…',
    buildFailed: 'The page could not be prepared.',
    fetchingWindow: 'First opening: looking for the application’s window (20 seconds at most)…',
    noWindow: 'The application’s window is not available here: Amarres opens in the browser, with nothing missing.',
    address: (address) => `Amarres is open at this address, which works once: ${address}`,
    inBrowser: 'Amarres is opening in your browser.',
    howToStop: 'To stop: Ctrl+C.',
    portTaken: (port) => `Port ${port} is already taken or reserved: choose another, or leave --port out.`,
  },

  web: {
    forbidden: 'Access denied. Amarres only answers the browser that opened the address shown at start.',
    usedAddress:
      'This address has already been used, or is no longer valid. Go back to the open tab, or start Amarres again to get a new one.',
    notFound: 'Nothing at this address.',
    badRequest: 'This request cannot be understood.',
    tooLarge: 'Too large to be received.',
    failed: 'This request failed. Try again; if it happens again, restart Amarres.',
  },
}
