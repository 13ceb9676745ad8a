/** Channels that known overlaps tie together, directly or through others. What is known of one group says nothing of another. */

export interface Link {
  readonly first: number
  readonly second: number
}

/** Every channel in one group, in order of its first member; a channel without known overlap is alone in its group. */
export function linkedGroups(count: number, links: readonly Link[]): readonly (readonly number[])[] {
  let groups = Array.from({ length: count }, (_, index) => [index])
  for (const { first, second } of links) {
    const linked = groups.filter((group) => group.includes(first) || group.includes(second))
    groups = [...groups.filter((group) => !linked.includes(group)), linked.flat().sort((a, b) => a - b)]
  }
  return groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}
