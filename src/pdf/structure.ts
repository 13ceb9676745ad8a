/**
 * Structure and marked content, by hand: PDFKit's own text and table helpers hide where an element ends, and an element that
 * is never attached makes `end()` wait for ever. Here an element is attached when it is made.
 */

export type Element = PDFKit.PDFStructureElement

interface ElementOptions {
  readonly alt?: string
  /** Text that stands for a drawing, like a tick box. */
  readonly actual?: string
  /** Left, top, right, bottom in points from the top left corner of the current page. */
  readonly bbox?: readonly [number, number, number, number]
  readonly scope?: 'Column' | 'Row'
}

/** PDFKit 0.20 accepts these, its type declarations do not know all of them. */
interface Untyped {
  struct(type: string, options: ElementOptions): Element
  goTo(
    x: number,
    y: number,
    width: number,
    height: number,
    name: string,
    options: { readonly Contents: string; readonly structParent: Element },
  ): void
  markStructureContent(tag: string): PDFKit.PDFStructureContent
}

function untyped(doc: PDFKit.PDFDocument): Untyped {
  const anything: unknown = doc
  return anything as Untyped
}

export type ElementType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Div'
  | 'Span'
  | 'Link'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'

/** The root of the structure; every other element descends from it. */
export function rootElement(doc: PDFKit.PDFDocument): Element {
  const root = untyped(doc).struct('Document', {})
  doc.addStructure(root)
  return root
}

export function addElement(
  doc: PDFKit.PDFDocument,
  parent: Element,
  type: ElementType,
  options: ElementOptions = {},
): Element {
  const element = untyped(doc).struct(type, options)
  parent.add(element)
  return element
}

/** Says how a list is numbered, which its labels alone do not. */
export function setListNumbering(list: Element, numbering: 'Decimal' | 'Disc'): void {
  const { data } = (list as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } }).dictionary
  data['A'] = { O: 'List', ListNumbering: numbering }
}

/** Draws content that belongs to an element, on the current page. */
export function drawContent(doc: PDFKit.PDFDocument, element: Element, tag: ElementType, draw: () => void): void {
  const content = untyped(doc).markStructureContent(tag)
  draw()
  doc.endMarkedContent()
  element.add(content)
}

/** Draws what carries no meaning (rules, backgrounds) or repeats with the pages (heads, feet, repeated table headers). */
export function drawArtifact(doc: PDFKit.PDFDocument, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

/** Draws a link to a named destination of this document: the text, then the annotation, inside its own element. */
export function drawInternalLink(
  doc: PDFKit.PDFDocument,
  parent: Element,
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  destination: { readonly name: string; readonly description: string },
  draw: () => void,
): void {
  const link = addElement(doc, parent, 'Link')
  drawContent(doc, link, 'Link', draw)
  untyped(doc).goTo(area.x, area.y, area.width, area.height, destination.name, {
    // A String object is what PDFKit writes as a text string; a primitive would become a name.
    Contents: new String(destination.description) as unknown as string,
    structParent: link,
  })
  // Now, while its page is the current one: PDFKit notes the page of an annotation when its element ends.
  link.end()
}
