/**
 * The machine-checkable rules of PDF/UA-1 (ISO 14289-1, after the Matterhorn protocol) that our documents use: each breach is a
 * sentence. It checks what our writer makes, not every PDF that may exist.
 */
import type { Dictionary, Value } from './pdf-objects.ts'
import { isReference, markedContent, PdfObjects, text } from './pdf-objects.ts'

const standard = new Set(
  'Document Part Sect Div Span P H1 H2 H3 Link L LI Lbl LBody Table Caption TR TH TD Figure'.split(' '),
)
/** What an element may hold, where that is constrained; `content` stands for marked content. */
const children: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'Caption'],
  TR: ['TH', 'TD'],
}

interface Element {
  readonly reference: string
  readonly type: string
  readonly dictionary: Dictionary
  readonly children: readonly Element[]
  /** Marked content, as `page reference/identifier`. */
  readonly content: readonly string[]
  /** Annotations that it holds, by reference. */
  readonly annotations: readonly string[]
}

/** Every breach found, in words; none for a conforming document. */
export function breaches(bytes: Uint8Array): readonly string[] {
  const pdf = new PdfObjects(bytes)
  const tree = pdf.dictionary(pdf.catalogue['/StructTreeRoot'])
  const roots = pdf.list(tree['/K']).map((one) => read(pdf, one))
  const all = roots.flatMap(withDescendants)
  return [
    ...ofCatalogue(pdf),
    ...(Object.keys(pdf.dictionary(tree['/RoleMap'])).length > 0 ? ['A role map is not needed'] : []),
    ...(roots.length === 1 && roots[0]?.type === 'Document' ? [] : ['The structure is not one Document']),
    ...all.flatMap((one) => ofElement(pdf, one)),
    ...ofHeadings(all),
    ...all.filter(({ type }) => type === 'Table').flatMap(ofTable),
    ...ofPages(pdf, tree, all),
    ...ofFonts(pdf),
  ]
}

function read(pdf: PdfObjects, value: Value): Element {
  const dictionary = pdf.dictionary(value)
  const kids = pdf.list(dictionary['/K'])
  const content: string[] = []
  const annotations: string[] = []
  const elements: Element[] = []
  for (const kid of kids) {
    const one = pdf.dictionary(kid)
    const page = text(one['/Pg'] ?? dictionary['/Pg'])
    if (typeof kid === 'number') content.push(`${text(dictionary['/Pg'])}/${kid}`)
    else if (one['/Type'] === '/MCR') content.push(`${page}/${text(one['/MCID'])}`)
    else if (one['/Type'] === '/OBJR') annotations.push(text(one['/Obj']))
    else elements.push(read(pdf, kid))
  }
  const type = text(dictionary['/S']).slice(1)
  return { reference: text(value), type, dictionary, children: elements, content, annotations }
}

function withDescendants(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(withDescendants)]
}

function ofCatalogue(pdf: PdfObjects): readonly string[] {
  const { catalogue } = pdf
  const metadata = Buffer.from(pdf.content(catalogue['/Metadata']), 'latin1').toString('utf8')
  const rules: readonly (readonly [string, boolean])[] = [
    ['No language', /^u:[a-z]{2}-[A-Z]{2}$/.test(text(catalogue['/Lang']))],
    ['Not marked', pdf.dictionary(catalogue['/MarkInfo'])['/Marked'] === true],
    ['The title is not displayed', pdf.dictionary(catalogue['/ViewerPreferences'])['/DisplayDocTitle'] === true],
    ['No bookmarks', Object.keys(pdf.dictionary(pdf.dictionary(catalogue['/Outlines'])['/First'])).length > 0],
    ['No PDF/UA identifier', /<pdfuaid:part>1<\/pdfuaid:part>/.test(metadata)],
    ['No title in the metadata', /<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(metadata)],
  ]
  return rules.flatMap(([breach, holds]) => (holds ? [] : [breach]))
}

function ofElement(pdf: PdfObjects, element: Element): readonly string[] {
  const { type, dictionary, content, annotations } = element
  const found: string[] = []
  if (!standard.has(type)) found.push(`${type} is not a standard type`)
  const allowed = children[type]
  if (allowed !== undefined) {
    if (content.length > 0) found.push(`${type} holds content of its own`)
    for (const child of element.children) {
      if (!allowed.includes(child.type)) found.push(`${type} holds ${child.type}`)
    }
  }
  for (const child of element.children) {
    if (child.dictionary['/P'] !== element.reference) found.push(`${child.type} has another parent than ${type}`)
  }
  if (element.children.length + content.length === 0 && type !== 'TD') found.push(`${type} is empty`)
  if (type === 'Figure') {
    if (text(dictionary['/Alt']).length < 10) found.push('Figure without alternative')
    if (pdf.list(attributes(pdf, element)['/BBox']).length !== 4) found.push('Figure without bounding box')
  }
  if (type === 'TH' && !/^\/(Column|Row)$/.test(text(attributes(pdf, element)['/Scope']))) {
    found.push('TH without scope')
  }
  if (type === 'L' && attributes(pdf, element)['/ListNumbering'] === undefined) found.push('L without numbering')
  if (type === 'LI' && element.children.map((one) => one.type).join() !== 'Lbl,LBody') {
    found.push('LI without label and body')
  }
  if (type === 'Link' && annotations.length === 0) found.push('Link without annotation')
  return found
}

/** All attribute objects of an element, together. */
function attributes(pdf: PdfObjects, { dictionary }: Element): Dictionary {
  return Object.assign({}, ...pdf.list(dictionary['/A']).map((one) => pdf.dictionary(one))) as Dictionary
}

function ofHeadings(all: readonly Element[]): readonly string[] {
  const levels = all.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []))
  return [
    ...(levels.filter((level) => level === 1).length === 1 && levels[0] === 1 ? [] : ['Not one first heading']),
    ...levels.flatMap((level, index) => (level > (levels[index - 1] ?? 1) + 1 ? [`H${level} skips a level`] : [])),
  ]
}

/** The first row heads the columns, every other row has its header cell, and all rows have the same number of cells. */
function ofTable(table: Element): readonly string[] {
  const rows = table.children.filter(({ type }) => type === 'TR').map((row) => row.children.map(({ type }) => type))
  const [head, ...others] = rows
  return [
    ...(head?.every((type) => type === 'TH') ? [] : ['A table has no header row']),
    ...(others.every((row) => row.length === head?.length) ? [] : ['The rows of a table differ in length']),
    ...(others.every(([first]) => first === 'TH') ? [] : ['A row of a table has no header cell']),
  ]
}

/** Every drawing is content of one element, named by the parent tree, or an artifact; links say where they lead. */
function ofPages(pdf: PdfObjects, tree: Dictionary, all: readonly Element[]): readonly string[] {
  const parents = numberTree(pdf, tree['/ParentTree'])
  const ownerOf = new Map(all.flatMap((one) => one.content.map((id) => [id, one.reference] as const)))
  const holderOf = new Map(all.flatMap((one) => one.annotations.map((id) => [id, one.reference] as const)))
  const placed = new Set<string>()
  const found = pdf.pages.flatMap(({ reference, page }) => {
    const { ids, unmarked } = markedContent(pdf.content(page['/Contents']))
    const named = pdf.list(parents.get(Number(page['/StructParents'])))
    const annotations = pdf.list(page['/Annots'])
    for (const id of ids) placed.add(`${reference}/${id}`)
    return [
      ...unmarked.map((one) => `Drawn in no marked content: ${one}`),
      ...(new Set(ids).size === ids.length ? [] : ['A content identifier is used twice on a page']),
      ...ids.flatMap((id) => {
        const owner = ownerOf.get(`${reference}/${id}`)
        return owner !== undefined && named[id] === owner ? [] : [`Content ${id} of a page belongs to no element`]
      }),
      ...(annotations.length > 0 && page['/Tabs'] !== '/S'
        ? ['A page with links is not in the order of structure']
        : []),
      ...annotations.flatMap((one) => {
        const annotation = pdf.dictionary(one)
        const holder = isReference(one) ? holderOf.get(one) : undefined
        return [
          ...(text(annotation['/Contents']).startsWith('u:') ? [] : ['A link says nothing of its target']),
          ...(holder !== undefined && parents.get(Number(annotation['/StructParent'])) === holder
            ? []
            : ['A link belongs to no element']),
        ]
      }),
    ]
  })
  const lost = [...ownerOf.keys()].filter((id) => !placed.has(id))
  return [...found, ...lost.map((id) => `Content that no page has: ${id}`)]
}

function numberTree(pdf: PdfObjects, value: Value | undefined): ReadonlyMap<number, Value> {
  const node = pdf.dictionary(value)
  const numbers = pdf.list(node['/Nums'])
  const own = numbers.flatMap((key, index) =>
    index % 2 === 0 ? [[Number(key), numbers[index + 1] ?? null] as const] : [],
  )
  return new Map([...own, ...pdf.list(node['/Kids']).flatMap((kid) => [...numberTree(pdf, kid)])])
}

function ofFonts(pdf: PdfObjects): readonly string[] {
  const fonts = new Map<string, Dictionary>()
  for (const { page } of pdf.pages) {
    for (const font of Object.values(pdf.dictionary(pdf.dictionary(page['/Resources'])['/Font']))) {
      fonts.set(text(font), pdf.dictionary(font))
    }
  }
  return [...fonts.values()].flatMap((font) => {
    const [descendant] = pdf.list(font['/DescendantFonts']).map((one) => pdf.dictionary(one))
    const descriptor = pdf.dictionary(descendant?.['/FontDescriptor'])
    const name = text(font['/BaseFont'])
    return [
      ...(font['/ToUnicode'] === undefined ? [`${name} has no Unicode map`] : []),
      ...(descriptor['/FontFile2'] === undefined && descriptor['/FontFile3'] === undefined
        ? [`${name} is not embedded`]
        : []),
      ...(descriptor['/CIDSet'] === undefined ? [] : [`${name} has a set of glyphs, which may be incomplete`]),
    ]
  })
}
