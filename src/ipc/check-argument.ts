/** The one check of what a page sends, shared by both shells and by the session itself. */
import * as v from 'valibot'
import { problem } from '../core/problem.ts'
import { channels } from './channels.ts'
import type { Argument, ChannelName, Outcome } from './channels.ts'

/** The argument as its channel wants it (unknown keys dropped), or what is wrong with it. Never throws. */
export function checkArgument<Name extends ChannelName>(name: Name, argument: unknown): Outcome<Argument<Name>> {
  if (!isChannelName(name)) return refused(`channel: ${String(name)}`)
  const result = v.safeParse(channels[name].argument, argument)
  // The schema is looked up by name: the compiler cannot tie its output to that name.
  if (result.success) return { ok: true, value: result.output as Argument<Name> }
  const details = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'argument'}: ${issue.message}`)
  return refused(details.slice(0, 5).join('; '))
}

export function isChannelName(name: string): name is ChannelName {
  return Object.hasOwn(channels, name)
}

function refused(detail: string): { readonly ok: false; readonly problem: ReturnType<typeof problem> } {
  return {
    ok: false,
    problem: problem('invalid-argument', 'error', { detail: `channel argument refused — ${detail}` }),
  }
}
