import type { manual as french } from '../fr/manual.ts'

const months = (count: number): string => `${count} ${count === 1 ? 'month' : 'months'}`

export const manual: typeof french = {
  title: 'Type figures by hand',
  subtitle: 'For what has no export: copy what the application, the printer’s invoice or the tally sheet shows.',
  open: 'Type by hand',
  openOf: (channel) => `Type by hand: ${channel}`,
  back: 'Back to the data',
  noChannel: 'Describe your channels first',
  noChannelText: 'A figure typed by hand always belongs to a channel of the inventory.',
  goToChannels: 'Describe the channels',

  what: 'Which figure?',
  channel: 'Channel',
  chooseChannel: 'Choose a channel',
  measure: 'What you know',
  unit: 'What was counted',
  unitMissing: 'Say what was counted: a household or a device is not one person.',
  units: { people: 'people', households: 'households', devices: 'devices or accounts' },
  unitHints: {
    people: 'Each person counted once.',
    households: 'A household counts for one person at least, for the mean size of a household at most.',
    devices: 'One person may have several phones or accounts: a little less than one person each.',
  },
  measures: {
    followers: {
      name: 'Subscribers or favourites',
      hint: 'The number shown at the end of the month: PanneauPocket favourites, subscribers of an illiwap station, people registered for text messages.',
    },
    readers: { name: 'Readers of the month', hint: 'Those who read at least one message or issue, counted once.' },
    'unique-visitors': { name: 'Visitors of the month', hint: 'Each counted only once in the month.' },
    visits: { name: 'Visits', hint: 'One person may come several times: this only gives a maximum.' },
    'page-views': { name: 'Page views', hint: 'These are not people: this only gives a maximum.' },
    views: {
      name: 'Readings or views',
      hint: 'Each opening counts: these are not people. This only gives a maximum.',
    },
    publications: { name: 'Messages published', hint: 'How many you published in the month.' },
    'page-kilobytes': {
      name: 'Weight of a page, in kilobytes',
      hint: 'Measured by a page analysis tool; 2 MB are 2,000. Used for the footprint of the site.',
    },
    'pages-per-copy': {
      name: 'A4 pages of a copy',
      hint: 'Cover included. Two A5 pages make one A4 page. Used for the footprint.',
    },
    panels: { name: 'Panels in use', hint: 'How many electronic panels are lit. Used for the footprint.' },
    copies: {
      name: 'Copies distributed',
      hint: 'The print run distributed in the month; 0 in months without an issue.',
    },
    'passers-by': {
      name: 'Passers-by',
      hint: 'The different people who pass in front in the month, counted or estimated by your services.',
    },
    attendees: {
      name: 'People received or present',
      hint: 'At the counter or in meetings. Whoever comes twice in the month counts once.',
    },
    calls: { name: 'Calls received or made', hint: 'One person may call several times: this is a maximum.' },
    recipients: { name: 'Recipients', hint: 'How many are on the mailing list at the end of the month.' },
    'unique-opens': { name: 'Unique opens', hint: 'Per issue, on average over the month; each counted once.' },
    reach: { name: 'Accounts reached', hint: 'The different accounts that saw something in the month.' },
    viewers: { name: 'Viewers', hint: 'The different accounts that watched something in the month.' },
  },

  table: 'Month by month',
  tableText:
    'One number if you are sure, two for a range. Leave empty what you do not know: nothing is invented in its place.',
  paste: 'You can paste a column copied from a spreadsheet here: it fills downwards.',
  month: 'Month',
  low: 'Number, or minimum',
  high: 'Maximum',
  lowOf: (month) => `${month}, number or minimum`,
  highOf: (month) => `${month}, maximum`,
  states: { unknown: 'I don’t know', exact: 'sure number', range: 'range' },
  changed: 'not saved',
  earlier: 'Add the 12 months before',
  percentTitle: 'Does the application give a percentage?',
  percentText:
    'For example “11% of households”. Multiply by the number of households of your territory (“ménages” on insee.fr) and type the result, as a range if you are not sure.',
  pasted: (count) => `${months(count)} pasted.`,
  pastedTooMany: (count, left) =>
    `${months(count)} pasted; ${left} ${left === 1 ? 'line' : 'lines'} too many, without a month beside them, were left out.`,
  errors: {
    title: 'To correct before saving',
    percent: (value) => `“${value}” is a share. Type a number, not a percentage.`,
    number: (value) => `“${value}” is not a number that can be read without a risk of error.`,
    order: 'The minimum is greater than the maximum.',
  },
  save: (count) => (count === 0 ? 'Save' : `Save ${months(count)}`),
  reset: 'Back to what is saved',
  saved: (measure, channel, count) => `${channel}, ${measure}: ${months(count)} saved.`,
  undo: 'Undo this',
  undone: 'Undone.',

  already: 'Typed so far',
  none: 'Nothing has been typed by hand yet.',
  summary: (count, month, value) => `${count} · ${month}: ${value}`,
  monthCount: months,
  edit: 'Edit',
  editOf: (measure, channel) => `Edit: ${channel}, ${measure}`,
  removeOf: (measure, channel) => `Erase: ${channel}, ${measure}`,
  removeTitle: (measure, channel) => `Erase ${measure} of ${channel}?`,
  removeText: (count) => `${months(count)} typed by hand will be erased. The history keeps a trace, and can undo it.`,
  remove: 'Erase',
  removed: (measure, channel) => `${channel}, ${measure}: erased.`,
  removedChannel: 'channel removed from the inventory',
}
