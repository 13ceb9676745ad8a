/** Every lever. Numbers: `reference/lever-values.ts`; words: `wording/<lang>/levers.ts`. */
import type { MessageType } from '../dossier/channel.ts'
import type { LeverId } from '../reference/lever-values.ts'
import type { Effect, Lever, Prerequisite } from './lever.ts'

const adds = (
  service: string,
  messageTypes: readonly MessageType[],
  uptake: 'published' | 'supposed' = 'supposed',
): Effect => ({ kind: 'adds', service, messageTypes, uptake })

const site: Prerequisite = { kind: 'service', anyOf: ['website'] }
/** Where those who follow are sent. */
const elsewhere: Prerequisite = { kind: 'service', anyOf: ['website', 'newsletter'] }
const paper: Prerequisite = { kind: 'service', anyOf: ['print-bulletin'] }

const everyday: readonly MessageType[] = ['agenda', 'works', 'school', 'council', 'culture', 'services', 'local-life']
const leavingPlatforms = ['precedent/paris-x', 'statement/left-x', 'attitude/left-platform-16-25']

type Said = Pick<Lever, 'effect'> & Partial<Omit<Lever, 'id' | 'effect'>>

const said: Readonly<Record<LeverId, Said>> = {
  newsletter: {
    effect: adds('newsletter', everyday),
    sources: ['reach/newsletter-public-2018', 'reach/newsletter-all-2019', 'reach/newsletter-government-2024'],
  },
  'sms-alerts': { effect: adds('sms-alerts', ['alerts']), sources: ['order/mobile-75', 'prior/sms-reach'] },
  bulletin: {
    effect: adds('print-bulletin', [...everyday, 'solidarity', 'environment'], 'published'),
    sources: ['cost/magazine-copy'],
  },
  'more-issues': {
    effect: { kind: 'extends', service: 'print-bulletin' },
    requires: [paper],
    sources: ['local/bulletin-often-2024', 'cost/magazine-copy'],
  },
  'letterbox-distribution': {
    effect: { kind: 'extends', service: 'print-bulletin' },
    requires: [paper],
    sources: ['local/letterbox-2024', 'local/letterbox-50-2024', 'local/letterbox-rural-2024', 'cost/magazine-copy'],
  },
  posters: { effect: adds('posters', ['agenda', 'works', 'culture', 'local-life'], 'published') },
  'electronic-panels': { effect: adds('electronic-panel', ['alerts', 'agenda', 'local-life']) },
  'municipal-app': {
    effect: adds('municipal-app', ['alerts', 'agenda', 'works', 'services']),
    sources: ['local/apps-2015', 'app/panneaupocket-households', 'cost/panneaupocket', 'order/communes-with-app'],
  },
  'readable-website': {
    effect: { kind: 'extends', service: 'website' },
    requires: [site],
    sources: ['local/website-2024', 'local/website-25-34-2024'],
    reversible: 'partly',
  },
  'publish-on-site-first': {
    effect: { kind: 'opens-content' },
    requires: [site],
    excludes: ['no-platform-only-content'],
    sources: ['local/website-2024'],
  },
  'open-agenda': { effect: adds('openagenda', ['agenda', 'culture']) },
  mastodon: {
    effect: adds('mastodon', ['agenda', 'culture', 'local-life']),
    sources: [
      'precedent/bund-mastodon',
      'precedent/eu-voice',
      'precedent/netherlands-mastodon',
      'statement/schleswig-holstein',
      'statement/state-mastodon',
      'statement/mastodon-move',
    ],
  },
  peertube: {
    effect: adds('peertube', ['council', 'culture']),
    sources: ['precedent/eu-video', 'statement/education-peertube', 'statement/peertube-protocol'],
  },
  'open-messaging': { effect: adds('open-messaging', ['alerts', 'agenda']) },
  'neighbourhood-relays': {
    effect: adds('neighbourhood-relays', ['alerts', 'services', 'solidarity']),
    sources: ['local/word-of-mouth-2024', 'local/elected-2015', 'attitude/illectronisme-75'],
  },
  'reduce-account': {
    scope: 'account',
    effect: { kind: 'reduces', frozen: false },
    excludes: ['freeze-account', 'close-account'],
  },
  'freeze-account': {
    scope: 'account',
    effect: { kind: 'reduces', frozen: true },
    requires: [elsewhere],
    excludes: ['reduce-account', 'close-account', 'stop-paid-reach'],
    sources: leavingPlatforms,
    reversible: 'partly',
  },
  'close-account': {
    scope: 'account',
    effect: { kind: 'closes' },
    requires: [elsewhere],
    excludes: ['reduce-account', 'freeze-account', 'stop-paid-reach'],
    sources: leavingPlatforms,
    reversible: 'no',
  },
  'stop-paid-reach': {
    scope: 'account',
    effect: { kind: 'stops-advertising' },
    excludes: ['freeze-account', 'close-account'],
  },
  'no-platform-only-content': {
    effect: { kind: 'opens-content' },
    requires: [site],
    excludes: ['publish-on-site-first'],
    sources: ['local/website-2024'],
  },
  'no-platform-alerts': { effect: { kind: 'takes-alerts-off' }, requires: [{ kind: 'alerts-elsewhere' }] },
}

export const levers: readonly Lever[] = (Object.keys(said) as readonly LeverId[]).map((id) => ({
  id,
  scope: 'authority',
  requires: [],
  excludes: [],
  sources: [],
  reversible: 'yes',
  ...said[id],
}))

const byId = new Map<string, Lever>(levers.map((lever) => [lever.id, lever]))

export function findLever(id: string): Lever | null {
  return byId.get(id) ?? null
}

/** Throws RangeError for an id that no lever has. */
export function leverById(id: LeverId): Lever {
  const found = byId.get(id)
  if (found === undefined) throw new RangeError(`Unknown lever: ${id}`)
  return found
}
