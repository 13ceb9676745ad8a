/** What the shell's thread and the session's thread say to each other. */
import type { ChannelName, Outcome, Progress, SessionView } from '../ipc/channels.ts'

export interface Request {
  readonly id: number
  readonly name: ChannelName
  readonly argument: unknown
}

export type Message =
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'change'; readonly view: SessionView }
