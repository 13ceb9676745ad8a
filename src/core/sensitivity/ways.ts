/** How to find out what is uncertain, and what it takes. Words are in `wording`, under the id. */
import type { Range } from '../dossier/channel.ts'
import type { Service, ServiceFamily } from '../reference/reference.ts'
import type { InputKind } from './uncertain-inputs.ts'
import type { UnknownKind } from './unknowns.ts'

export interface Way {
  readonly id: WayId
  /** Working hours, from someone used to it to someone who discovers it. */
  readonly hours: Range
  /** Euros to spend beside them. */
  readonly euros: Range
}

const between = (low: number, high: number): Range => ({ low, high })
const free = between(0, 0)

/** Our own orders of magnitude, published nowhere else, and printed as such. */
const ways = [
  { id: 'age-file', hours: between(0.5, 1), euros: free },
  { id: 'list-channels', hours: between(1, 3), euros: free },
  { id: 'platform-export', hours: between(0.5, 2), euros: free },
  { id: 'audience-export', hours: between(0.5, 1), euros: free },
  { id: 'web-statistics', hours: between(0.5, 3), euros: free },
  { id: 'sending-tool', hours: between(0.5, 1), euros: free },
  { id: 'ask-supplier', hours: between(0.5, 1), euros: free },
  { id: 'ask-printer', hours: between(0.5, 2), euros: free },
  { id: 'ask-publisher', hours: between(0.5, 2), euros: free },
  { id: 'count-passers', hours: between(3, 8), euros: free },
  { id: 'count-visitors', hours: between(1, 4), euros: free },
  { id: 'field-survey', hours: between(12, 30), euros: between(0, 300) },
  { id: 'larger-survey', hours: between(12, 60), euros: between(0, 600) },
  { id: 'try-without-account', hours: between(0.5, 1), euros: free },
  { id: 'compare-publications', hours: between(1, 4), euros: free },
  { id: 'count-subscribers', hours: between(0.5, 2), euros: free },
  { id: 'time-sheet', hours: between(1, 4), euros: free },
] as const satisfies readonly (Omit<Way, 'id'> & { readonly id: string })[]
export type WayId = (typeof ways)[number]['id']

/** People in a month, by the family of the channel. */
const ofPeople: Readonly<Record<ServiceFamily, WayId>> = {
  social: 'platform-export',
  messaging: 'platform-export',
  video: 'platform-export',
  web: 'web-statistics',
  email: 'sending-tool',
  sms: 'ask-supplier',
  app: 'ask-supplier',
  print: 'ask-printer',
  display: 'count-passers',
  person: 'count-visitors',
  press: 'ask-publisher',
  'open-data': 'web-statistics',
}

const others: Readonly<
  Record<Exclude<InputKind | UnknownKind, 'people' | 'use' | 'local-share' | 'age-share'>, WayId>
> = {
  'survey-share': 'larger-survey',
  'persons-per-account': 'field-survey',
  connected: 'field-survey',
  overlaps: 'field-survey',
  'account-wall': 'try-without-account',
  D3: 'compare-publications',
  D4: 'count-subscribers',
  D5: 'web-statistics',
  D6: 'time-sheet',
  population: 'age-file',
  inventory: 'list-channels',
  'message-types': 'list-channels',
}

/** `service`: of the channel, for what is about one. */
export function wayToFindOut(kind: InputKind | UnknownKind, service: Service | null): Way {
  return byId[idOf(kind, service)]
}

const byId = Object.fromEntries(ways.map((one) => [one.id, one])) as Readonly<Record<WayId, Way>>

function idOf(kind: InputKind | UnknownKind, service: Service | null): WayId {
  switch (kind) {
    case 'people':
    case 'use':
      return service ? ofPeople[service.family] : 'field-survey'
    case 'local-share':
    case 'age-share':
      return service?.kind === 'platform' ? 'audience-export' : 'field-survey'
    default:
      return others[kind]
  }
}
