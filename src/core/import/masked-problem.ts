/** Problems echo what is in the file: what they say of people is hidden before anybody stores or shows it. */
import type { Problem } from '../problem.ts'
import { isPersonalHeader } from './personal-headers.ts'
import { hidden, masked, maskedValue } from './personal-text.ts'

/** Parameters that hold what a cell says. */
const cellParameters = new Set(['value', 'before', 'after', 'found', 'message'])

export function maskedProblem(one: Problem): Problem {
  const { column, sheet } = one.place
  const ofPeople = column !== null && isPersonalHeader(column)
  const params = Object.entries(one.params as Readonly<Record<string, unknown>>)
  const safe = params.map(([key, value]) => [key, maskedParameter(key, value, ofPeople)] as const)
  const place = {
    ...one.place,
    sheet: sheet === null ? null : masked(sheet),
    column: column === null ? null : masked(column),
  }
  // Same code, same shape of parameters: only texts were replaced by texts.
  return { ...one, params: Object.fromEntries(safe), place } as unknown as Problem
}

function maskedParameter(key: string, value: unknown, ofPeople: boolean): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => maskedParameter(key, one, ofPeople))
  if (typeof value !== 'string') return value
  if (!cellParameters.has(key)) return masked(value)
  return ofPeople && value !== '' ? hidden.text : maskedValue(value)
}
