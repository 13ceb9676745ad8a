/** Every counter Amarres understands. `unique`: people or accounts counted once in their period, never added (rule 3). */
export interface Metric {
  readonly unit:
    | 'accounts'
    | 'people'
    | 'displays'
    | 'visits'
    | 'actions'
    | 'seconds'
    | 'copies'
    | 'messages'
    | 'euros'
    | 'kilobytes'
    | 'pages'
    | 'things'
  readonly unique: boolean
}

const catalogue = {
  reach: { unit: 'accounts', unique: true },
  'reach-organic': { unit: 'accounts', unique: true },
  'reach-paid': { unit: 'accounts', unique: true },
  viewers: { unit: 'accounts', unique: true },
  views: { unit: 'displays', unique: false },
  /** YouTube: views that go on past the first moment. Not the same thing as `views`, and never compared with it. */
  'engaged-views': { unit: 'displays', unique: false },
  'views-organic': { unit: 'displays', unique: false },
  'views-paid': { unit: 'displays', unique: false },
  /** Of videos alone, where other publications are counted apart: a part of what was shown. */
  'video-views': { unit: 'displays', unique: false },
  impressions: { unit: 'displays', unique: false },
  'page-visits': { unit: 'visits', unique: false },
  followers: { unit: 'accounts', unique: true },
  'new-followers': { unit: 'accounts', unique: false },
  'lost-followers': { unit: 'accounts', unique: false },
  interactions: { unit: 'actions', unique: false },
  /** Accounts that clicked or reacted: a part of those reached. */
  'engaged-users': { unit: 'accounts', unique: true },
  reactions: { unit: 'actions', unique: false },
  likes: { unit: 'actions', unique: false },
  comments: { unit: 'actions', unique: false },
  shares: { unit: 'actions', unique: false },
  reposts: { unit: 'actions', unique: false },
  saves: { unit: 'actions', unique: false },
  replies: { unit: 'actions', unique: false },
  clicks: { unit: 'actions', unique: false },
  'link-clicks': { unit: 'actions', unique: false },
  navigation: { unit: 'actions', unique: false },
  'video-views-3s': { unit: 'displays', unique: false },
  'video-views-60s': { unit: 'displays', unique: false },
  'viewers-3s': { unit: 'accounts', unique: true },
  'viewers-60s': { unit: 'accounts', unique: true },
  'watch-seconds': { unit: 'seconds', unique: false },
  'negative-feedback': { unit: 'actions', unique: false },
  'negative-feedback-unique': { unit: 'accounts', unique: true },
  'unique-visitors': { unit: 'people', unique: true },
  'new-unique-visitors': { unit: 'people', unique: true },
  users: { unit: 'people', unique: true },
  /** Google Analytics: with those who left at once, whom `users` (active ones) leaves out. */
  'total-users': { unit: 'people', unique: true },
  visits: { unit: 'visits', unique: false },
  'page-views': { unit: 'displays', unique: false },
  'page-views-unique': { unit: 'visits', unique: false },
  actions: { unit: 'actions', unique: false },
  bounces: { unit: 'visits', unique: false },
  'visit-seconds': { unit: 'seconds', unique: false },
  'visits-from-platforms': { unit: 'visits', unique: false },
  'visits-from-search': { unit: 'visits', unique: false },
  'visits-from-sites': { unit: 'visits', unique: false },
  'visits-direct': { unit: 'visits', unique: false },
  'visits-from-campaigns': { unit: 'visits', unique: false },
  recipients: { unit: 'people', unique: true },
  deliveries: { unit: 'messages', unique: false },
  'unique-opens': { unit: 'people', unique: true },
  opens: { unit: 'displays', unique: false },
  'unique-clicks': { unit: 'people', unique: true },
  unsubscribes: { unit: 'people', unique: false },
  messages: { unit: 'messages', unique: false },
  readers: { unit: 'people', unique: true },
  copies: { unit: 'copies', unique: false },
  'passers-by': { unit: 'people', unique: true },
  attendees: { unit: 'people', unique: true },
  calls: { unit: 'actions', unique: false },
  publications: { unit: 'messages', unique: false },
  /** Levels, like followers: weight of a page of the site, A4 pages of an issue, panels in use. */
  'page-kilobytes': { unit: 'kilobytes', unique: false },
  'pages-per-copy': { unit: 'pages', unique: false },
  panels: { unit: 'things', unique: false },
  revenue: { unit: 'euros', unique: false },
} as const satisfies Record<string, Metric>

export type MetricId = keyof typeof catalogue
export const metrics: Readonly<Record<MetricId, Metric>> = catalogue
export const metricIds = Object.keys(catalogue) as readonly MetricId[]

export function isMetricId(text: string): text is MetricId {
  return Object.hasOwn(catalogue, text)
}
