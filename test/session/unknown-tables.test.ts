/** Unknown tables in a session: suggested, mapped, remembered; odd values and differences settled before anything is kept. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Argument, ChannelName, DossierView, Result } from '../../src/ipc/channels.ts'
import type { StagedFile, Staging } from '../../src/ipc/staging.ts'
import { writeRecipe } from '../../src/ipc/recipe-file.ts'
import { readRecipeFile, readRecipes, rememberRecipe } from '../../src/session/recipes.ts'
import { createSession } from '../../src/session/session.ts'
import type { Session } from '../../src/session/session.ts'
import { measure, recipe } from '../core/import/recipes.ts'

let root: string
let config: string
let session: Session

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  config = join(root, 'config')
  session = createSession({ folder: join(root, 'visible'), configFolder: config })
  await ask('createDossier', { kind: 'territory', code: '35238' })
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

async function ask<Name extends ChannelName>(name: Name, argument: Argument<Name>): Promise<Result<Name>> {
  const outcome = await session.handle(name, argument)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

async function staged(name: 'stage' | 'editStaging', argument: Argument<typeof name>): Promise<Staging> {
  const { dossier } = await ask(name, argument)
  const staging = dossier?.staging ?? null
  if (staging === null) throw new Error('nothing staged')
  return staging
}

function stage(name: string, lines: readonly string[]): Promise<Staging> {
  const path = join(root, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return staged('stage', { job: 'stage', files: [{ kind: 'path', path }] })
}

const edit = (change: Argument<'editStaging'>['edit']): Promise<Staging> =>
  staged('editStaging', { job: 'edit', edit: change })

async function commit(): Promise<DossierView> {
  const { dossier } = await ask('commit', { job: 'commit' })
  if (dossier === null) throw new Error('no dossier')
  return dossier
}

const first = ({ files }: Staging): StagedFile => {
  const [one] = files
  if (one === undefined) throw new Error('no file')
  return one
}

const header = 'Mois;Connexions;Lectures;Note'
const months = (values: readonly (number | string)[], year: number) =>
  values.map((value, index) => `${year}-${String(index + 1).padStart(2, '0')};${value};12;`)
const steady = [410, 395, 430, 402, 388, 415, 407, 399, 421, 404]

/** The first table of the kind, mapped as its user would. */
async function map(lines: readonly string[]): Promise<StagedFile> {
  const unknown = first(await stage('appli-2024.csv', lines))
  expect(unknown).toMatchObject({ state: 'to-map', recipe: { service: null, rows: 'observations' } })
  expect(unknown.sheets[0]?.columns.map((one) => one.meaning?.kind)).toEqual(['date', 'ignored', 'ignored', 'ignored'])
  const suggested = unknown.recipe
  if (suggested === null) throw new Error('no suggestion')
  const columns = suggested.columns.map((one) =>
    one.header === 'Connexions' ? { ...one, meaning: measure('users', 'municipal-app') } : one,
  )
  return first(await edit({ kind: 'map', file: unknown.id, recipe: { ...suggested, columns } }))
}

describe('an unknown table', () => {
  it('is suggested, mapped and kept; the next one of the same headers is read without asking', async () => {
    const mapped = await map([header, ...months(steady, 2024)])
    expect(mapped).toMatchObject({
      state: 'ready',
      inspection: { importer: 'recipe', tables: [{ rows: 10, kept: 10 }] },
    })
    const dossier = await commit()
    expect(dossier.channels.map((one) => one.id)).toEqual(['municipal-app'])
    expect(readRecipes(config).map((one) => one.name)).toEqual(['appli-2024'])

    const next = await stage('appli-2025.csv', [header.toUpperCase(), ...months(steady, 2025)])
    expect(first(next)).toMatchObject({ state: 'ready', inspection: { importer: 'recipe', title: 'appli-2024' } })
    expect(next.effect).toMatchObject({ facts: { added: 10 }, touchedChannels: ['municipal-app'], newMonths: 10 })
  })

  it('shows every bad cell at once, each with its place; what is kept is their digest', async () => {
    const mapped = await map([
      header,
      ...months([...Array.from({ length: 12 }, () => '12.juin')], 2024),
      ...months(steady, 2025),
    ])
    const cells = mapped.problems.flatMap((one) =>
      one.fix === null ? [] : [[one.problem.code, one.fix.row, one.fix.column]],
    )
    expect(cells).toEqual(Array.from({ length: 12 }, (_, index) => ['spreadsheet-damage', index + 2, 1]))
    await edit({ kind: 'correct', file: mapped.id, sheet: null, row: 3, column: 1, text: '411' })
    const { files } = await commit()
    expect(files[0]?.problems.filter((one) => one.code === 'spreadsheet-damage')).toHaveLength(1)
    expect(files[0]?.problems).toContainEqual(
      expect.objectContaining({ params: { of: 'spreadsheet-damage', count: 10 } }),
    )
  })

  it('tells an odd value, that can be typed again or set aside with a reason', async () => {
    const mapped = await map([header, ...months(steady.with(4, 4100), 2024)])
    const [odd] = mapped.problems.filter((one) => one.problem.code === 'outlier')
    expect(odd?.fix).toMatchObject({ row: 6, column: 1, value: '4100' })
    const ignoring = { kind: 'ignore' as const, file: mapped.id, problems: [odd?.key ?? ''] }
    const ignored = first(await edit({ ...ignoring, reason: 'Alerte inondation' })).problems.find(
      (one) => one.problem.code === 'outlier',
    )
    expect(ignored?.ignored).toBe('Alerte inondation')
    await edit({ ...ignoring, reason: null })
    const corrected = first(
      await edit({ kind: 'correct', file: mapped.id, sheet: null, row: 6, column: 1, text: '410' }),
    )
    expect(corrected.problems.map((one) => one.problem.code)).not.toContain('outlier')
  })

  it('that says otherwise than the dossier is believed, unless the user chooses the dossier', async () => {
    await map([header, ...months(steady, 2024)])
    await commit()
    const next = await stage('appli-2024-bis.csv', [header, ...months(steady.with(2, 431), 2024)])
    expect(next.effect.facts).toEqual({ added: 0, identical: 9, changed: 1 })
    const [conflict] = next.effect.conflicts
    expect(conflict).toMatchObject({ kept: { value: 431 }, other: { value: 430 } })
    await edit({ kind: 'choose', key: conflict?.key ?? '', keep: conflict?.other.sha256 ?? '' })
    const dossier = await commit()
    expect(dossier.problems.map((one) => one.code)).not.toContain('conflicting-values')
    expect((await stage('ter.csv', [header, ...months(steady, 2024), ''])).effect.facts).toMatchObject({ changed: 0 })
  })
})

describe('recipes kept on this machine', () => {
  const weeks = recipe([
    ['Jour', 'date'],
    ['Vues', measure('views')],
  ])

  it('are found again; one for the same headers replaces the other', async () => {
    expect(readRecipes(config)).toEqual([])
    expect(await rememberRecipe(config, weeks)).toBeNull()
    expect(await rememberRecipe(config, { ...weeks, name: 'Autre nom' })).toBeNull()
    expect(readRecipes(config)).toEqual([{ ...weeks, name: 'Autre nom' }])
    expect(readdirSync(join(config, 'recipes'))).toHaveLength(1)
  })

  it('do not come in the way of one another: a damaged one is left', async () => {
    await rememberRecipe(config, weeks)
    writeFileSync(join(config, 'recipes', 'abimee.json'), '{"format":"amarres-recipe"')
    expect(readRecipes(config)).toEqual([weeks])
  })

  it('are read from a file, or refused with what is wrong', async () => {
    mkdirSync(config, { recursive: true })
    const path = join(config, 'recette.json')
    expect(await readRecipeFile(path)).toMatchObject({ code: 'file-not-found' })
    writeFileSync(path, writeRecipe(weeks))
    expect(await readRecipeFile(path)).toEqual(weeks)
    writeFileSync(path, writeRecipe(weeks).replace('"version": 1', '"version": 9'))
    expect(await readRecipeFile(path)).toMatchObject({ code: 'recipe-refused', params: { reason: 'newer' } })
    writeFileSync(path, 'x'.repeat(9 * 2 ** 20))
    expect(await readRecipeFile(path)).toMatchObject({ code: 'file-too-large' })
  })
})
