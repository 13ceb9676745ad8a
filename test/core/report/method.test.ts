/** The page of the method is made from what the program runs on: nothing that exists is missing from it. */
import { describe, expect, it } from 'vitest'
import { formulaExpressions } from '../../../src/core/formula-expressions.ts'
import { formulas } from '../../../src/core/formulas.ts'
import { indicators } from '../../../src/core/indicators/indicators.ts'
import { thresholdValues } from '../../../src/core/reference/thresholds.ts'
import { formulaCode, formulaIds } from '../../../src/core/report/formula-codes.ts'
import { buildMethod } from '../../../src/core/report/method.ts'
import { defaultOptions } from '../../../src/core/report/report.ts'
import type { Block, Text } from '../../../src/core/report/report.ts'
import { buildReport } from '../../../src/core/report/sections.ts'
import { formulaText } from '../../../src/core/wording/explain.ts'
import { referenceText } from '../../../src/core/wording/names.ts'
import { words } from '../../../src/core/wording/words.ts'
import { sampleAnalysis } from './sample-analysis.ts'

const langs = ['fr', 'en'] as const
type Table = Extract<Block, { kind: 'table' }>

const plain = (text: Text | undefined): string =>
  (text ?? []).map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.strong)).join('')

function rowsOf(blocks: readonly Block[], caption: string): readonly (readonly string[])[] {
  const found = blocks.find((one): one is Table => one.kind === 'table' && one.caption === caption)
  return (found?.rows ?? []).map((row) => row.map(plain))
}

describe.each(langs)('the method, %s', (lang) => {
  const { blocks, title } = buildMethod(sampleAnalysis(), lang, defaultOptions)
  const say = words(lang).method

  it('has every formula, with its code, its section and its words', () => {
    expect(rowsOf(blocks, say.formulas)).toEqual(
      formulaIds.map((id) => [formulaCode(id), formulas[id], formulaText(id, lang), formulaExpressions[id] ?? '—']),
    )
    expect(new Set(formulaIds.map(formulaCode)).size).toBe(Object.keys(formulas).length)
  })

  it('has every indicator and every threshold', () => {
    expect(rowsOf(blocks, say.indicatorTable).map(([, method]) => method)).toEqual(
      Object.values(indicators).map((one) => one.method),
    )
    expect(rowsOf(blocks, say.thresholds).flat()).toEqual(thresholdValues.map((one) => referenceText(lang, one.id)))
    expect(rowsOf(blocks, say.comparators).map(([name]) => name)).toContain('Agostini, Hofmans')
  })

  it('is an annex of the report, whose codes all lead there', () => {
    const report = buildReport(sampleAnalysis(), lang, defaultOptions).blocks
    expect(rowsOf(report, say.formulas)).toEqual(rowsOf(blocks, say.formulas))
    const known = new Set(formulaIds.map(formulaCode))
    const cited = report
      .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
      .flat()
      .flatMap((part) => (typeof part === 'object' && 'code' in part && part.code.startsWith('M') ? [part.code] : []))
    expect(cited.length).toBeGreaterThan(known.size)
    expect(cited.filter((code) => !known.has(code))).toEqual([])
    expect(title).toBe(say.title)
  })
})
