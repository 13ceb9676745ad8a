/** Who may import whom (the table of the README's "house"), and the habits that keep the core pure. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Folders of the house, most specific first, with what each may import: other folders and packages. */
const house: readonly {
  readonly folder: string
  readonly folders: readonly string[]
  readonly packages: readonly (string | RegExp)[]
}[] = [
  // CO2.js is arithmetic: its `hosting` asks the network, and is never imported.
  { folder: 'src/core', folders: ['src/core'], packages: ['@tgwf/co2'] },
  {
    folder: 'src/files',
    folders: ['src/core', 'src/files'],
    packages: [/^node:/, 'papaparse', /^@e965\/xlsx(\/|$)/, 'fflate', '@etalab/decoupage-administratif'],
  },
  { folder: 'src/solver', folders: ['src/core', 'src/solver'], packages: ['highs'] },
  { folder: 'src/charts', folders: ['src/core', 'src/charts'], packages: ['chart.js'] },
  { folder: 'src/pdf', folders: ['src/core', 'src/charts', 'src/pdf'], packages: [/^node:/, 'pdfkit', 'fontkit'] },
  { folder: 'src/html', folders: ['src/core', 'src/charts', 'src/html'], packages: [] },
  { folder: 'src/odt', folders: ['src/core', 'src/charts', 'src/odt'], packages: ['fflate'] },
  { folder: 'src/open-data', folders: ['src/core', 'src/open-data'], packages: [] },
  {
    folder: 'src/session',
    folders: [
      'src/core',
      'src/files',
      'src/pdf',
      'src/html',
      'src/odt',
      'src/open-data',
      'src/charts',
      'src/ipc',
      'src/solver',
      'src/session',
    ],
    packages: [/^node:/],
  },
  { folder: 'src/ipc', folders: ['src/core', 'src/ipc'], packages: ['valibot'] },
  { folder: 'src/main', folders: ['src/core', 'src/session', 'src/ipc', 'src/main'], packages: [/^node:/, 'electron'] },
  { folder: 'src/preload', folders: ['src/ipc', 'src/preload'], packages: ['electron'] },
  { folder: 'src/web', folders: ['src/core', 'src/session', 'src/ipc', 'src/web'], packages: [/^node:/] },
  {
    folder: 'src/cli',
    folders: ['src/core', 'src/session', 'src/ipc', 'src/solver', 'src/web', 'src/cli'],
    packages: [/^node:/, 'valibot'],
  },
  {
    folder: 'renderer',
    folders: ['src/core', 'src/ipc', 'src/charts', 'renderer', 'assets'],
    packages: ['svelte', /^svelte\//, 'chart.js', 'valibot'],
  },
]

interface Import {
  readonly file: string
  readonly specifier: string
  readonly typeOnly: boolean
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|svelte)$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name))
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    specifier: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }))
}

function matches(rules: readonly (string | RegExp)[], name: string): boolean {
  return rules.some((rule) => (typeof rule === 'string' ? rule === name : rule.test(name)))
}

function isAllowed(one: Import, folders: readonly string[], packages: readonly (string | RegExp)[]): boolean {
  if (!one.specifier.startsWith('.')) return matches(packages, one.specifier)
  const target = relative(root, resolve(root, one.file, '..', one.specifier))
  return folders.some((folder) => target.startsWith(`${folder}/`))
}

describe('the house', () => {
  for (const { folder, folders, packages } of house) {
    it(`${folder} imports only what it may`, () => {
      const files = filesOf(folder)
      expect(files.length).toBeGreaterThan(0)
      const trespassers = files.flatMap(importsOf).filter((one) => !isAllowed(one, folders, packages))
      expect(trespassers.map((one) => `${one.file} → ${one.specifier}`)).toEqual([])
    })
  }

  it('only the shell itself touches electron', () => {
    const values = ['src', 'renderer']
      .flatMap(filesOf)
      .flatMap(importsOf)
      .filter((one) => one.specifier === 'electron' && !one.typeOnly)
    expect(values.map((one) => one.file).toSorted()).toEqual(['src/main/main.ts', 'src/preload/preload.ts'])
  })

  it('the page takes from the core only what computes nothing', () => {
    const allowed = [
      'analysis',
      'figure',
      'problem',
      'wording/',
      'dossier/(channel|dependence-weights|dossier|manual-measure|manual-metrics|metrics|typed-overlap)',
      'import/(parse-number|recipe-lacks|which-period)',
      'reference/(services|unit-bounds)',
      // What words, charts and lists of blocks are made with, from figures that are there already.
      'report/(burden|charts|letters|measures|names|report|section-find-out|survey|trend-chart)',
    ].map((path) => new RegExp(`^src/core/${path}${path.endsWith('/') ? '' : '\\.ts$'}`))
    const values = filesOf('renderer')
      .flatMap(importsOf)
      .filter((one) => one.specifier.startsWith('.') && !one.typeOnly)
      .map((one) => ({ ...one, target: relative(root, resolve(root, one.file, '..', one.specifier)) }))
      .filter((one) => one.target.startsWith('src/core/') && !allowed.some((path) => path.test(one.target)))
    expect(values.map((one) => `${one.file} → ${one.target}`)).toEqual([])
  })
})

describe('the core is pure', () => {
  const files = filesOf('src/core').filter((file) => file.endsWith('.ts'))
  const impurities: readonly (readonly [name: string, pattern: RegExp])[] = [
    ['the clock', /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\./],
    ['randomness', /\bMath\.random\(|\bcrypto\./],
    ['the console', /\bconsole\./],
    ["the machine's locale", /\.toLocale(?!LowerCase|UpperCase)\w*\(|\bIntl\.|\.localeCompare\(/],
    ['a guess about numbers or dates', /\bparseFloat\(|\bDate\.parse\(/],
  ]
  for (const [name, pattern] of impurities) {
    it(`never uses ${name}`, () => {
      const guilty = files.filter((file) => pattern.test(stripComments(readFileSync(join(root, file), 'utf8'))))
      expect(guilty).toEqual([])
    })
  }
})

describe('the whole project', () => {
  it('names no machine path, registry or private detail', () => {
    const guilty = ['src', 'renderer', 'test', '.ci']
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
      )
      .filter((file) => /\.(ts|js|svelte|css|html|json|md)$|run$/.test(file) && file !== 'test/architecture.test.ts')
      .filter((file) =>
        /\/(root|home)\/\w|\/work\/|registry\.npmjs|resolved"\s*:\s*"http/.test(readFileSync(join(root, file), 'utf8')),
      )
    expect(guilty).toEqual([])
  })

  it('keeps the top level that was asked for', () => {
    const visible = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !['node_modules', 'out', 'dist'].includes(name),
    )
    expect(visible.toSorted()).toEqual(
      [
        'LICENSE',
        'README.md',
        'assets',
        'electron.vite.config.ts',
        'package-lock.json',
        'package.json',
        'renderer',
        'src',
        'test',
        'tsconfig.json',
      ].toSorted(),
    )
  })

  it('pins exact versions', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >
    const versions = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
