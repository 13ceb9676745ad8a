import { describe, expect, test } from 'vitest'
import { buildDossier } from '../../../src/core/dossier/build-dossier.ts'
import { emptyState } from '../../../src/core/dossier/dossier.ts'
import { readAgeClass } from '../../../src/core/import/age-class.ts'
import type { FileImport } from '../../../src/core/import/import-file.ts'
import { importFile } from '../../../src/core/import/import-file.ts'
import { serviceOfAnswer } from '../../../src/core/import/survey-answers.ts'
import type { SourceFile } from '../../../src/core/import/table.ts'

function survey(rows: readonly (readonly string[])[]): SourceFile {
  const numbered = rows.map((cells, index) => ({ number: index + 1, cells }))
  return {
    ...{ name: 'enquête.csv', sha256: 'aa', bytes: 0, encoding: 'utf-8', delimiter: ',', dialect: null },
    ...{ modified: null, problems: [], sheets: [{ name: null, rows: () => numbered }] },
  }
}

const counted = ({ facts }: FileImport) =>
  facts.surveys.map(({ ageClass, channel, respondents, users }) => [ageClass, channel.service, users, respondents])

const codes = ({ inspection }: FileImport) => inspection.problems.map((one) => one.code)

/** Enough alike answers to be kept: fewer than five could be somebody. */
const fiveTimes = (...rows: readonly (readonly string[])[]) =>
  rows.flatMap((row) => Array.from({ length: 5 }, () => row))

const stamped = (...rows: readonly (readonly string[])[]): SourceFile => {
  const [header = [], ...answers] = rows
  return survey([['Horodateur', ...header], ...answers.map((one, day) => [`2025/03/01 10:${day + 10}:00`, ...one])])
}

describe('answers of a survey', () => {
  test('are counted by age class and channel, each person once a channel, silent people nowhere', () => {
    const file = stamped(
      ['Âge', 'Vos sources ?'],
      ...fiveTimes(
        ['15-29', 'Facebook;Page Facebook;Site internet'],
        ['15-29', 'Site internet'],
        ['75 ans et plus', 'Aucun'],
        ['75 ans et plus', ''],
        ['75 ans et plus', 'Facebook'],
      ),
    )
    expect(counted(importFile(file))).toEqual([
      ['15-29', 'facebook', 5, 10],
      ['75+', 'facebook', 5, 10],
      ['15-29', 'website', 10, 10],
      ['75+', 'website', 0, 10],
    ])
    expect(importFile(file).facts.surveys.map((one) => one.also?.map((pair) => pair.users))).toEqual([
      ...[[5], [0], undefined, undefined],
    ])
  })

  test('give the age in years as a band, and only where the question asks it', () => {
    const answers = fiveTimes(...['34', '29 ans', '30', '91'].map((age) => [age, 'Facebook;Affiches']))
    expect(counted(importFile(stamped(['Quel est votre âge ?', 'Vos sources ?'], ...answers)))).toEqual([
      ['15-29', 'facebook', 5, 5],
      ['30-44', 'facebook', 10, 10],
      ['75+', 'facebook', 5, 5],
      ['15-29', 'posters', 5, 5],
      ['30-44', 'posters', 10, 10],
      ['75+', 'posters', 5, 5],
    ])
    const other = importFile(stamped(['Combien de pièces ?', 'Vos sources ?'], ...answers))
    expect(counted(other)).toEqual([])
    expect(codes(other)).toEqual(['survey-lacks'])
  })

  test('with a comma inside an answer: nothing is guessed', () => {
    const both = 'Site internet, application'
    const read = importFile(
      stamped(
        ['Âge', 'Vos sources ?'],
        ...fiveTimes(['15-29', `Facebook, ${both}`], ['30-44', both], ['30-44', 'Facebook, Affiches']),
      ),
    )
    expect(counted(read).map(([, service]) => service)).toEqual(['facebook', 'facebook', 'posters', 'posters'])
    expect(codes(read)).toEqual(['survey-commas'])
    // Both halves name the same channel: the comma does not matter.
    const same = importFile(
      stamped(
        ['Âge', 'Vos sources ?'],
        ...fiveTimes(['15-29', 'Facebook, Bulletin, magazine'], ['30-44', 'Bulletin, magazine']),
      ),
    )
    expect(codes(same)).toEqual([])
    expect(counted(same).filter(([, service]) => service === 'print-bulletin')).toEqual([
      ['15-29', 'print-bulletin', 5, 5],
      ['30-44', 'print-bulletin', 5, 5],
    ])
  })

  test('in people’s own words are never repeated, however they are arranged', () => {
    const words = ['chez Zoé Marchal', 'Facebook de Théo Vidal, parfois', 'Rémi Cornu; sa sœur']
    const read = importFile(
      stamped(
        ['Âge', 'Vos sources ?', 'Pourquoi ?', 'Votre prénom'],
        ...['15-29', '30-44', '45-59', '60-74', '15-29', '30-44'].map((age, index) => [
          ...[age, `Facebook;Affiches;${words[index % 3] ?? ''} ${index}`, `${words[index % 3] ?? ''} ${index}`, 'Zoé'],
        ]),
      ),
    )
    // Two of each of three ages: all are counted together.
    expect(counted(read)).toHaveLength(2)
    expect(JSON.stringify(read)).not.toMatch(/Zoé|Marchal|Théo|Vidal|Rémi|Cornu|sœur/u)
    expect(read.inspection.personalDataDropped).toEqual([
      { column: 'Pourquoi ?', cells: 6 },
      { column: 'Votre prénom', cells: 6 },
    ])
  })
})

describe('small cells', () => {
  const people = (count: number, age: string, sex: string) =>
    Array.from({ length: count }, () => [age, sex, 'Facebook;Affiches'])
  const cellsOf = (...rows: readonly (readonly string[])[]) => {
    const read = importFile(stamped(['Âge', 'Vous êtes', 'Vos sources ?'], ...rows))
    const facebook = read.facts.surveys.filter((one) => one.channel.service === 'facebook')
    return { codes: codes(read), cells: facebook.map((one) => [one.ageClass, one.sex, one.respondents]) }
  }

  test('tell women and men apart where five of each answered, and where nobody else is left alone', () => {
    expect(
      cellsOf(
        ...[people(5, '15-29', 'Une femme'), people(6, '15-29', 'Un homme')].flat(),
        ...[people(9, '30-44', 'Une femme'), people(4, '30-44', 'Un homme')].flat(),
        ...[people(7, '45-59', 'Une femme'), people(8, '45-59', 'Un homme'), people(1, '45-59', 'Autre')].flat(),
        ...[people(5, '75+', 'Une femme'), people(5, '75+', 'Un homme'), people(5, '75+', '')].flat(),
      ),
    ).toEqual({
      codes: [],
      cells: [
        ['15-29', 'women', 5],
        ['15-29', 'men', 6],
        ['30-44', undefined, 13],
        ['45-59', undefined, 16],
        ['75+', 'women', 5],
        ['75+', 'men', 5],
        ['75+', undefined, 5],
      ],
    })
  })

  test('put ages of fewer than five together, and keep nothing of four answers', () => {
    const women = (count: number, age: string) => people(count, age, 'Une femme')
    expect(cellsOf(...women(3, '15-29'), ...women(6, '30-44'), ...women(4, '75+'))).toEqual({
      codes: ['survey-small-classes'],
      cells: [['15+', undefined, 13]],
    })
    const few = importFile(stamped(['Âge', 'Vos sources ?'], ['15-29', 'Facebook;Affiches'], ['75+', 'Affiches']))
    expect(few.facts.surveys).toEqual([])
    expect(codes(few)).toEqual(['survey-too-few'])
  })

  test('ignore several questions about sex, and say so', () => {
    const rows = fiveTimes(
      ['15-29', 'femme', 'homme', 'Facebook;Affiches'],
      ['15-29', 'homme', 'femme', 'Affiches'],
      ['30-44', 'homme', 'femme', 'Affiches'],
    )
    const read = importFile(stamped(['Âge', 'Sexe', 'Sexe de votre enfant', 'Vos sources ?'], ...rows))
    expect(codes(read)).toEqual(['survey-several-sexes'])
    expect(read.facts.surveys.every((one) => one.sex === undefined)).toBe(true)
  })
})

describe('two questions that may be the one', () => {
  const file = stamped(
    ['Votre âge', 'Âge de votre enfant', 'Vos sources ?'],
    ...fiveTimes(['30-44', '0-14', 'Facebook;Affiches'], ['45-59', '15-29', 'Affiches']),
  )
  const stored = { ...importFile(file), batch: 1 }
  const id = 'column:age'
  const sharesFor = (answers: Readonly<Record<string, string>>) =>
    buildDossier({ ...emptyState, imports: [stored], answers: { aa: answers } }).surveys.map((one) => one.ageClass)

  test('are a question to the user, whose facts wait', () => {
    expect(stored.inspection.questions).toEqual([
      { id, kind: 'which-column', about: 'age', options: ['Votre âge', 'Âge de votre enfant'] },
    ])
    expect(codes(stored)).toEqual(['which-column'])
    expect(sharesFor({})).toEqual([])
  })

  test('give the facts of the one that is chosen, without reading the file again', () => {
    expect(sharesFor({ [id]: 'Votre âge' })).toEqual(['30-44', '45-59', '30-44', '45-59'])
    expect(sharesFor({ [id]: 'Âge de votre enfant' })).toEqual(['0-14', '15-29', '0-14', '15-29'])
    expect(codes(importFile(file, { answers: { [id]: 'Votre âge' } }))).toEqual([])
  })
})

test('a column of times is no survey', () => {
  const rows = [
    ['Timestamp', 'Temperature', 'Room'],
    ['2025-01-01 10:00:00', '19.5', 'A'],
    ['2025-01-01 11:00:00', '19.7', 'B'],
  ]
  expect(importFile(survey(rows)).inspection.status).toBe('unrecognised')
})

describe('possible answers', () => {
  test.each([
    ['Facebook', 'facebook'],
    ['La page Facebook de la mairie', 'facebook'],
    ['Par le site internet de la commune', 'website'],
    ['Bulletin municipal (papier)', 'print-bulletin'],
    ['L’application de la ville', 'municipal-app'],
    ['SMS de la mairie', 'sms-alerts'],
    ['PanneauPocket', 'panneaupocket'],
    ['Autre', null],
    ['Mes voisins', null],
    ['Facebook et Instagram', null],
  ])('%s: %s', (text, service) => {
    expect(serviceOfAnswer(text)).toBe(service)
  })
})

describe('age classes', () => {
  test.each([
    ['18-24 ans', '18-24'],
    ['Entre 18 et 24 ans', '18-24'],
    ['de 18 à 24 ans', '18-24'],
    ['65 ans ou plus', '65+'],
    ['65 ans et +', '65+'],
    ['Plus de 75 ans', '75+'],
    ['- de 15 ans', '0-14'],
    ['less than 18', '0-17'],
    ['jeunes', null],
    ['24-18', null],
    ['2025-03', null],
    ['18', null],
  ])('%s: %s', (text, expected) => {
    expect(readAgeClass(text)).toBe(expected)
  })
})
