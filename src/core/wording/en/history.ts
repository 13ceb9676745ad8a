import { formatNumber } from '../format.ts'
import type { history as french } from '../fr/history.ts'

const some = (count: number, one: string, several: string): string =>
  `${formatNumber('en', count)} ${count === 1 ? one : several}`

const programs: Readonly<Record<'window' | 'browser' | 'command-line', string>> = {
  window: 'the application',
  browser: 'the browser',
  'command-line': 'the command line',
}

export const history: typeof french = {
  title: 'History',
  subtitle:
    'Everything that changed in this dossier, with what was there before. Nothing is ever erased from this list.',
  open: 'History',
  changeCount: (count) => some(count, 'change', 'changes'),
  none: 'No change of this kind.',
  filter: 'Show',
  kinds: {
    all: 'everything',
    import: 'imports',
    typed: 'figures typed',
    inventory: 'authority and channels',
    choice: 'answers, corrections and choices',
    undo: 'undone and restored',
    file: 'life of the file',
  },
  number: (entry) => `no. ${entry}`,
  at: (time) => `at ${time}`,
  more: (count) => `See the other ${count}`,
  oneMore: 'See the last line',
  undo: 'Undo',
  undoOf: (title) => `Undo: ${title}`,
  redo: 'Redo',
  redoOf: (title) => `Redo what this change had taken back: ${title}`,
  undone: (title) => `Undone: ${title}. The rest of the dossier did not move.`,
  undoneBy: (entry) => `Undone by change no. ${entry}.`,
  blockedBy: (entry, date) =>
    `Cannot be undone alone: change no. ${entry}, of ${date}, is about the same thing. Undo it first.`,
  gone: 'Nothing of it remains: there is nothing to undo.',
  seeEntry: (entry) => `See change no. ${entry}`,
  readOnly: 'This dossier is read-only: nothing can be undone from here.',

  decisions: 'What you decided in the files',
  decisionsText: 'These decisions apply each time the file is read again. Undo the import to take them back.',
  decisionsNone: 'No cell corrected, no point set aside.',
  corrections: (count) => some(count, 'cell corrected', 'cells corrected'),
  correctionAt: (row, column) => `row ${row}, column ${column}`,
  correctionTo: (before, after) => `“${before}” → “${after}”`,
  ignored: (count) => some(count, 'point set aside', 'points set aside'),
  because: (reason) => `Reason: ${reason}`,

  conflicts: 'Sources that disagree',
  conflictsText:
    'Two sources give different values for the same thing. Without a choice of yours, the latest import is believed, except against what you typed. Each choice is noted in the list of changes.',
  typedSource: 'what you typed',
  believeAll: (source) => `Always believe ${source}`,
  choiceSaid: (source) => `Choice noted: believe ${source}.`,
  choiceForgotten: 'Choice taken back: the latest import is believed.',

  export: 'Export the dossier',
  exportText: 'As JSON, to archive it or to go on with it on another machine without losing anything.',
  exportWhole: 'With the history',
  exportContent: 'The content alone',

  backups: {
    title: 'Backups',
    open: 'Backups',
    count: (count) => formatNumber('en', count),
    subtitle: 'Whole copies of the dossier, made by themselves before your changes.',
    where: (folder) => `They are in ${folder}`,
    rule: 'The ten latest are kept, then the last of each day for thirty days.',
    none: 'No backup yet.',
    noneText: 'The first one will be made by itself before a coming change, beside the file of the dossier.',
    reasons: {
      change: 'before a change',
      upgrade: 'before the move to the current format',
      undo: 'before an undo',
      restore: 'before going back to a backup',
    },
    of: (date, time) => `${date} at ${time}`,
    size: (kilobytes) => `${kilobytes} kB`,
    unreadable: 'Unreadable: this backup is damaged.',
    same: 'Same content as the open dossier: nothing would be lost.',
    loses: (count) =>
      count === 1 ? '1 change made since would be taken out' : `${count} changes made since would be taken out`,
    incomparable: 'It does not follow the same history as the open dossier: the whole content would be replaced.',
    restore: 'Go back to this backup',
    restoreOf: (date) => `Go back to the backup of ${date}`,
    openNew: 'Open apart',
    openNewOf: (date) => `Open the backup of ${date} apart`,
    confirmTitle: (date) => `Go back to the backup of ${date}?`,
    confirmSafe: 'The present dossier is backed up first, and going back can itself be undone in the history.',
    confirmLoses: 'What will be taken out:',
    andMore: (count) => `and ${count} more`,
    confirm: 'Go back to this backup',
    restored: (date) => `The dossier is back to the backup of ${date}.`,
    opened: (name) => `The backup is open apart, in ${name}.`,
  },

  held: {
    title: (user, machine) => `Open by ${user} on ${machine}`,
    since: (program, date, time) =>
      `In ${programs[program]}, since ${date} at ${time}. You can read everything, change nothing.`,
    todo: 'Ask for the dossier to be closed there, then open it again; or work on a copy, apart.',
    again: 'Open again',
    copy: 'Work on a copy',
    newer: 'This dossier comes from a newer version of Amarres: you can read it, not change it.',
    newerTodo: 'Update Amarres to change it.',
    system: 'This file, or the folder that holds it, is write-protected: you can read, not change.',
    systemTodo: 'Work on a copy, or ask for the right to write there.',
    side: 'Read-only',
  },

  recovery: {
    title: (name) => `Recover ${name}`,
    text: 'The damaged file stays where it is. Whatever you choose makes a new dossier beside it.',
    looking: 'Looking for what can be recovered…',
    salvage: 'Take what can still be read in the file',
    complete: (files) =>
      `Everything is there, and checked: ${some(files, 'imported file', 'imported files')} and what you typed.`,
    partial: (files) => `${some(files, 'imported file', 'imported files')} can be read.`,
    lost: (files) => `Lost: ${files}.`,
    unproved: (files) => `Read, but without proof that they are whole: ${files}.`,
    typedUnproved: 'What you typed by hand could not be checked as a whole.',
    nothing: 'Nothing can be read in the file itself any more.',
    salvageNow: 'Take what can be read',
    backup: 'Start again from a backup',
    backupText: 'The latest first. What was done after it is not in it.',
    noBackup: 'No backup was found beside the file.',
    backupContent: (date, time, size, reason) => `content of ${date} at ${time}, ${size}, copied ${reason}`,
    backupNow: 'Start from this one',
    backupNowOf: (date) => `Start from the backup of ${date}`,
    best: 'the most complete',
    close: 'Give up recovering',
  },

  import: 'Take up a JSON export',
}
