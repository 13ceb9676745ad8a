import { describe, expect, it } from 'vitest'
import { styleFor } from '../../src/pdf/style.ts'
import { layoutText } from '../../src/pdf/text-layout.ts'
import type { Line, Metrics } from '../../src/pdf/text-layout.ts'
import type { Text } from '../../src/core/report/report.ts'

/** Every character is half its size wide. */
const metrics: Metrics = {
  measure: (text, _font, size) => (text.length * size) / 2,
  printable: (font, text) => ({ font, text }),
}
const style = { ...styleFor(1).body, size: 10 }
const lay = (text: Text, width: number): readonly Line[] => layoutText(metrics, text, style, width)
const printed = (lines: readonly Line[]): readonly string[] =>
  lines.map((line) => line.runs.map((run) => run.text).join(''))

describe('layoutText', () => {
  it('breaks at spaces, keeps them at the end of lines, and does not count them', () => {
    const lines = lay(['un deux trois'], 35)
    expect(printed(lines)).toEqual(['un deux ', 'trois'])
    expect(lines[0]?.width).toBe(35)
  })

  it('never breaks an unbreakable space or a range of ages', () => {
    expect(printed(lay(['les 15-29 ans : 1\u00a0190'], 30))).toEqual(['les ', '15-29 ', 'ans : ', '1\u00a0190'])
  })

  it('breaks a compound word after its hyphen', () => {
    expect(printed(lay(['peut-être'], 30))).toEqual(['peut-', 'être'])
  })

  it('keeps a code with the word before it, and neighbours in one pair of brackets', () => {
    const lines = lay(['deux mots ', { code: 'F01' }, { code: 'F02' }], 52)
    expect(printed(lines)).toEqual(['deux ', 'mots\u00a0[F01, ', 'F02]'])
    const codes = lines.flatMap((line) => line.runs).filter((run) => run.code !== null)
    expect(codes.map((run) => run.code)).toEqual(['F01', 'F02'])
    expect(codes.every((run) => run.rise > 0 && run.size < 10)).toBe(true)
  })

  it('sets strong words in the strong font without losing text', () => {
    const runs = lay(['avant ', { strong: 'fort' }, ' après'], 500)[0]?.runs ?? []
    expect(runs.map((run) => [run.text, run.font])).toEqual([
      ['avant ', 'text'],
      ['fort', 'semibold'],
      [' après', 'text'],
    ])
  })

  it('cuts a word wider than the line', () => {
    const lines = lay(['a3f5'.repeat(16)], 100)
    expect(printed(lines).join('')).toBe('a3f5'.repeat(16))
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(100)
  })

  it('has no line for no text', () => {
    expect(lay([''], 100)).toEqual([])
  })
})
