import { describe, expect, it } from 'vitest'
import { adultBands } from '../../../src/core/dossier/dossier.ts'
import type { AdultBand } from '../../../src/core/dossier/dossier.ts'
import { importFile } from '../../../src/core/import/import-file.ts'
import type { FileImport } from '../../../src/core/import/import-file.ts'
import type { SourceFile } from '../../../src/core/import/table.ts'
import { answerSheet, tallySheet, usualChannels } from '../../../src/core/survey/field-kit-sheets.ts'
import type { KitChannel } from '../../../src/core/survey/field-kit-sheets.ts'
import { words } from '../../../src/core/wording/words.ts'
import { seeded } from '../../example/random.ts'

const channels: readonly KitChannel[] = [
  { service: 'facebook', account: 'Ville de Valmer-sur-Orne' },
  { service: 'print-bulletin', account: 'Valmer – le magazine' },
  { service: 'website', account: '' },
]

/** The sheet as a spreadsheet program gives it back, its example rows kept. */
function filled(text: string, answers: readonly (readonly string[])[]): SourceFile {
  const rows = text
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))
  const numbered = [...rows, ...answers].map((cells, index) => ({ number: index + 1, cells }))
  return {
    ...{ name: 'kit.csv', sha256: 'aa', bytes: 0, encoding: 'utf-8', delimiter: ';', dialect: null },
    ...{ modified: null, problems: [], sheets: [{ name: null, rows: () => numbered }] },
  }
}

const row = (age: string, sex: string, lives: string, ticks: readonly string[], none = ''): readonly string[] => [
  ...['7', age, sex, lives, ...ticks, none],
  ...['le marché', 'Bulletin', 'oui', 'non', 'oui', 'non'],
]

const codes = ({ inspection }: FileImport) => inspection.problems.map((one) => one.code)

describe.each(['fr', 'en'] as const)('the sheet of the field kit in %s', (lang) => {
  const { sheet } = words(lang).fieldKit

  it('filled in by a seeded generator, gives back what people answered, with no question asked', () => {
    const random = seeded(20_261_125)
    const people = Array.from({ length: 400 }, () => ({
      band: random.pick(adultBands),
      sex: random.chance(0.55) ? ('women' as const) : ('men' as const),
      uses: channels.map(() => random.chance(0.4)),
    }))
    const said = people.map(({ band, sex, uses }) =>
      row(
        sheet.ages[band],
        sex === 'women' ? sheet.woman : sheet.man,
        sheet.yes,
        uses.map((one) => (one ? 'x' : '')),
        uses.includes(true) ? '' : 'x',
      ),
    )
    const read = importFile(filled(answerSheet(channels, lang).text, said))
    expect(read.inspection).toMatchObject({ status: 'recognised', importer: 'survey-kit', questions: [], problems: [] })
    expect(read.inspection.tables[0]).toMatchObject({ rows: 400, kept: 400 })
    for (const [index, channel] of channels.entries()) {
      const facts = read.facts.surveys.filter((one) => one.channel.service === channel.service)
      expect(facts.map((one) => one.channel.account ?? '')).toEqual(facts.map(() => channel.account))
      for (const { ageClass, sex, respondents, users, also } of facts) {
        const cell = people.filter((one) => one.band === ageClass && one.sex === sex)
        expect(respondents).toBe(cell.length)
        expect(users).toBe(cell.filter((one) => one.uses[index]).length)
        const pairs = channels
          .slice(index + 1)
          .map((_, later) => cell.filter((one) => one.uses[index] && one.uses[index + 1 + later]).length)
        expect(also?.map((pair) => pair.users) ?? []).toEqual(pairs)
      }
      expect(facts).toHaveLength(10)
    }
  })

  it('leaves out people of elsewhere, unreadable ages and skipped questions, and says so', () => {
    const seen = ['x', '', '']
    const good = (['15-29', '75+'] as const satisfies readonly AdultBand[]).flatMap((band) =>
      Array.from({ length: 6 }, () => row(sheet.ages[band], '', '', seen)),
    )
    const read = importFile(
      filled(answerSheet(channels, lang).text, [
        ...good,
        row(sheet.ages['30-44'], sheet.woman, sheet.no, seen),
        row('jeune', sheet.woman, sheet.yes, seen),
        row(sheet.ages['30-44'], sheet.woman, sheet.yes, ['', '', '']),
      ]),
    )
    expect(codes(read).sort()).toEqual(['survey-ages-unread', 'survey-non-residents', 'survey-unanswered'])
    expect(read.inspection.tables[0]).toMatchObject({ rows: 15, kept: 12, skipped: 3 })
    // People's own words stay on paper.
    expect(read.inspection.personalDataDropped.map((one) => one.cells)).toEqual([15, 15])
    expect(JSON.stringify(read.facts)).not.toContain('marché')
  })

  it('is empty before it is filled in: its examples are not answers', () => {
    const read = importFile(filled(answerSheet(usualChannels, lang).text, []))
    expect(read.facts.surveys).toEqual([])
    expect(codes(read)).toEqual(['no-data'])
  })

  it('names a channel that nobody knows', () => {
    const text = answerSheet(channels, lang).text.replace('Facebook –', 'Minitel –')
    const read = importFile(
      filled(
        text,
        Array.from({ length: 9 }, () => row('34', '', '', ['x', 'x', ''])),
      ),
    )
    expect(codes(read)).toEqual(['unknown-service'])
    expect(new Set(read.facts.surveys.map((one) => one.channel.service))).toEqual(
      new Set(['print-bulletin', 'website']),
    )
  })

  it('has a tally form that is read like sondage.csv', () => {
    const [header = '', ...lines] = tallySheet(channels, lang).text.trimEnd().split('\r\n')
    const counted = [header, ...lines.map((line) => line.replace(/;;$/u, ';20;5'))].join('\r\n')
    const read = importFile(filled(counted, []))
    expect(read.inspection).toMatchObject({ importer: 'template-sondage', problems: [] })
    expect(read.facts.surveys).toHaveLength(15)
    expect(read.facts.surveys.map((one) => one.channel.account)).toContain('Valmer – le magazine')
  })
})

it('LibreOffice and Excel may take the last age class for a number', () => {
  const ages = ['15-29', '30-44', '45-59', '60-74', '75']
  const said = ages.flatMap((age) => Array.from({ length: 5 }, () => row(age, 'F', 'oui', ['1', '', 'oui'])))
  const read = importFile(filled(answerSheet(channels, 'fr').text, said))
  expect(codes(read)).toEqual([])
  expect(new Set(read.facts.surveys.map((one) => one.ageClass))).toEqual(new Set(adultBands))
  expect(read.facts.surveys.every((one) => one.sex === 'women')).toBe(true)
})
