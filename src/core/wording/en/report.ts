import type { report as french } from '../fr/report.ts'

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many)

/** Joins a sentence to the words before it. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const report: typeof french = {
  brief: {
    name: 'Decision brief',
    titles: {
      alerts: 'Take our alerts off the platforms, and lose nobody',
      dependence: 'Depend less on platforms, and lose nobody',
      reach: 'Inform everyone, without depending on a platform',
      unknown: 'Informing everyone: what we know, and what is left to find out',
    },
    question: 'The question put to the council',
    observed: 'What we observe',
    nothing: 'If we do nothing',
    options: 'The options',
    recommendation: 'What we recommend, and why',
    calendar: 'Cost and schedule',
    decision: 'The decision',
    unknown: 'What we do not know',
    ask: (first: string, count: number) =>
      count === 1
        ? `Should we take the measure of this brief: “${first}”?`
        : `Should we take the ${count} measures of this brief, starting with “${first}”?`,
    askForData: 'Should we complete our data before deciding?',
    decides: (who: string, when: string, cost: string) => `Decided by: ${who}. Before: ${when}. First year: ${cost}.`,
    dateToFix: 'date to be set',
    costToQuote: 'cost to be quoted',
    noCost: 'no expense',
    costBesides: (count: number) => `, plus ${count} ${plural(count, 'measure', 'measures')} to be quoted`,
  },

  council: {
    commune: 'the municipal council',
    epci: 'the community council',
    departement: 'the departmental council',
    region: 'the regional council',
    public: 'the assembly',
  },
  bodies: {
    commune: 'the municipality',
    epci: 'the intermunicipal body',
    departement: 'the department',
    region: 'the region',
    public: 'the organisation',
  },

  reached: (residents: string, total: string, body: string) =>
    `${residents} aged 15 and over, out of ${total}, receive news from ${body} each month. For the others, nothing shows it.`,
  dependence: 'This is our dependence on platforms, from 0 to 100.',
  dependenceLetter: (letters: string) => `This is our dependence on platforms: ${letters}, on a scale from A to E.`,
  elephant: (companies: number, names: string) =>
    companies === 1
      ? `${names} alone carries half of our contacts.`
      : `${companies} players carry half of our contacts: ${names}.`,
  elephantRange: (range: string) => `Going by the data, ${range} companies carry half of our contacts.`,
  outOf100: (range: string) => `${range} / 100`,
  illusion: (residents: string, followers: string) =>
    `${residents} reached by platforms in a given month. They display ${followers} followers.`,
  contentExclusive: 'of what we publish on platforms exists nowhere else.',
  typesExclusive: 'of our types of messages have no copy on an open channel.',
  alertsReach: (residents: string, operators: string) =>
    `${residents} reached by our alerts, all of which go through ${operators}.`,
  displayed: (followers: string) => `Platforms display ${followers} followers.`,
  lockIn: 'of our subscribers cannot follow us elsewhere.',
  exclusiveReach: (residents: string) => `${residents} are reached by platforms only.`,
  toFindOut: 'to find out',
  notApplicable: 'not applicable',
  upTo: (most: string) => `up to ${most}`,
  letters: (first: string, second: string) => `${first} or ${second}`,
  deciders: {
    officer: 'project officer',
    management: 'management',
    bureau: 'bureau',
    council: 'council',
  },
  heads: {
    commune: 'mayor',
    epci: 'president',
    departement: 'president',
    region: 'president',
    public: 'president or director',
  },
  others: (count: number) => `${count} others`,
  missing: {
    reach: 'We do not know yet how many people receive our news.',
    dependence: 'Our dependence cannot be measured yet: components are missing.',
    illusion: 'We do not know how many followers live here.',
  },

  ifStops: (operator: string) => `If ${operator} closes our accounts or changes its rules, `,
  ifStopsEnd: ' receive nothing from us any more. ',
  ifStopsUnknown: 'We do not know yet whom we would lose if a platform stopped. ',
  noPlatform: 'There is no commercial platform among our channels. ',
  alertsFail: (channels: string, operators: string) => `Our alerts go through ${channels} (${operators}) only.`,
  alertsFailShort: (operators: string) => `Our alerts depend on a single company: ${operators}.`,
  alertsPass: 'Our alerts do not depend on a single company.',
  alertsUnknown: 'Nobody has said which channels carry our alerts.',
  walledFail: (types: string) => `Some messages can be read only with an account: ${types}.`,
  walledPass: 'Every type of message can be read somewhere without an account.',
  walledUnknown: 'We do not know yet which messages require an account.',
  walledPerhaps: (types: string) => `We do not know whether an account is needed to read: ${types}.`,
  noTrend: 'Too few months have been measured: we do not know the trend yet.',
  trendOf: (channel, sentence) => `${channel}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)} `,

  reachChart: {
    title: 'Who is reached, by age, in a given month',
    alternative: (range: string, total: string) =>
      `Share of residents reached at least once a month, by age. In all, ${range} out of ${total}.`,
    alternativeUnknown: 'Residents reached at least once a month, by age: not known yet.',
    outOf: (range: string, total: string) => `${range} of ${total}`,
    legend: { sure: 'reached for sure', perhaps: 'perhaps', not: 'not reached', central: 'most likely' },
    columns: ['Age', 'Residents', 'Reached', 'Most likely', 'Not reached'],
  },
  dependenceChart: {
    title: 'What ties us to platforms',
    alternative: (known: number) =>
      `The components of dependence, from 0 (independent) to 1 (dependent). ${known} of 7 are known.`,
    columns: ['Component', 'Value', 'Most likely', 'Quality'],
    legend: { sure: 'certain dependence', perhaps: 'perhaps', not: 'autonomy', central: 'most likely' },
  },

  options: {
    caption: 'Change nothing, or take the measures',
    columns: ['Option', 'Cost', 'Hours, then a month', 'Weeks', 'Reversible', 'Decided by'],
    shortHours: (setUp: string, monthly: string) => `${setUp}, then ${monthly}`,
    statusQuo: 'A. Change nothing',
    measures: (count: number) => (count === 1 ? 'B. Take the measure' : `B. Take the ${count} measures`),
    measure: (rank: number, title: string) => `${rank}. ${title}`,
    costThenYearly: (oneOff: string, yearly: string) => `${oneOff}, then ${yearly} a year`,
    costYearly: (yearly: string) => `${yearly} a year`,
    costOneOff: (oneOff: string) => `${oneOff} once`,
    hoursThenMonthly: (setUp: string, monthly: string) => `${setUp}, then ${monthly} a month`,
    hoursMonthly: (monthly: string) => `${monthly} a month`,
    weeks: (range: string, most: number) => `${range} ${plural(most, 'week', 'weeks')}`,
    yes: 'yes',
    no: 'no',
    none: '–',
  },
  because: 'Each measure answers a finding, whose code leads to its sources in the report.',
  noMeasure: 'The data trigger no measure. The priority is to complete them.',
  moreMeasures: (count: number) => `The report offers ${count} more.`,
  firstYear: (cost: string) => `The first year costs ${cost}.`,
  firstYearNone: 'No expense is planned.',
  firstYearUnknown: 'The cost remains to be quoted.',
  delayNeeded: (weeks: string) => `The longest measure takes ${weeks}.`,
  followUp: 'Review in six months, with the same measurements.',

  decision: {
    choice: 'The council',
    choices: (count: number) => [
      'A. changes nothing',
      count === 1 ? 'B. takes the measure' : `B. takes the ${count} measures`,
      'C. takes some of the measures, to be specified',
      'asks for more information',
    ],
    validity: 'Valid for',
    validities: ['6 months', '1 year', '2 years'],
    lines: ['Comment', 'Date and signature', 'Review after 6 months, on'],
  },

  foot: {
    draft: 'draft',
    version: (number) => (number === null ? 'version to be numbered' : `version ${number}`),
    approved: (number) => (number === null ? 'approved' : `approved, version ${number}`),
    author: (name: string) => `prepared by ${name}`,
    approver: (name: string) => `approved by ${name}`,
    cutOff: (date: string) => `data up to ${date}`,
    noData: 'no dated data',
    method: (version: string) => `method ${version}`,
    fictitious: 'fictitious example',
  },
  fictitious: 'Fictitious example: this authority does not exist, its figures are invented.',
  councilOf: (name: string, date: string) => `${name}, meeting of ${date}`,
  noTerritory: 'Authority to be specified',
  contents: 'Contents',
  largePrint: 'in large print',

  full: {
    name: 'Report',
    title: (name: string) => `Who is informed, and by whom? ${name}`,
    audited: (period: string, files: number, channels: number) =>
      `Period studied: ${period}. Data read: ${files} ${plural(files, 'file', 'files')}, ${channels} ${plural(channels, 'channel', 'channels')}.`,
    auditedUnknown: (files: number, channels: number) =>
      `Audit without a dated period: ${files} ${plural(files, 'file', 'files')}, ${channels} ${plural(channels, 'channel', 'channels')}.`,
    howToRead:
      'Every figure is a range: the true value lies in it, if the data and the references are right. Codes in brackets lead to the last part, which says where each figure comes from.',
    headings: {
      summary: 'In short',
      reach: 'Who is reached',
      illusion: 'The illusion of numbers',
      dependence: 'Whom we depend on',
      stress: 'If a platform stopped tomorrow',
      trend: 'Where we are going',
      sobriety: 'What we publish, and at what price',
      footprint: 'The footprint and the time taken',
      recommendations: 'What we recommend',
      'find-out': 'What to find out first',
      unknown: 'What we do not know',
      exposure: 'What is known of platforms',
      sources: 'Sources',
      method: 'Method',
    },
    findings: 'What we conclude',
    finding: (severity: string, title: string) => `${capital(severity)}: ${title}.`,
    gate: 'The minimum to meet',
    gateRule:
      'No alert may depend on a single company. Every type of message must be readable somewhere without an account.',
    gateFail: 'The minimum is not met.',
    gatePass: 'The minimum is met.',
    gateUnknown: 'We cannot tell whether the minimum is met.',
  },

  reach: {
    sentence: (range: string, residents: string, total: string) =>
      `${range} ${residents} aged 15 and over, out of ${total}, are reached at least once a month.`,
    mostProbable: (central: string) => ` The most likely value is about ${central}.`,
    measuredOnly: (central: string) =>
      ` The measured channels most likely reach ${central}; nobody has measured the others.`,
    notReached: (range: string, residents: string) => `${range} ${residents} are not, or nothing shows it.`,
    several: (range: string, residents: string) =>
      `${range} ${residents} are reached by two channels or more: if one stops, the other remains.`,
    unknown: 'We cannot tell yet who is reached.',
    tableTitle: 'Residents reached at least once a month, by age',
    byChannel: 'Channel by channel',
    byChannelNote: 'These numbers do not add up: one person is often reached by several channels.',
    channelColumns: ['Channel', 'People a month', 'of whom residents', 'Quality', 'How we know'],
    byMessage: 'By type of message',
    messageColumns: ['Message', 'Carried by', 'Residents reached', 'Not reached'],
    overlaps: 'Known common audiences',
    overlapColumns: ['Channels', 'Ages', 'Share reached by both', 'Use'],
    allAges: '15 and over',
    overlapUsed: 'narrows the ranges',
    overlapUnused: 'left aside',
    bundled: (channels: string) =>
      `Too many channels have known common audiences: ${channels} count as one. The ranges remain true, and are a little wider.`,
    nobody: 'no channel',
  },

  illusionSection: {
    sentence: (followers: string, residents: string, noun: string) =>
      `Platforms display ${followers} followers. In a given month, they reach ${residents} ${noun}.`,
    explained:
      'A follower is not a resident, and a follower does not see everything. The two numbers are often confused.',
    unknown: 'The number of displayed followers is not known.',
    neverSeeing: 'of residents aged 15 and over are not reached by platforms in a given month.',
    outside: 'of followers live outside the territory.',
    perPost: 'of followers, at most, see an average post.',
    ratio: 'displayed followers for one resident reached by platforms.',
  },

  dependenceSection: {
    sentence: (range: string, known: number) =>
      `Our dependence is ${range} out of 100, with ${known} of 7 components known.`,
    unknown: (known: number) => `The index requires four known components: there are ${known} of 7.`,
    letters: (letters: string) => `This is letter ${letters}, on a scale from A (independent) to E (dependent).`,
    weights: (weights: string) => `Not all components count the same, by choice: ${weights}.`,
    equal: (range: string, letters: string | null) =>
      `With equal weights, the index would be ${range} out of 100${letters === null ? '' : `, that is ${letters}`}.`,
    operators: 'Company by company',
    operatorColumns: ['Company', 'Services', 'Residents reached', 'Reached by it alone'],
    noOperator: 'There is no commercial company among our channels.',
  },

  sobrietySection: {
    publications: (count: string, perWeek: string) => `${count} posts in the period, that is ${perWeek} a week.`,
    publicationsUnknown: 'No posts have been provided.',
    video: 'of posts are videos.',
    withoutEffect: 'of posts reach fewer than one resident in a hundred.',
    repeated: 'of posts repeat a text already published on the same channel.',
    means: 'What each channel requires',
    meansColumns: ['Channel', 'Posts', 'Hours a month', 'Cost a year', 'Cost per resident', 'Per 1,000 contacts'],
    perThousand: (hours: string, cost: string) => `${hours}, ${cost}`,
    missing: 'A missing cost is not a zero cost: it is marked “to find out”.',
  },

  recommendationsSection: {
    intro: 'Six measures at most, in order. Each says why, where to start and what it requires.',
    why: 'Why: ',
    because: 'Findings behind it: ',
    objection: (said: string, answer: string) => `Some will say: ${said} Answer: ${answer}`,
    facts: (effort: string, cost: string, hours: string, delay: string, reversible: boolean, decides: string) =>
      `Effort: ${effort}. Cost: ${cost}. Time: ${hours}. Delay: ${delay}. ${reversible ? 'Reversible' : 'Hard to undo'}. Decided by: ${decides}.`,
    ownEstimate: 'Costs and hours: estimate of the project team, to be checked with a quote.',
  },

  unknownSection: {
    collect: 'To find out first',
    because: (title: string, reason: string) => `${title}: ${lowerFirst(reason)}`,
    absent: 'Results that the data do not allow',
    absentColumns: ['Result', 'Why it is missing'],
    at: (where: string) => `${where}:`,
    problems: 'Caveats on the data',
    moreProblems: (count: string) => `… and ${count} other remarks, in the file audit.json.`,
    none: 'No essential data are missing.',
  },

  sources: {
    figures: 'Where each figure comes from',
    figureColumns: ['Code', 'Figure', 'Value', 'Quality', 'Origin'],
    others: (count: number) =>
      `${count} other figures served none of those that these pages cite. They are in audit.json, with their origin.`,
    formula: 'formula',

    file: (file: string) => `file “${file}”`,
    sheet: (sheet: string) => `sheet “${sheet}”`,
    row: (row: string) => `row ${row}`,
    rows: (first: string, last: string) => `rows ${first} to ${last}`,
    column: (column: string) => `column “${column}”`,
    from: 'from',
    then: '; ',
    reference: 'reference',
    references: 'References cited',
    referenceColumns: ['Mark', 'Source', 'Licence and validity'],
    files: 'Files read',
    fileColumns: ['Mark', 'File', 'SHA-256 fingerprint'],
    noFiles: 'No file has been provided.',
  },
}
