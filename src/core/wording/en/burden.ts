import type { burden as french } from '../fr/burden.ts'

export const burden: typeof french = {
  columns: { channel: 'Channel', value: 'Value', central: 'Most probable', why: 'Quality, or why it is not known' },
  legend: { sure: 'for sure', perhaps: 'perhaps', not: 'rest of the scale', central: 'most probable' },
  seeAsTable: 'See the table',
  seeAsChart: 'See the chart',
  missing: (names) => `The total does not count: ${names}. The true total is therefore greater.`,
  none: 'Nothing is known yet.',

  attention: {
    title: 'The time that our channels take',
    sentence: (minutes, hours) =>
      `The channels whose time is known take ${minutes} of attention per month, that is ${hours}.`,
    unknown: 'We do not know yet how much time our channels take.',
    measured:
      'A measured time comes from the service. Without it, each display counts for a few seconds: that is a working assumption.',
    chart: 'Minutes of attention per month, channel by channel',
    column: 'Minutes per month',
  },

  exposure: {
    title: 'What we expose residents to',
    lead: 'To publish on a platform is to send residents there. Here is how many meet each of its traits.',
    noScore:
      'No score is made. The high end also counts services where the trait is not verified: verifying it narrows the range.',
    unknown: 'We do not know yet how many residents meet these traits.',
    chart: 'Residents reached by a service that has this trait',
    trait: 'Trait',
    band: 'Age',
    allAges: '15 and over',
    outOf: (range, total) => `${range} of ${total}`,
    byBand: 'By age',
    established: (names) => `Established for: ${names}.`,
    perhaps: (names) => `Partial or not verified for: ${names}.`,
    nobody: 'None of our channels goes through a service with this trait.',
    annex: 'What is known of platforms',
    evidence: 'What is established',
    counterEvidence: 'What goes the other way',
    noEvidence: 'Nothing published in our sources.',
    noCounterEvidence: 'Our sources hold no result to the contrary. That does not prove there is none.',
    traits: {
      algorithmicFeed: 'An algorithm chooses what people see',
      advertisingProfiling: 'Readers are profiled for advertising',
      accountWall: 'An account is needed to read',
      infiniteFeed: 'The feed has no end',
    },
  },

  footprint: {
    title: 'The carbon footprint of our channels',
    sentence: (range, central) =>
      `The channels whose footprint is known emit ${range} of CO₂ equivalent per year. The most probable is around ${central}.`,
    unknown: 'The footprint of our channels is not known yet.',
    notInIndex: 'The footprint is part of no index: it is read beside the residents reached.',
    chart: 'Kilograms of CO₂ equivalent per year, channel by channel',
    column: 'Per year',
    leftOut: 'What the footprint does not count',
    wide: 'The range is wide where the weight of a page, the number of pages or of sendings is missing. Typing them narrows it.',
  },

  means: {
    cost: (range, noun) =>
      `Informing one person reached costs ${range} per year. It is the declared cost, divided by the ${noun} whom these channels reach.`,
    minutes: (range) => `It also takes ${range} of work per year and per person reached.`,
    missingCosts: (names) => `Costs not declared, hence left out of this: ${names}.`,
    missingHours: (names) => `Hours not declared, hence left out of this: ${names}.`,
    perResident: 'Cost per person reached and per year',
    minutesPerResident: 'Work per person reached and per year',
    perThousandHours: 'Hours per 1,000 contacts',
    perThousandCost: 'Euros per 1,000 contacts',
    contact: 'A contact is one person reached by one channel in one month.',
  },
}
