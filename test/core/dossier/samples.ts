/** Small builders for the tests of the dossier: only what a test is about is written in it. */
import type { Channel } from '../../../src/core/dossier/channel.ts'
import { channelId, unanswered } from '../../../src/core/dossier/channel.ts'
import type { DossierState, StoredImport, Territory } from '../../../src/core/dossier/dossier.ts'
import { emptyState } from '../../../src/core/dossier/dossier.ts'
import { noDecisions } from '../../../src/core/import/decisions.ts'
import type {
  ChannelFact,
  ChannelRef,
  Facts,
  Observation,
  PopulationFact,
  Publication,
} from '../../../src/core/dossier/facts.ts'
import { noFacts } from '../../../src/core/dossier/facts.ts'
import type { FileInspection } from '../../../src/core/import/inspection.ts'
import { nowhere } from '../../../src/core/problem.ts'

export function ref(service: string | null, account: string | null = null, name: string | null = null): ChannelRef {
  return { service, account, name }
}

export function channel(service: string, account = '', fields: Partial<Channel> = {}): Channel {
  return { id: channelId(service, account), service, account, ...unanswered, fromFilesOnly: false, ...fields }
}

export function channelFact(
  service: string,
  account: string | null = null,
  fields: Partial<ChannelFact> = {},
): ChannelFact {
  return { channel: ref(service, account), ...unanswered, place: { ...nowhere, file: 'canaux.csv' }, ...fields }
}

export function observation(channelRef: ChannelRef, value: number, fields: Partial<Observation> = {}): Observation {
  return {
    channel: channelRef,
    metric: 'reach',
    grain: 'day',
    from: '2025-03-01',
    to: '2025-03-01',
    value,
    place: { ...nowhere, file: 'Reach.csv' },
    ...fields,
  }
}

export function publication(channelRef: ChannelRef, id: string, fields: Partial<Publication> = {}): Publication {
  return {
    channel: channelRef,
    id,
    at: '2025-03-01T09:00',
    kind: 'photo',
    metrics: { reach: 100 },
    durationSeconds: null,
    textHash: null,
    own: true,
    place: { ...nowhere, file: 'posts.csv' },
    ...fields,
  }
}

export function population(fields: Partial<PopulationFact> = {}): PopulationFact {
  return {
    level: 'commune',
    code: '14999',
    name: null,
    year: 2022,
    total: 1000,
    byBand: null,
    place: { ...nowhere, file: 'population.csv', row: 2 },
    ...fields,
  }
}

export const commune: Territory = {
  kind: 'commune',
  code: '14999',
  name: 'Valmer-sur-Orne',
  population: 8140,
  populationYear: 2022,
  departement: null,
  epci: null,
}

export function imported(sha256: string, facts: Partial<Facts>): StoredImport {
  const inspection: FileInspection = {
    file: `${sha256}.csv`,
    sha256,
    bytes: 1,
    status: 'recognised',
    importer: 'test',
    publisher: null,
    title: null,
    language: null,
    encoding: null,
    delimiter: null,
    because: [],
    tables: [],
    personalDataDropped: [],
    questions: [],
    problems: [],
  }
  return { inspection, decisions: noDecisions, facts: { ...noFacts, ...facts }, batch: 1 }
}

export function state(fields: Partial<DossierState> = {}): DossierState {
  return { ...emptyState, ...fields }
}
