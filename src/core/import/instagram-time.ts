/**
 * When an Instagram post was created, read in the short code of its address: the code is the identifier in base 64, and the
 * identifier's high bits count milliseconds since 2011-08-24. Meta exports give times without a zone: this proves which one.
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Instagram's own epoch, in milliseconds since 1970. */
const epoch = 1_314_220_021_721n

/** UTC, `YYYY-MM-DDTHH:MM:SS`; null when the address has no short code. */
export function instagramCreation(permalink: string): string | null {
  // Codes of private accounts go on after the first eleven characters, which alone are the identifier.
  const code = /instagram\.com\/(?:[^/]+\/)?(?:p|reel|tv)\/([\w-]{11})/u.exec(permalink)?.[1]
  if (code === undefined) return null
  let identifier = 0n
  for (const character of code) identifier = identifier * 64n + BigInt(alphabet.indexOf(character))
  return new Date(Number((identifier >> 23n) + epoch)).toISOString().slice(0, 19)
}
