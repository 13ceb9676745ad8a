/**
 * What is kept of the text of a publication: a one-way fingerprint, to count repetitions; the text itself only when the user
 * allows it, and never that of another account nor of a reply to somebody.
 */
import type { Publication } from '../dossier/facts.ts'
import { detached } from './columns.ts'
import { comparableText } from './comparable-text.ts'
import type { ImportContext } from './importer.ts'

/** Whose words these are: `own` publications of the authority, or those of `others`, replies to somebody included. */
export type Author = 'own' | 'others'

export function postText(
  text: string,
  author: Author,
  { fingerprint, keepTexts }: Pick<ImportContext, 'fingerprint' | 'keepTexts'>,
): Pick<Publication, 'textHash' | 'text'> {
  const compared = comparableText(text)
  if (compared === '') return { textHash: null }
  const textHash = fingerprint(compared)
  return keepTexts && author === 'own' ? { textHash, text: detached(text.trim()) } : { textHash }
}

/** A publication that turns out to be another account's: kept apart, without its text. */
export function asOthers(one: Publication): Publication {
  const apart = { ...one, own: false }
  delete apart.text
  return apart
}
