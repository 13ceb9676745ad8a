import { describe, expect, it } from 'vitest'
import { leverIds, leverValues } from '../../../src/core/reference/lever-values.ts'
import { referenceById, statementById } from '../../../src/core/reference/references.ts'
import { serviceById } from '../../../src/core/reference/services.ts'
import { levers } from '../../../src/core/scenarios/lever-catalogue.ts'
import { en } from '../../../src/core/wording/en.ts'
import { fr } from '../../../src/core/wording/fr.ts'

describe('levers', () => {
  it('are all there, worded in both languages, and name only what exists', () => {
    expect(levers.map(({ id }) => id).toSorted()).toEqual([...leverIds].toSorted())
    for (const { id, effect, sources, requires } of levers) {
      expect(sources.filter((one) => referenceById(one) === null && statementById(one) === null)).toEqual([])
      const services = [
        ...('service' in effect ? [effect.service] : []),
        ...requires.flatMap((one) => (one.kind === 'service' ? one.anyOf : [])),
      ]
      expect(services.filter((one) => serviceById(one) === null)).toEqual([])
      for (const language of [fr, en]) {
        const { title, does, needs } = language.levers.catalogue[id]
        expect([title, does, needs].filter((text) => text.length < 8)).toEqual([])
      }
    }
  })

  it('suppose nothing as if it had been published, and nothing as a point that is not one', () => {
    expect(leverValues.filter(({ citation }) => citation.verification !== 'own')).toEqual([])
    expect(leverValues.filter(({ low, high }) => low >= high).map(({ id }) => id)).toEqual([])
    expect(referenceById('lever/follow-rate')).toMatchObject({ low: 0.003, high: 0.25 })
  })

  it('exclude one another both ways where they say so of one account', () => {
    const closing = levers.filter(({ id }) => id === 'close-account' || id === 'freeze-account')
    expect(closing.map(({ id, excludes }) => [id, excludes.includes('reduce-account')])).toEqual([
      ['freeze-account', true],
      ['close-account', true],
    ])
  })
})
