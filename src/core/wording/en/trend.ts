import type { trend as french } from '../fr/trend.ts'

const counted: Readonly<Record<string, string>> = {
  accounts: 'accounts reached',
  people: 'people reached',
  households: 'households reached',
  devices: 'devices reached',
}
const who = (unit: string): string => counted[unit] ?? 'people reached'

export const trend: typeof french = {
  kinds: {
    people: (unit) => `of ${who(unit)} in a month`,
    issue: () => 'of readers of an ordinary issue',
    day: (unit) => `of ${who(unit)} on an ordinary day`,
    week: (unit) => `of ${who(unit)} in an ordinary week`,
    post: (unit) => `of ${who(unit)} by an ordinary post`,
    followers: () => 'of followers',
    distribution: (unit) => (unit === 'people' ? 'of passers-by' : 'of copies'),
    displays: (unit) =>
      unit === 'visits' ? 'of visits a month' : unit === 'count' ? 'of calls a month' : 'of displays a month',
    publications: () => 'of posts a month',
  },
  number: (kind) => `the number ${kind}`,
  title: (kind) => `Number ${kind}`,
  directions: { rising: 'rising', falling: 'falling', steady: 'no trend established' },
  unknown: 'too few months',
  nothing: 'no monthly measure',

  from: (central, range) => (range === null ? `from ${central}` : `from about ${central} (${range})`),
  to: (central, range) => (range === null ? `to ${central}` : `to about ${central} (${range})`),
  goes: (number, from, to) => `In two years, if nothing changes, ${number} would go ${from} ${to}.`,
  stays: (number, to) => `In two years, if nothing changes, ${number} would stay close ${to}.`,
  steady: (months) => `Over ${months} months, neither a rise nor a fall is established.`,
  proven: (months, direction) =>
    `Over ${months} months, the ${direction === 'rising' ? 'rise' : 'fall'} is established.`,
  perYear: (range) => `Change in a year: ${range}.`,
  lacks: (months) =>
    months === 1
      ? 'One more month counted in the same way is needed to tell a trend.'
      : `${months} more months counted in the same way are needed to tell a trend.`,
  noMonths: 'No measure is known month by month.',
  test: (months, seasonal, p) =>
    `${months} months${seasonal ? ', each compared with the same month of other years' : ''}; probability that it is chance: ${p}.`,
  below: (p) => `under ${p}`,
  breaks: {
    'known-change': 'the way of counting changes',
    'other-metric': 'another counter takes over',
    'other-unit': 'something else is counted (households, devices or people)',
  },
  breakAt: (month, what) => `${month}: ${what}. No slope crosses this line.`,
  breakMark: 'other counting',
  legend: { measured: 'measured', path: 'if nothing changes', band: 'range', break: 'change in the way of counting' },
  columns: ['Month', 'Counted', 'If nothing changes', 'Most probable'],
  chartTitle: (channel, kind) => `${channel}: number ${kind}`,

  section: {
    heading: 'Where we are going if nothing changes',
    summary: (falling, rising, steady) =>
      `Falling channels: ${falling}. Rising: ${rising}. No trend established: ${steady}.`,
    none: 'none',
    unknown: 'No channel has enough months counted in the same way to tell a trend.',
    reading:
      'This is no forecast: it is what follows if today’s slope goes on. A slope never crosses a change in the way of counting.',
    table: 'Channel by channel',
    tableColumns: ['Channel', 'What is counted', 'Today', 'In a year', 'In two years', 'Trend'],
    persistence: 'Is it new?',
    persistenceColumns: ['Finding', 'Years in which it holds', 'What it means'],
    years: (held, all) => `${held} of ${all}`,
    lasting: 'lasting',
    toWatch: 'to be watched: true of the last year only',
    oneYear: 'Only one year is measured: whether dependence lasts cannot be told.',
    noneHolds: 'No dependence is found this year.',
  },
}
