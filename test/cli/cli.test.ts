/** The command line: usage, inspection, audit and templates, on small files and, where they are, on real exports. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
import { join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { main } from '../../src/cli/cli.ts'
import { homemade, insee, matomo, writeExports } from '../session/small-exports.ts'
import { runCli } from './run-cli.ts'
import type { Run } from './run-cli.ts'

const samples = resolve(import.meta.dirname, '../../../shared/samples')
let folder: string
let exports: string
let out: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  exports = join(folder, 'exports')
  out = join(folder, 'out')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** Every object inside a JSON value. */
function* objects(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>
  for (const inner of Object.values(value)) yield* objects(inner)
}

describe('usage', () => {
  it('prints the commands, in both languages, and the version', async () => {
    const french = await runCli(['help'])
    expect([french.code, french.stderr]).toEqual([0, ''])
    for (const command of ['audit', 'inspect', 'open', 'table', 'templates'])
      expect(french.stdout).toContain(`amarres ${command}`)
    expect((await runCli(['help', '--lang', 'en'])).stdout).toContain('who is reached')
    const version = await runCli(['--version'])
    expect([version.code, version.stdout]).toEqual([0, '0.1.0\n'])
  })

  it.each([
    [[]],
    [['audits']],
    [['constructor']],
    [['audit']],
    [['audit', 'a', 'b']],
    [['audit', 'a', '--nothing']],
    [['audit', '.', '--on', '2026-02-30']],
    [['audit', '.', '--on', 'demain']],
    [['audit', '.', '--lang', 'de']],
    [['audit', './no-such-folder']],
    [['inspect']],
    [['templates']],
    [['templates', 'here']],
    [['open', '--port', '0']],
    [['open', '--port', '70000']],
    [['open', 'dossier.amarres']],
  ])('%j is wrong usage: exit 2', async (args) => {
    const said: string[] = []
    const listen = (text: unknown): boolean => said.push(String(text)) > 0
    vi.spyOn(process.stdout, 'write').mockImplementation(listen)
    vi.spyOn(process.stderr, 'write').mockImplementation(listen)
    expect(await main(args)).toBe(2)
    expect(said.join('').length).toBeGreaterThan(20)
  })

  it('says which option has no value', async () => {
    for (const args of [['--out'], ['--out', '--on', '2026-01-15']]) {
      const run = await runCli(['audit', '.', ...args])
      expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('il manque une valeur après --out')])
    }
  })

  it('stops without a word when nobody reads on', async () => {
    const child = spawn(process.execPath, ['src/cli/cli.ts', 'help'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    const said: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    await once(child, 'close')
    expect(Buffer.concat(said).toString()).toBe('')
  })

  it('goes through the plain launcher too', async () => {
    const run = await runCli(['--version'], 'src/cli/amarres.js')
    expect([run.code, run.stdout]).toEqual([0, '0.1.0\n'])
    expect((await runCli(['audits'], 'src/cli/amarres.js')).code).toBe(2)
  })
})

/** As `inspect` prints paths on every system. */
function posix(path: string): string {
  return path.replaceAll('\\', '/')
}

describe('inspect', () => {
  it('prints one JSON object per file, with the documented names and no others', async () => {
    const files = writeExports(exports)
    const empty = join(exports, 'vide.csv')
    writeFileSync(empty, '')
    const run = await runCli(['inspect', files.matomo, files.homemade, empty, join(exports, 'none.csv'), '--json'])
    expect(run.code).toBe(0)
    const [recognised, unknown, nothing, missing, ...others] = JSON.parse(run.stdout) as Record<string, unknown>[]
    expect(others).toEqual([])
    expect(recognised).toEqual({
      file: posix(files.matomo),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      status: 'recognised',
      importer: 'matomo',
      publisher: 'Matomo',
      title: expect.any(String) as string,
      language: null,
      encoding: 'utf-8',
      delimiter: ',',
      dialect: {
        delimiter: ',',
        quote: '"',
        escape: 'doubled',
        recordEnd: 'lf',
        rows: 13,
        regularRows: 13,
        columns: expect.any(Number) as number,
      },
      evidence: [
        expect.stringContaining('colonnes connues sur') as string,
        expect.stringMatching(/^séparateur\s: virgule — 13 lignes sur 13 ont \d+ colonnes$/u) as string,
        'en-tête à la première ligne',
      ],
      tables: [
        {
          sheet: null,
          headerRow: 1,
          rows: 12,
          kept: 12,
          skipped: 0,
          period: { from: '2025-01-01', to: '2025-12-31' },
          channels: [{ service: 'website', account: null }],
          metrics: [
            { name: 'unique-visitors', unit: 'people', unique: true, count: 12, min: 1200, max: 1310, sum: null },
            { name: 'visits', unit: 'visits', unique: false, count: 12, min: 2500, max: 2720, sum: 31320 },
            { name: 'actions', unit: 'actions', unique: false, count: 12, min: 6000, max: 6011, sum: 72066 },
          ],
        },
      ],
      personalDataDropped: [],
      problems: [],
    })
    expect(unknown).toMatchObject({ file: posix(files.homemade), status: 'unrecognised', importer: null, tables: [] })
    expect(unknown?.['problems']).toEqual([
      {
        code: 'unrecognised-file',
        severity: 'warning',
        row: null,
        column: null,
        message: expect.stringContaining('Faire correspondre') as string,
      },
    ])
    expect(nothing).toMatchObject({ file: posix(empty), status: 'unreadable' })
    expect(missing).toMatchObject({ file: posix(join(exports, 'none.csv')), sha256: null, status: 'unreadable' })
    expect(missing?.['problems']).toMatchObject([{ code: 'file-not-found', severity: 'error' }])
  })

  it('reports twins both', async () => {
    const { matomo: path } = writeExports(exports)
    copyFileSync(path, join(exports, 'copie.csv'))
    const run = await runCli(['inspect', path, join(exports, 'copie.csv'), '--json'])
    expect(JSON.parse(run.stdout)).toMatchObject([{ file: posix(path) }, { file: posix(join(exports, 'copie.csv')) }])
  })

  it('says so when there is nothing to examine', async () => {
    mkdirSync(exports)
    const run = await runCli(['inspect', exports])
    expect([run.code, run.stdout]).toEqual([0, ''])
    expect(run.stderr).toContain('Aucun fichier à examiner')
    expect((await runCli(['inspect', exports, '--json'])).stdout).toBe('[]\n')
  })

  it.skipIf(process.platform === 'win32')('lets no file name command the terminal', async () => {
    mkdirSync(exports)
    writeFileSync(join(exports, '\u001b[31mrouge\nfaux — reconnu\u202e.csv'), homemade)
    const run = await runCli(['inspect', exports])
    expect(run.stdout.split('\n')[0]).toContain('\ufffd[31mrouge\ufffdfaux — reconnu\ufffd.csv — non reconnu')
    expect(run.stdout + run.stderr).not.toContain('\u001b[31m')
  })

  it('says the same to people, in their language', async () => {
    const { matomo: path, homemade: other } = writeExports(exports)
    const french = await runCli(['inspect', path, other])
    expect([french.code, french.stdout.split('\n')[0]]).toEqual([0, `${posix(path)} — reconnu`])
    expect(french.stdout).toContain('12 lignes : 12 gardées, 0 écartée')
    const english = await runCli(['inspect', path, other, '--lang', 'en'])
    expect(english.stdout).toContain('12 rows: 12 kept, 0 set aside')
    expect(english.stdout).toContain('cantine.csv — not recognised')
  })

  it.skipIf(!existsSync(samples))('reports every real export of the samples', async () => {
    const paths = readdirSync(samples, { recursive: true, encoding: 'utf8' })
      .filter((name) => /[\\/].*\.(csv|xlsx|json)$/.test(name))
      .map((name) => join(samples, name))
    const run = await runCli(['inspect', ...paths, '--json'])
    expect(run.code).toBe(0)
    const files = JSON.parse(run.stdout) as { file: string; status: string; problems: { message: string }[] }[]
    expect(files).toHaveLength(paths.length)
    for (const { status, problems } of files) {
      expect(['recognised', 'unrecognised']).toContain(status)
      for (const { message } of problems) expect(message).toMatch(/^[A-ZÀ-Ý«0-9].+[.!?]$/su)
    }
  })
})

describe('audit of a small folder', () => {
  let audited: string
  let run: Run

  beforeAll(async () => {
    audited = mkdtempSync(join(tmpdir(), 'amarres-test-'))
    writeExports(join(audited, 'exports'))
    run = await runCli(['audit', join(audited, 'exports'), '--on', '2026-01-15', '--out', join(audited, 'out')])
  })
  afterAll(() => {
    rmSync(audited, { recursive: true, force: true })
  })

  it('writes the brief, the report and the figures, and says what it did', () => {
    expect(run.code).toBe(0)
    expect(readdirSync(join(audited, 'out')).toSorted()).toEqual([
      'audit.json',
      'donnees-ouvertes.zip',
      'note-de-synthese-grands-caracteres.pdf',
      'note-de-synthese.html',
      'note-de-synthese.pdf',
      'projet-de-deliberation.odt',
      'rapport.html',
      'rapport.pdf',
    ])
    for (const name of ['note-de-synthese.pdf', 'rapport.pdf']) {
      expect(readFileSync(join(audited, 'out', name)).toString('latin1', 0, 8)).toBe('%PDF-1.7')
    }
    const lines = run.stdout.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.length).toBeLessThan(25)
    // The only commune of the INSEE file.
    expect(lines[0]).toBe('Amarres — Rennes, audit au 15\u00a0janvier 2026')
    expect(run.stdout).toContain('Fichiers lus : 3, dont 2 reconnus.')
    expect(run.stdout).toContain('Période : janvier à décembre 2025.')
    expect(run.stderr).toContain('Écriture 1/8 : note-de-synthese.pdf')
    expect(run.stderr).toContain('cantine.csv')
  })

  it('computes an open-data pack again, to the same figures', async () => {
    const again = join(audited, 'again')
    const second = await runCli(['audit', '--from-pack', join(audited, 'out', 'donnees-ouvertes.zip'), '--out', again])
    expect([second.code, second.stdout]).toEqual([0, expect.stringContaining('sont retrouvés à l’identique.')])
    const bytes = (folder: string): Buffer => readFileSync(join(audited, folder, 'audit.json'))
    expect(bytes('again').equals(bytes('out'))).toBe(true)
  })

  it('puts every number of audit.json in a figure, and none where nothing is known', () => {
    const json = JSON.parse(readFileSync(join(audited, 'out', 'audit.json'), 'utf8')) as Record<string, unknown>
    expect(json).toMatchObject({ format: 'amarres-audit', on: '2026-01-15', territory: { code: '35238' } })
    const all = [...objects(json)]
    const figures = all.filter((one) => 'low' in one)
    expect(figures.length).toBeGreaterThan(20)
    for (const one of figures) {
      expect(one).toMatchObject({
        low: expect.any(Number) as number,
        central: expect.any(Number) as number,
        high: expect.any(Number) as number,
        unit: expect.any(String) as string,
        quality: expect.stringMatching(/^(measured|declared|reference|estimated)$/) as string,
        sources: expect.any(Array) as unknown[],
      })
      expect((one['sources'] as unknown[]).length).toBeGreaterThan(0)
      expect(Number(one['low'])).toBeLessThanOrEqual(Number(one['central']))
      expect(Number(one['central'])).toBeLessThanOrEqual(Number(one['high']))
    }
    const absences = all.filter((one) => 'status' in one && 'reason' in one)
    expect(absences.length).toBeGreaterThan(0)
    for (const one of absences) expect(Object.values(one).filter((value) => typeof value === 'number')).toEqual([])
    const ids = new Set((json['figures'] as { id: string }[]).map((one) => one.id))
    for (const one of all) {
      if (!('code' in one) || !('inputs' in one)) continue
      for (const input of one['inputs'] as string[]) expect(ids).toContain(input)
    }
  })

  it('gives the same bytes for the same files and date, wherever it is run from', async () => {
    writeExports(exports)
    expect((await runCli(['audit', exports, '--on', '2026-01-15', '--out', out])).code).toBe(0)
    for (const name of readdirSync(out)) {
      expect(readFileSync(join(audited, 'out', name)).equals(readFileSync(join(out, name)))).toBe(true)
    }
  })
})

describe('audit', () => {
  const audit = (...args: readonly string[]) => runCli(['audit', exports, '--on', '2026-01-15', '--out', out, ...args])

  it('reads sub-folders and archives, and not its own earlier documents', async () => {
    mkdirSync(join(exports, 'web'), { recursive: true })
    const text = new TextEncoder()
    writeFileSync(join(exports, 'web', 'visites.csv'), matomo)
    writeFileSync(join(exports, 'tout.zip'), zipSync({ 'insee/population.csv': text.encode(insee) }))
    const first = await runCli(['audit', exports, '--on', '2026-01-15', '--out', exports])
    expect(first.stdout).toContain('Fichiers lus : 2, dont 2 reconnus.')
    const second = await runCli(['audit', exports, '--on', '2026-01-15', '--out', exports])
    expect(second.stdout).toBe(first.stdout)
  })

  it('takes the territory and the language it is given, refuses a territory that does not exist', async () => {
    writeExports(exports)
    const given = await audit('--territory', '35288', '--lang', 'en')
    expect(given.stdout).toContain('Saint-Malo, audited on 15\u00a0January 2026')
    expect(given.stderr).toContain('Writing 1/8: note-de-synthese.pdf')
    rmSync(out, { recursive: true })
    const wrong = await audit('--territory', '00000')
    expect([wrong.code, existsSync(out)]).toEqual([2, false])
    expect(wrong.stderr).toContain('00000')
  })

  it('gives the code of a territory that was given by its name, or without its zero', async () => {
    writeExports(exports)
    expect((await audit('--territory', 'Saint-Malo')).stderr).toContain('35288 (Saint-Malo)')
    expect((await audit('--territory', '1001')).stderr).toContain("01001 (L'Abergement-Clémenciat)")
    expect((await audit('--territory', 'bretagne')).stderr).toContain('R53 (Bretagne)')
  })

  it('wants a folder, and says so of a file', async () => {
    const files = writeExports(exports)
    const run = await runCli(['audit', files.matomo])
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('est un fichier, pas un dossier')])
  })

  it('names the file that a twin repeats', async () => {
    const files = writeExports(exports)
    copyFileSync(files.matomo, join(exports, 'zz-copie.csv'))
    const run = await audit()
    expect(run.stderr).toMatch(/Fichier zz-copie\.csv\) : Le même contenu .* dans le fichier visites\.csv/)
  })

  it('goes on without residents when nothing names the territory, and says so', async () => {
    mkdirSync(exports)
    writeFileSync(join(exports, 'visites.csv'), matomo)
    const run = await audit()
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('collectivité non précisée')
    expect(run.stderr).toMatch(/Attention : .*collectivité/)
  })

  it('knows the territory that a folder declares, invented or not', async () => {
    mkdirSync(exports)
    writeFileSync(join(exports, 'visites.csv'), matomo)
    writeFileSync(
      join(exports, 'collectivite.json'),
      '{ "name": "Valmer", "kind": "commune", "code": null, "population": 8000, "fictitious": true }',
    )
    const run = await audit()
    expect(run.stdout).toContain('Valmer, audit au')
    expect(run.stdout).toContain('Exemple fictif')
    expect(run.stdout).toContain('Fichiers lus : 1, dont 1 reconnu.')
    expect(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8'))).toMatchObject({ fictitious: true })

    writeFileSync(join(exports, 'collectivite.json'), '{ "name": 3 }')
    const broken = await audit()
    expect([broken.code, broken.stdout]).toEqual([1, ''])
    expect(broken.stderr).toContain('collectivite.json')
  })

  it('exits 1 when nothing is usable, and writes nothing', async () => {
    mkdirSync(exports)
    expect((await audit()).code).toBe(1)
    writeFileSync(join(exports, 'cantine.csv'), homemade)
    const run = await audit()
    expect([run.code, run.stdout, existsSync(out)]).toEqual([1, '', false])
    expect(run.stderr).toContain('cantine.csv')
  })

  it('exits 1 when the documents cannot be written', async () => {
    writeExports(exports)
    writeFileSync(out, 'a file where the folder should be')
    const run = await audit()
    expect(run.code).toBe(1)
    expect(readFileSync(out, 'utf8')).toBe('a file where the folder should be')
  })
})

describe('templates', () => {
  it('are written, and read back as ours', async () => {
    const run = await runCli(['templates', '--out', out])
    expect(run.code).toBe(0)
    const tables = ['canaux', 'kit-terrain-depouillement', 'kit-terrain-reponses', 'mesures', 'sondage']
    const names = tables.map((name) => `${name}.csv`)
    expect(readdirSync(out).toSorted()).toEqual([...names, 'kit-terrain-questionnaire.pdf'].toSorted())
    const inspected = await runCli(['inspect', ...names.map((name) => join(out, name)), '--json'])
    expect(JSON.parse(inspected.stdout)).toMatchObject(
      names.map((name) => ({ file: posix(join(out, name)), status: 'recognised' })),
    )
  })

  it('come with the field kit of the channels of a dossier', async () => {
    const dossier = join(out, 'Essai.amarres')
    mkdirSync(out, { recursive: true })
    const inventory = join(out, 'canaux.csv')
    writeFileSync(
      inventory,
      'Service;Compte;Depuis;Types de messages\nFacebook;Ville d’Essai;2014;\nBulletin municipal;Le petit Essai;;\n',
    )
    expect((await runCli(['new', dossier, '--name', 'Essai', '--population', '1200'])).code).toBe(0)
    expect((await runCli(['import', dossier, inventory])).code).toBe(0)
    const kit = join(out, 'kit')
    expect((await runCli(['templates', '--out', kit, '--for', dossier, '--on', '2026-11-25'])).code).toBe(0)
    const answers = readFileSync(join(kit, 'kit-terrain-reponses.csv'), 'utf8')
    expect(answers).toContain('4. Vu : Facebook – Ville d’Essai;4. Vu : Bulletin ou magazine imprimé – Le petit Essai')
    expect((await runCli(['templates', '--out', kit, '--for', join(out, 'Absent.amarres')])).code).toBe(1)
  })
})

describe('amarres reference', () => {
  it('writes a file that changes nothing when it is checked, and says what another one would change', async () => {
    const path = join(folder, 'references.json')
    expect((await runCli(['reference', 'export', '--out', path])).code).toBe(0)
    const same = await runCli(['reference', 'check', path])
    expect(same.code).toBe(0)
    expect(same.stdout).toContain('0 valeur changée, 0 nouvelle')

    const all = JSON.parse(readFileSync(path, 'utf8')) as { values: { id: string; low: number; high: number }[] }
    const values = all.values.map((one) => (one.id === 'internet/75' ? { ...one, low: 0.6, high: 0.6 } : one))
    writeFileSync(path, JSON.stringify({ ...all, values: [...values, { id: 'internet/all' }] }))
    const other = await runCli(['reference', 'check', path])
    expect(other.code).toBe(1)
    expect(other.stdout).toContain('1 valeur changée, 0 nouvelle')
    expect(other.stdout + other.stderr).toContain('internet/all')
  })
})
