import { beforeAll, describe, expect, it } from 'vitest'
import { buildBrief } from '../../src/core/report/brief.ts'
import { defaultOptions } from '../../src/core/report/report.ts'
import type { Block, Document, DocumentOptions } from '../../src/core/report/report.ts'
import { buildReport } from '../../src/core/report/sections.ts'
import { recommendations } from '../../src/core/recommendations/recommendations.ts'
import { problem } from '../../src/core/problem.ts'
import { writePdf } from '../../src/pdf/write-pdf.ts'
import { sampleAnalysis } from '../core/report/sample-analysis.ts'
import type { SampleOptions } from '../core/report/sample-analysis.ts'
import { elements, has, plain, readPdf, runOn } from './read-pdf.ts'
import type { ReadPdf, StructNode } from './read-pdf.ts'
import { breaches } from './ua-rules.ts'

const six = recommendations.slice(0, 6)
const options: DocumentOptions = { ...defaultOptions, author: 'Service communication & vie locale <projet>' }

const cases: readonly { readonly name: string; readonly sample: SampleOptions }[] = [
  { name: 'a usual dossier', sample: { recommendations: six } },
  { name: 'the longest names', sample: { recommendations: six, long: true, fictitious: true } },
  { name: 'an empty dossier', sample: { empty: true } },
]

const documents = cases.flatMap(({ name, sample }) =>
  (['fr', 'en'] as const).flatMap((lang) => {
    const analysis = sampleAnalysis(sample)
    return [buildBrief(analysis, lang, options), buildReport(analysis, lang, options)].map((document) => ({
      name: `${document.id} in ${lang}, ${name}`,
      document,
    }))
  }),
)

describe.each(documents)('$name', ({ document }) => {
  let bytes: Uint8Array
  let pdf: ReadPdf
  let structure: readonly StructNode[]

  beforeAll(async () => {
    bytes = await writePdf(document)
    pdf = await readPdf(bytes)
    structure = pdf.pages.flatMap((page) => elements(page.structure))
  })

  it('says its language and its title', () => {
    expect(pdf.language).toBe(document.lang === 'fr' ? 'fr-FR' : 'en-GB')
    expect(pdf.title).toBe(document.title)
  })

  it('marks every text as structure or artifact', () => {
    expect(pdf.pages.flatMap((page) => page.untagged)).toEqual([])
  })

  it('has headings in order, and as bookmarks', () => {
    const levels = structure.map((one) => /^H([123])$/.exec(one.role)?.[1]).filter((level) => level !== undefined)
    expect(levels[0]).toBe('1')
    expect(levels.filter((level) => level === '1')).toHaveLength(1)
    levels.forEach((level, index) => {
      expect(Number(level) - Number(levels[index - 1] ?? level)).toBeLessThanOrEqual(1)
    })
    const sections = document.blocks.filter((block) => block.kind === 'heading' && block.level < 3)
    expect(pdf.bookmarks).toHaveLength(sections.length)
  })

  it('has header cells in every table and words for every figure', () => {
    const rows = structure.filter((one) => one.role === 'TR')
    expect(rows.length).toBeGreaterThan(document.id === 'brief' ? 0 : 5)
    for (const row of rows) expect(elements(row).some((one) => one.role === 'TH')).toBe(true)
    const figures = structure.filter((one) => one.role === 'Figure')
    expect(figures.length).toBeGreaterThan(0)
    for (const figure of figures) expect(figure.alt?.length).toBeGreaterThan(40)
  })

  it('numbers its pages', () => {
    pdf.pages.forEach((page, index) => {
      expect(page.text).toContain(`${index + 1} / ${pdf.pages.length}`)
    })
  })

  it('is the same, byte for byte, when written twice', async () => {
    expect(Buffer.from(await writePdf(document)).equals(Buffer.from(bytes))).toBe(true)
  })

  // The report has no page limit: the rule is the brief's alone.
  if (document.id === 'brief') {
    it('holds in two pages, in a readable size', () => {
      expect(pdf.pages).toHaveLength(2)
      const body = pdf.pages.flatMap((page) => page.sizes).toSorted((a, b) => a - b)
      // Cells of the table of options are the smaller half; sentences are the larger one.
      expect(body[Math.floor(body.length / 2)]).toBeGreaterThanOrEqual(8)
      expect(body[Math.floor(body.length * 0.75)]).toBeGreaterThanOrEqual(9.5)
    })
  }

  it.runIf(has('qpdf'))('breaks no rule of PDF/UA', () => {
    expect(breaches(bytes)).toEqual([])
  })

  it.runIf(has('qpdf'))('passes qpdf', () => {
    expect(runOn(bytes, 'qpdf', (file) => ['--check', file])).toContain('No syntax or stream encoding errors found')
  })

  it.runIf(has('pdffonts'))('embeds every font, with its Unicode map', () => {
    const lines = (runOn(bytes, 'pdffonts', (file) => [file]) ?? '').split('\n').slice(2)
    const fonts = lines.filter((line) => line.trim() !== '')
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/Identity-H\s+yes yes yes/)
  })
})

describe('the text of the brief', () => {
  it('has the numbers and words of the analysis, hyphens and accents included', async () => {
    const document = buildBrief(sampleAnalysis({ recommendations: six }), 'fr', options)
    const pdf = await readPdf(await writePdf(document))
    const [first = '', second = ''] = pdf.pages.map((page) => page.text)
    for (const expected of ['2 900 à 5 200', '58 à 74 / 100', '900 à 2 300', '15-29 ans', '370 à 880 sur 1 190']) {
      expect(first).toContain(expected)
    }
    expect(first).toContain('1 100 à 2 400 habitants')
    expect(second).toContain('Ouvrir une liste d’alerte par SMS')
  })

  it.runIf(has('pdftotext'))('reads the same in pdftotext', async () => {
    const document = buildBrief(sampleAnalysis({ recommendations: six }), 'fr', options)
    const text = plain(runOn(await writePdf(document), 'pdftotext', (file) => ['-layout', file, '-']) ?? '')
    for (const expected of ['2 900 à 5 200', '58 à 74 / 100', '15-29 ans', '1 100 à 2 400 habitants']) {
      expect(text).toContain(expected)
    }
  })
})

describe('blocks', () => {
  const base: Omit<Document, 'blocks'> = {
    id: 'report',
    lang: 'fr',
    title: 'Essai',
    head: { left: 'gauche', right: 'droite' },
    foot: 'pied',
    author: '',
    on: '2026-12-15',
    maxPages: null,
    print: 'usual',
  }
  const heading: Block = { kind: 'heading', level: 1, number: null, text: 'Essai' }

  it('go on over pages, repeat table headers as artifacts, and cut a row taller than a page', async () => {
    const long = 'un mot après l’autre '.repeat(900)
    const rows = Array.from({ length: 120 }, (_, index) => [[`ligne ${index}`], [index === 60 ? long : 'valeur']])
    const pdf = await readPdf(
      await writePdf({
        ...base,
        blocks: [
          heading,
          { kind: 'paragraph', tone: 'body', text: [long] },
          {
            kind: 'table',
            caption: 'Une table',
            columns: [
              { title: 'Entête', align: 'left', width: 1 },
              { title: 'Nombre', align: 'right', width: 2 },
            ],
            rows,
          },
        ],
      }),
    )
    expect(pdf.pages.length).toBeGreaterThan(4)
    const whole = pdf.pages.map((page) => page.text).join(' ')
    expect(whole.match(/un mot après l’autre/g)).toHaveLength(1800)
    const captions = pdf.pages.flatMap((page) => elements(page.structure)).filter((one) => one.role === 'Caption')
    expect(captions.filter((one) => one.children.length > 0)).toHaveLength(1)
    expect(whole.match(/Entête/g)?.length).toBeGreaterThan(2)
    expect(pdf.pages.flatMap((page) => page.untagged)).toEqual([])
  })

  it('keep a title with the framed statement that it announces', async () => {
    const line: Block = { kind: 'paragraph', tone: 'body', text: ['Une ligne.'] }
    const title: Block = { kind: 'heading', level: 2, number: '1', text: 'De qui nous dépendons' }
    const callout: Block = { kind: 'callout', tone: 'alarm', title: null, text: [['Un constat. '.repeat(60)]] }
    for (let lines = 20; lines < 50; lines += 3) {
      const before = Array.from({ length: lines }, () => line)
      const { pages } = await readPdf(await writePdf({ ...base, blocks: [heading, ...before, title, callout] }))
      const page = pages.find((one) => one.text.includes('De qui nous dépendons'))
      expect(page?.text, `after ${String(lines)} lines`).toContain('Un constat.')
    }
  })

  it('keep the words of a narrow column whole', async () => {
    const columns = ['Chiffre', 'Qualité', 'Origine'].map(
      (title, index) => ({ title, align: 'left', width: index === 1 ? 1 : 20 }) as const,
    )
    const table: Block = { kind: 'table', caption: 'Table', columns, rows: [[['a'], ['estimation'], ['b']]] }
    const pdf = await readPdf(await writePdf({ ...base, blocks: [heading, table] }))
    expect(pdf.pages[0]?.text).toContain('estimation')
  })

  it('link a code to the row that defines it', async () => {
    const pdf = await readPdf(
      await writePdf({
        ...base,
        blocks: [
          heading,
          { kind: 'paragraph', tone: 'body', text: ['Un constat. ', { code: 'F04' }, { code: 'F99' }] },
          {
            kind: 'table',
            caption: 'Annexe',
            columns: [
              { title: 'Code', align: 'left', width: 1 },
              { title: 'Chiffre', align: 'left', width: 3 },
            ],
            rows: [[[{ code: 'F04' }], ['Habitants touchés']]],
          },
        ],
      }),
    )
    expect(pdf.pages[0]?.links).toBe(1)
    expect(pdf.pages[0]?.text).toContain('[F04, F99]')
  })

  it('print names in any script without a missing glyph', async () => {
    const blocks: Block[] = [
      heading,
      { kind: 'paragraph', tone: 'body', text: ['Ville 🎉 de Ŵrocław\u202f日本 \u0007', { strong: 'fin' }] },
      { kind: 'problem', problem: problem('territory-missing', 'warning', {}), text: 'Un problème' },
    ]
    const pdf = await readPdf(await writePdf({ ...base, title: 'A & B <C>', blocks }))
    expect(pdf.pages[0]?.text).toContain('Ville ? de Ŵrocław ?? fin')
    expect(pdf.title).toBe('A & B <C>')
  })

  it('refuse a document that cannot keep to its pages', async () => {
    const blocks: Block[] = [heading, { kind: 'paragraph', tone: 'body', text: ['mot '.repeat(6000)] }]
    await expect(writePdf({ ...base, maxPages: 2, blocks })).rejects.toThrow(RangeError)
  })
})
