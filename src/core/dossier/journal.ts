/**
 * The journal of a dossier: one entry for each saved change, what it changed, and the fingerprint of the content after it. What
 * an undo gives back can thus be proved identical.
 */
import type { Change } from './changes.ts'
import type { Fingerprint } from './content.ts'
import { canonicalJson } from './canonical-json.ts'

export const intents = [
  /** First entry of a new dossier. */
  'create',
  /** A dossier of an older format was brought to the current one. */
  'upgrade',
  /** What could be read of a damaged file became this dossier. */
  'salvage',
  /** Files, with what was answered and chosen about them. */
  'import',
  /** Anything changed by hand. */
  'edit',
  'undo',
  /** The content of a backup took the place of the present one. */
  'restore',
] as const
export type JournalIntent = (typeof intents)[number]

export interface JournalEntry {
  /** 1, 2, 3… in the order of the changes; also the batch of the imports of this entry. */
  readonly id: number
  /** ISO date and time. */
  readonly at: string
  readonly intent: JournalIntent
  /** The entry that this one takes back; null when it is no undo. */
  readonly undoes: number | null
  readonly changes: readonly Change[]
  /** {@link contentFingerprint} of the state after this entry. */
  readonly content: string
}

/**
 * Link of an entry in the chain of the journal, from the link of the one before (empty for the first): a journal with an entry
 * changed, added or taken away does not give the same last link.
 */
export function chainLink(previous: string, entry: JournalEntry, fingerprint: Fingerprint): string {
  return fingerprint(`${previous}\n${canonicalJson(entry)}`)
}
