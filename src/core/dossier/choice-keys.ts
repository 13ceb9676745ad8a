/**
 * Keys of the choices between two files that differ. Each names both files, so that a choice goes with either of them; the order
 * of the two changes nothing.
 */

/** `DossierState.choices`: the SHA-256 of the file to believe, empty for what was typed by hand, by key. */
export type Choices = Readonly<Record<string, string>>

/** Of everything that two files say differently of one measure of a channel. */
export function groupKey(channel: string, metric: string, left: string, right: string): string {
  return JSON.stringify([channel, metric, ...[left, right].sort()])
}

/** Of one value; `period` as in `FactConflict`. */
export function choiceKey(channel: string, metric: string, period: string, left: string, right: string): string {
  return JSON.stringify([channel, metric, period, ...[left, right].sort()])
}

/** The SHA-256 to believe of two, by the choice about this very value, else about all those of its group; null: none was made. */
export function chosenBetween(
  choices: Choices,
  { channel, metric, period }: { readonly channel: string; readonly metric: string; readonly period: string },
  left: string,
  right: string,
): string | null {
  const keys = [choiceKey(channel, metric, period, left, right), groupKey(channel, metric, left, right)]
  return keys.map((key) => choices[key]).find((one) => one === left || one === right) ?? null
}
