/**
 * Archives of which a few files are enough. A Mastodon archive holds thousands of pictures, and lists of other people's posts
 * and accounts: only the outbox is read.
 */
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { ZipEntry } from './read-zip.ts'

interface Useful {
  readonly entries: readonly ZipEntry[]
  /** What is to be said of those set aside. */
  readonly notes: readonly Problem[]
}

/** `archive/outbox.json` beside `archive/actor.json`: the archive of one account. */
export function usefulEntries(entries: readonly ZipEntry[]): Useful {
  const names = new Set(entries.map((entry) => entry.name))
  const outbox = entries.find(
    ({ name }) => /(?:^|\/)outbox\.json$/u.test(name) && names.has(name.replace(/outbox\.json$/u, 'actor.json')),
  )
  if (outbox === undefined) return { entries, notes: [] }
  const files = entries.length - 1
  return { entries: [outbox], notes: [problem('archive-set-aside', 'note', { read: 'outbox.json', files })] }
}
