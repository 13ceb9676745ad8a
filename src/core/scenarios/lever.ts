/**
 * Contract of a lever (method.md §11): something that an authority can decide, as data. Its numbers are reference values
 * (`lever/<id>/<parameter>`), so that a dossier can replace them; its words are in `wording/levers.ts`.
 */
import type { MessageType, Range } from '../dossier/channel.ts'
import type { LeverId, LeverParameter } from '../reference/lever-values.ts'

export type { LeverId } from '../reference/lever-values.ts'

/** What a lever does to the channels. */
export type Effect =
  | {
      readonly kind: 'adds'
      readonly service: string
      readonly messageTypes: readonly MessageType[]
      /** From which its readers are drawn: the published uses of the service, or what is supposed of the lever. */
      readonly uptake: 'published' | 'supposed'
    }
  /** More people for a channel that exists. */
  | { readonly kind: 'extends'; readonly service: string }
  /** Everything that platforms carry also goes on the site, and nothing is only on a platform. */
  | { readonly kind: 'opens-content' }
  | { readonly kind: 'takes-alerts-off' }
  | { readonly kind: 'stops-advertising' }
  /** Fewer publications, or none: the account stays. */
  | { readonly kind: 'reduces'; readonly frozen: boolean }
  /** Announcement, archive, redirect, exit kit: then the account goes. */
  | { readonly kind: 'closes' }

/** What must be there, or come with it. */
export type Prerequisite =
  /** One of these services, or more. */
  | { readonly kind: 'service'; readonly anyOf: readonly string[] }
  /** A channel that is not a platform and carries alerts. */
  | { readonly kind: 'alerts-elsewhere' }

export interface Lever {
  readonly id: LeverId
  /** `account`: of one account of a platform at a time; `authority`: once. */
  readonly scope: 'authority' | 'account'
  readonly effect: Effect
  readonly requires: readonly Prerequisite[]
  /** Levers of the same scope (of the same account) that make no sense with it. */
  readonly excludes: readonly LeverId[]
  /** Reference values and statements behind it, favourable or not, beside its own suppositions. */
  readonly sources: readonly string[]
  /** What it takes to go back: nothing is lost, something is, or it cannot be undone. */
  readonly reversible: 'yes' | 'partly' | 'no'
}

/** A lever as somebody puts it in a scenario. */
export interface Measure {
  readonly lever: LeverId
  /** The account it is about; null for the authority as a whole. */
  readonly account: string | null
  /** Month in which it begins, 1 being the first. */
  readonly start: number
  /** In place of what is supposed, with a reason. */
  readonly replaced: readonly { readonly parameter: LeverParameter; readonly range: Range; readonly reason: string }[]
}

/** `close-account` or `close-account@facebook:ville`. */
export function measureId({ lever, account }: Pick<Measure, 'lever' | 'account'>): string {
  return account === null ? lever : `${lever}@${account}`
}
