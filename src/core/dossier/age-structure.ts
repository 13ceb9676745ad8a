/**
 * Residents by age band. Best available wins: typed by the user, then an INSEE age file of this very territory (latest year),
 * then the national structure applied to the territory's population: an estimate, and said so.
 */
import type { Quality, Source } from '../figure.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { AgeStructure, Band, Territory } from './dossier.ts'
import { bands } from './dossier.ts'
import type { PopulationFact, Sex } from './facts.ts'

/** A population fact and the file it comes from. */
export interface StoredPopulation extends PopulationFact {
  readonly sha256: string
}

/** Shares of the national population by band (they sum to 1), and the reference values they come from. */
export interface NationalStructure {
  readonly shares: Readonly<Record<Band, number>>
  readonly year: number
  readonly references: readonly string[]
}

export interface StructureReading {
  readonly structure: AgeStructure | null
  readonly problems: readonly Problem[]
}

/** Each of the six bands and the total may be rounded to the unit. */
const roundingSlack = 0.5 * (bands.length + 1)

export function readAgeStructure(
  territory: Territory | null,
  declared: AgeStructure | null,
  populations: readonly StoredPopulation[],
  national: NationalStructure,
): StructureReading {
  if (declared) return checked(declared)
  if (!territory) return { structure: null, problems: [] }
  const ofTerritory = populations.filter((fact) => concerns(fact, territory))
  const counted = structureFromFile(territory, ofTerritory)
  if (counted) return checked(counted)

  const total = totalOf(territory, ofTerritory)
  if (!total) return { structure: null, problems: conflictingTotals(ofTerritory) }
  const references = national.references.map((id): Source => ({ kind: 'reference', id }))
  return {
    structure: {
      byBand: apportion(total.value, national.shares),
      total: total.value,
      year: national.year,
      quality: 'estimated',
      sources: [...total.sources, ...references],
    },
    problems: [...conflictingTotals(ofTerritory), problem('age-structure-estimated', 'note', { year: national.year })],
  }
}

/** Whole numbers in proportion to the shares that sum to the total exactly (largest remainders). */
export function apportion(total: number, shares: Readonly<Record<Band, number>>): Record<Band, number> {
  const whole = Math.round(total)
  const exact = bands.map((band) => ({ band, value: whole * shares[band] }))
  const missing = whole - exact.reduce((sum, one) => sum + Math.floor(one.value), 0)
  const rounded = exact
    .toSorted((a, b) => (b.value % 1) - (a.value % 1))
    .map(({ band, value }, rank) => [band, Math.floor(value) + (rank < missing ? 1 : 0)] as const)
  return Object.fromEntries(rounded) as Record<Band, number>
}

function checked(structure: AgeStructure): StructureReading {
  const sum = bands.reduce((running, band) => running + structure.byBand[band], 0)
  const consistent = Math.abs(sum - structure.total) <= roundingSlack
  return {
    structure,
    problems: consistent ? [] : [problem('population-inconsistent', 'warning', { total: structure.total, sum })],
  }
}

/** Whether a fact is about the territory, or about a commune of it. */
export function concerns(fact: PopulationFact, territory: Territory): boolean {
  if (fact.level === territory.kind && fact.code === territory.code) return true
  return fact.level === 'commune' && (territory.members?.includes(fact.code) ?? false)
}

function structureFromFile(territory: Territory, facts: readonly StoredPopulation[]): AgeStructure | null {
  const withBands = facts.filter((fact) => fact.byBand !== null)
  return (
    structureOf(latest(withBands.filter((fact) => fact.level === territory.kind))) ??
    structureOf(allMembers(territory, withBands))
  )
}

/** Facts of one territory, or of every commune of an EPCI, added band by band. */
function structureOf(parts: readonly StoredPopulation[] | null): AgeStructure | null {
  const [first] = parts ?? []
  if (!parts || !first) return null
  const sumOf = (band: Band): number => parts.reduce((sum, part) => sum + (part.byBand?.[band] ?? 0), 0)
  const byBand = Object.fromEntries(bands.map((band) => [band, sumOf(band)])) as Record<Band, number>
  const summed = bands.reduce((sum, band) => sum + byBand[band], 0)
  const totals = parts.map((part) => part.total)
  const total = totals.every((one) => one !== null) ? totals.reduce((sum, one) => sum + one, 0) : summed
  const quality: Quality = 'measured'
  const bySex = sexesOf(parts)
  return {
    byBand,
    total,
    ...(bySex === null ? {} : { bySex }),
    year: first.year,
    quality,
    sources: sourcesOf(parts),
  }
}

/** The same by sex; null when one of the parts does not say. */
function sexesOf(parts: readonly StoredPopulation[]): NonNullable<AgeStructure['bySex']> | null {
  const given = parts.map((part) => part.bySex).filter((one) => one !== undefined)
  if (given.length < parts.length) return null
  const sumOf = (sex: Sex, band: Band): number => given.reduce((sum, one) => sum + (one[sex][band] ?? 0), 0)
  const ofSex = (sex: Sex) => Object.fromEntries(bands.map((band) => [band, sumOf(sex, band)])) as Record<Band, number>
  return { women: ofSex('women'), men: ofSex('men') }
}

interface Total {
  readonly value: number
  readonly sources: readonly Source[]
}

function totalOf(territory: Territory, facts: readonly StoredPopulation[]): Total | null {
  const withTotal = facts.filter((fact) => fact.total !== null)
  const parts = latest(withTotal.filter((fact) => fact.level === territory.kind)) ?? allMembers(territory, withTotal)
  if (parts) return { value: parts.reduce((sum, part) => sum + (part.total ?? 0), 0), sources: sourcesOf(parts) }
  if (territory.population === null) return null
  const what = territory.kind === 'public' ? 'public-total' : 'territory-directory'
  return { value: territory.population, sources: [{ kind: 'declared', what }] }
}

/** The most recent fact; between two of the same year, the one of the latest import. */
function latest(facts: readonly StoredPopulation[]): readonly StoredPopulation[] | null {
  const [first, ...rest] = facts
  if (!first) return null
  return [rest.reduce((best, fact) => (yearOf(fact) >= yearOf(best) ? fact : best), first)]
}

/** One fact for each commune of the EPCI, all of the same year; null when one is missing: a partial sum would be false. */
function allMembers(territory: Territory, facts: readonly StoredPopulation[]): readonly StoredPopulation[] | null {
  const members = territory.members ?? []
  if (members.length === 0) return null
  const years = [...new Set(facts.map(yearOf))].sort((a, b) => b - a)
  for (const year of years) {
    const byCode = new Map(facts.filter((fact) => yearOf(fact) === year).map((fact) => [fact.code, fact]))
    const parts = members.map((code) => byCode.get(code)).filter((fact) => fact !== undefined)
    if (parts.length === members.length) return parts
  }
  return null
}

/** Two files that give the same year different totals; ages apart, for another census definition may explain those. */
function conflictingTotals(facts: readonly StoredPopulation[]): readonly Problem[] {
  const values = new Map<string, Set<number>>()
  for (const fact of facts) {
    if (fact.total === null || fact.byBand !== null || fact.year === null) continue
    const key = `${fact.code} ${fact.year}`
    values.set(key, (values.get(key) ?? new Set()).add(fact.total))
  }
  return [...values]
    .filter(([, totals]) => totals.size > 1)
    .map(([key, totals]) =>
      problem('population-conflict', 'warning', { code: key.split(' ', 1)[0] ?? '', values: [...totals] }),
    )
}

function yearOf(fact: PopulationFact): number {
  return fact.year ?? 0
}

function sourcesOf(facts: readonly StoredPopulation[]): readonly Source[] {
  return facts.map((fact) => ({
    kind: 'file',
    file: fact.place.file ?? '',
    sha256: fact.sha256,
    sheet: fact.place.sheet,
    rows: fact.place.row === null ? null : [fact.place.row, fact.place.row],
    column: fact.place.column,
  }))
}
