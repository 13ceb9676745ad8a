/** The words of the import wizard, in English. */
import { formatNumber } from '../format.ts'
import type { wizard as french } from '../fr/wizard.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many)

export const wizard: typeof french = {
  title: 'Add data',
  journey: 'Steps of the import',
  steps: {
    deposit: 'Drop',
    recognise: 'Recognise',
    map: 'Match columns',
    check: 'Check',
    validate: 'Confirm',
  },
  states: {
    files: (count) => `${count} ${plural(count, 'file', 'files')}`,
    questions: (count) => `${count} ${plural(count, 'question', 'questions')}`,
    toMap: (count) => `${count} ${plural(count, 'table', 'tables')}`,
    toCheck: (count) => `${count} to look at`,
    nothing: 'nothing to do',
    done: 'done',
  },
  back: 'Back',
  next: (step) => `Continue: ${step}`,
  leave: 'Give everything up',
  leaveTitle: 'Give these files up?',
  leaveText: 'Nothing has been kept yet. The files stay on your machine; what you corrected here would be lost.',
  leaveConfirm: 'Give up',
  staged: (count) => `${count} dropped ${plural(count, 'file waits', 'files wait')} to be confirmed.`,
  resume: 'Resume',
  addFiles: 'Add files',
  nothingStaged: 'Drop a file first.',

  deposit: {
    lead: 'Drop everything you have, even if you do not know what it is. Nothing is kept before the last step.',
    readSoFar: 'Read so far',
    privacy: 'What is set aside',
    privacyText:
      'Addresses, telephone numbers, names of people, private messages and texts of publications are set aside while reading, and counted. They never enter the dossier.',
  },

  file: {
    states: {
      ready: 'Ready',
      question: 'A question waits',
      'to-map': 'Table to describe',
      unusable: 'Nothing to read',
      'already-there': 'Already there',
      'left-out': 'Left out',
    },
    twin: (name) => `The same content is already there under the name ${name}: it will not be counted twice.`,
    leaveOut: 'Leave out',
    leaveOutOf: (file) => `Leave out: ${file}`,
    takeBack: 'Take back',
    takeBackOf: (file) => `Take back: ${file}`,
    raise: 'Read this file all the same',
    raiseHint: 'It exceeds the limits set against hostile files. Accept only from a source you trust.',
    sheets: 'Sheets and header',
    sheetUse: 'Read this sheet',
    sheetName: (name) => `Sheet “${name}”`,
    oneSheet: 'The table',
    rows: (count) => `${count} rows`,
    headerRow: 'Header row',
    headerAt: (row) => `row ${row}`,
    headerNone: 'none found',
    headerDetected: (row) => `found at row ${row}`,
    headerHint: 'Choose the row that bears the names of the columns.',
    headerBack: 'Back to the row that was found',
    chooseRow: (row) => `Take row ${row} as the header`,
    preview: 'First rows',
    morePreview: 'Show more rows',
    unknownTable: (sheet, rows, columns, headers, more) =>
      `${sheet === null ? '' : `sheet “${sheet}”, `}${rows} rows, ${columns} columns: ${headers.join(', ')}${more ? '…' : ''}`,
    toMap: 'Say what this table contains',
  },

  evidence: {
    regular: (delimiter, regular, rows, columns) =>
      `delimiter: ${delimiter} — ${formatNumber('en', regular)} ${plural(regular, 'row', 'rows')} of ${formatNumber('en', rows)} ${plural(regular, 'has', 'have')} ${formatNumber('en', columns)} ${plural(columns, 'column', 'columns')}`,
    apostrophes: 'texts between apostrophes',
    backslash: 'quotes protected by a backslash',
    header: (row) =>
      row === 1
        ? 'header on the first row'
        : `header on row ${row}, after ${row - 1} ${plural(row - 1, 'row', 'rows')} of presentation`,
  },

  recognise: {
    more: (count) => (count === 1 ? 'Show the last file' : `Show the other files (${count})`),
    lead: 'This is what each file is, and why we think so. What it does not say, only you know.',
  },

  map: {
    lead: 'No known format has these columns. Say what each contains: next time, the same table will be read by itself.',
    nothing: 'Every table is recognised: there is nothing to describe.',
    table: (file) => `Columns of ${file}`,
    rows: 'A row of the table is…',
    rowKinds: {
      observations: 'figures at a date or over a period',
      publications: 'a publication',
      audience: 'an age class of the audience',
    },
    column: 'Column',
    samples: 'Examples',
    meaning: 'What it contains',
    meaningOf: (header) => `What “${header}” contains`,
    service: 'Of which channel',
    serviceOf: (header) => `Channel of “${header}”`,
    sameService: 'that of the table',
    personal: 'personal data: never read',
    empty: 'empty',
    untitled: 'untitled',
    taken: (taken, ignored) =>
      `${formatNumber('en', taken)} ${plural(taken, 'column', 'columns')} read, ${formatNumber('en', ignored)} ignored.`,
    search: 'Find a column',
    notFound: 'No column of this name.',
    showIgnored: (count) => `Show ignored columns (${count})`,
    hideIgnored: 'Fold the ignored columns',
    groups: {
      when: 'When',
      who: 'Which channel',
      measures: 'Measure',
      long: 'Long table',
      publications: 'Publication',
      audience: 'Audience',
    },
    meanings: {
      ignored: 'ignored',
      date: 'date, month or year',
      'period-start': 'start of the period',
      'period-end': 'end of the period',
      service: 'name of the service',
      account: 'name of the account',
      metric: 'name of the measure',
      value: 'value of the measure',
      'publication-id': 'identifier of the publication',
      'publication-text': 'text (only its fingerprint is kept)',
      'publication-kind': 'kind of publication',
      'age-class': 'age class',
      'audience-share': 'share of the audience',
    },
    whole: 'For the whole table',
    wholeService: 'Channel',
    wholeServiceNone: 'said by a column, or unknown',
    wholeAccount: 'Name of the account',
    wholePeriod: 'Period, when no column says it',
    wholePeriodHint: '2025, 2025-03 or 2025-03-14',
    periodWrong: 'Write a year (2025), a month (2025-03) or a day (2025-03-14).',
    habits: 'Dates, decimals and name of the recipe',
    dateOrder: 'Order of dates',
    dateOrders: { proved: 'as the dates prove', 'day-first': 'day then month', 'month-first': 'month then day' },
    numberStyle: 'Decimals',
    numberStyles: { proved: 'as the numbers prove', comma: 'comma: 12,5', dot: 'point: 12.5' },
    name: 'Name of this kind of table',
    nameHint: 'For example: “PanneauPocket subscribers”.',
    apply: 'Read the table this way',
    ready: 'Everything is said: the table can be read.',
    readAlike: (count) =>
      count === 1
        ? 'Read the other table of the same columns'
        : `Read the ${count} other tables of the same columns too`,
    applied: (kept, rows, measures) => `${kept} rows kept of ${rows}${measures === '' ? '' : `: ${measures}`}.`,
    appliedNone: 'No row can be read this way: look at the examples of each column.',
    forget: 'Stop reading it this way',
    export: 'Save the recipe',
    import: 'Use a recipe you received',
    exportHint: 'A small JSON file, without any data, to share with other authorities.',
  },

  check: {
    lead: 'Everything worth a look, at once. Correct the cell, or say why you leave it: the reason stays in the history.',
    none: 'No problem in these files.',
    problems: 'What cannot be read as it is',
    counts: (errors, warnings, notes) =>
      [
        errors === 0 ? '' : `${errors} ${plural(errors, 'error', 'errors')}`,
        warnings === 0 ? '' : `${warnings} ${plural(warnings, 'warning', 'warnings')}`,
        notes === 0 ? '' : `${notes} ${plural(notes, 'note', 'notes')}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    column: (title) => `Column “${title}”`,
    wholeFile: 'The file',
    row: (row) => `row ${row}`,
    sheet: (name) => `sheet “${name}”`,
    toSee: (count) => `${count} to look at`,
    open: 'Show the points of this file',
    moreOf: (next, left) => (String(next) === left ? `Show the ${next} left` : `Show ${next} more (${left} left)`),
    moreColumns: (count) => (count === 1 ? 'Show the last column' : `Show the other columns (${count} left)`),
    notes: (count) => `${count} ${plural(count, 'note', 'notes')} for information`,
    cellOf: (row, column) => `Value to read, row ${row}, column ${column}`,
    fix: 'Correct',
    ignore: 'Leave as it is…',
    ignoreAll: (count) => `Leave all ${count} as they are…`,
    reason: 'Why leave it as it is?',
    reasonMissing: 'Write a reason: others will read it.',
    confirmIgnore: 'Leave as it is',
    ignored: (reason) => `Left as it is: ${reason}`,
    ignoredCount: (count) => `(${count} points)`,
    reconsider: 'Reconsider',
    settled: 'What you decided',
    corrected: (row, before, after) => `Row ${row}: “${before}” read as “${after}”`,
    uncorrect: 'Undo this correction',
    fixed: 'Corrected.',
    stillWrong: 'This value cannot be read either.',
    conflicts: 'What does not agree',
    conflictsText:
      'Two sources give different values for the same thing. Unless you choose, the most recent one is believed, except against what you typed by hand.',
    conflictCount: (count) => `${count} different ${count === '1' ? 'value' : 'values'}`,
    what: 'What',
    before: 'Before',
    after: 'Now',
    believe: 'Believe',
    believeOf: (what) => `Which value to believe: ${what}`,
    keepBefore: 'the old one',
    takeAfter: 'the new one',
    groupBefore: 'Believe the old file throughout',
    groupAfter: 'Believe the new one throughout',
    groupNone: 'Row by row',
    byHand: 'typed by hand',
    more: (count) => (count === 1 ? 'Show the last one' : `Show the ${count} others`),
    moreGroups: (count) => (count === 1 ? 'Show the last measure' : `Show the other measures (${count})`),
    conflictsBeyond: (count) =>
      `${count} more values differ: for those, choose measure by measure, or leave the most recent one.`,
    unchanged: (identical) => `${identical} values already known and identical: nothing changes for them.`,
  },

  calendar: {
    title: 'Calendar of the data',
    text: 'What the dossier will know, month by month, once these files are kept.',
    full: 'whole month',
    partial: 'part of the month',
    none: 'nothing',
    overlap: (files) => `${files} files give the same measure`,
    legendOverlap: 'several files',
    moreChannels: (count) => (count === 1 ? 'Show the last channel' : `Show the other channels (${count})`),
    earlier: (count) => `Show the ${count} earlier months`,
    initials: 'J F M A M J J A S O N D'.split(' '),
    summary: (full, partial, gaps) =>
      [
        `${full} whole ${plural(full, 'month', 'months')}`,
        partial === 0 ? '' : `${partial} partial`,
        gaps === 0 ? '' : `${gaps} ${plural(gaps, 'gap', 'gaps')}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
  },

  validate: {
    lead: 'This is what will change in the dossier. It can be undone at any time, even in a month.',
    effect: ({ months, newChannels, added, replaced, keptBefore, identical, leftOut }) => {
      const adds = [
        months === 0 ? '' : `${months} ${plural(months, 'month', 'months')} of data`,
        newChannels.length === 0
          ? ''
          : `${newChannels.length} ${plural(newChannels.length, 'channel', 'channels')} (${newChannels.slice(0, 4).join(', ')}${newChannels.length > 4 ? '…' : ''})`,
        added === 0 ? '' : `${formatNumber('en', added)} ${plural(added, 'value', 'values')}`,
      ].filter((part) => part !== '')
      const parts = [
        adds.length === 0 ? '' : `adds ${adds.join(', ')}`,
        replaced === 0 ? '' : `replaces ${formatNumber('en', replaced)} ${plural(replaced, 'value', 'values')}`,
        keptBefore === 0
          ? ''
          : `keeps the old value ${formatNumber('en', keptBefore)} ${plural(keptBefore, 'time', 'times')}`,
        identical === 0
          ? ''
          : `finds ${formatNumber('en', identical)} identical ${plural(identical, 'value', 'values')}`,
        leftOut === 0 ? '' : `leaves ${leftOut} ${plural(leftOut, 'file', 'files')} out`,
      ].filter((part) => part !== '')
      return parts.length === 0 ? 'This changes nothing.' : `${capital(parts.join('; '))}.`
    },
    waiting: (count) =>
      `${count} ${plural(count, 'question still waits', 'questions still wait')}: the data concerned will be kept, and will count once you answer.`,
    standing: (count) =>
      `${count} ${plural(count, 'problem is', 'problems are')} neither corrected nor explained: the cells concerned will not be read.`,
    personal: (cells) =>
      `${formatNumber('en', cells)} ${plural(cells, 'cell', 'cells')} of text or personal data set aside: never in the dossier.`,
    files: 'What will be kept',
    others: 'What does not enter the dossier',
    more: (count) => (count === 1 ? 'Show the last file' : `Show the other files (${count})`),
    nothing: 'None of these files can be kept for now.',
    confirm: 'Confirm',
    done: 'Added.',
    undo: 'Undo this import',
    seeHistory: 'See it in the history',
    undone: 'Undone: the dossier is as it was before.',
  },

  kept: {
    corrections: (count) => `${count} corrected ${plural(count, 'cell', 'cells')}`,
    ignored: (count) => `${count} ${plural(count, 'problem', 'problems')} left as they are`,
    recipe: (name) => `read with “${name}”`,
  },
}
