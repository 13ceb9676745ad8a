/**
 * When a publication was created, as its identifier tells: X and TikTok, like others, number what they publish by the clock.
 * Identifiers have 18 or 19 digits: more than a number can hold, hence `bigint`.
 */

/** The plausible range: nothing older than 2006 on either service, and no date of another century. */
const plausible = { from: '2006', to: '2100' }

function toUtc(milliseconds: bigint): string | null {
  const time = Number(milliseconds)
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) return null
  const utc = new Date(time).toISOString().slice(0, 19)
  return utc >= plausible.from && utc < plausible.to ? utc : null
}

/** X's own epoch, in milliseconds since 1970: 4 November 2010, when identifiers became times. */
const epochOfX = 1_288_834_974_657n
/** Older identifiers are mere numbers, of eleven digits at most. */
const firstOfX = 10n ** 12n

/** Of a post of X: UTC, `YYYY-MM-DDTHH:MM:SS`; null when its identifier tells no time (before November 2010). */
export function creationOnX(id: string): string | null {
  if (!/^\d{1,19}$/u.test(id)) return null
  const number = BigInt(id)
  return number < firstOfX ? null : toUtc((number >> 22n) + epochOfX)
}

/** Of a video of TikTok: UTC, `YYYY-MM-DDTHH:MM:SS`; null when this is no such identifier. */
export function creationOnTikTok(id: string): string | null {
  return /^\d{17,20}$/u.test(id) ? toUtc((BigInt(id) >> 32n) * 1000n) : null
}
