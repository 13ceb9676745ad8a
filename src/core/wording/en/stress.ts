import type { Wording } from '../fr.ts'

export const stress: Wording['stress'] = {
  ofPlatforms: {
    outage: 'if all platforms stopped',
    'reach-halved': 'if all platforms reached half as many people',
    'account-wall': 'if all platforms asked for an account',
    price: 'if all platforms cost ten times more',
  },
  ofCompany: {
    outage: (company) => `if ${company} stopped`,
    'reach-halved': (company) => `if ${company} reached half as many people`,
    'account-wall': (company) => `if ${company} asked for an account`,
    price: (company) => `if ${company} cost ten times more`,
  },
  kinds: {
    outage: 'Outage',
    'reach-halved': 'Reach halved',
    'account-wall': 'Account required',
    price: 'Price times ten',
  },
  rules: {
    outage: 'all the channels concerned disappear, by a failure, a ban or a closure.',
    'reach-halved': 'each channel concerned reaches only half of those it reaches, at every age.',
    'account-wall':
      'only people who have an account still see it. At best all of them have one; at worst they have one as often as other residents of their age.',
    price: 'everything the channels concerned cost, advertising included, is multiplied by ten.',
  },
  allPlatforms: 'All platforms',
  title: 'What if tomorrow…',
  lead: (condition, residents, central) =>
    central === null
      ? `${condition}, no channel would reach ${residents} any more.`
      : `${condition}, no channel would reach ${residents} any more; most probably around ${central}.`,
  noLongerReached: ', no channel would reach',
  end: ' any more.',
  around: ' any more; most probably around',
  leadUnknown: (condition) => `${condition}, nobody can tell how many residents would no longer be reached.`,
  none: 'No channel of the inventory depends on a company.',
  rulesTitle: 'What each shock supposes',
  table: 'What each shock would change',
  columns: {
    company: 'Company',
    shock: 'Shock',
    lost: 'No longer reached',
    central: 'Most probable',
    messages: 'Messages without a channel',
    reached: 'Still reached',
    index: 'Dependence',
    cost: 'Euros a year',
  },
  today: 'Today',
  then: 'Then',
  unchanged: 'unchanged',
  noType: 'none',
  trackMeaning:
    'The bar goes from nobody to all residents of 15 and over. Solid: surely lost; hatched: perhaps; tick: most probable.',
  gate: (status) => `Minimum rule: ${status}.`,
  byBand: 'Whom no channel would reach any more, by age',
  band: 'Age',
  result: 'Result',
  thisShock: 'What this shock would change',
  orphaned: (types) => `Would have no channel left: ${types}.`,
  noOrphan: 'Every type of message would keep at least one channel.',
  undescribed: (channels) => `Nobody said what these carry: ${channels}. Perhaps a copy.`,
  choose: 'Shock to detail',
  chart: {
    title: 'Residents whom an outage would leave without news',
    alternative: 'For each company, residents whom no channel would reach any more if it stopped.',
    legend: { sure: 'surely lost', perhaps: 'perhaps', not: 'still reached, or not today', central: 'most probable' },
  },
  gates: { pass: 'met', fail: 'not met', 'cannot-tell': 'cannot be told' },
}
