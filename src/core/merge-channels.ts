/** The same remark about several channels is one remark: a survey too small for the young says so once, not nine times. */
import type { Problem } from './problem.ts'

/** Problems that differ only by `params.channels` become one, at the place of the first. */
export function mergeChannels(problems: readonly Problem[]): readonly Problem[] {
  const merged = new Map<string, Problem>()
  for (const one of problems) {
    const key = JSON.stringify({ ...one, params: { ...one.params, channels: null } })
    const known = merged.get(key)
    merged.set(key, known !== undefined && 'channels' in known.params ? withChannels(known, one) : one)
  }
  return [...merged.values()]
}

function withChannels(known: Problem, other: Problem): Problem {
  const channels = [...new Set([...channelsOf(known), ...channelsOf(other)])]
  // Only the list changes: the code still goes with its parameters, which a spread cannot show.
  return { ...known, params: { ...known.params, channels } } as Problem
}

function channelsOf(one: Problem): readonly string[] {
  return 'channels' in one.params ? one.params.channels : []
}
