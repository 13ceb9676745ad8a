/** A year of publications on Facebook and Instagram, with counters that hold together. */
import { days, inWords, monthInWords, monthOf, parisToInstant, weekday } from './calendar.ts'
import type { Idea } from './post-ideas.ts'
import { ideas, places, streets } from './post-ideas.ts'
import type { Random } from './random.ts'

export interface Post {
  /** Day and time in Paris. */
  readonly day: string
  readonly instant: number
  readonly text: string
  readonly kind: 'photo' | 'carousel' | 'reel'
  readonly seconds: number
  readonly reach: number
  /** Accounts reached by an advertisement; 0 for nearly all. */
  readonly boosted: number
  readonly views: number
  readonly reactions: number
  readonly comments: number
  readonly shares: number
  readonly clicks: number
}

interface Network {
  /** Chance of a publication on each day of the week, from Sunday; a second one follows one time in five. */
  readonly chances: readonly number[]
  readonly suits: (idea: Idea) => boolean
  /** Reach of an ordinary publication, accounts. */
  readonly median: number
  /** No publication can reach more. */
  readonly ceiling: number
  readonly reelShare: number
  /** Days on which the town pays to push one publication, with the accounts it buys. */
  readonly boosts: ReadonlyMap<string, number>
}

/** About 4 850 followers, a third of whom live elsewhere; shared alerts go beyond them. */
export const facebook: Network = {
  chances: [0.18, 0.72, 0.68, 0.74, 0.7, 0.86, 0.36],
  suits: () => true,
  median: 330,
  ceiling: 3900,
  reelShare: 0.14,
  boosts: new Map([
    ['2025-06-12', 2100],
    ['2025-07-04', 1800],
    ['2025-09-02', 1500],
    ['2025-11-28', 2400],
  ]),
}

/** About 1 620 followers. */
export const instagram: Network = {
  chances: [0.12, 0.24, 0.22, 0.34, 0.26, 0.42, 0.22],
  suits: (idea) => idea.instagram === true || idea.topic === 'alerts',
  median: 135,
  ceiling: 1500,
  reelShare: 0.26,
  boosts: new Map(),
}

/** Oldest first. */
export function yearOfPosts(network: Network, random: Random): readonly Post[] {
  const posts: Post[] = []
  const told = new Set<string>()
  for (const day of days) {
    const boosted = network.boosts.get(day) ?? 0
    const wanted = boosted > 0 || random.chance(network.chances[weekday(day)] ?? 0)
    const count = wanted ? (random.chance(0.2) ? 2 : 1) : 0
    for (let index = 0; index < count; index += 1) {
      const said = choose(network, day, told, random)
      told.add(said.text)
      posts.push(publish(network, said, day, index === 0 ? boosted : 0, random))
    }
  }
  return posts.toSorted((a, b) => a.instant - b.instant)
}

interface Said {
  readonly idea: Idea
  readonly text: string
}

/** Something of the season; only reminders are published twice in the same words. */
function choose(network: Network, day: string, told: ReadonlySet<string>, random: Random): Said {
  const suited = ideas.filter(
    (one) => network.suits(one) && (one.months.length === 0 || one.months.includes(monthOf(day))),
  )
  for (;;) {
    const idea = random.pick(suited)
    const text = fill(idea.text, day, random)
    if (idea.reminder === true || !told.has(text)) return { idea, text }
  }
}

function publish(network: Network, { idea, text }: Said, day: string, boosted: number, random: Random): Post {
  const urgent = idea.topic === 'alerts'
  const hour = urgent ? random.between(7, 21) : random.pick([8, 9, 10, 11, 12, 14, 16, 17, 18, 18])
  const reel = !urgent && random.chance(network.reelShare)
  const organic = Math.min(
    network.ceiling,
    Math.round(random.around(network.median * idea.appeal * (reel ? 1.25 : 1), 0.5)),
  )
  const reach = organic + Math.round(boosted * 0.9)
  const rate = (low: number, high: number): number => Math.round(reach * random.real(low, high))
  return {
    day,
    instant: parisToInstant(day, hour, random.between(0, 59)),
    text,
    kind: reel ? 'reel' : random.chance(0.3) ? 'carousel' : 'photo',
    seconds: reel ? random.between(16, 88) : 0,
    reach,
    boosted,
    views: rate(1.3, 1.9),
    reactions: rate(0.012, 0.034),
    comments: rate(0.001, 0.006),
    shares: rate(urgent ? 0.02 : 0.002, urgent ? 0.045 : 0.009),
    clicks: rate(0.02, 0.06),
  }
}

function fill(text: string, day: string, random: Random): string {
  return text
    .replace('{jour}', () => inWords(day, random.between(2, 9)))
    .replaceAll('{rue}', () => random.pick(streets))
    .replaceAll('{lieu}', () => random.pick(places))
    .replace('{heure}', () => `${random.between(7, 20)} h`)
    .replace('{mois}', () => monthInWords(day))
}
