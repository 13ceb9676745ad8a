/** The one text of a value: equal values give equal texts, whatever the order in which their keys were set. */

/** JSON without spaces, keys in the order of their code units (numbers first, as every engine does); absent is undefined. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value))
}

export function sameJson(left: unknown, right: unknown): boolean {
  return left === right || canonicalJson(left) === canonicalJson(right)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  // Without prototype: a key called `__proto__` is a key like any other.
  const copy: Record<string, unknown> = { __proto__: null }
  const source = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(value).sort()) copy[key] = sorted(source[key])
  return copy
}
