/** A recipe as it is written on the page. */
import { describe, expect, it } from 'vitest'
import { countTaken, groupsFor, meaningOf, optionOf, readColumns, withMeaning } from '../../renderer/state/mapping.ts'
import type { ColumnMeaning, Recipe } from '../../src/core/import/recipe.ts'
import { whatLacks } from '../../src/core/import/recipe-lacks.ts'

const ignored: ColumnMeaning = { kind: 'ignored' }
const recipe: Recipe = {
  format: 'amarres-recipe',
  version: 1,
  name: 'Panneau',
  fingerprint: '0'.repeat(64),
  rows: 'observations',
  columns: [
    { header: 'Mois', occurrence: 1, meaning: { kind: 'date' } },
    { header: 'Lectures', occurrence: 1, meaning: ignored },
    { header: 'Lectures', occurrence: 2, meaning: ignored },
  ],
  service: null,
  account: null,
  period: null,
  dateOrder: null,
  numberStyle: null,
}

describe('a meaning', () => {
  it('goes to the list and comes back', () => {
    const measure: ColumnMeaning = { kind: 'measure', metric: 'readers', service: 'panneaupocket', account: null }
    for (const meaning of [ignored, { kind: 'age-class' } as const, measure]) {
      expect(meaningOf(optionOf(meaning), meaning)).toEqual(meaning)
    }
  })

  it('keeps the channel of the column when another measure is chosen', () => {
    const before: ColumnMeaning = { kind: 'measure', metric: 'readers', service: 'panneaupocket', account: null }
    expect(meaningOf('measure:views', before)).toEqual({ ...before, metric: 'views' })
  })

  it('that the list does not have is no meaning', () => {
    expect(meaningOf('measure:soup', ignored)).toEqual(ignored)
    expect(meaningOf('__proto__', ignored)).toEqual(ignored)
  })

  it('is given to one column of two that bear the same title', () => {
    const [, , second] = recipe.columns
    if (second === undefined) throw new Error('no column')
    const { columns } = withMeaning(recipe, second, { kind: 'value' })
    expect(columns.map((one) => one.meaning.kind)).toEqual(['date', 'ignored', 'value'])
    expect(countTaken({ ...recipe, columns })).toEqual({ taken: 2, ignored: 1 })
  })

  it('is offered only where rows can have it', () => {
    const offered = (rows: Recipe['rows']) => groupsFor(rows).map((one) => one.group)
    expect(offered('observations')).toEqual(['when', 'who', 'long'])
    expect(offered('publications')).toEqual(['when', 'who', 'publications'])
    expect(offered('audience')).toContain('audience')
  })
})

describe('what is still to be said', () => {
  const [date, reads] = recipe.columns
  if (date === undefined || reads === undefined) throw new Error('no column')
  const measured: Recipe = {
    ...withMeaning(recipe, reads, { kind: 'measure', metric: 'readers', service: null, account: null }),
    service: 'panneaupocket',
  }
  const lacks = (one: Recipe, personal: readonly string[] = []) =>
    whatLacks(
      one,
      readColumns(
        one,
        one.columns.map((column) => ({ ...column, personal: personal.includes(column.header) })),
      ),
    )?.lacks ?? null

  it('is the channel, then the measure, then nothing', () => {
    expect(lacks(recipe)).toBe('service')
    expect(lacks({ ...recipe, service: 'panneaupocket' })).toBe('measure')
    expect(lacks(measured)).toBeNull()
  })

  it('is asked again for a column that may not be read', () => {
    expect(lacks(measured, ['Mois'])).toBe('period')
  })
})
