/** `--recipe`: unknown tables read as a recipe file says. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Recipe } from '../../src/core/import/recipe.ts'
import { writeRecipe } from '../../src/ipc/recipe-file.ts'
import { measure, recipe } from '../core/import/recipes.ts'
import { runCli } from './run-cli.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-recipe-'))
  copyFileSync(resolve(import.meta.dirname, '../fixtures/unknown/site-semaines.csv'), join(folder, 'site.csv'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const weeks = recipe([
  ['Semaine du', 'period-start'],
  ['au', 'period-end'],
  ['Visiteurs uniques', measure('unique-visitors')],
  ['Pages vues', measure('page-views')],
  ['Commentaire', null],
])

function saved(name: string, one: Recipe): string {
  const path = join(folder, name)
  writeFileSync(path, writeRecipe(one))
  return path
}

interface Inspected {
  readonly status: string
  readonly importer: string | null
  readonly title: string | null
}

test('inspect reads a table of the same headers, and says which recipe fitted nothing', async () => {
  const other = saved(
    'autre.json',
    recipe(
      [
        ['Jour', 'date'],
        ['Vues', measure('views')],
      ],
      { name: 'Autre relevé' },
    ),
  )
  const args = ['--recipe', saved('semaines.json', weeks), '--recipe', other]
  const { code, stdout, stderr } = await runCli(['inspect', join(folder, 'site.csv'), '--json', ...args])
  expect(code).toBe(0)
  const [one] = JSON.parse(stdout) as readonly Inspected[]
  expect(one).toMatchObject({ status: 'recognised', importer: 'recipe', title: 'Relevé' })
  expect(stderr).toContain('Autre relevé')
  expect(stderr).not.toContain('«\u00a0Relevé\u00a0»')
})

test('a table with more columns is read too', async () => {
  const path = join(folder, 'site.csv')
  const [header = '', ...rows] = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, [`${header},Rebonds`, ...rows.map((row) => (row === '' ? row : `${row},4`))].join('\n'))
  const { stdout } = await runCli(['inspect', path, '--json', '--recipe', saved('semaines.json', weeks)])
  expect(JSON.parse(stdout)).toMatchObject([{ status: 'recognised', importer: 'recipe' }])
})

test('audit counts what the recipe reads', async () => {
  const out = join(folder, 'out')
  const exports = join(folder, 'site.csv')
  const args = ['audit', folder, '--on', '2025-05-02', '--out', out]
  expect((await runCli(args)).code).toBe(1)
  const semaines = saved('semaines.json', weeks)
  const { code } = await runCli([...args, '--recipe', semaines])
  expect(code).toBe(0)
  expect(readFileSync(join(out, 'audit.json'), 'utf8')).toContain('website')
  expect(readFileSync(exports, 'utf8')).toContain('Semaine du')
}, 60_000)

test.each([
  ['missing', null, 'absente.json'],
  ['not a recipe', '{"format":"autre"}', 'recette'],
])('a recipe that is %s is wrong usage, and said', async (_, content, said) => {
  const path = join(folder, 'absente.json')
  if (content !== null) writeFileSync(path, content)
  const { code, stderr, stdout } = await runCli(['inspect', join(folder, 'site.csv'), '--recipe', path])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(said)
})
