/**
 * Keys of the choices between two files that differ. Each names both files, so that a choice goes with either of them; the order
 * of the two changes nothing.
 */

/** Of everything that two files say differently of one measure of a channel. */
export function groupKey(channel: string, metric: string, left: string, right: string): string {
  return JSON.stringify([channel, metric, ...[left, right].sort()])
}

/** Of one value; `period` as in `FactConflict`. */
export function choiceKey(channel: string, metric: string, period: string, left: string, right: string): string {
  return JSON.stringify([channel, metric, period, ...[left, right].sort()])
}
