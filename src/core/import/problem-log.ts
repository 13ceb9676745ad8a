/** Gathers the problems of one file so that a person can read them: the same one once, and no code more than twenty times. */
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'

/** Enough to see what is wrong; beyond, only the number matters. */
const mostPerCode = 20

export class ProblemLog {
  readonly #kept: Problem[] = []
  readonly #seen = new Set<string>()
  readonly #perCode = new Map<string, number>()
  /** How many were left out, by code. */
  readonly #more = new Map<string, number>()

  /** A problem equal to one already there (same code, parameters, sheet and column, on another row) is only counted. */
  add(one: Problem): void {
    if (one.code === 'more-problems') {
      this.#count(one.params.of, one.params.count)
      return
    }
    const key = JSON.stringify([one.code, one.severity, one.params, one.place.sheet, one.place.column])
    const known = this.#perCode.get(one.code) ?? 0
    if (this.#seen.has(key) || known >= mostPerCode) {
      this.#count(one.code, 1)
      return
    }
    this.#seen.add(key)
    this.#perCode.set(one.code, known + 1)
    this.#kept.push(one)
  }

  addAll(all: Iterable<Problem>): void {
    for (const one of all) this.add(one)
  }

  list(): readonly Problem[] {
    const file = this.#kept[0]?.place.file ?? null
    const more = [...this.#more].map(([of, count]) => problem('more-problems', 'note', { of, count }, { file }))
    return [...this.#kept, ...more]
  }

  #count(code: string, count: number): void {
    this.#more.set(code, (this.#more.get(code) ?? 0) + count)
  }
}
