/** Every formula that makes a figure, with its section of the method. Its explanation in words is in `wording`. */
export const formulas = {
  // residents
  'sum-of-bands': '§1',
  // a channel's monthly people: the rungs of the ladder
  'monthly-unique': '§2',
  'monthly-issues': '§2',
  'daily-unique': '§2',
  'post-unique': '§2',
  'long-unique': '§2',
  'subscribers-times-prior': '§2',
  'typed-people': '§2',
  'typed-months': '§2',
  'mixed-units': '§2',
  'copies-times-readership': '§2',
  'displays-only': '§2',
  // a channel's residents
  'local-share-city': '§2',
  'local-share-prior': '§2',
  'age-share-file': '§2',
  'age-share-prior': '§2',
  'accounts-to-residents': '§2',
  'survey-share': '§2',
  'unmeasured-channel': '§2',
  // surveys
  'survey-count': '§10',
  'survey-post-stratification': '§10',
  'survey-raking': '§10',
  'survey-by-age': '§10',
  'survey-weighted-share': '§10',
  'sum-of-channel-bands': '§2',
  // reach
  union: '§3',
  'union-total': '§3',
  'not-reached': '§3',
  exclusive: '§3',
  // illusion
  'followers-added': '§4',
  'illusion-ratio': '§4',
  'followers-outside': '§4',
  'reach-per-post': '§4',
  'never-seeing': '§4',
  // dependence
  D1: '§5 D1',
  D2: '§5 D2',
  'effective-operators': '§5 D2',
  'elephant-factor': '§5 D2',
  'D3-declared': '§5 D3',
  'D3-message-types': '§5 D3',
  D4: '§5 D4',
  D5: '§5 D5',
  D6: '§5 D6',
  D7: '§5 D7',
  'dependence-index': '§5',
  // attention
  'attention-measured': '§7',
  'attention-estimated': '§7',
  'attention-added': '§7',
  // exposure
  exposure: '§7',
  // footprint
  'footprint-web': '§8',
  'footprint-messages': '§8',
  'footprint-time': '§8',
  'footprint-print': '§8',
  'footprint-panels': '§8',
  'footprint-added': '§8',
  // sobriety
  'publications-count': '§8',
  'publications-per-week': '§8',
  'publications-video': '§8',
  'publications-without-effect': '§8',
  'publications-repeated': '§8',
  'declared-hours': '§8',
  'declared-costs': '§8',
  'hours-added': '§8',
  'costs-added': '§8',
  'cost-per-resident': '§8',
  'per-thousand-contacts': '§8',
  'minutes-per-resident': '§8',
  'cost-per-resident-in-all': '§8',
  'minutes-per-resident-in-all': '§8',
  // trend
  'trend-level': '§9',
  'sen-slope': '§9',
  'status-quo': '§9',
} as const

export type FormulaId = keyof typeof formulas
