import { midpoint } from '../figure.ts'
import type { Interval } from '../figure.ts'
import type { Draft } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'
import type { Drafts } from './indicator.ts'
import { defineIndicator, nothing } from './indicator.ts'
import { effectiveNumber, elephantFactor, hhiInterval } from './hhi.ts'

export interface Concentration {
  readonly figures: Drafts<'D2' | 'effective-operators' | 'elephant-factor'>
  /** The companies counted by the elephant factor. */
  readonly elephantOperators: readonly string[]
}

const keys = ['D2', 'effective-operators', 'elephant-factor'] as const

/** Operator concentration: all that Meta runs is one operator, all that the authority runs is one too. */
export const D2 = defineIndicator({
  id: 'D2',
  method: '§5 D2',
  needs: ['operators'],
  compute({ operators }): Concentration {
    const inputs = operators.list.map((one) => one.reached)
    const index = hhiInterval(operators.list.map((one) => one.interval))
    if (!index) {
      const none = absentDraft('unavailable', 'no-reach', 'D2', inputs)
      return { figures: { D2: none, 'effective-operators': none, 'elephant-factor': none }, elephantOperators: [] }
    }
    const complete = operators.list.every((one) => one.measured)
    const value: Interval = complete ? index : midpoint(index.low, index.high)
    const centralIs = complete ? 'most-probable' : 'convention'
    const parties = operators.list.map((one) => ({ id: one.operator, company: one.company, amount: one.interval }))
    const elephant = elephantFactor(
      parties.filter((one) => one.company),
      parties.filter((one) => !one.company).map((one) => one.amount),
    )
    const elephantDraft: Draft = elephant
      ? { value: elephant.count, unit: 'companies', formula: 'elephant-factor', inputs }
      : absentDraft('not-applicable', 'companies-below-half', 'elephant-factor', inputs)
    return {
      figures: {
        D2: { value, unit: 'share', formula: 'D2', inputs, centralIs },
        'effective-operators': {
          value: effectiveNumber(value),
          unit: 'ratio',
          formula: 'effective-operators',
          inputs,
          centralIs,
        },
        'elephant-factor': elephantDraft,
      },
      elephantOperators: elephant?.operators ?? [],
    }
  },
  without: (absence): Concentration => ({ figures: nothing(keys, absence), elephantOperators: [] }),
})
