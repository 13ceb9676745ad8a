/** The commands that work on a dossier: new, import, undo, journal, export, audit, backups, restore, salvage. */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { main } from '../../src/cli/cli.ts'
import type { JournalEntryView } from '../../src/ipc/dossier-views.ts'
import { createSession } from '../../src/session/session.ts'
import { homemade, matomo, writeExports } from '../session/small-exports.ts'
import { runCli } from './run-cli.ts'

const reach = 'sep=,\n"Reach"\n"Date","Primary"\n"2025-03-01T00:00:00","120"\n"2025-03-02T00:00:00","95"\n'
let folder: string
let path: string
let files: ReturnType<typeof writeExports>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  path = join(folder, 'Bellerive.amarres')
  files = writeExports(join(folder, 'exports'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** What a person types, in this very process. */
async function amarres(...args: readonly string[]): Promise<Said> {
  const out: string[] = []
  const err: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)
  const code = await main(args)
  vi.restoreAllMocks()
  return { code, out: out.join(''), err: err.join('') }
}

async function content(of = path): Promise<string> {
  const { code, out } = await amarres('export', of, '--content')
  expect(code).toBe(0)
  return out
}

async function entries(of = path): Promise<readonly JournalEntryView[]> {
  return JSON.parse((await amarres('journal', of, '--json')).out) as JournalEntryView[]
}

async function create(): Promise<void> {
  expect((await amarres('new', path, '--name', 'Bellerive-sur-Loue', '--population', '1200')).code).toBe(0)
}

describe('amarres new', () => {
  it('creates a dossier, whatever it is told of the territory, and never over a file', async () => {
    await create()
    expect(JSON.parse((await content()).split('\n')[1]?.slice(8, -1) ?? '')).toMatchObject({
      territory: { kind: 'public', name: 'Bellerive-sur-Loue', population: 1200 },
    })
    const bytes = readFileSync(path)
    const again = await amarres('new', path)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('EEXIST')])
    expect(readFileSync(path).equals(bytes)).toBe(true)
    const rennes = join(folder, 'Rennes.amarres')
    expect((await amarres('new', rennes, '--territory', '35238')).code).toBe(0)
    expect(await content(rennes)).toContain('"name":"Rennes"')
    expect((await amarres('new', join(folder, 'vide.amarres'))).code).toBe(0)
    expect(readdirSync(folder).toSorted()).toEqual(['Bellerive.amarres', 'Rennes.amarres', 'exports', 'vide.amarres'])
  })

  it.each([
    [['new']],
    [['new', 'dossier.sqlite']],
    [['new', 'a.amarres', 'b.amarres']],
    [['new', 'a.amarres', '--name', 'Valmer']],
    [['new', 'a.amarres', '--population', '12']],
    [['new', 'a.amarres', '--name', 'Valmer', '--population', '-3']],
    [['new', 'a.amarres', '--territory', '35238', '--name', 'Valmer', '--population', '3']],
    [['new', 'a.amarres', '--territory', '35238', '--from', 'a.json']],
    [['new', 'a.amarres', '--territory', '00000']],
    [['import']],
    [['import', 'a.amarres']],
    [['import', 'a.amarres', 'x.csv', '--answer', 'x.csv']],
    [['undo']],
    [['undo', 'a.amarres', 'last']],
    [['undo', 'a.amarres', '1', '2']],
    [['journal', 'a.amarres', 'b']],
    [['export']],
    [['backups']],
    [['restore', 'a.amarres']],
    [['restore', 'a.amarres', 'latest']],
    [['restore', 'a.amarres', 'latest', '--out', 'b.sqlite']],
    [['salvage', 'a.amarres']],
  ])('%j is wrong usage: exit 2, nothing written', async (args) => {
    const said = await amarres(...args)
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err.length).toBeGreaterThan(20)
    expect(existsSync('a.amarres')).toBe(false)
  })
})

describe('amarres import', () => {
  it('adds files as one batch and says the effect, in both languages', async () => {
    await create()
    const said = await amarres('import', path, files.matomo, files.insee)
    expect(said.code).toBe(0)
    expect(said.out).toMatch(/^Ajoute 12\u00a0mois|^Ajoute 12 mois/)
    expect(said.out).toContain('changement n°\u00a02')
    const [last] = await entries()
    expect(last).toMatchObject({ id: 2, intent: 'import', canUndo: true })
    expect(last?.changes.map((one) => one.of)).toEqual(['import', 'import'])

    const other = join(folder, 'Valmer.amarres')
    await amarres('new', other)
    expect((await amarres('import', other, files.matomo, '--lang', 'en')).out).toContain('Saved: change no. 2')
  })

  it('changes nothing the second time, and says so', async () => {
    await create()
    await amarres('import', path, files.matomo)
    const bytes = readFileSync(path)
    const again = await amarres('import', path, files.matomo)
    expect([again.code, again.out]).toEqual([0, 'Rien n’a changé.\n'])
    expect(again.err).toContain('visites.csv')
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('keeps only what it understands, names the rest, and fails when nothing is left', async () => {
    await create()
    const mixed = await amarres('import', path, files.homemade, files.matomo)
    expect([mixed.code, mixed.err]).toEqual([0, expect.stringContaining('cantine.csv')])
    expect(mixed.out).toContain('laisse 1 fichier de côté')
    const before = await content()
    const nothing = await amarres('import', path, files.homemade)
    expect([nothing.code, nothing.out]).toEqual([1, 'Rien n’a changé.\n'])
    expect(await content()).toBe(before)
    expect((await amarres('import', path, join(folder, 'none.csv'))).code).toBe(1)
  })

  it('lists the questions that wait, and takes their answers with the files or later', async () => {
    await create()
    const file = join(folder, 'Reach.csv')
    writeFileSync(file, reach)
    const said = await amarres('import', path, file)
    expect(said.out).toContain(`--answer 'Reach.csv:network:Reach=…'`)
    expect(said.out).toContain('facebook')

    const refused = await amarres('import', path, '--answer', 'Reach.csv:network:Reach=minitel')
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('instagram')])
    expect((await amarres('import', path, '--answer', 'Vues.csv:network:Reach=facebook')).code).toBe(2)
    expect(await content()).not.toContain('"network:Reach":"')

    const answered = await amarres('import', path, '--answer', 'Reach.csv:network:Reach=facebook')
    expect([answered.code, answered.out]).toEqual([0, expect.not.stringContaining('--answer')])
    expect(await content()).toContain('"network:Reach":"facebook"')

    const other = join(folder, 'Valmer.amarres')
    await amarres('new', other)
    const both = await amarres('import', other, file, '--answer', 'Reach.csv:network:Reach=facebook')
    expect([both.code, both.out]).toEqual([0, expect.not.stringContaining('--answer')])
  })

  it('takes a folder with its own answers, and leaves its description and documents out', async () => {
    await create()
    const exports = join(folder, 'exports')
    writeFileSync(join(exports, 'Reach.csv'), reach)
    writeFileSync(
      join(exports, 'collectivite.json'),
      JSON.stringify({ name: 'Valmer', answers: { 'Reach.csv': { 'network:Reach': 'instagram' } } }),
    )
    const said = await amarres('import', path, exports)
    expect([said.code, said.err]).toEqual([0, expect.not.stringMatching(/Fichier collectivite|Question/)])
    expect(await content()).toContain('"network:Reach":"instagram"')
    expect(await content()).toContain('"name":"Bellerive-sur-Loue"')
  })
})

describe('amarres undo', () => {
  it('gives back the very content there was before, byte for byte; and undoing the undo, the one after', async () => {
    await create()
    const empty = await content()
    await amarres('import', path, files.matomo)
    const one = await content()
    await amarres('import', path, files.insee)
    const both = await content()
    const said = await amarres('undo', path)
    expect([said.code, said.out]).toEqual([0, expect.stringContaining('population.csv')])
    expect(await content()).toBe(one)
    expect((await amarres('undo', path)).code).toBe(0)
    expect(await content()).toBe(empty)
    const nothing = await amarres('undo', path)
    expect([nothing.code, nothing.err]).toEqual([1, expect.stringContaining('aucun import')])
    // Entries 4 and 5 are the two undos.
    expect((await amarres('undo', path, '5')).code).toBe(0)
    expect((await amarres('undo', path, '4')).code).toBe(0)
    expect(await content()).toBe(both)
  })

  it('takes any import, not only the last, and refuses with a reason', async () => {
    await create()
    await amarres('import', path, files.matomo)
    await amarres('import', path, files.insee)
    const other = join(folder, 'Valmer.amarres')
    await amarres('new', other, '--name', 'Bellerive-sur-Loue', '--population', '1200')
    await amarres('import', other, files.insee)
    expect((await amarres('undo', path, '2')).code).toBe(0)
    expect(await content()).toBe(await content(other))
    const twice = await amarres('undo', path, '2')
    expect([twice.code, twice.err]).toEqual([1, expect.stringContaining('déjà annulé')])
    expect((await amarres('undo', path, '1')).code).toBe(1)
    expect((await amarres('undo', path, '99')).code).toBe(1)
  })

  it('proves itself by the fingerprints of the journal', async () => {
    await create()
    await amarres('import', path, files.matomo)
    await amarres('undo', path)
    const [undo, , creation] = await entries()
    expect(undo).toMatchObject({ intent: 'undo', undoes: 2, content: creation?.content })
    const text = (await amarres('journal', path)).out
    expect(text).toMatch(/^n°\u00a03 — .*Annulation du changement n°\u00a02$/m)
    expect(text).toMatch(/^n°\u00a02 — .*Import de visites.csv \(annulé par le n°\u00a03\)$/m)
  })
})

describe('amarres export', () => {
  it('is lossless: a new dossier made of it exports the same bytes', async () => {
    await create()
    await amarres('import', path, files.matomo)
    await amarres('import', path, files.insee)
    await amarres('undo', path, '2')
    const json = join(folder, 'tout.json')
    const said = await amarres('export', path, '--out', json)
    expect([said.code, said.out]).toEqual([0, expect.stringContaining(json)])
    const copy = join(folder, 'copie.amarres')
    expect((await amarres('new', copy, '--from', json)).code).toBe(0)
    expect((await amarres('export', copy)).out).toBe(readFileSync(json, 'utf8'))
    // What was withdrawn came along.
    expect((await amarres('undo', copy, '4')).code).toBe(0)
    expect(await content(copy)).toContain('visites.csv')
  })

  it('of the content alone can be made a dossier too, without the past', async () => {
    await create()
    await amarres('import', path, files.matomo)
    const json = join(folder, 'contenu.json')
    await amarres('export', path, '--content', '--out', json)
    const copy = join(folder, 'copie.amarres')
    await amarres('new', copy, '--from', json)
    expect(await content(copy)).toBe(readFileSync(json, 'utf8'))
    expect(await entries(copy)).toHaveLength(1)
  })

  it('modified since is refused, and nothing is created', async () => {
    await create()
    await amarres('import', path, files.matomo)
    const json = join(folder, 'tout.json')
    await amarres('export', path, '--out', json)
    const copy = join(folder, 'copie.amarres')
    for (const text of [readFileSync(json, 'utf8').replace('"value":2500', '"value":2501'), matomo, '{}', '']) {
      writeFileSync(json, text)
      const said = await amarres('new', copy, '--from', json)
      expect([said.code, said.err]).toEqual([1, expect.stringContaining('tout.json')])
      expect(existsSync(copy)).toBe(false)
    }
    expect((await amarres('new', copy, '--from', join(folder, 'none.json'))).code).toBe(1)
  })
})

describe('amarres audit of a dossier', () => {
  it('writes the same figures as for the folder that it was made of', async () => {
    const exports = join(folder, 'exports')
    await amarres('new', path, '--territory', '35238')
    await amarres('import', path, exports)
    const args = ['--on', '2026-01-15', '--out']
    const ofDossier = await amarres('audit', path, ...args, join(folder, 'a'))
    expect([ofDossier.code, ofDossier.out]).toEqual([0, expect.stringContaining('rapport.pdf')])
    await amarres('audit', exports, '--territory', '35238', ...args, join(folder, 'b'))
    const figures = (name: string): unknown => {
      const json = readFileSync(join(folder, name, 'audit.json'), 'utf8')
      return (JSON.parse(json) as { readonly figures?: unknown }).figures
    }
    expect(figures('a')).toBeInstanceOf(Array)
    expect(figures('a')).toEqual(figures('b'))
  })

  it('says when there is no such dossier, or nothing in it', async () => {
    expect((await amarres('audit', path)).code).toBe(1)
    await amarres('new', path)
    expect((await amarres('audit', path, '--out', folder)).code).toBe(1)
    writeFileSync(join(folder, 'faux.amarres'), homemade)
    expect((await amarres('audit', join(folder, 'faux.amarres'))).code).toBe(1)
  })
})

describe('amarres backups, restore and salvage', () => {
  it('lists copies made before changes, and makes a new dossier of one of them', async () => {
    await create()
    expect((await amarres('backups', path)).out).toContain('Aucune sauvegarde')
    const empty = await content()
    await amarres('import', path, files.matomo)
    const after = await content()
    const [id = ''] = (await amarres('backups', path)).out.split('\n')
    expect(id).toMatch(/^Bellerive\..+\.change\.amarres$/)
    const old = join(folder, 'ancien.amarres')
    const restored = await amarres('restore', path, id, '--out', old)
    expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('ancien.amarres')])
    expect(await content(old)).toBe(empty)
    expect(await content()).toBe(after)
    expect((await amarres('restore', path, id, '--out', old)).code).toBe(1)
    expect((await amarres('restore', path, 'hier', '--out', join(folder, 'x.amarres'))).code).toBe(1)
    expect((await amarres('backups', join(folder, 'none.amarres'))).code).toBe(1)
  })

  it('recovers a damaged dossier either way, and leaves it as it is', async () => {
    await create()
    await amarres('import', path, files.matomo)
    await amarres('import', path, files.insee)
    const whole = await content()
    const bytes = readFileSync(path)
    // One figure in the middle of the facts, as a failing disk would change it: SQLite itself does not see it.
    const at = bytes.indexOf('"value":2500')
    expect(at).toBeGreaterThan(0)
    bytes.write('9', at + 8)
    writeFileSync(path, bytes)
    for (const command of ['export', 'journal', 'undo']) expect((await amarres(command, path)).err).toContain('abîmé')

    const salvaged = join(folder, 'sauvé.amarres')
    const said = await amarres('salvage', path, '--out', salvaged)
    expect([said.code, said.err]).toEqual([0, expect.stringContaining('Fichiers perdus\u00a0: visites.csv')])
    expect(await content(salvaged)).not.toContain('visites.csv')
    await amarres('import', salvaged, files.matomo)
    expect((await entries(salvaged)).map((one) => one.intent)).toEqual([
      'import',
      'salvage',
      'import',
      'import',
      'create',
    ])

    const restored = join(folder, 'restauré.amarres')
    expect((await amarres('restore', path, 'latest', '--out', restored)).code).toBe(0)
    await amarres('import', restored, files.insee)
    expect(await content(restored)).toBe(whole)
    expect(readFileSync(path).equals(bytes)).toBe(true)
    writeFileSync(path, 'rien')
    expect((await amarres('salvage', path, '--out', join(folder, 'y.amarres'))).code).toBe(1)
  })
})

describe('beside the application', () => {
  it('reads a dossier that is open there, but does not change it', async () => {
    const session = createSession({ folder, configFolder: join(folder, 'config') })
    const opened = await session.handle('createDossier', { kind: 'territory', code: '35238' })
    const open = opened.ok ? (opened.value.dossier?.path ?? '') : ''
    expect((await amarres('journal', open)).code).toBe(0)
    const refused = await amarres('import', open, files.matomo)
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('ouvert par')])
    await session.handle('closeDossier', null)
    expect((await amarres('import', open, files.matomo)).code).toBe(0)
    const again = await session.handle('openDossier', { path: open })
    expect(again.ok && again.value.dossier?.files.map((one) => one.file)).toEqual(['visites.csv'])
    await session.handle('closeDossier', null)
  })

  it('works from a terminal, and leaves no lock behind', async () => {
    mkdirSync(join(folder, 'a'))
    const there = join(folder, 'a', 'Bellerive.amarres')
    expect((await runCli(['new', there])).code).toBe(0)
    const run = await runCli(['import', there, files.matomo])
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('Ajoute')])
    const piped = await runCli(['export', there, '--content'])
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
    expect(digest(piped.stdout)).toBe(digest(await content(there)))
    expect(readdirSync(join(folder, 'a')).toSorted()).toEqual(['Bellerive.amarres', 'Bellerive.sauvegardes'])
    copyFileSync(there, path)
    expect((await runCli(['undo', path])).code).toBe(0)
  })
})
