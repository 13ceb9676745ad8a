/** A small dossier built by hand, so that expectations can be computed by hand. */
import type { Channel } from '../../src/core/dossier/channel.ts'
import { unanswered } from '../../src/core/dossier/channel.ts'
import type { AgeStructure, Dossier, OfChannel, OfSurvey } from '../../src/core/dossier/dossier.ts'
import type { Observation, Publication } from '../../src/core/dossier/facts.ts'
import type { MetricId } from '../../src/core/dossier/metrics.ts'
import { nowhere } from '../../src/core/problem.ts'
import { bundledReference } from '../../src/core/reference/effective.ts'

export function channel(id: string, said: Partial<Channel> = {}): Channel {
  const [service = id, account = ''] = id.split(':')
  return {
    id,
    service,
    account,
    ...unanswered,
    fromFilesOnly: false,
    ...said,
  }
}

export function observation(
  of: string,
  metric: MetricId,
  grain: Observation['grain'],
  from: string,
  to: string,
  value: number,
): OfChannel<Observation> {
  return {
    channel: of,
    metric,
    grain,
    from,
    to,
    value,
    sha256: 'aa',
    place: { ...nowhere, file: 'export.csv', row: 2 },
  }
}

export function month(of: string, metric: MetricId, name: string, value: number): OfChannel<Observation> {
  return observation(of, metric, 'month', `${name}-01`, `${name}-28`, value)
}

export function post(
  of: string,
  id: string,
  at: string,
  reach: number,
  said: Partial<OfChannel<Publication>> = {},
): OfChannel<Publication> {
  return {
    channel: of,
    id,
    at: `${at}T10:00`,
    kind: 'photo',
    metrics: { reach },
    durationSeconds: null,
    textHash: null,
    own: true,
    sha256: 'bb',
    place: { ...nowhere, file: 'posts.csv', row: 3 },
    ...said,
  }
}

export function answers(of: string, ageClass: string, respondents: number, users: number): OfSurvey {
  return {
    channel: of,
    ageClass,
    respondents,
    users,
    sha256: 'cc',
    place: { ...nowhere, file: 'sondage.csv', row: 2 },
  }
}

/** 10 000 residents, 8 000 of them of 15 and over. */
export const structure: AgeStructure = {
  byBand: { '0-14': 2000, '15-29': 1500, '30-44': 1500, '45-59': 2000, '60-74': 2000, '75+': 1000 },
  total: 10_000,
  year: 2022,
  quality: 'measured',
  sources: [{ kind: 'file', file: 'insee.csv', sha256: 'dd', sheet: null, rows: [2, 2], column: null }],
}

export const emptyDossier: Dossier = {
  reference: bundledReference,
  territory: null,
  structure: null,
  channels: [],
  observations: [],
  publications: [],
  otherPublications: 0,
  audiences: [],
  surveys: [],
  overlaps: [],
  overlapsAmongUsers: [],
  weights: null,
  coverage: { months: [], rows: [] },
  files: [],
  supposed: null,
  fictitious: false,
  problems: [],
}

export const commune: Dossier['territory'] = {
  kind: 'commune',
  code: '99999',
  name: 'Port-Essai',
  population: 10_000,
  populationYear: 2022,
  departement: null,
  epci: null,
}
