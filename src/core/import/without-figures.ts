/** Documents that stand beside the exports and hold no figure: known, so that nobody wonders why nothing is kept of them. */
import type { ProblemParameters } from '../problem.ts'

type What = ProblemParameters['no-figures']['what']

/** Headers, normalised, that such a document has. */
const signs: readonly (readonly [What, readonly string[]])[] = [
  ['mastodon-account', ['preferredusername', 'inbox', 'outbox', 'followers', 'following']],
  ['mastodon-list', ['@context', 'type', 'ordereditems']],
  ['openagenda-columns', ['hasoptions', 'source', 'target']],
]

/** `names`: every normalised header of the file. */
export function documentWithoutFigures(names: readonly string[]): What | null {
  return signs.find(([, headers]) => headers.every((header) => names.includes(header)))?.[0] ?? null
}
