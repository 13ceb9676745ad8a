/** The brief in large print: legible, tagged, as many pages as needed. */
import { describe, expect, it } from 'vitest'
import { recommendations } from '../../src/core/recommendations/recommendations.ts'
import { buildBrief } from '../../src/core/report/brief.ts'
import { inLargePrint } from '../../src/core/report/large-print.ts'
import { defaultOptions } from '../../src/core/report/report.ts'
import { writePdf } from '../../src/pdf/write-pdf.ts'
import { sampleAnalysis } from '../core/report/sample-analysis.ts'
import { readPdf } from './read-pdf.ts'
import { breaches } from './ua-rules.ts'

const six = recommendations.slice(0, 6)
const samples = { usual: { recommendations: six }, long: { recommendations: six, long: true }, empty: { empty: true } }

describe.each(Object.entries(samples))('of the %s dossier', (_, sample) => {
  it.each(['fr', 'en'] as const)('has no text under 16 points in %s, and breaks no rule of PDF/UA', async (lang) => {
    const bytes = await writePdf(inLargePrint(buildBrief(sampleAnalysis(sample), lang, defaultOptions)))
    const { pages } = await readPdf(bytes)
    expect(pages.length).toBeGreaterThan(2)
    expect(Math.min(...pages.flatMap(({ sizes }) => sizes))).toBeGreaterThanOrEqual(15.99)
    expect(pages.flatMap(({ untagged }) => untagged)).toEqual([])
    expect(breaches(bytes)).toEqual([])
  })
})
