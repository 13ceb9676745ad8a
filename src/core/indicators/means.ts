import type { Entry } from '../analysis.ts'
import type { AbsenceReason, Interval, Unit } from '../figure.ts'
import { dividedBy, exactly, isFigure, times } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { Draft } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'
import { added } from './added.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'
import type { MeasuredChannel } from './needs.ts'

type ChannelKey =
  'cost-per-resident' | 'minutes-per-resident' | 'hours-per-thousand-contacts' | 'cost-per-thousand-contacts'

export interface Means {
  readonly figures: Drafts<'hours-per-month' | 'cost-per-year'>
  readonly channels: readonly { readonly channel: string; readonly figures: Drafts<ChannelKey> }[]
}

/**
 * Hours and euros: the sum of what was declared (channels without a value are inputs of the sum, shown as missing), then per
 * resident reached and per thousand contacts. A contact is one person reached in one month.
 */
export const means = defineIndicator({
  id: 'means',
  method: '§8',
  needs: ['channels'],
  compute({ channels }): Means {
    return {
      figures: {
        'hours-per-month': added(
          channels.list.map((one) => one.hours),
          'hours-per-month',
          'hours-added',
          'no-hours',
        ),
        'cost-per-year': added(
          channels.list.map((one) => one.cost),
          'euros-per-year',
          'costs-added',
          'no-costs',
        ),
      },
      channels: channels.list.map((one) => ({ channel: one.channel.id, figures: ofChannel(one) })),
    }
  },
  without: (absence): Means => ({ figures: nothing(['hours-per-month', 'cost-per-year'], absence), channels: [] }),
})

function ofChannel(one: MeasuredChannel): Drafts<ChannelKey> {
  const yearly = (people: Interval): Interval => times(people, exactly(12 / 1000))
  const monthly = (people: Interval): Interval => times(people, exactly(1 / 1000))
  return {
    'cost-per-resident': divided(
      one.cost,
      one.residents,
      (people) => people,
      'euros-per-resident',
      'cost-per-resident',
      'no-costs',
    ),
    'minutes-per-resident': divided(
      one.hours,
      one.residents,
      (people) => times(people, exactly(1 / minutesOfYear.central)),
      'minutes-per-resident',
      'minutes-per-resident',
      'no-hours',
    ),
    'hours-per-thousand-contacts': divided(
      one.hours,
      one.monthlyPeople,
      monthly,
      'hours-per-thousand-contacts',
      'per-thousand-contacts',
      'no-hours',
    ),
    'cost-per-thousand-contacts': divided(
      one.cost,
      one.monthlyPeople,
      yearly,
      'euros-per-thousand-contacts',
      'per-thousand-contacts',
      'no-costs',
    ),
  }
}

/** Of an hour a month. */
export const minutesOfYear = exactly(720)

function divided(
  amount: Entry,
  people: Entry,
  contacts: (people: Interval) => Interval,
  unit: Unit,
  formula: FormulaId,
  reason: AbsenceReason,
): Draft {
  const inputs = [amount, people]
  if (!isFigure(amount.result)) return absentDraft('unavailable', reason, formula, inputs)
  if (!isFigure(people.result)) return { value: people.result, unit, formula, inputs }
  const value = dividedBy(amount.result, contacts(people.result))
  return value ? { value, unit, formula, inputs } : absentDraft('cannot-tell', 'unbounded', formula, inputs)
}
