/**
 * The bundled directory of French territories (package `@etalab/decoupage-administratif`: INSEE code officiel géographique,
 * DGCL list of EPCI). Populations are municipal populations; the package does not say their year, so none is given.
 * What it cannot tell: the old names of communes that have merged, syndicates, and EPCI without own taxation.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { directoryCode } from '../core/dossier/dossier.ts'
import type { Territory } from '../core/dossier/dossier.ts'

export interface TerritoryDirectory {
  /** Best match first: exact code or name, then beginning of the name, then words; more inhabitants first. */
  search(query: string, limit: number): readonly Territory[]
  /**
   * INSEE code of a commune or département, SIREN of an EPCI, or INSEE code of a region after an `R` (`R53`), because regions
   * and départements share codes.
   */
  byCode(code: string): Territory | null
}

interface CommuneRecord {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly departement: string
  readonly region: string
  readonly population?: number
}

interface EpciRecord {
  readonly code: string
  readonly nom: string
  readonly membres: readonly { readonly code: string }[]
}

interface NamedRecord {
  readonly code: string
  readonly nom: string
}

interface Entry {
  readonly territory: Territory
  /** Name without accents, hyphens or capitals: `st denis`. */
  readonly name: string
  readonly words: readonly string[]
  /** Words that tell homonyms apart: code and name of the département. */
  readonly place: readonly string[]
}

const load = createRequire(import.meta.url)
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- names the shape of a file of the package
const readData = <Shape>(name: string): readonly Shape[] =>
  JSON.parse(
    readFileSync(load.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'),
  ) as readonly Shape[]

const shortNames: Readonly<Record<string, string>> = {
  'communaute de communes': 'cc',
  'communaute d agglomeration': 'ca',
  'communaute urbaine': 'cu',
  saint: 'st',
  sainte: 'ste',
}
const longName = new RegExp(`\\b(?:${Object.keys(shortNames).toReversed().join('|')})\\b`, 'gu')

/** `Saint-Étienne-du-Rouvray` and `st etienne du rouvray` are the same. */
function simplify(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
  return plain.replace(longName, (long) => shortNames[long] ?? long)
}

function entry(territory: Territory): Entry {
  const name = simplify(territory.name)
  const { departement } = territory
  const place = departement === null ? [] : [departement.code.toLowerCase(), ...simplify(departement.name).split(' ')]
  return { territory, name, words: name.split(' '), place }
}

/** Null when one of the communes has no known population: a partial sum would pass for the whole. */
function totalPopulation(communes: readonly CommuneRecord[]): number | null {
  let sum = 0
  for (const { population } of communes) {
    if (population === undefined) return null
    sum += population
  }
  return communes.length === 0 ? null : sum
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

function readTerritories(): readonly Territory[] {
  const communes = readData<CommuneRecord>('communes').filter((commune) => commune.type === 'commune-actuelle')
  const epcis = readData<EpciRecord>('epci')
  const departements = new Map(
    readData<NamedRecord>('departements').map(({ code, nom }) => [code, { code, name: nom }] as const),
  )
  const communeByCode = new Map(communes.map((commune) => [commune.code, commune]))
  const epciByCommune = new Map(
    epcis.flatMap((epci) => epci.membres.map(({ code }) => [code, { code: epci.code, name: epci.nom }] as const)),
  )
  const departementOf = (code: string | undefined): Territory['departement'] => departements.get(code ?? '') ?? null
  const area = (kind: 'departement' | 'region', record: NamedRecord, members: readonly CommuneRecord[]): Territory => ({
    kind,
    code: record.code,
    name: record.nom,
    population: totalPopulation(members),
    populationYear: null,
    departement: null,
    epci: null,
  })
  const byDepartement = groupBy(communes, (commune) => commune.departement)
  const byRegion = groupBy(communes, (commune) => commune.region)
  return [
    ...communes.map((commune): Territory => ({
      kind: 'commune',
      code: commune.code,
      name: commune.nom,
      population: commune.population ?? null,
      populationYear: null,
      departement: departementOf(commune.departement),
      epci: epciByCommune.get(commune.code) ?? null,
    })),
    ...epcis.map((epci): Territory => {
      const members = epci.membres.flatMap(({ code }) => communeByCode.get(code) ?? [])
      const seat = members.toSorted((one, other) => (other.population ?? 0) - (one.population ?? 0))[0]
      return {
        kind: 'epci',
        code: epci.code,
        name: epci.nom,
        // The EPCI file has totals of an older edition than its communes' own: the sum keeps the directory consistent.
        population: totalPopulation(members),
        populationYear: null,
        // The data do not name the seat: the département of the most populated commune tells homonyms apart.
        departement: departementOf(seat?.departement),
        epci: null,
        members: members.map(({ code }) => code),
      }
    }),
    ...readData<NamedRecord>('departements').map((one) => area('departement', one, byDepartement.get(one.code) ?? [])),
    ...readData<NamedRecord>('regions').map((one) => area('region', one, byRegion.get(one.code) ?? [])),
  ]
}

/** How well an entry answers a query; smaller is better, null is not at all. */
function rank(candidate: Entry, query: string, words: readonly string[]): number | null {
  const { name, place, territory } = candidate
  if (territory.code?.toLowerCase() === query || name === query || name.replace(/^(?:les?|la|l) /u, '') === query)
    return 0
  // `saint denis 93`, `saint denis seine saint denis`: the name, then what tells homonyms apart.
  const rest = query.startsWith(`${name} `) ? query.slice(name.length + 1) : null
  if (rest !== null && (rest === place[0] || rest === place.slice(1).join(' '))) return 0
  if (name.startsWith(query)) return 1
  const isPrefix = (word: string, among: readonly string[]): boolean => among.some((one) => one.startsWith(word))
  if (words.every((word) => isPrefix(word, candidate.words))) return 2
  const named = words.some((word) => isPrefix(word, candidate.words))
  return named && words.every((word) => isPrefix(word, candidate.words) || isPrefix(word, place)) ? 3 : null
}

function createDirectory(): TerritoryDirectory {
  const territories = readTerritories()
  const codes = new Map<string, Territory>()
  for (const territory of territories) {
    const code = directoryCode(territory)
    if (code !== null) codes.set(code, territory)
  }
  // Only searches need the simplified names.
  let entries: readonly Entry[] | null = null
  return {
    search(query, limit) {
      const simple = simplify(query)
      if (simple === '') return []
      const words = simple.split(' ')
      entries ??= territories.map(entry)
      return entries
        .flatMap((candidate) => {
          const place = rank(candidate, simple, words)
          return place === null ? [] : [{ place, territory: candidate.territory }]
        })
        .toSorted(
          (one, other) =>
            one.place - other.place || (other.territory.population ?? -1) - (one.territory.population ?? -1),
        )
        .slice(0, limit)
        .map(({ territory }) => territory)
    },
    byCode: (code) => codes.get(code.trim().toUpperCase()) ?? null,
  }
}

let directory: TerritoryDirectory | null = null

/** Reads twelve megabytes of JSON the first time it is called, nothing afterwards. */
export function loadTerritoryDirectory(): TerritoryDirectory {
  directory ??= createDirectory()
  return directory
}
