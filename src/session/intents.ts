/** What the session answers, channel by channel, and how an answer changes the dossier. */
import type { DossierState } from '../core/dossier/dossier.ts'
import type { JournalIntent } from '../core/dossier/journal.ts'
import type { Problem } from '../core/problem.ts'
import type { Argument, ChannelName, Outcome, Result, SessionView } from '../ipc/channels.ts'

export type Intents = { readonly [Name in ChannelName]: (argument: Argument<Name>) => Promise<Outcome<Result<Name>>> }

/**
 * Saves the state that `edit` makes of the present one, then shows it; a problem instead of a state refuses the whole. `entry`:
 * the entry of the journal that will tell this change, which is also the batch of what it imports.
 */
export type SaveChange = (
  edit: (state: DossierState, entry: number) => DossierState | Problem,
  how?: {
    readonly intent?: JournalIntent
    readonly undoes?: number
    readonly notices?: readonly Problem[]
  },
) => Promise<Outcome<SessionView>>
