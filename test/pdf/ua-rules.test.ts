import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { Fonts } from '../../src/pdf/fonts.ts'
import { markedContent } from './pdf-objects.ts'
import { has } from './read-pdf.ts'
import { breaches } from './ua-rules.ts'

async function written(options: PDFKit.PDFDocumentOptions, draw: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const doc = new PDFDocument({ font: '', ...options })
  new Fonts(doc)
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', resolve)
  })
  draw(doc)
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

describe('content of a page', () => {
  it('is marked or not, whatever its texts hold', () => {
    const content = '/P <</MCID 3>> BDC BT (f \\) EMC) Tj ET EMC /Artifact BMC 0 0 m 1 1 l S EMC q 0 0 9 9 re f Q'
    expect(markedContent(content)).toEqual({ ids: [3], unmarked: ['f'] })
  })
})

describe.runIf(has('qpdf'))('the rules', () => {
  it('are broken by a plain document', async () => {
    const bytes = await written({}, (doc) => doc.font('text').text('Un texte'))
    const found = breaches(bytes)
    for (const breach of ['Not marked', 'No PDF/UA identifier', 'The structure is not one Document', 'No bookmarks']) {
      expect(found).toContain(breach)
    }
    expect(found.some((one) => one.startsWith('Drawn in no marked content'))).toBe(true)
  })

  it('are broken by a careless structure', async () => {
    const bytes = await written({ tagged: true, pdfVersion: '1.7', lang: 'fr-FR' }, (doc) => {
      doc.font('text')
      const text = (content: string) => () => doc.text(content)
      const root = doc.struct('Document')
      doc.addStructure(root)
      root.add(doc.struct('H2', {}, text('Un titre')))
      root.add(doc.struct('L', {}, [doc.struct('P', {}, text('Un point'))]))
      root.add(doc.struct('Table', {}, [doc.struct('TR', {}, [doc.struct('TD', {}, text('Une case'))])]))
      root.add(doc.struct('Figure', {}, text('Un dessin')))
      root.end()
    })
    expect(breaches(bytes)).toEqual(
      expect.arrayContaining([
        'Not one first heading',
        'L holds P',
        'L without numbering',
        'A table has no header row',
        'Figure without alternative',
        'Figure without bounding box',
      ]),
    )
  })
})
