import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/core/import/import-file.ts'
import { importers } from '../../../src/core/import/importers.ts'
import { toTable } from '../../../src/core/import/sections.ts'
import type { SourceFile } from '../../../src/core/import/table.ts'
import { words } from '../../../src/core/wording/words.ts'
import { expectGolden } from './golden.ts'
import { filesUnder, fixtures, readSource, root } from './read-fixture.ts'

const recognisable = filesUnder(fixtures).filter((path) => !path.startsWith('broken/'))

/** Ids of those that claim each sheet. */
const whoRecognises = (file: SourceFile): readonly (readonly string[])[] =>
  file.sheets.map((sheet) => {
    const table = toTable(file.name, sheet)
    return importers.filter((importer) => importer.recognises(table) !== null).map((importer) => importer.id)
  })

/** The one importer of the sheets that have one; no sheet is claimed by two. */
function onlyImporter(file: SourceFile): readonly string[] {
  const claims = whoRecognises(file)
  expect(claims.filter((ids) => ids.length > 1)).toEqual([])
  return [...new Set(claims.flat())]
}

test('every importer is a file of its name, is named in both languages, and has fixtures', () => {
  const files = new Set(readdirSync(join(root, 'src', 'core', 'import')))
  const ids = importers.map((importer) => importer.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) {
    expect(files).toContain(`${id}.ts`)
    expect(words('fr').importing.importers).toHaveProperty([id])
    expect(words('en').importing.importers).toHaveProperty([id])
    expect(recognisable.filter((path) => path.startsWith(`${id}/`)).length, id).toBeGreaterThan(0)
  }
})

describe.each(recognisable)('%s', (path) => {
  const [expected = ''] = path.split('/')

  test('is recognised by exactly one importer, sheet by sheet, under any name', async () => {
    const file = await readSource(join(fixtures, path))
    expect(onlyImporter(file)).toEqual([expected])
    expect(onlyImporter({ ...file, name: 'unknown' })).toEqual([expected])
    const { inspection } = importFile({ ...file, name: 'unknown' })
    expect(inspection.status).toBe('recognised')
    expect(inspection.importer).toBe(expected)
    expect(inspection.because.length).toBeGreaterThan(0)
  })

  test('gives the accepted facts, and counts every row', async () => {
    const file = await readSource(join(fixtures, path))
    const { inspection, facts } = importFile(file)
    for (const table of inspection.tables) expect(table.kept + table.skipped).toBe(table.rows)
    expectGolden(`import/${expected}/${basename(path)}.json`, { inspection, facts })
  })

  test('gives the same facts whatever its place on disk', async () => {
    const file = await readSource(join(fixtures, path))
    const here = importFile(file)
    const elsewhere = importFile({ ...file, name: `far/away/${file.name}` })
    const values = ({ facts }: typeof here) =>
      facts.observations.map((one) => [one.metric, one.from, one.to, one.value])
    expect(values(elsewhere)).toEqual(values(here))
    expect(elsewhere.facts.publications.length).toBe(here.facts.publications.length)
  })
})
