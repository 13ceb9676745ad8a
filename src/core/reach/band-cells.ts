/** From channels and overlaps to the cells of a reach model: one for each band, and one for all residents of 15 and over. */
import type { AdultBand } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { Overlap } from '../dossier/overlap.ts'
import type { Interval } from '../figure.ts'
import { plus } from '../figure.ts'
import type { LinearSolver } from '../linear-solver.ts'
import { AtomProgramme } from './atom-programme.ts'
import { bundlingCell, needsBundles } from './bundles.ts'
import { connectedStratum } from './connected-stratum.ts'
import type { Contradiction } from './contradiction.ts'
import { findContradiction } from './contradiction.ts'
import type { JointShares, PairShare } from './joint-shares.ts'
import type { Link } from './linked-groups.ts'
import { pairShare, sharedOut } from './overlap-shares.ts'
import type { ReachCell } from './reach-cell.ts'
import { reachCell } from './reach-cell.ts'
import type { Audience } from './reach-model.ts'
import type { Marginal } from './union-bounds.ts'

/** What the model needs of an overlap of the dossier. */
export type KnownOverlap = Pick<Overlap, 'channels' | 'band' | 'share'>

export interface BandCell {
  /** Null: all residents of 15 and over. */
  readonly band: AdultBand | null
  readonly residents: number
  readonly connected: Interval
  readonly cell: ReachCell
}

/** Overlaps that could not be used together with the rest. Indices are those of the channels. */
interface SetAside {
  readonly band: AdultBand | null
  readonly contradiction: Contradiction
  readonly links: readonly Link[]
}

export interface BandCells {
  readonly bands: readonly (BandCell & { readonly band: AdultBand })[]
  readonly whole: BandCell
  readonly setAside: readonly SetAside[]
  /** Channels treated as one, and channels whose overlaps were left out, because too many are tied together. */
  readonly bundles: readonly (readonly number[])[]
  readonly leftOut: readonly number[]
}

export function bandCells(
  audiences: readonly Audience[],
  residents: Readonly<Record<AdultBand, number>>,
  connected: Readonly<Record<AdultBand, Interval>>,
  overlaps: readonly KnownOverlap[],
  solver: LinearSolver,
): BandCells {
  const setAside: SetAside[] = []
  const bundles = new Map<string, readonly number[]>()
  const leftOut = new Set<number>()
  const adults = adultBands.reduce((sum, band) => sum + residents[band], 0)
  const known = linksOf(audiences, overlaps)

  const programmes = new Map<JointShares, AtomProgramme>()
  const consistent = (band: AdultBand | null, shares: JointShares): JointShares => {
    if (shares.pairs.length > 0 && !needsBundles(shares)) {
      const programme = new AtomProgramme(shares, solver)
      if (programme.feasible) {
        programmes.set(shares, programme)
        return shares
      }
    }
    const contradiction = findContradiction(shares, solver)
    if (!contradiction) return shares
    const links = contradiction.pairs.flatMap((pair) => shares.pairs[pair] ?? [])
    setAside.push({ band, contradiction, links })
    return consistent(band, { ...shares, pairs: shares.pairs.filter((_, pair) => !contradiction.pairs.includes(pair)) })
  }
  const cellOf = (band: AdultBand | null, size: number, shares: JointShares): BandCell => {
    if (!needsBundles(shares)) {
      return {
        band,
        residents: size,
        connected: shares.connected,
        cell: reachCell(shares, solver, programmes.get(shares)),
      }
    }
    const cell = bundlingCell(
      shares,
      audiences.map((one) => one.operator),
      solver,
    )
    for (const members of cell.bundles) bundles.set(members.join(), members)
    for (const channel of cell.leftOut) leftOut.add(channel)
    return { band, residents: size, connected: shares.connected, cell }
  }

  const strata = adultBands.map((band) => {
    const marginals = audiences.map((one) => marginal(one.byBand[band], residents[band], one.online))
    const stratum = connectedStratum(marginals, connected[band])
    const own = known
      .filter((one) => one.band === band)
      .map((one) => pairShare(one.first, one.second, one.share, marginals))
    return { band, size: residents[band], marginals, connected: stratum, own }
  })

  // The connected share of all adults comes from the bands, raised where their channels said more.
  const totals = audiences.map((one) => marginal(one.total, adults, one.online))
  const ofAll = known.filter((one) => one.band === null)
  const online = asShare(plus(...strata.map((one) => scale(one.connected, one.size))), adults)
  const ofWhole = consistent(null, {
    marginals: totals,
    pairs: ofAll.map((one) => pairShare(one.first, one.second, one.share, totals)),
    connected: connectedStratum(totals, online),
  })

  /** Overlaps known of all residents, band by band; those to which the bands cannot add up are set aside. */
  const shared = ofWhole.pairs.flatMap((pair): readonly (readonly PairShare[])[] => {
    const parts = strata.flatMap(({ size, marginals, connected: stratum, own }) => {
      const [one, other] = [marginals[pair.first], marginals[pair.second]]
      const direct = own.find((each) => each.first === pair.first && each.second === pair.second)
      return one && other
        ? [{ weight: adults > 0 ? size / adults : 0, connected: stratum, one, other, known: direct?.share ?? null }]
        : []
    })
    const found = sharedOut(pair.share, parts)
    if (found) return [found.map((share) => ({ first: pair.first, second: pair.second, share }))]
    const contradiction = { channels: [pair.first, pair.second], pairs: [], connected: false }
    setAside.push({ band: null, contradiction, links: [pair] })
    return []
  })
  const usable = (pair: Link): boolean => shared.some((one) => one[0] !== undefined && sameLink(one[0], pair))

  const bands = strata.map(({ band, size, marginals, connected: stratum, own }, index) => {
    const implied = shared
      .flatMap((bandPairs) => bandPairs[index] ?? [])
      .filter((pair) => !own.some((one) => sameLink(one, pair)))
    const shares = consistent(band, { marginals, pairs: [...own, ...implied], connected: stratum })
    return { ...cellOf(band, size, shares), band }
  })
  const wholePairs = ofWhole.pairs.filter(usable)
  const whole = cellOf(
    null,
    adults,
    wholePairs.length === ofWhole.pairs.length ? ofWhole : { ...ofWhole, pairs: wholePairs },
  )
  return { bands, whole, setAside, bundles: [...bundles.values()], leftOut: [...leftOut] }
}

interface IndexedOverlap extends Link {
  readonly band: AdultBand | null
  readonly share: KnownOverlap['share']
}

/** Overlaps of channels that are both here; the last word on the same two channels and band is kept. */
function linksOf(audiences: readonly Audience[], overlaps: readonly KnownOverlap[]): readonly IndexedOverlap[] {
  const place = new Map(audiences.map((one, index) => [one.id, index]))
  const links = new Map<string, IndexedOverlap>()
  for (const { channels, band, share } of overlaps) {
    const [one, other] = [place.get(channels[0]), place.get(channels[1])]
    if (one === undefined || other === undefined || one === other) continue
    const [first, second] = one < other ? [one, other] : [other, one]
    links.set(`${String(first)} ${String(second)} ${band ?? ''}`, { first, second, band, share })
  }
  return [...links.values()]
}

function sameLink(one: Link, other: Link): boolean {
  return one.first === other.first && one.second === other.second
}

function marginal(people: Interval, residents: number, online: boolean): Marginal {
  return { share: asShare(people, residents), online }
}

function asShare(people: Interval, residents: number): Interval {
  if (residents === 0) return { low: 0, central: 0, high: 0 }
  return scale(people, 1 / residents)
}

export function scale(interval: Interval, factor: number): Interval {
  return { low: interval.low * factor, central: interval.central * factor, high: interval.high * factor }
}
