/** The few rules of JSON Schema that `audit.schema.json` uses. Returns where a value breaks them; an unknown rule is a bug here. */
type Schema = Readonly<Record<string, unknown>>

const known = new Set([
  ...['$schema', 'title', '$defs', '$ref', 'anyOf', 'type', 'enum', 'pattern'],
  ...['properties', 'required', 'additionalProperties', 'items', 'minItems', 'maxItems'],
])

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

export function breaches(root: Schema, value: unknown, schema: Schema = root, at = ''): readonly string[] {
  const unknown = Object.keys(schema).filter((rule) => !known.has(rule))
  if (unknown.length > 0) throw new TypeError(`Rules not known here: ${unknown.join()}`)
  const { $ref, anyOf, type, pattern, minItems, maxItems } = schema
  if (typeof $ref === 'string') {
    const name = $ref.replace('#/$defs/', '')
    return breaches(root, value, (root['$defs'] as Readonly<Record<string, Schema>>)[name] ?? { type: 'missing' }, at)
  }
  if (Array.isArray(anyOf)) {
    const all = (anyOf as readonly Schema[]).map((one) => breaches(root, value, one, at))
    // Of several, the nearest says most.
    return all.toSorted((one, other) => one.length - other.length)[0] ?? []
  }
  const types = [type].flat()
  const own = typeOf(value)
  const fits = type === undefined || types.includes(own) || (types.includes('integer') && Number.isInteger(value))
  if (!fits) return [`${at}: ${own} is no ${types.join(' or ')}`]
  const values = schema['enum'] as readonly unknown[] | undefined
  if (values !== undefined && !values.includes(value)) return [`${at}: ${String(value)} is none of ${values.join()}`]
  if (typeof value === 'string' && typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)) {
    return [`${at}: ${value} is not ${pattern}`]
  }
  if (Array.isArray(value)) {
    if (value.length < Number(minItems ?? 0) || value.length > Number(maxItems ?? Infinity)) return [`${at}: length`]
    const items = schema['items'] as Schema | undefined
    return items === undefined ? [] : value.flatMap((one, index) => breaches(root, one, items, `${at}/${index}`))
  }
  if (typeof value === 'object' && value !== null) return inObject(root, value, schema, at)
  return []
}

function inObject(root: Schema, value: object, schema: Schema, at: string): readonly string[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>
  const required = (schema['required'] ?? []) as readonly string[]
  const missing = required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${at}/${key}: missing`)
  const inside = Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    const own = properties[key]
    if (own !== undefined) return breaches(root, one, own, `${at}/${key}`)
    return schema['additionalProperties'] === false ? [`${at}/${key}: not in the schema`] : []
  })
  return [...missing, ...inside]
}
