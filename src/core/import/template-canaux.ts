/**
 * Our own template `canaux.csv`: the inventory, one channel per row. French headers, English synonyms, `;` or `,`.
 * Every cell may stay empty: it means that nobody said, never zero. What it cannot tell: anything measured.
 */
import { listOwners, messageTypes } from '../dossier/channel.ts'
import type { ListOwner, MessageType, Range } from '../dossier/channel.ts'
import type { ChannelFact } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Evidence, Importer, Reading } from './importer.ts'
import { normaliseHeader } from './parse-cell.ts'
import { masked } from './personal-text.ts'
import type { ProblemLog } from './problem-log.ts'
import type { Row, Table } from './table.ts'
import type { TemplateTable } from './template-table.ts'
import {
  findTemplate,
  isUnsaid,
  placeOf,
  readAmount,
  readChannel,
  readRange,
  readSince,
  readTemplate,
} from './template-table.ts'

export const channelFields = {
  service: ['Service'],
  account: ['Compte', 'Account'],
  since: ['Depuis', 'Since'],
  messageTypes: ['Types de messages', 'Message types'],
  exclusiveShare: [
    'Part publiée seulement là (%)',
    'Part exclusive (%)',
    'Exclusive share (%)',
    'Share published only there (%)',
  ],
  hoursPerMonth: ['Heures par mois', 'Hours per month'],
  costPerYear: ['Coût par an (€)', 'Coût par an', 'Cost per year (€)', 'Cost per year'],
  adSpendPerYear: ['Publicité par an (€)', 'Publicité par an', 'Ad spend per year (€)', 'Ad spend per year'],
  subscribers: ['Abonnés', 'Subscribers', 'Followers'],
  peoplePerMonth: ['Personnes touchées par mois', 'People reached per month', 'Exemplaires par mois'],
  listOwner: ['Liste détenue par', 'List held by'],
  officialLinks: ['Liens officiels', 'Official links'],
} as const

type Field = keyof typeof channelFields
type RangeField =
  'exclusiveShare' | 'hoursPerMonth' | 'costPerYear' | 'adSpendPerYear' | 'subscribers' | 'peoplePerMonth'

/** How people write the types of messages. The first of each is what the template shows. */
const messageTypeNames: Readonly<Record<MessageType, readonly string[]>> = {
  alerts: ['alertes', 'alerte', 'urgence', 'urgences', 'alerts'],
  agenda: ['agenda', 'événements', 'evenement', 'events'],
  works: ['travaux', 'voirie', 'circulation', 'works', 'roadworks'],
  school: ['école', 'écoles', 'scolaire', 'enfance', 'petite enfance', 'jeunesse', 'school'],
  council: ['conseil', 'conseil municipal', 'vie municipale', 'délibérations', 'council'],
  culture: ['culture', 'patrimoine', 'médiathèque'],
  participation: ['participation', 'concertation', 'démocratie locale', 'consultations'],
  services: ['services', 'services publics', 'démarches', 'vie pratique', 'public services'],
  solidarity: ['solidarité', 'social', 'ccas', 'santé', 'seniors', 'solidarity'],
  environment: ['environnement', 'déchets', 'écologie', 'environment'],
  jobs: ['emploi', 'recrutement', 'jobs', 'économie'],
  'local-life': ['vie locale', 'associations', 'vie associative', 'sport', 'sports', 'local life'],
}

const typeByName = new Map(
  messageTypes.flatMap((type) =>
    [type, ...messageTypeNames[type]].map((name) => [normaliseHeader(name), type] as const),
  ),
)

const listOwnerNames: Readonly<Record<ListOwner, readonly string[]>> = {
  authority: ['collectivité', 'commune', 'mairie', 'ville', 'nous', 'authority'],
  operator: ['opérateur', 'prestataire', 'plateforme', 'éditeur', 'operator', 'platform', 'provider'],
  nobody: ['personne', 'aucune liste', 'pas de liste', 'nobody', 'no list'],
}

const ownerByName = new Map(
  listOwners.flatMap((owner) =>
    [owner, ...listOwnerNames[owner]].map((name) => [normaliseHeader(name), owner] as const),
  ),
)

/** `Heures par mois` in one column, or its two ends in two: `Heures par mois (min)` and `Heures par mois (max)`. */
function withEnds(): Readonly<Record<Field, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(channelFields).map(([field, names]) => [
      field,
      [...names, ...names.flatMap((name) => [...endNames(name, 'min'), ...endNames(name, 'max')])],
    ]),
  ) as unknown as Record<Field, readonly string[]> // Object.fromEntries forgets its keys.
}

function endNames(name: string, end: 'min' | 'max'): readonly string[] {
  const long = end === 'min' ? 'minimum' : 'maximum'
  return [`${name} (${end})`, `${name} ${end}`, `${name} (${long})`, `${name} ${long}`]
}

const fields = withEnds()

const find = (table: Table): TemplateTable<Field> | null => findTemplate(table, fields, ['service'], 4)

function recognises(table: Table): Evidence | null {
  const template = find(table)
  if (template === null) return null
  return { title: 'canaux.csv', language: template.language, because: [{ kind: 'template', name: 'canaux.csv' }] }
}

class ChannelsReader {
  readonly #table: Table
  readonly #template: TemplateTable<Field>
  readonly #log: ProblemLog

  constructor(table: Table, template: TemplateTable<Field>, log: ProblemLog) {
    this.#table = table
    this.#template = template
    this.#log = log
  }

  read(row: Row): ChannelFact | null {
    const channel = readChannel(row, this.#template, this.#table, this.#log)
    if (channel === null) return null
    const share = this.#range(row, 'exclusiveShare')
    return {
      channel,
      since: this.#since(row),
      messageTypes: this.#messageTypes(row),
      exclusiveShare: share === null ? null : this.#asShare(row, share),
      hoursPerMonth: this.#range(row, 'hoursPerMonth'),
      costPerYear: this.#range(row, 'costPerYear'),
      adSpendPerYear: this.#range(row, 'adSpendPerYear'),
      subscribers: this.#range(row, 'subscribers'),
      peoplePerMonth: this.#range(row, 'peoplePerMonth'),
      listOwner: this.#listOwner(row),
      officialLinks: this.#officialLinks(row),
      place: placeOf(this.#table, row.number, null),
    }
  }

  /** The cell of one field, under its plain name; empty when unsaid. */
  #said(row: Row, field: Field): string {
    const names: readonly string[] = channelFields[field]
    const text = this.#first(row, names)
    return isUnsaid(text) ? '' : text
  }

  #first(row: Row, names: readonly string[]): string {
    for (const position of this.#template.columns.find(names)) {
      const text = (row.cells[position] ?? '').trim()
      if (text !== '') return text
    }
    return ''
  }

  #range(row: Row, field: RangeField): Range | null {
    const names: readonly string[] = channelFields[field]
    const low = this.#first(
      row,
      names.flatMap((name) => endNames(name, 'min')),
    )
    const high = this.#first(
      row,
      names.flatMap((name) => endNames(name, 'max')),
    )
    const single = this.#said(row, field)
    const text =
      !isUnsaid(low) && !isUnsaid(high) ? `${low} – ${high}` : [single, low, high].find((one) => !isUnsaid(one))
    if (text === undefined) return null
    const range = readRange(text)
    if (typeof range !== 'string') return range
    const column = this.#template.title(field)
    this.#log.add(problem(range, 'warning', { value: text, column }, placeOf(this.#table, row.number, column)))
    return null
  }

  /** Percentages, with or without their sign. `0,3` alone may be 30 % or 0,3 %: not read. */
  #asShare(row: Row, percent: Range): Range | null {
    const text = this.#template.cell(row, 'exclusiveShare')
    if (percent.high > 0 && percent.high < 1 && !text.includes('%')) {
      this.#unexpected(row, 'exclusiveShare', text, '30, 30 %, 30 à 50')
      return null
    }
    if (percent.high <= 100) return { low: percent.low / 100, high: percent.high / 100 }
    this.#unexpected(row, 'exclusiveShare', String(percent.high), '0 – 100')
    return null
  }

  #since(row: Row): string | null {
    const text = this.#said(row, 'since')
    if (text === '') return null
    const reading = readSince(text)
    if (typeof reading !== 'string') return reading.since
    const column = this.#template.title('since')
    this.#log.add(problem(reading, 'warning', { value: text, column }, placeOf(this.#table, row.number, column)))
    return null
  }

  #messageTypes(row: Row): readonly MessageType[] | null {
    const text = this.#said(row, 'messageTypes')
    if (text === '') return null
    const found = new Set<MessageType>()
    // What is split can no longer be seen to be a telephone number.
    for (const part of masked(text).split(/[,;|/+\n]/u)) {
      if (part.trim() === '') continue
      const type = typeByName.get(normaliseHeader(part))
      if (type !== undefined) found.add(type)
      else this.#unknownType(row, part.trim())
    }
    return found.size === 0 ? null : messageTypes.filter((type) => found.has(type))
  }

  #unknownType(row: Row, value: string): void {
    const known = messageTypes.map((type) =>
      this.#template.language === 'fr' ? (messageTypeNames[type][0] ?? type) : type,
    )
    const column = this.#template.title('messageTypes')
    this.#log.add(
      problem('unknown-message-type', 'warning', { value, known }, placeOf(this.#table, row.number, column)),
    )
  }

  #listOwner(row: Row): ListOwner | null {
    const text = this.#said(row, 'listOwner')
    if (text === '') return null
    const owner = ownerByName.get(normaliseHeader(text))
    if (owner !== undefined) return owner
    this.#unexpected(row, 'listOwner', text, listOwners.map((one) => listOwnerNames[one][0] ?? one).join(', '))
    return null
  }

  #officialLinks(row: Row): number | null {
    const text = this.#said(row, 'officialLinks')
    if (text === '') return null
    const value = readAmount(text)
    if (typeof value === 'number' && Number.isInteger(value)) return value
    this.#unexpected(row, 'officialLinks', text, '0, 1, 2, 3')
    return null
  }

  #unexpected(row: Row, field: Field, value: string, expected: string): void {
    const column = this.#template.title(field)
    const place = placeOf(this.#table, row.number, column)
    this.#log.add(problem('unexpected-value', 'warning', { value, column, expected }, place))
  }
}

function read(table: Table): Reading {
  return readTemplate(
    table,
    find(table),
    (template, log) => {
      const reader = new ChannelsReader(table, template, log)
      return (row) => reader.read(row)
    },
    (channels) => ({ channels }),
  )
}

export const templateCanaux: Importer = {
  id: 'template-canaux',
  format: {
    publisher: 'Amarres',
    documentation: 'amarres templates --out DIR',
    versions: ['1'],
    signature: Object.values(channelFields).map(([name]) => name),
  },
  recognises,
  read,
}
