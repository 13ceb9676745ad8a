import { describe, expect, it } from 'vitest'
import { buildBrief } from '../../../src/core/report/brief.ts'
import { buildReport } from '../../../src/core/report/sections.ts'
import { defaultOptions } from '../../../src/core/report/report.ts'
import type { Block, Document, Text } from '../../../src/core/report/report.ts'
import type { Analysis } from '../../../src/core/analysis.ts'
import { figure } from '../../../src/core/figure.ts'
import { recommendations } from '../../../src/core/recommendations/recommendations.ts'
import { sampleAnalysis } from './sample-analysis.ts'

const six = recommendations.slice(0, 6)
const options = { ...defaultOptions, councilDate: '2026-12-15' }
const langs = ['fr', 'en'] as const

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'paragraph':
    case 'figure-row':
      return [block.text]
    case 'table':
      return block.rows.flat()
    case 'list':
      return block.items
    case 'callout':
      return block.text
    default:
      return []
  }
}

function codesOf(document: Document): readonly string[] {
  return document.blocks
    .flatMap(textsOf)
    .flat()
    .flatMap((inline) => (typeof inline === 'object' && 'code' in inline ? [inline.code] : []))
}

function plain(text: Text): string {
  return text.map((inline) => (typeof inline === 'string' ? inline : 'strong' in inline ? inline.strong : '')).join('')
}

function headings(document: Document): readonly string[] {
  return document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
}

describe('the brief', () => {
  const brief = buildBrief(sampleAnalysis({ recommendations: six }), 'fr', options)

  it('has the seven sections of a note explicative, then what we do not know', () => {
    const sections = brief.blocks.filter((block) => block.kind === 'heading' && block.level === 2)
    expect(sections.map((block) => ('number' in block ? block.number : ''))).toEqual([
      ...['1', '2', '3', '4', '5', '6', '7'],
      null,
    ])
  })

  it('is about alerts when they depend on one company', () => {
    expect(brief.title).toBe('Sortir nos alertes des plateformes, sans perdre personne')
    const [alarm] = brief.blocks.filter((block) => block.kind === 'callout' && block.tone === 'alarm')
    expect(alarm?.kind === 'callout' && alarm.text.map(plain).join(' ')).toContain('Facebook et Instagram (Meta)')
  })

  it('asks a question, says who decides and by when', () => {
    const question = brief.blocks.find((block) => block.kind === 'callout')
    const text = question?.kind === 'callout' ? question.text.map(plain) : []
    expect(text[0]).toMatch(/^Faut-il engager les 6 mesures .*\?$/)
    expect(text[1]).toContain('le conseil municipal')
    expect(text[1]).toContain('15\u00a0décembre 2026')
  })

  it('has three findings, each with a code of the ledger', () => {
    const rows = brief.blocks.filter((block) => block.kind === 'figure-row')
    expect(rows.map((row) => row.big)).toEqual([
      '2\u00a0900 à 5\u00a0200',
      '900 à 2\u00a0300',
      '58 à 74\u00a0/\u00a0100',
    ])
    expect(plain(rows[1]?.text ?? [])).toContain('nos alertes, qui passent toutes par Meta')
    for (const row of rows) expect(codesOf({ ...brief, blocks: [row] }).length).toBeGreaterThan(0)
  })

  it('compares the six measures with doing nothing', () => {
    const table = brief.blocks.find((block) => block.kind === 'table')
    expect(table?.rows).toHaveLength(8)
    const [nothing, all, first] = (table?.rows ?? []).map((row) => plain(row[0] ?? []))
    expect(nothing).toContain('Ne rien changer')
    expect(all).toContain('Engager les 6 mesures')
    expect(first).toMatch(/^1\. /)
  })

  it('names the mayor in a commune and the president elsewhere', () => {
    const decidersOf = (long: boolean): readonly string[] => {
      const document = buildBrief(sampleAnalysis({ recommendations: six, long }), 'fr', options)
      const table = document.blocks.find((block) => block.kind === 'table')
      return (table?.rows ?? []).map((row) => plain(row.at(-1) ?? []))
    }
    expect(decidersOf(false)).toContain('maire')
    expect(decidersOf(true)).toContain('président')
    expect(decidersOf(true)).not.toContain('maire')
  })

  it('puts a range that teaches little after other findings, without its letters', () => {
    const analysis = sampleAnalysis({ recommendations: six })
    const { index } = analysis.dependence
    const vague: Analysis = {
      ...analysis,
      dependence: {
        ...analysis.dependence,
        letters: ['A', 'B', 'C', 'D'],
        index: { ...index, result: figure({ low: 19, central: 40, high: 69 }, 'index', 'estimated', []) },
      },
    }
    const texts = buildBrief(vague, 'fr', options).blocks.flatMap((block) =>
      block.kind === 'figure-row' ? [plain(block.text)] : [],
    )
    expect(texts.join()).not.toContain('dépendance')
    const report = buildReport(vague, 'fr', options).blocks.flatMap(textsOf).map(plain).join('\n')
    expect(report).not.toContain('A à D, sur une échelle')
  })

  it('says what is missing when nothing is known, and invents no number', () => {
    const empty = buildBrief(sampleAnalysis({ empty: true }), 'fr', options)
    const rows = empty.blocks.filter((block) => block.kind === 'figure-row')
    expect(rows.map((row) => [row.big, row.quality])).toEqual(Array(3).fill(['à savoir', 'unknown']))
    expect(headings(empty)).toContain('Ce que nous ne savons pas')
    expect(empty.blocks.some((block) => block.kind === 'callout' && block.tone === 'alarm')).toBe(false)
  })

  it.each(langs)('in %s, is written in short sentences', (lang) => {
    for (const empty of [false, true]) {
      const document = buildBrief(sampleAnalysis({ recommendations: empty ? [] : six, empty }), lang, options)
      const sentences = document.blocks
        .filter((block) => block.kind !== 'table')
        .flatMap(textsOf)
        .map(plain)
        .flatMap((text) => text.split(/[.?!:]\s/))
        .filter((sentence) => sentence.trim() !== '')
      const lengths = sentences.map((sentence) => sentence.trim().split(/\s+/).length)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(25)
      expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(15)
    }
  })
})

describe.each(langs)('both documents in %s', (lang) => {
  const analysis = sampleAnalysis({ recommendations: six, fictitious: true })
  const documents = [buildBrief(analysis, lang, options), buildReport(analysis, lang, options)]

  it('say on every page that an example is fictitious', () => {
    const mark = lang === 'fr' ? 'exemple fictif' : 'fictitious example'
    for (const document of documents) {
      expect(document.head.right).toContain(mark)
      expect(document.foot).toContain(mark)
    }
    const real = buildBrief(sampleAnalysis({}), lang, options)
    expect(real.head.right + real.foot).not.toContain(mark)
  })

  it('say their author, approver, version, method and data', () => {
    const full = { ...options, author: 'Service A', approver: 'Direction B', status: 'approved', version: 2 } as const
    for (const build of [buildBrief, buildReport]) {
      const document = build(analysis, lang, full)
      for (const part of ['Service A', 'Direction B', '1.0', '31\u00a0']) expect(document.foot).toContain(part)
      expect(document.head.right).toContain('2')
    }
  })

  it('print only texts: no id, no undefined, no NaN', () => {
    for (const document of documents) {
      const all = document.blocks.flatMap(textsOf).map(plain).join('\n')
      expect(all).not.toMatch(/undefined|NaN|\[object|channel-monthly|reached-total|facebook:valmer/)
    }
  })

  it('cite only codes that the annex of the report defines', () => {
    const report = documents[1]
    if (report === undefined) throw new Error('No report')
    const defined = new Set(
      report.blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap(([first = []]) => {
              const [only] = first
              return first.length === 1 && typeof only === 'object' && 'code' in only ? [only.code] : []
            })
          : [],
      ),
    )
    for (const document of documents) {
      expect(codesOf(document).filter((code) => !defined.has(code))).toEqual([])
    }
    for (const document of documents) expect(codesOf(document).length).toBeGreaterThan(10)
  })
})
