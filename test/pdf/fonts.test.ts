/** Every character that the product can print exists in the fonts that the documents embed. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { figure } from '../../src/core/figure.ts'
import { formatCentral, formatDate, formatInterval } from '../../src/core/wording/format.ts'
import { Fonts, fontFiles, fontFolder, fontNames } from '../../src/pdf/fonts.ts'

const root = resolve(import.meta.dirname, '../..')

/** Never printed as they are: tick boxes are drawn, the narrow space and the mark of lost bytes are replaced. */
const drawnOtherwise = new Set(['☐', '☑', '\u202f', '\ufffd'])

/** Characters of the string and template literals of a source file: comments are left out. */
function literalsOf(file: string): string {
  const source = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
  return source.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name))
}

/** Letters of French place names, in both cases. */
const placeNames = 'àâäæçéèêëîïôœöùûüÿñ’-()/'
const numbers = (['fr', 'en'] as const).flatMap((lang) => [
  formatInterval(lang, { low: -1234.5, central: 0, high: 5200 }, 'residents'),
  formatInterval(lang, { low: 0.123, central: 0.2, high: 0.62 }, 'share'),
  formatInterval(lang, { low: 1200, central: 1300, high: 5000 }, 'euros-per-year'),
  formatCentral(lang, figure({ low: 1, central: 2, high: 3 }, 'hours-per-month', 'measured', [])),
  formatDate(lang, '2026-08-01'),
])

const characters = [
  ...new Set(
    [
      ...[...filesOf('src/core/wording'), ...filesOf('src/core/reference'), ...filesOf('src/core/report')].map(
        literalsOf,
      ),
      placeNames,
      placeNames.toUpperCase(),
      ...numbers,
      '‡•…',
    ].join(''),
  ),
].filter((character) => character.trim() !== '' || character === '\u00a0')

describe('the embedded fonts', () => {
  const fonts = new Fonts(new PDFDocument({ font: '', autoFirstPage: false }))

  it('see enough characters to judge', () => {
    expect(characters.length).toBeGreaterThan(120)
    for (const character of 'é’«»€−œ\u00a0') expect(characters).toContain(character)
  })

  it.each(fontNames.filter((name) => name !== 'title'))('%s has every character of the wording', (name) => {
    const missing = characters.filter((one) => !drawnOtherwise.has(one) && !fonts.has(name, one))
    expect(missing).toEqual([])
  })

  it('title has every character of the wording, or gives way to Inter Bold', () => {
    const missing = characters.filter((one) => !drawnOtherwise.has(one) && !fonts.has('title', one))
    for (const one of missing) expect(fonts.choose('title', `Titre ${one}`)).toBe('bold')
    for (const one of 'àâçéèêîôœùûÉÈÀÇŒ’«»€0123456789?!:;,.()/–\u00a0') expect(fonts.has('title', one)).toBe(true)
    expect(fonts.choose('title', 'Ce que nous constatons')).toBe('title')
  })

  it('come with their licences', () => {
    expect(Object.values(fontFiles).every((file) => readdirSync(fontFolder()).includes(file))).toBe(true)
    for (const licence of ['OFL-B612.txt', 'OFL-Inter.txt']) {
      expect(readFileSync(join(fontFolder(), licence), 'utf8')).toContain('SIL OPEN FONT LICENSE')
    }
  })
})
