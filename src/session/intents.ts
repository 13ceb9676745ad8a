/** What the session answers, channel by channel. */
import type { Argument, ChannelName, Outcome, Result } from '../ipc/channels.ts'

export type Intents = { readonly [Name in ChannelName]: (argument: Argument<Name>) => Promise<Outcome<Result<Name>>> }
