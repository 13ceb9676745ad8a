/** What the shell's thread and the session's thread say to each other. */
import type { MessagePort } from 'node:worker_threads'
import type { ChannelName, Outcome, Progress, SessionView } from '../ipc/channels.ts'
import type { SessionOptions } from './session.ts'

/** What the session's thread is started with. */
export interface WorkerStart extends SessionOptions {
  /** Brings the names of jobs to cancel: read even while the thread is busy with a long file. */
  readonly cancelPort: MessagePort
}

export interface Request {
  readonly id: number
  readonly name: ChannelName
  readonly argument: unknown
}

export type Message =
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'change'; readonly view: SessionView }
