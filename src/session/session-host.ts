/**
 * The session as the shells see it: the same `handle`, in a worker thread. A crash of that thread (memory exhausted by a
 * file, a bug outside an intent) becomes a Problem for what was asked, and a new thread opens the same dossier again: every
 * change was saved before it was shown.
 */
import { randomUUID } from 'node:crypto'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { problem } from '../core/problem.ts'
import { releaseLeftLock } from '../files/dossier-lock.ts'
import { checkArgument } from '../ipc/check-argument.ts'
import type { ChannelName, Outcome, Progress, Result, SessionView } from '../ipc/channels.ts'
import { createListeners } from './listeners.ts'
import type { Message, Request, WorkerStart } from './session-messages.ts'
import type { SessionOptions } from './session.ts'

export interface SessionHost {
  /** Answers every intent; never rejects. */
  handle<Name extends ChannelName>(name: Name, argument: unknown): Promise<Outcome<Result<Name>>>
  onProgress(listener: (progress: Progress) => void): () => void
  onChange(listener: (view: SessionView) => void): () => void
  /** A request of the page that left the application (and was refused): shown in every view. */
  countNetworkRequest(): void
  /** Ends the thread; what is asked later is refused. */
  close(): Promise<void>
}

/** From the sources and from the flat bundle alike. */
const workerAddress = new URL(
  import.meta.url.endsWith('.ts') ? './session-worker.ts' : './session-worker.js',
  import.meta.url,
)

export function startSessionHost(options: SessionOptions, address: URL = workerAddress): SessionHost {
  const progress = createListeners<Progress>()
  const changes = createListeners<SessionView>()
  const holderId = options.holderId ?? randomUUID()
  const waiting = new Map<number, (outcome: Outcome<unknown>) => void>()
  let lastId = 0
  let networkRequests = 0
  let closed = false
  /** The dossier to open again after a crash. */
  let path = options.reopen ?? null
  let revision = options.revision ?? 0
  /** Reaches the thread even while it is busy with a long file. */
  let cancelPort: MessagePort | null = null
  let worker: Worker | null = start()

  function start(): Worker {
    const { port1, port2 } = new MessageChannel()
    cancelPort = port1
    const started = new Worker(address, {
      workerData: { ...options, holderId, reopen: path, revision, cancelPort: port2 } satisfies WorkerStart,
      transferList: [port2],
      // Tight enough for the thread to clean up as it goes: a file of 100 MB must not take a gigabyte.
      resourceLimits: { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1536 },
    })
    let answered = false
    started.once('message', () => {
      answered = true
    })
    started.on('message', receive)
    let detail = 'the working thread ended'
    started.on('error', (error) => {
      detail = error instanceof Error ? error.message : String(error)
    })
    started.once('exit', () => {
      port1.close()
      if (worker === started) worker = null
      // A dossier that kills its reader at once is not opened a second time by itself.
      if (!answered) path = null
      const crash = problem('unexpected-error', 'error', { detail })
      for (const answer of waiting.values()) answer({ ok: false, problem: crash })
      waiting.clear()
    })
    return started
  }

  function receive(message: Message): void {
    switch (message.kind) {
      case 'progress':
        progress.tell(message.progress)
        break
      case 'change': {
        path = message.view.dossier?.path ?? null
        revision = message.view.revision
        changes.tell(counted(message.view))
        break
      }
      case 'answer': {
        const answer = waiting.get(message.id)
        waiting.delete(message.id)
        answer?.(message.outcome)
      }
    }
  }

  /** The session cannot make a request; the page's attempts are known to the shell only. */
  function counted(view: SessionView): SessionView {
    return { ...view, networkRequests }
  }

  return {
    handle<Name extends ChannelName>(name: Name, argument: unknown): Promise<Outcome<Result<Name>>> {
      if (closed) {
        return Promise.resolve({ ok: false, problem: problem('unexpected-error', 'error', { detail: 'closed' }) })
      }
      worker ??= start()
      const cancel = name === 'cancel' ? checkArgument('cancel', argument) : null
      if (cancel?.ok === true) cancelPort?.postMessage(cancel.value.job)
      lastId += 1
      const request: Request = { id: lastId, name, argument }
      const { promise, resolve } = Promise.withResolvers<Outcome<unknown>>()
      waiting.set(request.id, resolve)
      worker.postMessage(request)
      return promise.then((outcome) => {
        const own = outcome.ok && isView(outcome.value) ? { ok: true, value: counted(outcome.value) } : outcome
        // What crossed the thread is what this channel returns: both sides are `Session.handle`.
        return own as Outcome<Result<Name>>
      })
    },
    onProgress: progress.add,
    onChange: changes.add,
    countNetworkRequest() {
      networkRequests += 1
    },
    async close() {
      closed = true
      await worker?.terminate()
      // The thread had no time to do it itself.
      if (path !== null) releaseLeftLock(path, holderId)
    },
  }
}

function isView(value: unknown): value is SessionView {
  return typeof value === 'object' && value !== null && 'networkRequests' in value
}
