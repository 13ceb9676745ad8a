/** Figures being typed by hand, kept while moving between channels and screens until they are saved or given up. */
import type { CountedUnit } from '../../src/core/dossier/manual-measure.ts'
import type { MetricId } from '../../src/core/dossier/metrics.ts'
import type { TypedMonths } from './manual-table.ts'

interface ManualDraft {
  readonly typed: TypedMonths
  /** Null: as stored. */
  readonly countedIn: CountedUnit | null
  /** Months shown before those that have a figure. */
  readonly shown: number
}

const untouched: ManualDraft = { typed: {}, countedIn: null, shown: 12 }

class ManualDrafts {
  #drafts = $state.raw<Readonly<Record<string, ManualDraft>>>({})

  of(path: string, channel: string, metric: MetricId): ManualDraft {
    return this.#drafts[keyOf(path, channel, metric)] ?? untouched
  }

  /** What is not named stays. */
  change(path: string, channel: string, metric: MetricId, part: Partial<ManualDraft>): void {
    const draft = { ...this.of(path, channel, metric), ...part }
    this.#drafts = { ...this.#drafts, [keyOf(path, channel, metric)]: draft }
  }

  /** Back to what is stored; as many months stay shown. */
  forget(path: string, channel: string, metric: MetricId): void {
    this.change(path, channel, metric, { typed: {}, countedIn: null })
  }
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\n')
}

export const drafts = new ManualDrafts()
