/** The draft délibération: an archive that word processors take as theirs, with styles they know and every figure's source. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { recommendations } from '../../src/core/recommendations/recommendations.ts'
import { buildDeliberation } from '../../src/core/report/deliberation.ts'
import { defaultOptions } from '../../src/core/report/report.ts'
import { buildReport } from '../../src/core/report/sections.ts'
import { writeOdt } from '../../src/odt/write-odt.ts'
import { sampleAnalysis } from '../core/report/sample-analysis.ts'
import { plain, readPdf } from '../pdf/read-pdf.ts'

const six = recommendations.slice(0, 6)
const options = { ...defaultOptions, author: 'Secrétariat <général> & conseil', councilDate: '2026-12-15' }
const samples = { usual: { recommendations: six }, long: { recommendations: six, long: true }, empty: { empty: true } }

/** What keeps a text from being well-formed XML: tags that do not nest, attributes twice or bare, characters left as they are. */
function faults(xml: string): readonly string[] {
  const found: string[] = []
  const open: string[] = []
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const rest = body.replace(
    /<(\/?)([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g,
    (_, close: string, name: string, attributes: string, empty: string) => {
      const names = [...attributes.matchAll(/ ([\w:-]+)="/g)].map(([, one]) => one)
      if (new Set(names).size < names.length) found.push(`attribute twice in ${name}`)
      if (close === '/' && open.pop() !== name) found.push(`closes ${name}`)
      if (close === '' && empty === '') open.push(name)
      return ''
    },
  )
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(rest)) found.push('a character left as it is')
  return [...found, ...open.map((name) => `open ${name}`)]
}

function read(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
}

const textOf = (xml: string): string => plain(xml.replace(/<[^>]+>/g, ' '))

const cases = Object.entries(samples).flatMap(([name, sample]) =>
  (['fr', 'en'] as const).map((lang) => ({ name: `${name} in ${lang}`, sample, lang })),
)

describe.each(cases)('the draft délibération, $name', ({ sample, lang }) => {
  const document = buildDeliberation(sampleAnalysis(sample), lang, options)
  const bytes = writeOdt(document)
  const files = read(bytes)
  const content = files['content.xml'] ?? ''

  it('begins with its media type, not compressed, and lists every part', () => {
    const start = Buffer.from(bytes.subarray(0, 100)).toString('latin1')
    expect(start.slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.textPK/)
    expect(Buffer.from(bytes).readUInt16LE(8)).toBe(0)
    const listed = [...(files['META-INF/manifest.xml'] ?? '').matchAll(/full-path="([^"]+)"/g)].map(([, path]) => path)
    const parts = Object.keys(files).filter((path) => path !== 'mimetype' && path !== 'META-INF/manifest.xml')
    expect(listed.toSorted()).toEqual(['/', ...parts].toSorted())
    expect(writeOdt(document)).toEqual(bytes)
  })

  it('is well-formed, and uses only styles that it has', () => {
    for (const [name, xml] of Object.entries(files))
      if (name.endsWith('.xml')) expect([name, faults(xml)]).toEqual([name, []])
    const all = content + (files['styles.xml'] ?? '')
    const defined = new Set(
      [...all.matchAll(/<(?:style:style|text:list-style) style:name="([^"]+)"/g)].map(([, one]) => one),
    )
    const used = [...all.matchAll(/(?:text|table):style-name="([^"]+)"|parent-style-name="([^"]+)"/g)].map(
      ([, one, two]) => one ?? two,
    )
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((one) => !defined.has(one))).toEqual([])
    for (const style of ['Title', 'Heading_20_1', 'Heading_20_2', 'Text_20_body', 'List_20_1'])
      expect(used).toContain(style)
  })

  it('leads every code to its row in the annex', () => {
    const places = new Set([...content.matchAll(/text:bookmark text:name="([^"]+)"/g)].map(([, one]) => one))
    const inBody = content.slice(0, content.indexOf('<table:table '))
    const cited = [...inBody.matchAll(/\b(F\d{2,})\b/g)].map(([, code]) => code)
    expect(cited.filter((code) => !places.has(code))).toEqual([])
    const targets = [...content.matchAll(/xlink:href="#([^"]+)"/g)].map(([, one]) => one)
    expect(targets.filter((code) => !places.has(code))).toEqual([])
    if (name(sample) !== 'empty') expect(cited.length).toBeGreaterThan(2)
  })
})

function name(sample: object): string {
  return 'empty' in sample ? 'empty' : 'known'
}

it('says vu, considérant and décide, leaves options to tick and only recalls the law', () => {
  const files = read(writeOdt(buildDeliberation(sampleAnalysis({ recommendations: six }), 'fr', options)))
  const text = textOf(files['content.xml'] ?? '')
  const order = [
    'Projet de délibération',
    'Vu',
    'Considérant',
    'Décide',
    'Article 1',
    'Article 4',
    'Vote',
    'Annexe',
    'Rappels',
  ]
  const places = order.map((one) => text.indexOf(one))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  expect(text.match(/☐/g)).toHaveLength(4 + 6 + 3)
  expect(text).not.toMatch(/[☑☒]/)
  expect(text).toContain('Ce n’est pas un conseil juridique.')
  expect(text).toContain('L. 2121-29 [à vérifier]')
  expect(text).toContain('Séance du : 15 décembre 2026')
})

it('writes any document, charts as tables', () => {
  const files = read(writeOdt(buildReport(sampleAnalysis({ recommendations: six }), 'fr', options)))
  expect(faults(files['content.xml'] ?? '')).toEqual([])
  expect(textOf(files['content.xml'] ?? '')).toContain('Qui est touché, par âge, un mois donné')
})

const office = ['soffice', 'libreoffice'].find((one) => spawnSync(one, ['--version']).status === 0)

it.skipIf(office === undefined)(
  'opens in LibreOffice, which prints it (skipped where LibreOffice is not installed)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
    try {
      writeFileSync(
        join(folder, 'projet.odt'),
        writeOdt(buildDeliberation(sampleAnalysis({ recommendations: six }), 'fr', options)),
      )
      const profile = `-env:UserInstallation=file://${folder}/profile`
      spawnSync(office ?? '', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'projet.odt'),
      ])
      const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, 'projet.pdf'))))
      const text = pages.map((page) => page.text).join(' ')
      expect(text).toContain('Projet de délibération')
      expect(text).toContain('Annexe – D’où vient chaque chiffre')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  120_000,
)
