import type { Entry } from '../analysis.ts'
import type { AbsenceReason, Interval, Unit } from '../figure.ts'
import { dividedBy, exactly, isFigure, plus, times } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { Draft } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'
import { minutesOfYear } from './means.ts'
import type { MeasuredChannel, Needs } from './needs.ts'

const keys = ['cost-per-resident', 'minutes-per-resident'] as const

/**
 * Euros and minutes a year per resident reached, over the channels whose means were declared: the residents counted are those whom
 * these very channels reach, so that a missing cost lowers neither the cost nor the number.
 */
export const meansPerResident = defineIndicator({
  id: 'means-per-resident',
  method: '§8',
  needs: ['channels', 'reach'],
  compute: ({ channels, reach }): Drafts<(typeof keys)[number]> => ({
    'cost-per-resident': perResident(channels.list, reach, costs),
    'minutes-per-resident': perResident(channels.list, reach, minutes),
  }),
  without: (absence) => nothing(keys, absence),
})

interface Amount {
  readonly of: (one: MeasuredChannel) => Entry
  /** From what was declared to a year of the unit. */
  readonly scale: Interval
  readonly unit: Unit
  readonly formula: FormulaId
  readonly missing: AbsenceReason
}

const costs: Amount = {
  of: (one) => one.cost,
  scale: exactly(1),
  unit: 'euros-per-resident',
  formula: 'cost-per-resident-in-all',
  missing: 'no-costs',
}
const minutes: Amount = {
  of: (one) => one.hours,
  scale: minutesOfYear,
  unit: 'minutes-per-resident',
  formula: 'minutes-per-resident-in-all',
  missing: 'no-hours',
}

function perResident(list: readonly MeasuredChannel[], reach: Needs['reach'], amount: Amount): Draft {
  const { unit, formula } = amount
  const known = list.filter((one) => isFigure(amount.of(one).result))
  const inputs = [...list.map(amount.of), ...known.map((one) => one.residents)]
  const amounts = known.map((one) => amount.of(one).result).filter(isFigure)
  if (amounts.length === 0) return absentDraft('unavailable', amount.missing, formula, inputs)
  if (!known.some((one) => one.measured)) return absentDraft('unavailable', 'no-audience', formula, inputs)
  const value = dividedBy(times(plus(...amounts), amount.scale), reach.union(known))
  return value ? { value, unit, formula, inputs } : absentDraft('cannot-tell', 'unbounded', formula, inputs)
}
