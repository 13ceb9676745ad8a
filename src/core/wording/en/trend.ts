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
    people: () => 'the audience of a month',
    issue: () => 'the number of readers of an issue',
    day: () => 'the reach of an ordinary day',
    week: () => 'the reach of an ordinary week',
    post: () => 'the reach of an ordinary post',
    followers: () => 'the number of followers',
    distribution: (unit) => (unit === 'people' ? 'the number of passers-by' : 'the number of copies'),
    displays: (unit) =>
      unit === 'visits' ? 'the number of visits' : unit === 'count' ? 'the number of calls' : 'the number of displays',
    publications: () => 'the number of posts',
  },
  titles: {
    people: (unit) => `${who(unit)} in a month`,
    issue: () => 'readers of an ordinary issue',
    day: (unit) => `${who(unit)} on an ordinary day`,
    week: (unit) => `${who(unit)} in an ordinary week`,
    post: (unit) => `${who(unit)} by an ordinary post`,
    followers: () => 'followers at the end of the month',
    distribution: (unit) => (unit === 'people' ? 'passers-by' : 'copies distributed'),
    displays: (unit) =>
      unit === 'visits' ? 'visits of the month' : unit === 'count' ? 'calls of the month' : 'displays of the month',
    publications: () => 'posts of the month',
  },
  directions: { rising: 'rising', falling: 'falling', steady: 'no trend established' },
  unknown: 'too few months',
  nothing: 'no monthly measure',

  from: (central, range) => (range === null ? `from ${central}` : `from about ${central} (${range})`),
  to: (central, range) => (range === null ? `to ${central}` : `to about ${central} (${range})`),
  goes: (subject, from, to) => `In two years, ${subject} would go ${from} ${to}.`,
  stays: (subject, to) => `In two years, ${subject} would stay close ${to}.`,
  open: (subject, range, today) =>
    `Neither a rise nor a fall is established. In two years, ${subject} would be in this range: ${range}. Today: ${today}.`,
  proven: (months, direction) =>
    `Over ${months} months, the ${direction === 'rising' ? 'rise' : 'fall'} is established.`,
  perYear: (range) => `Change in a year: ${range}.`,
  lacks: (months) =>
    months === 1
      ? 'One more month counted in the same way is needed to tell a trend.'
      : `${months} more months counted in the same way are needed to tell a trend.`,
  noMonths: 'No measure is known month by month.',
  test: (months, seasonal, p) =>
    `${months} months${seasonal ? ', each compared with the same month of other years' : ''}; a series without a trend would show as much with a probability of ${p}.`,
  below: (p) => `under ${p}`,
  breaks: {
    'known-change': 'the way of counting changes',
    'other-metric': 'another counter takes over',
    'other-unit': 'something else is counted (households, devices or people)',
  },
  breakAt: (month, what) => `${month}: ${what}. No slope crosses this line.`,
  legend: { measured: 'measured', path: 'if nothing changes', band: 'range', break: 'change in the way of counting' },
  columns: ['Month', 'Counted', 'If nothing changes', 'Most probable'],
  chartTitle: (channel, title) => `${channel}: ${title}`,

  section: {
    heading: 'Where we are going if nothing changes',
    summary: (falling, rising, steady) =>
      `Falling channels: ${falling}. Rising: ${rising}. No trend established: ${steady}.`,
    none: 'none',
    unmeasured: (channels) => `Without a monthly measure: ${channels}.`,
    holds: 'true',
    holdsNot: 'no',
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
