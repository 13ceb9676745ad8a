/** Long intents, by the name that the page gave them: they tell how far they are, and can be cancelled. */
import { problem } from '../core/problem.ts'
import type { Outcome, Progress } from '../ipc/channels.ts'
import { createListeners } from './listeners.ts'
import type { Listeners } from './listeners.ts'

interface Job {
  readonly signal: AbortSignal
  readonly tell: (progress: Omit<Progress, 'job'>) => void
}

export interface Jobs {
  readonly progress: Listeners<Progress>
  /** Runs the work; cancelled, it gives the problem `cancelled` whatever the work threw. */
  run<Value>(name: string, work: (job: Job) => Promise<Outcome<Value>>): Promise<Outcome<Value>>
  /** Does nothing when no such job runs: it may just have ended. */
  cancel(name: string): void
}

export function createJobs(): Jobs {
  const progress = createListeners<Progress>()
  const running = new Map<string, AbortController>()
  return {
    progress,
    async run(name, work) {
      const controller = new AbortController()
      const { signal } = controller
      running.set(name, controller)
      const tell: Job['tell'] = (step) => {
        progress.tell({ job: name, ...step })
      }
      try {
        return await work({ signal, tell })
      } catch (error) {
        if (signal.aborted) return { ok: false, problem: problem('cancelled', 'note', {}) }
        throw error
      } finally {
        running.delete(name)
      }
    },
    cancel(name) {
      running.get(name)?.abort()
    },
  }
}
