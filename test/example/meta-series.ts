/** Meta's daily series and audience, UTF-16 with `sep=,`: several titled sections in one file. */
import { days } from './calendar.ts'
import { quoted, utf16 } from './csv.ts'
import type { Post } from './posts.ts'
import type { Random } from './random.ts'

export interface DailySeries {
  readonly reach: readonly number[]
  readonly visits: readonly number[]
  readonly follows: readonly number[]
}

export interface NetworkPace {
  /** Accounts reached on a day without publication. */
  readonly quiet: number
  /** Accounts that must be reached to gain a follower. */
  readonly perFollower: number
}

/** Days follow publications: most of the accounts reached are reached on the day itself, some on the next two. */
export function dailySeries(posts: readonly Post[], network: NetworkPace, random: Random): DailySeries {
  const byDay = new Map<string, number>()
  for (const post of posts) byDay.set(post.day, (byDay.get(post.day) ?? 0) + post.reach)
  const on = (index: number): number => byDay.get(days[index] ?? '') ?? 0
  const reach = days.map((_, index) =>
    Math.round(
      network.quiet * random.real(0.6, 1.5) +
        (on(index) * 0.62 + on(index - 1) * 0.24 + on(index - 2) * 0.08) * random.real(0.85, 1),
    ),
  )
  return {
    reach,
    visits: reach.map((accounts) => Math.round(accounts * random.real(0.015, 0.06))),
    follows: reach.map((accounts) =>
      random.chance(0.45) ? 0 : Math.round((accounts / network.perFollower) * random.real(0.4, 2.4)),
    ),
  }
}

export interface Section {
  readonly title: string
  readonly values: readonly number[]
  /** Days without new followers are simply not there. */
  readonly omitZeros: boolean
}

export function seriesExport(sections: readonly Section[]): Uint8Array {
  const blocks = sections.map(({ title, values, omitZeros }) => {
    const rows = days.flatMap((day, index) => {
      const value = values[index] ?? 0
      return omitZeros && value === 0 ? [] : [quoted([`${day}T00:00:00`, value])]
    })
    return quoted([title]) + quoted(['Date', 'Primary']) + rows.join('')
  })
  return utf16(`sep=,\n${blocks.join('\n')}`)
}

export interface Audience {
  /** Class, women, men, in percent of followers whose age and sex are known. */
  readonly ages: readonly (readonly [string, number, number])[]
  readonly cities: readonly (readonly [string, number])[]
  readonly countries: readonly (readonly [string, number])[]
}

/** The layout of 2025: lists written across, percentages without their sign, no absolute number, no network named. */
export function audienceExport(audience: Audience): Uint8Array {
  const across = (list: Audience['cities']): string =>
    quoted(list.map(([name]) => name)) + quoted(list.map(([, percent]) => percent))
  const ages = audience.ages.map((row) => quoted(row)).join('')
  return utf16(
    [
      `sep=,\n${quoted(['Age & gender'])}${quoted(['', 'Women', 'Men'])}${ages}`,
      quoted(['Top cities']) + across(audience.cities),
      quoted(['Top countries']) + across(audience.countries),
    ].join('\n'),
  )
}
