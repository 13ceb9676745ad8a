/** The objects of a PDF and the operators of its pages, read through `qpdf --json`: what pdf.js does not show. */
import { runOn } from './read-pdf.ts'

export type Value = null | boolean | number | string | readonly Value[] | Dictionary
export interface Dictionary {
  readonly [key: string]: Value
}

type Objects = Readonly<Record<string, { value?: Value; stream?: { dict: Dictionary; data: string } }>>

export class PdfObjects {
  readonly #objects: Objects

  /** Throws when qpdf is not installed or cannot read the file. */
  constructor(bytes: Uint8Array) {
    const options = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', '--json-key=qpdf']
    const json = runOn(bytes, 'qpdf', (file) => [...options, file]) ?? ''
    this.#objects = (JSON.parse(json) as { qpdf: [unknown, Objects] }).qpdf[1]
  }

  get catalogue(): Dictionary {
    return this.dictionary(this.dictionary(this.#objects['trailer']?.value ?? null)['/Root'] ?? null)
  }

  /** Follows references to a value; of a stream, its dictionary. */
  get(value: Value | undefined): Value {
    if (typeof value !== 'string' || !isReference(value)) return value ?? null
    const found = this.#objects[`obj:${value}`]
    return this.get(found?.value ?? found?.stream?.dict ?? null)
  }

  dictionary(value: Value | undefined): Dictionary {
    const found = this.get(value)
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Dictionary) : {}
  }

  /** One value or several: a list in any case; null is an empty one. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.get(value)
    return Array.isArray(found) ? (found as readonly Value[]) : found === null ? [] : [value ?? null]
  }

  /** Decoded content of one stream or of several in a row, each byte a character. */
  content(value: Value | undefined): string {
    return this.list(value)
      .map((one) => (typeof one === 'string' ? (this.#objects[`obj:${one}`]?.stream?.data ?? '') : ''))
      .map((data) => Buffer.from(data, 'base64').toString('latin1'))
      .join('\n')
  }

  /** Pages with their references, in order. */
  get pages(): readonly { readonly reference: string; readonly page: Dictionary }[] {
    const collect = (value: Value): readonly { reference: string; page: Dictionary }[] => {
      const node = this.dictionary(value)
      return node['/Type'] === '/Page'
        ? [{ reference: text(value), page: node }]
        : this.list(node['/Kids']).flatMap(collect)
    }
    return collect(this.catalogue['/Pages'] ?? null)
  }
}

/** A name, a string, a reference or a number as it is written; empty for anything else. */
export function text(value: Value | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function isReference(value: Value): value is string {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value)
}

const token = /\((?:\\[\s\S]|[^\\()]|\([^()]*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g
const paints = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh'])

/** Content identifiers of a page, and the painting operators that are in no marked content. */
export function markedContent(content: string): {
  readonly ids: readonly number[]
  readonly unmarked: readonly string[]
} {
  const ids: number[] = []
  const unmarked: string[] = []
  let depth = 0
  let operands: string[] = []
  for (const [part] of content.matchAll(token)) {
    if (part === 'BDC' || part === 'BMC') {
      depth += 1
      const place = operands.indexOf('/MCID')
      if (place !== -1) ids.push(Number(operands[place + 1]))
    } else if (part === 'EMC') depth -= 1
    else if (paints.has(part) && depth === 0) unmarked.push([...operands.slice(-3), part].join(' '))
    operands = /^[A-Za-z'"*]/.test(part) ? [] : [...operands.slice(-20), part]
  }
  return { ids, unmarked }
}
