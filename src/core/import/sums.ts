/** Figures of several rows that may be added, put together: one value by measure and period, in the place of its first row. */
import type { Observation } from '../dossier/facts.ts'

export class Sums {
  readonly #byKey = new Map<string, Observation>()

  /** Of a measure that counts people once, only parts that have nobody in common. */
  add(one: Observation): void {
    const key = [one.metric, one.grain, one.from, one.to].join('\0')
    const known = this.#byKey.get(key)
    this.#byKey.set(key, known === undefined ? one : { ...known, value: known.value + one.value })
  }

  list(): readonly Observation[] {
    return [...this.#byKey.values()]
  }
}
