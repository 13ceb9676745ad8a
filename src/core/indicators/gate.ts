import type { Gate } from '../analysis.ts'
import type { MessageType } from '../dossier/channel.ts'
import { messageTypes } from '../dossier/channel.ts'
import { operatorById } from '../reference/operators.ts'
import { defineIndicator } from './indicator.ts'
import type { MeasuredChannel } from './needs.ts'

/**
 * The minimum rule, before any index: no emergency alert may depend on one company; every message type must exist on at least
 * one channel readable without account. A channel that nobody described might carry anything: where it could save the rule,
 * the answer is "cannot tell", never "fail".
 */
export const gate = defineIndicator({
  id: 'gate',
  method: '§5',
  needs: ['channels'],
  compute({ channels }): Gate {
    const described = channels.list.filter((one) => one.channel.messageTypes !== null)
    const undescribed = channels.list.filter((one) => one.channel.messageTypes === null)
    const alerts = judgeAlerts(described, undescribed)
    const walledTypes = judgeWalls(described, undescribed)
    const both = [alerts.status, walledTypes.status]
    const status = both.includes('fail') ? 'fail' : both.includes('cannot-tell') ? 'cannot-tell' : 'pass'
    return { status, alerts, walledTypes }
  },
  without: (): Gate => ({
    status: 'cannot-tell',
    alerts: { status: 'cannot-tell', channels: [], operators: [] },
    walledTypes: { status: 'cannot-tell', types: [] },
  }),
})

function judgeAlerts(described: readonly MeasuredChannel[], undescribed: readonly MeasuredChannel[]): Gate['alerts'] {
  const carriers = described.filter((one) => carries(one, 'alerts'))
  const operators = operatorsOf(carriers)
  const found = { channels: carriers.map((one) => one.channel.id), operators }
  if (carriers.length === 0) return { status: 'cannot-tell', ...found }
  if (!isOneCompany(operators)) return { status: 'pass', ...found }
  return { status: isOneCompany(operatorsOf([...carriers, ...undescribed])) ? 'fail' : 'cannot-tell', ...found }
}

function judgeWalls(
  described: readonly MeasuredChannel[],
  undescribed: readonly MeasuredChannel[],
): Gate['walledTypes'] {
  const carried = messageTypes.filter((type) => described.some((one) => carries(one, type)))
  if (carried.length === 0) return { status: 'cannot-tell', types: [] }
  const readable = (one: MeasuredChannel): boolean => one.service.traits.accountWall === 'no'
  // A partial wall stops some readers: it does not make a channel readable without account. An unverified one might.
  const perhaps = (one: MeasuredChannel): boolean => one.service.traits.accountWall === 'unverified'
  const missing = (isCopy: (one: MeasuredChannel) => boolean): readonly MessageType[] =>
    carried.filter((type) => !described.some((one) => carries(one, type) && isCopy(one)))
  const withoutSureCopy = missing(readable)
  if (withoutSureCopy.length === 0) return { status: 'pass', types: [] }
  const rescue = undescribed.some((one) => readable(one) || perhaps(one))
  const surelyWalled = rescue ? [] : missing((one) => readable(one) || perhaps(one))
  return surelyWalled.length > 0
    ? { status: 'fail', types: surelyWalled }
    : { status: 'cannot-tell', types: withoutSureCopy }
}

function carries(one: MeasuredChannel, type: MessageType): boolean {
  return one.channel.messageTypes?.includes(type) ?? false
}

function operatorsOf(channels: readonly MeasuredChannel[]): readonly string[] {
  return [...new Set(channels.map((one) => one.service.operator))].sort()
}

function isOneCompany(operators: readonly string[]): boolean {
  const [only, ...others] = operators
  return only !== undefined && others.length === 0 && operatorById(only)?.company !== false
}
