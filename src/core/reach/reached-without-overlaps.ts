/** What the known overlaps change: residents reached as if none were known. */
import type { Entry } from '../analysis.ts'
import { Ledger } from '../ledger.ts'
import { recordReach } from './record-reach.ts'

/** Null when no overlap is known. All but this is found again on a ledger of its own, and forgotten. */
export function reachedWithoutOverlaps(given: Parameters<typeof recordReach>[0]): Entry | null {
  if (given.overlaps.length === 0) return null
  const { result } = recordReach({ ...given, ledger: new Ledger(), overlaps: [], lean: true }).entries.total
  const inputs = given.channels.map((one) => one.reach.residents)
  return given.ledger.add(
    { key: 'reached-without-overlaps' },
    { value: result, unit: 'residents', formula: 'union-without-overlaps', inputs },
  )
}
