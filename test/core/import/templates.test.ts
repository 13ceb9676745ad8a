import { join } from 'node:path'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { readAgeClass } from '../../../src/core/import/age-class.ts'
import { readMonth, readRange, readSince } from '../../../src/core/import/template-table.ts'
import { templateFiles } from '../../../src/core/import/templates.ts'
import { codesOf, fixtures, importPath } from './read-fixture.ts'

async function importText(name: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'amarres-'))
  try {
    writeFileSync(join(folder, name), text)
    return await importPath(join(folder, name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.each(templateFiles())('$name', ({ name, text }) => {
  const importer = `template-${name.replace('.csv', '')}`

  test('opens in columns in a French spreadsheet program', () => {
    expect(text.startsWith('\ufeff')).toBe(true)
    const lines = text.slice(1).split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines.at(-1)).toBe('')
    const widths = lines.slice(0, 3).map((line) => line.split(';').length)
    expect(new Set(widths).size).toBe(1)
  })

  test('is recognised as it is, and its examples are not data', async () => {
    const stored = await importText(name, text)
    expect(stored.inspection.importer).toBe(importer)
    expect(stored.inspection.tables[0]?.rows).toBe(0)
    expect(codesOf(stored)).toEqual(['no-data'])
  })

  test('gives two facts without problem once the # is removed', async () => {
    const stored = await importText(name, text.replaceAll('# ', ''))
    expect(codesOf(stored)).toEqual([])
    expect(stored.inspection.tables[0]).toMatchObject({ rows: 2, kept: 2 })
  })
})

test('the inventory says what was written, and null for the rest', async () => {
  const { facts } = await importPath(join(fixtures, 'template-canaux', 'canaux.csv'))
  expect(facts.channels).toHaveLength(4)
  expect(facts.channels[0]).toMatchObject({
    channel: { service: 'facebook', account: 'Ville de Bellerive-sur-Loue' },
    since: '2014',
    messageTypes: ['alerts', 'agenda', 'works'],
    exclusiveShare: { low: 0.3, high: 0.5 },
    hoursPerMonth: { low: 12, high: 16 },
    subscribers: { low: 3200, high: 3200 },
    peoplePerMonth: null,
    listOwner: 'operator',
    officialLinks: 8,
  })
  expect(facts.channels[1]).toMatchObject({
    since: '2009-06',
    costPerYear: { low: 1450.5, high: 1450.5 },
    officialLinks: null,
  })
  expect(facts.channels[2]).toMatchObject({ since: '2021-03', exclusiveShare: null, listOwner: 'operator' })
})

test('ranges in two columns; personal columns are dropped and counted', async () => {
  const stored = await importPath(join(fixtures, 'template-canaux', 'canaux-min-max.csv'))
  expect(stored.facts.channels.map((one) => one.hoursPerMonth)).toEqual([
    { low: 12, high: 16 },
    { low: 1, high: 2 },
  ])
  expect(stored.facts.channels[1]?.costPerYear).toEqual({ low: 700, high: 700 })
  expect(stored.inspection.personalDataDropped).toEqual([
    { column: 'Référent', cells: 1 },
    { column: 'E-mail', cells: 1 },
  ])
  expect(JSON.stringify(stored)).not.toContain('durand')
})

test('months, followers as a level', async () => {
  const { facts } = await importPath(join(fixtures, 'template-mesures', 'mesures.csv'))
  expect(facts.observations.map((one) => [one.metric, one.grain, one.from, one.to, one.value])).toEqual([
    ['followers', 'stock', '2025-03-31', '2025-03-31', 1240],
    ['unique-opens', 'month', '2025-03-01', '2025-03-31', 410],
    ['visits', 'month', '2025-03-01', '2025-03-31', 2604],
    ['unique-visitors', 'month', '2025-04-01', '2025-04-30', 1742],
    ['copies', 'year', '2024-01-01', '2024-12-31', 3900],
  ])
})

test('ways of writing a range', () => {
  const same = { low: 120, high: 150 }
  for (const text of ['120-150', '120 – 150', '120 à 150', 'entre 120 et 150', '120 to 150', '120 € à 150 €']) {
    expect(readRange(text), text).toEqual(same)
  }
  expect(readRange('1 200')).toEqual({ low: 1200, high: 1200 })
  expect(readRange('12,5 h')).toEqual({ low: 12.5, high: 12.5 })
  expect(readRange('150-120')).toBe('invalid-number')
  expect(readRange('02-avr')).toBe('spreadsheet-damage')
  expect(readRange('1.200')).toBe('ambiguous-number')
  expect(readRange('beaucoup')).toBe('invalid-number')
})

test('ways of writing when a channel began', () => {
  expect(readSince('2014')).toEqual({ since: '2014' })
  for (const text of ['2014-09', 'sept-14', 'septembre 2014', '2014-09-15'])
    expect(readSince(text), text).toEqual({ since: '2014-09' })
  expect(readSince('mars-98')).toEqual({ since: '1998-03' })
  // Day and month cannot be told apart: the year can.
  expect(readSince('01/03/2019')).toEqual({ since: '2019' })
  expect(readSince('01/03/19')).toBe('ambiguous-date')
  expect(readSince('toujours')).toBe('invalid-date')
})

test('a share of 0,3 may be 30 % or 0,3 %: it is not read', async () => {
  const share = async (text: string) => {
    const stored = await importText(
      'canaux.csv',
      `Service;Compte;Heures par mois;Part publiée seulement là (%)\nFacebook;;;${text}\n`,
    )
    return [stored.facts.channels[0]?.exclusiveShare ?? null, codesOf(stored)]
  }
  expect(await share('0,3')).toEqual([null, ['unexpected-value']])
  for (const text of ['30', '30 %', '30,0']) expect(await share(text), text).toEqual([{ low: 0.3, high: 0.3 }, []])
  expect(await share('0,5 %')).toEqual([{ low: 0.005, high: 0.005 }, []])
  expect(await share('0')).toEqual([{ low: 0, high: 0 }, []])
})

test('LibreOffice takes 75+ for a number: after 60-74 it is understood, alone it is not', async () => {
  const classes = async (...ages: readonly string[]) => {
    const rows = ages.map((age) => `${age};Facebook;;50;10\n`).join('')
    const stored = await importText('sondage.csv', `Classe d’âge;Service;Compte;Répondants;Utilisateurs\n${rows}`)
    return [stored.facts.surveys.map((one) => one.ageClass), codesOf(stored)]
  }
  expect(await classes('60-74', '75')).toEqual([['60-74', '75+'], []])
  expect(await classes('75')).toEqual([[], ['unknown-age-class']])
  expect(await classes('60-74', '75', '80+')).toEqual([['60-74', '80+'], ['unknown-age-class']])
})

test('ways of writing a month', () => {
  for (const text of [
    '2025-03',
    '03/2025',
    'mars 2025',
    'March 2025',
    'mars-25',
    '2025-03-01',
    '2025-03-01T00:00:00',
  ]) {
    expect(readMonth(text), text).toEqual({ grain: 'month', from: '2025-03-01', to: '2025-03-31' })
  }
  expect(readMonth('01/03/2025')).toBe('ambiguous-date')
  expect(readMonth('2025-03-15')).toBe('invalid-date')
  expect(readMonth('bientôt')).toBe('invalid-date')
})

test('ways of writing an age class', () => {
  expect(
    ['15-29', '15–29', '15 à 29 ans', '75+', '75 ans et plus', 'moins de 15 ans', 'les jeunes'].map(readAgeClass),
  ).toEqual([...['15-29', '15-29', '15-29', '75+', '75+', '0-14', null]])
})
