import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/core/import/import-file.ts'
import { periodFromName, readPeriod } from '../../../src/core/import/matomo-period.ts'
import { readPeriodAnswer, tidyPeriodAnswer } from '../../../src/core/import/which-period.ts'
import { readFiles } from '../../../src/files/read-files.ts'
import { filesUnder, fixtures, importPath, readSource } from './read-fixture.ts'

describe('Matomo', () => {
  const matomo = (name: string) => importPath(join(fixtures, 'matomo', name))

  test('ways of coming become measures', async () => {
    const { facts } = await matomo('Export _ Type de canal _ mars 2025.csv')
    expect(facts.observations.map((one) => [one.metric, one.grain, one.from, one.value])).toEqual([
      ['visits-from-search', 'month', '2025-03-01', 1302],
      ['visits-direct', 'month', '2025-03-01', 720],
      ['visits-from-platforms', 'month', '2025-03-01', 410],
      ['visits-from-sites', 'month', '2025-03-01', 160],
      ['visits-from-campaigns', 'month', '2025-03-01', 12],
    ])
  })

  test('without its name nor a date column, values wait for their period', async () => {
    const file = await readSource(join(fixtures, 'matomo', 'Export _ Type de canal _ mars 2025.csv'))
    const stored = importFile({ ...file, name: 'unknown.csv' })
    const [table] = stored.inspection.tables
    expect(table).toMatchObject({ rows: 5, kept: 5, period: { from: null, to: null } })
    expect(table?.metrics).toHaveLength(5)
    expect(stored.inspection.questions).toEqual([
      { id: 'period:Type de canal', kind: 'which-period', about: 'Type de canal', options: [] },
    ])
    expect(stored.inspection.problems).toMatchObject([
      { code: 'period-unknown', severity: 'question', params: { title: 'Type de canal' } },
    ])
    const answered = importFile({ ...file, name: 'unknown.csv' }, { answers: { 'period:Type de canal': '2025-03' } })
    expect(answered.inspection.problems).toEqual([])
    expect(answered.inspection.tables[0]?.period).toEqual({ from: '2025-03-01', to: '2025-03-31' })
    expect(answered.inspection.questions).toHaveLength(1)
  })

  test('a scheduled report asks for its period once', async () => {
    const file = await readSource(join(fixtures, 'matomo', 'Export _ Scheduled report _ 2025-03.csv'))
    const { inspection } = importFile({ ...file, name: 'unknown.csv' })
    expect(inspection.questions.map((one) => one.id)).toEqual(['period:Scheduled report'])
    expect(inspection.problems.filter((one) => one.code === 'period-unknown')).toHaveLength(1)
    expect(inspection.tables.filter((one) => one.kept > 0).length).toBeGreaterThan(1)
  })

  test('periods as people type them', () => {
    expect(['2025', ' 2025-03 ', '2025-03-14', 'mars 2025', '03/2025', 'March 14, 2025'].map(tidyPeriodAnswer)).toEqual(
      [...['2025', '2025-03', '2025-03-14', '2025-03', '2025-03', '2025-03-14']],
    )
    for (const text of ['', '2025-13', '2025-02-30', '03/04/2025', '25', '2025-03-01,2025-03-09'])
      expect(readPeriodAnswer(text)).toBeNull()
  })

  test('a report bears the name that its columns tell', async () => {
    const titles = await Promise.all(
      filesUnder(join(fixtures, 'matomo')).map(async (name) => [name, (await matomo(name)).inspection.title]),
    )
    expect(Object.fromEntries(titles)).toEqual({
      'Export _ Scheduled report _ 2025-03.csv': 'Scheduled report',
      'Export _ Type de canal _ mars 2025.csv': 'Type de canal',
      'api-get-months-en.csv': 'Main metrics',
      'evolution-fr.csv': 'Visites dans le temps',
      'odd-bytes.csv': 'Visits over time',
      'raw-days.csv': 'Visits over time',
      'visits-weeks-de.csv': 'Visits over time',
    })
  })

  test('two sections that say the same thing count once', async () => {
    const { facts } = await matomo('Export _ Scheduled report _ 2025-03.csv')
    expect(facts.observations.filter((one) => one.metric === 'visits-from-search')).toHaveLength(1)
  })

  test('durations and French numbers are read', async () => {
    const raw = (await matomo('raw-days.csv')).facts.observations.filter((one) => one.metric === 'visit-seconds')
    expect(raw.map((one) => one.value)).toEqual([655, 540])
    const french = (await matomo('evolution-fr.csv')).facts.observations.filter((one) => one.metric === 'visits')
    expect(french.map((one) => [one.from, one.to, one.value])).toEqual([
      ['2025-03-01', '2025-03-31', 2604],
      ['2025-04-01', '2025-04-30', 2411],
    ])
  })

  test('periods', () => {
    expect(readPeriod('2025-03-03,2025-03-09')).toEqual({ grain: 'week', from: '2025-03-03', to: '2025-03-09' })
    expect(readPeriod('From 2025-01-01 to 2025-12-31')?.grain).toBe('year')
    expect(readPeriod('Du 3 mars 2025 au 20 mars 2025')).toEqual({
      grain: 'range',
      from: '2025-03-03',
      to: '2025-03-20',
    })
    expect(readPeriod('2024-02')).toEqual({ grain: 'month', from: '2024-02-01', to: '2024-02-29' })
    expect(readPeriod('03/04/2025')).toBeNull()
    expect(periodFromName('x/Export _ Main metrics _ March 2025 (1).csv')?.period.from).toBe('2025-03-01')
    expect(periodFromName('visites mars 2025.csv')).toBeNull()
  })
})

describe('INSEE', () => {
  const populations = async (path: string) => (await importPath(join(fixtures, path))).facts.populations

  test('COM is a code since 2024, a name before', async () => {
    const recent = await populations('insee-population/donnees_communes-2026.csv')
    expect(recent.map((one) => one.code)).toEqual(['01901', '39902', '2A903', '75056'])
    const old = await populations('insee-population/donnees_communes-2020.csv')
    expect(old.map((one) => [one.code, one.name])).toEqual([
      ['39902', 'Bellerive-sur-Loue'],
      ['97190', 'Anse-Rêvée'],
    ])
  })

  test('the list of variables beside the data is no unknown format', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amarres-'))
    try {
      const path = join(folder, 'meta_base-cc-evol-struct-pop-2022.CSV')
      writeFileSync(path, 'COD_VAR;LIB_VAR;LIB_VAR_LONG;COD_MOD\nP22_POP;Pop 2022;Population en 2022;\n')
      const { inspection } = await importPath(path)
      expect([inspection.status, inspection.problems.map((one) => [one.code, one.severity])]).toEqual([
        'unrecognised',
        [['dictionary-only', 'note']],
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('a leading zero that a spreadsheet program dropped comes back', async () => {
    expect((await populations('insee-population/short-comma-copy.csv')).map((one) => one.code)).toEqual([
      '39902',
      '01901',
    ])
  })

  test('departments and regions', async () => {
    const departments = await populations('insee-population/donnees_departements-2026.csv')
    expect(departments.map((one) => [one.level, one.code])).toEqual([
      ['departement', '39'],
      ['departement', '2B'],
      ['departement', '971'],
    ])
    expect(await populations('insee-population/donnees_regions-2026.csv')).toMatchObject([
      { level: 'region', code: '27' },
    ])
  })

  test('ages: the latest census, 75 and over added up', async () => {
    const [commune] = await populations('insee-age-structure/base-cc-evol-struct-pop-2022.CSV')
    expect(commune).toMatchObject({ level: 'commune', code: '39902', year: 2022, total: 8012 })
    expect(commune?.byBand).toEqual({
      ...{ '0-14': 1391.77, '15-29': 1202.5, '30-44': 1405.25, '45-59': 1622.13, '60-74': 1580.33, '75+': 810.02 },
    })
  })

  test('IRIS rows add up to their commune', async () => {
    expect(await populations('insee-age-structure/base-ic-evol-struct-pop-2021.CSV')).toMatchObject([
      { code: '39902', year: 2021, total: 8012, byBand: { '0-14': 1391.75, '75+': 810.25 } },
    ])
  })

  test('inside an archive', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amarres-'))
    try {
      const csv = readFileSync(join(fixtures, 'insee-population', 'donnees_communes-2026.csv'))
      const archive = zipSync({ 'ensemble/donnees_communes.csv': csv, 'ensemble/lisez-moi.txt': strToU8('INSEE') })
      const path = join(folder, 'ensemble.zip')
      writeFileSync(path, archive)
      const statuses: string[] = []
      for await (const file of readFiles([path], {})) statuses.push(importFile(file).inspection.status)
      expect(statuses).toContain('recognised')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
