/** Some exports do not say which network they are about (Meta's: Facebook or Instagram): only the user knows. */
import type { ChannelRef } from '../dossier/facts.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { ImportContext, Question } from './importer.ts'

const metaNetworks: readonly string[] = ['facebook', 'instagram']

export interface NetworkChoice {
  readonly channel: ChannelRef
  readonly questions: readonly Question[]
  /** Null once answered. */
  readonly problem: Problem | null
}

/** The channel of a series about a known network. */
export function ofNetwork(service: string): NetworkChoice {
  return { channel: { service, account: null, name: null }, questions: [], problem: null }
}

/**
 * The channel of a series that does not name its network; `about` is what the user sees: the title in the file. `options`: ids of
 * the services it may come from.
 */
export function askNetwork(
  about: string,
  table: { file: string; sheet: string | null },
  context: ImportContext,
  options: readonly string[] = metaNetworks,
): NetworkChoice {
  const id = `network:${about}`
  const answer = options.find((option) => option === context.answers[id])
  return {
    channel: { service: answer ?? null, question: id, account: null, name: null },
    // Still offered once answered: the user may have been wrong.
    questions: [{ id, kind: 'which-network', about, options }],
    problem:
      answer === undefined
        ? problem('which-network', 'question', { title: about }, { file: table.file, sheet: table.sheet })
        : null,
  }
}

/** `Views`, then `Views (2)`: the same title twice is two questions. */
export function distinctTitles(): (title: string) => string {
  const seen = new Map<string, number>()
  return (title) => {
    const count = (seen.get(title) ?? 0) + 1
    seen.set(title, count)
    return count === 1 ? title : `${title} (${count})`
  }
}
