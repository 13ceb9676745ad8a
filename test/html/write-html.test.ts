/** The HTML twins: well-formed, alone, accessible by construction, and saying what the blocks say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { darkColours, lightColours } from '../../src/charts/theme.ts'
import { recommendations } from '../../src/core/recommendations/recommendations.ts'
import { problem } from '../../src/core/problem.ts'
import { buildBrief } from '../../src/core/report/brief.ts'
import { inLargePrint } from '../../src/core/report/large-print.ts'
import { buildMethod } from '../../src/core/report/method.ts'
import { defaultOptions } from '../../src/core/report/report.ts'
import type { Document } from '../../src/core/report/report.ts'
import { buildReport } from '../../src/core/report/sections.ts'
import { writeHtml } from '../../src/html/write-html.ts'
import { sampleAnalysis } from '../core/report/sample-analysis.ts'

const six = recommendations.slice(0, 6)
const options = { ...defaultOptions, author: 'Service « communication » & <vie locale>' }
const samples = { usual: { recommendations: six }, long: { recommendations: six, long: true }, empty: { empty: true } }
const documents = Object.entries(samples).flatMap(([name, sample]) =>
  (['fr', 'en'] as const).flatMap((lang) => {
    const analysis = sampleAnalysis(sample)
    return [buildBrief, buildReport, buildMethod].map((build) => {
      const document = build(analysis, lang, options)
      return { name: `${document.id} in ${lang}, ${name}`, document }
    })
  }),
)

/** Elements that hold nothing. */
const voids = new Set(['meta', '!doctype'])

/** Tags that close in another order than they open, or never. */
function unbalanced(html: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, slash, name = ''] of html.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<(\/?)([!\w]+)[^>]*>/g)) {
    if (voids.has(name)) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...wrong, ...open]
}

const attributes = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value)

describe.each(documents)('$name', ({ document }) => {
  const html = writeHtml(document)

  it('is well-formed and says its language and title', () => {
    expect(unbalanced(html)).toEqual([])
    expect(html).toMatch(new RegExp(`^<!doctype html>\n<html lang="${document.lang}">`))
    expect(html.match(/<title>/g)).toHaveLength(1)
    expect(html.match(/<h1 /g)).toHaveLength(1)
  })

  it('stands alone: no script, no resource, no address', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\bsrc=| on\w+=/i)
    expect(attributes(html, 'href').filter((href) => !href.startsWith('#'))).toEqual([])
    expect(html).toContain("default-src 'none'")
  })

  it('leads only to what is there, and names each place once', () => {
    const ids = attributes(html, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    const targets = attributes(html, 'href').map((href) => href.slice(1))
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  it('gives every table its headers and every chart its words and its table', () => {
    const tables = html.match(/<table>/g)?.length ?? 0
    expect(html.match(/<caption>/g) ?? []).toHaveLength(tables)
    expect(html.match(/<th(?! scope=)\b[^e>]*>/g) ?? []).toEqual([])
    const charts = document.blocks.filter((block) => block.kind === 'chart')
    expect(html.match(/role="img" aria-label="[^"]{20,}"/g) ?? []).toHaveLength(charts.length)
    const own = document.blocks.filter((block) => block.kind === 'table').length
    const twins = html.match(/<details>/g)?.length ?? 0
    expect(tables).toBe(own + twins)
    expect(twins).toBeLessThanOrEqual(charts.length)
  })
})

it('escapes what comes from outside', () => {
  const hostile = '<script>alert("1")</script> & \u0007'
  const base = buildBrief(sampleAnalysis({}), 'fr', options)
  const html = writeHtml({
    ...base,
    title: hostile,
    author: hostile,
    head: { left: hostile, right: hostile },
    foot: hostile,
    blocks: [
      { kind: 'heading', level: 1, number: null, text: hostile },
      { kind: 'paragraph', tone: 'body', text: [hostile, { strong: hostile }, { code: hostile }] },
      { kind: 'problem', problem: problem('territory-missing', 'warning', {}), text: hostile },
      { kind: 'list', ordered: true, items: [[hostile]] },
    ],
  })
  expect(html).not.toContain('<script')
  expect(html).not.toContain('\u0007')
  expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)/g)?.length).toBeGreaterThan(7)
  expect(unbalanced(html)).toEqual([])
})

it('joins neighbouring codes and leads to the row that defines them', () => {
  const base: Document = buildBrief(sampleAnalysis({}), 'fr', options)
  const html = writeHtml({
    ...base,
    blocks: [
      { kind: 'paragraph', tone: 'body', text: ['Vu', { code: 'F01' }, { code: 'F99' }] },
      {
        kind: 'table',
        caption: 'Chiffres',
        columns: [{ title: 'Code', align: 'left', width: 1 }],
        rows: [[[{ code: 'F01' }]]],
      },
    ],
  })
  expect(html).toContain('[<a href="#F01">F01</a>, </span><span class="code">F99]</span>')
  expect(html).toContain('<tr id="F01"><th scope="row">F01</th></tr>')
})

it('has the colours of the page', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8')
  for (const name of Object.keys(lightColours) as (keyof typeof lightColours)[]) {
    expect(tokens).toContain(`--${name}: light-dark(${lightColours[name]}, ${darkColours[name]});`)
  }
})

describe('the brief in large print', () => {
  const brief = buildBrief(sampleAnalysis({ recommendations: six }), 'fr', defaultOptions)
  const large = inLargePrint(brief)
  const texts = (document: Document): string => writeHtml(document).replace(/<[^>]+>/g, ' ')

  it('has no table and says every cell that has something to say', () => {
    expect(large.print).toBe('large')
    expect(large.blocks.some((block) => block.kind === 'table' || block.kind === 'page-break')).toBe(false)
    const cells = brief.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : []))
    const words = cells.filter((cell) => typeof cell === 'string' && cell !== '–')
    expect(words.length).toBeGreaterThan(20)
    for (const cell of words)
      expect(texts(large)).toContain(
        writeHtml({ ...brief, title: '', blocks: [{ kind: 'paragraph', tone: 'body', text: [cell] }] }).match(
          /<main><p>(.*)<\/p><\/main>/,
        )?.[1],
      )
  })
})
