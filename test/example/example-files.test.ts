import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleFiles, exampleFolder } from './generate-example.ts'

const committed = readdirSync(exampleFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(exampleFolder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

describe('assets/example', () => {
  test('is what the generator makes: run “npx node test/example/generate-example.ts” to accept a change', () => {
    const made = exampleFiles()
    expect(committed.toSorted()).toEqual([...made.keys()].toSorted())
    for (const [name, bytes] of made) {
      expect(readFileSync(join(exampleFolder, name)).equals(bytes), name).toBe(true)
    }
  })

  test('is made the same twice', () => {
    expect([...exampleFiles()]).toEqual([...exampleFiles()])
  })

  test('stays under one megabyte', () => {
    const bytes = [...exampleFiles().values()].reduce((sum, one) => sum + one.length, 0)
    expect(bytes).toBeLessThan(1_000_000)
  })

  test('names no commune of France', () => {
    const communes = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json') as readonly {
      code: string
      nom: string
    }[]
    const plain = (name: string): string =>
      name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z]+/gu, ' ')
    const names = new Set(communes.map((one) => plain(one.nom)))
    const codes = new Set(communes.map((one) => one.code))
    expect(communes.length).toBeGreaterThan(34_000)
    expect(codes).not.toContain('14999')
    for (const invented of [
      'Valmer-sur-Orne',
      'Les Rives-de-Valmer',
      'Saint-Aubrin-la-Cale',
      'Brévigny',
      'Montorel-le-Bocage',
    ]) {
      expect(names).not.toContain(plain(invented))
    }
  })
})
