/** Gathers the problems of one file, each at its place; of a kind that comes by the thousand, only the first ones and how many. */
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import { maskedProblem } from './masked-problem.ts'

/** Enough to correct a column by hand; a column that has more was spoilt as a whole. */
const mostPerColumn = 200
/** Also bounds what a file of bad cells holds in memory. */
const mostPerCode = 1000

export class ProblemLog {
  readonly #kept: Problem[] = []
  readonly #counts = new Map<string, number>()
  readonly #more = new MoreProblems()

  add(told: Problem): void {
    if (told.code === 'more-problems') {
      this.#more.add(told.params.of, told.params.count)
      return
    }
    const one = maskedProblem(told)
    const column = `${one.code}\0${one.place.sheet ?? ''}\0${one.place.column ?? ''}`
    const [ofCode, ofColumn] = [this.#countOf(one.code), this.#countOf(column)]
    if (ofCode >= mostPerCode || ofColumn >= mostPerColumn) {
      this.#more.add(one.code, 1)
      return
    }
    this.#counts.set(one.code, ofCode + 1).set(column, ofColumn + 1)
    this.#kept.push(one)
  }

  addAll(all: Iterable<Problem>): void {
    for (const one of all) this.add(one)
  }

  list(): readonly Problem[] {
    return [...this.#kept, ...this.#more.list(this.#kept[0]?.place.file ?? null)]
  }

  #countOf(key: string): number {
    return this.#counts.get(key) ?? 0
  }
}

/** How many problems were left out, by code. */
class MoreProblems {
  readonly #counts = new Map<string, number>()

  add(of: string, count: number): void {
    this.#counts.set(of, (this.#counts.get(of) ?? 0) + count)
  }

  list(file: string | null): readonly Problem[] {
    return [...this.#counts].map(([of, count]) => problem('more-problems', 'note', { of, count }, { file }))
  }
}

/** Enough to see what is wrong; beyond, only the number matters. */
const mostInDigest = 20

/**
 * The same problems for a person to read, and for keeping: one that comes again on other rows only once, no code more than
 * twenty times, the others counted. Those that `always` picks all stay.
 */
export function digestProblems(all: readonly Problem[], always: (one: Problem) => boolean): readonly Problem[] {
  const kept: Problem[] = []
  const seen = new Set<string>()
  const perCode = new Map<string, number>()
  const more = new MoreProblems()
  for (const one of all) {
    if (one.code === 'more-problems') {
      more.add(one.params.of, one.params.count)
      continue
    }
    if (always(one)) {
      kept.push(one)
      continue
    }
    const key = JSON.stringify([one.code, one.severity, one.params, one.place.sheet, one.place.column])
    const known = perCode.get(one.code) ?? 0
    if (seen.has(key) || known >= mostInDigest) {
      more.add(one.code, 1)
      continue
    }
    seen.add(key)
    perCode.set(one.code, known + 1)
    kept.push(one)
  }
  return [...kept, ...more.list(kept[0]?.place.file ?? null)]
}
