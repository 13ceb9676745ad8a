/**
 * E-mail addresses, telephone numbers and handles in a text. Conservative on purpose: an identifier, a date or a count must
 * never be taken for a number that somebody answers. Names of people cannot be told from other words: only headers give them away.
 */

/** `a@b.fr`, a handle of the fediverse included; not `…/@account` of a web address, nor `picture@2x.png`. */
const email = /[^\s@<>,;:"'()[\]/=&?]+@[^\s@<>,;:"'()[\]/=&?]+\.(?!(?:png|jpe?g|gif|webp|svg)\b)\p{L}{2,}/u
/** `06 12 34 56 78`, `06.12.34.56.78`, `0612345678`: ten digits, one and the same separator, and none before or after. */
const french = /(?<!\d[.,/-]?)0[1-9]([ .\-/\u00a0\u202f]?)\d{2}(?:\1\d{2}){3}(?![\d])/u
/** `+33 6 12 34 56 78`, `0033 612345678`, `+1 (555) 010-0199`: 8 to 15 digits. */
const international = /(?<![\w.])(?:\+|00)[1-9](?:[ .\-/()\u00a0\u202f]{0,2}\d){7,14}(?!\d)/u
const handle = /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu

export const holdsEmail = (text: string): boolean => text.includes('@') && email.test(text)

/** True of a cell that is one e-mail address and nothing else. */
export const isEmail = (cell: string): boolean => whole(email).test(cell.trim().replace(/^<(.*)>$/u, '$1'))

export const isPhone = (cell: string): boolean =>
  whole(french).test(cell.trim()) || whole(international).test(cell.trim())

/** Bare digits may be something else: only a whole column of them is one of telephone numbers. */
export const isSurelyPhone = (cell: string): boolean => isPhone(cell) && /[^\d]/u.test(cell.trim())

export const isHandle = (cell: string): boolean => whole(handle).test(cell.trim())

function whole(pattern: RegExp): RegExp {
  return new RegExp(`^(?:${pattern.source})$`, 'u')
}

/** Nine digits at least: anything shorter is no telephone number, and most texts are. */
const holdsPhone = (text: string): boolean =>
  /\d(?:\D?\D?\d){7}/u.test(text) && (french.test(text) || international.test(text))

/** What stands for a text that must not be kept. */
export const hidden = { email: '[e-mail]', phone: '[tel]', handle: '[@…]', text: '[…]' } as const

/** The text, unless it holds an address or a telephone number: then nothing of it, for a name often stands beside them. */
export function masked(text: string): string {
  if (holdsEmail(text)) return hidden.email
  return holdsPhone(text) ? hidden.phone : text
}

/** For the value of a cell: handles, too, are somebody's. */
export function maskedValue(text: string): string {
  const safe = masked(text)
  return safe.includes('@') && safe === text ? text.replace(handle, hidden.handle) : safe
}

/** For a text that is kept with the user's leave: only the addresses and numbers go. */
export function redacted(text: string): string {
  return text
    .replace(new RegExp(email.source, 'gu'), hidden.email)
    .replace(new RegExp(french.source, 'gu'), hidden.phone)
    .replace(new RegExp(international.source, 'gu'), hidden.phone)
}

/** For the name of an account, which must stay distinct from the others: the kind of text, and six digits of its fingerprint. */
export function maskedAccount(text: string, fingerprint: (text: string) => string): string {
  const safe = masked(text)
  return safe === text ? text : `${safe.slice(0, -1)} ${fingerprint(text.trim().toLowerCase()).slice(0, 6)}]`
}
