import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importFile } from '../../../src/core/import/import-file.ts'
import { describeReading } from '../../../src/core/wording/describe-reading.ts'
import { fixtures, readSource } from '../import/read-fixture.ts'

const readingOf = async (name: string): Promise<readonly string[]> => {
  const file = await readSource(join(fixtures, name))
  return describeReading(importFile(file, { answers: {} }).inspection, file.dialect, 'en')
}

describe('why a file is what we say it is', () => {
  it('says which columns were known, how the rows are cut and where the header is', async () => {
    const said = await readingOf('meta-posts/facebook-2026-fr.csv')
    expect(said).toHaveLength(3)
    expect(said[0]).toMatch(/^\d+ known columns out of \d+/u)
    expect(said[1]).toMatch(/^delimiter: comma — (\d+) rows of \1 have \d+ columns$/u)
    expect(said[2]).toBe('header on the first row')
  })

  it('says nothing of delimiters in a workbook', async () => {
    const said = await readingOf('linkedin-content/updates-2020.xlsx')
    expect(said.join(' ')).not.toContain('delimiter')
    expect(said[0]).toContain('known')
  })
})
