/** What forbids a measure: each refusal says which, and why. */
import type { Measure, Prerequisite } from './lever.ts'
import { measureId } from './lever.ts'
import { leverById } from './lever-catalogue.ts'
import { serviceById } from '../reference/services.ts'
import type { Today } from './today.ts'

export type RefusalReason =
  | 'twice'
  | 'no-such-account'
  | 'already-there'
  | 'no-advertising'
  | 'no-platform'
  | 'needs-service'
  | 'needs-alerts-elsewhere'
  | 'excluded'

export interface Refusal {
  readonly measure: Measure
  readonly reason: RefusalReason
  /** Services that would do, or the measure that it cannot go with. */
  readonly with: readonly string[]
}

/** Empty when they can all be taken together. */
export function checkMeasures(today: Today, measures: readonly Measure[]): readonly Refusal[] {
  return measures.flatMap((measure, index) => {
    const others = measures.filter((one) => one !== measure)
    const twice = measures.slice(0, index).some((one) => measureId(one) === measureId(measure))
    const reason = twice
      ? refuse(measure, 'twice')
      : (refusedAlone(today, measure) ?? refusedWith(today, measure, others))
    return reason === null ? [] : [reason]
  })
}

function refuse(measure: Measure, reason: RefusalReason, why: readonly string[] = []): Refusal {
  return { measure, reason, with: why }
}

/** Whatever else is done. */
export function refusedAlone(today: Today, measure: Measure): Refusal | null {
  const { channels } = today.measured.given
  const lever = leverById(measure.lever)
  const platforms = channels.filter((one) => one.reach.kind === 'platform')
  const account = platforms.find((one) => one.reach.channel === measure.account)
  if ((lever.scope === 'account') !== (account !== undefined) || (account === undefined && measure.account !== null)) {
    return refuse(measure, 'no-such-account')
  }
  switch (lever.effect.kind) {
    case 'adds': {
      const { service } = lever.effect
      return channels.some((one) => one.reach.service === service) ? refuse(measure, 'already-there', [service]) : null
    }
    case 'stops-advertising':
      return (account?.measured.channel.adSpendPerYear?.high ?? 0) > 0 ? null : refuse(measure, 'no-advertising')
    case 'opens-content':
      return platforms.length > 0 ? null : refuse(measure, 'no-platform')
    case 'takes-alerts-off':
      return platforms.some((one) => one.measured.channel.messageTypes?.includes('alerts'))
        ? null
        : refuse(measure, 'no-platform')
    default:
      return null
  }
}

function refusedWith(today: Today, measure: Measure, others: readonly Measure[]): Refusal | null {
  const lever = leverById(measure.lever)
  const rival = others.find((one) => one.account === measure.account && excludes(measure, one))
  if (rival) return refuse(measure, 'excluded', [measureId(rival)])
  const missing = lever.requires.find((one) => !isMet(today, one) && !others.some((other) => meets(other, one)))
  if (missing === undefined) return null
  return missing.kind === 'service'
    ? refuse(measure, 'needs-service', missing.anyOf)
    : refuse(measure, 'needs-alerts-elsewhere')
}

export function excludes(one: Measure, other: Measure): boolean {
  return leverById(one.lever).excludes.includes(other.lever) || leverById(other.lever).excludes.includes(one.lever)
}

/** By the channels of today. */
export function isMet({ measured }: Today, prerequisite: Prerequisite): boolean {
  return measured.given.channels.some((one) =>
    prerequisite.kind === 'service'
      ? prerequisite.anyOf.includes(one.reach.service)
      : one.reach.kind !== 'platform' && one.measured.channel.messageTypes?.includes('alerts') === true,
  )
}

/** By what another measure adds. */
export function meets({ lever }: Measure, prerequisite: Prerequisite): boolean {
  const { effect } = leverById(lever)
  if (effect.kind !== 'adds') return false
  if (prerequisite.kind === 'service') return prerequisite.anyOf.includes(effect.service)
  return serviceById(effect.service)?.kind !== 'platform' && effect.messageTypes.includes('alerts')
}
