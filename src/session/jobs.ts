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

/**
 * `requests`: names of jobs to cancel, asked for since the last call. A thread that reads a long file sees no message: this is
 * looked at each time the job tells how far it is.
 */
export function createJobs(requests: () => readonly string[] = () => []): Jobs {
  const progress = createListeners<Progress>()
  const running = new Map<string, AbortController>()
  const cancel = (name: string): void => {
    running.get(name)?.abort()
  }
  return {
    progress,
    async run(name, work) {
      const controller = new AbortController()
      const { signal } = controller
      running.set(name, controller)
      const tell: Job['tell'] = (step) => {
        progress.tell({ job: name, ...step })
        for (const asked of requests()) cancel(asked)
      }
      // Those left were for jobs that have ended.
      requests()
      try {
        return await work({ signal, tell })
      } catch (error) {
        if (signal.aborted) return { ok: false, problem: problem('cancelled', 'note', {}) }
        throw error
      } finally {
        running.delete(name)
      }
    },
    cancel,
  }
}
