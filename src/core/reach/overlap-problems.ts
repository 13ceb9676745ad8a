/** What was done with overlaps that could not be used as they were given, to be said. */
import { adultBands } from '../dossier/dossier.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { BandCells, KnownOverlap } from './band-cells.ts'

/** Whether an overlap takes part in the computation. */
export function usesOverlap(
  audiences: readonly { readonly id: string }[],
  { setAside, leftOut }: BandCells,
  { channels, band }: KnownOverlap,
): boolean {
  const places = channels.map((id) => audiences.findIndex((one) => one.id === id))
  if (places.includes(-1) || places.some((channel) => leftOut.includes(channel))) return false
  return !setAside.some(
    (one) => one.band === band && one.links.some((link) => places.includes(link.first) && places.includes(link.second)),
  )
}

export function overlapProblems(
  audiences: readonly { readonly id: string }[],
  { bands, setAside, bundles, leftOut }: BandCells,
): readonly Problem[] {
  const nameOf = (channel: number): string => audiences[channel]?.id ?? ''
  const contradictions = new Map<
    string,
    { readonly overlaps: (readonly [string, string])[]; readonly bands: string[] }
  >()
  for (const { band, links } of setAside) {
    const overlaps = links.map(({ first, second }) => [nameOf(first), nameOf(second)] as const)
    const key = JSON.stringify(overlaps)
    const known = contradictions.get(key) ?? { overlaps, bands: [] }
    known.bands.push(...(band === null ? [] : [band]))
    contradictions.set(key, known)
  }
  const moved = bands.filter((one) => one.cell.moved > 1e-6).map((one) => one.band)
  return [
    ...[...contradictions.values()].map((one) =>
      problem('overlaps-contradict', 'warning', {
        overlaps: one.overlaps,
        bands: adultBands.every((band) => one.bands.includes(band)) ? [] : one.bands,
      }),
    ),
    ...(moved.length > 0 ? [problem('overlaps-moved', 'note', { bands: moved })] : []),
    ...bundles.map((members) => problem('channels-bundled', 'note', { channels: members.map(nameOf) })),
    ...(leftOut.length > 0 ? [problem('overlaps-left-out', 'warning', { channels: leftOut.map(nameOf) })] : []),
  ]
}
