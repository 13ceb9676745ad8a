import { describe, expect, test } from 'vitest'
import { pacific, parisToInstant } from './calendar.ts'
import { facebook, instagram, yearOfPosts } from './posts.ts'
import { seeded } from './random.ts'

describe('the example’s time', () => {
  test.each([
    ['2025-01-15', '01/14/2025 23:30'],
    ['2025-03-20', '03/20/2025 00:30'], // America has changed its clocks, Europe has not
    ['2025-07-01', '06/30/2025 23:30'],
    ['2025-10-28', '10/28/2025 00:30'],
    ['2025-12-24', '12/23/2025 23:30'],
  ])('half past eight in Paris on %s', (day, expected) => {
    expect(pacific(parisToInstant(day, 8, 30))).toBe(expected)
  })
})

describe('the example’s publications', () => {
  for (const [name, network, followers] of [
    ['Facebook', facebook, 4850],
    ['Instagram', instagram, 1620],
  ] as const) {
    test(`${name}: plausible for a town of 8 000 and ${followers} followers`, () => {
      const posts = yearOfPosts(network, seeded(1))
      const reaches = posts.map((post) => post.reach).toSorted((a, b) => a - b)
      const median = reaches[Math.floor(reaches.length / 2)] ?? 0
      expect(posts.length).toBeGreaterThan(80)
      expect(posts.length).toBeLessThan(330)
      expect(median).toBeGreaterThan(0.05 * followers)
      expect(median).toBeLessThan(0.25 * followers)
      expect(Math.max(...reaches)).toBeLessThan(8140)
      for (const post of posts) {
        expect(post.views).toBeGreaterThanOrEqual(post.reach)
        expect(post.reactions + post.comments + post.shares).toBeLessThan(post.reach)
        expect(post.text).not.toMatch(/[{}]|undefined/u)
      }
    })
  }
})
