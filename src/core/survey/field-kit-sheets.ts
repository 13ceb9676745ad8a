/**
 * The spreadsheets of the field kit, for the channels of one authority: a row for each person who answered, and, for those who
 * only want to count, the tally form, which is `sondage.csv` with its first three columns filled in. Both are read back as they are.
 */
import { adultBands } from '../dossier/dossier.ts'
import type { Lang } from '../wording/language.ts'
import { serviceName } from '../wording/names.ts'
import { words } from '../wording/words.ts'
import { kitFields, seenPrefix } from '../import/survey-kit.ts'
import type { TemplateFile } from '../import/templates.ts'
import { templateText } from '../import/templates.ts'

export interface KitChannel {
  readonly service: string
  readonly account: string
}

/** Channels that most communes have, for those who have described none. */
export const usualChannels: readonly KitChannel[] = [
  ...['print-bulletin', 'posters', 'electronic-panel', 'website', 'newsletter', 'facebook', 'instagram'],
  ...['panneaupocket', 'sms-alerts', 'town-hall-counter', 'local-press', 'public-meeting'],
].map((service) => ({ service, account: '' }))

/** `Facebook – Ville de Valmer`: read back by the importer. */
function columnName({ service, account }: KitChannel, lang: Lang): string {
  const name = serviceName(lang, service)
  return account === '' ? name : `${name} – ${account}`
}

const rank = { fr: 0, en: 1 } as const

export function answerSheet(channels: readonly KitChannel[], lang: Lang): TemplateFile {
  const { sheet } = words(lang).fieldKit
  const titleOf = (field: keyof typeof kitFields): string => kitFields[field][rank[lang]]
  const seen = channels.map((one) => seenPrefix[lang] + columnName(one, lang))
  const before = (['form', 'age', 'sex', 'resident'] as const).map(titleOf)
  const after = (['none', 'lastNews', 'preferred', 'newsletter', 'sms', 'internet', 'missed'] as const).map(titleOf)
  const ticks = channels.map((_, index) => (index < 2 ? 'x' : ''))
  const examples = [
    [
      '# 1',
      sheet.ages['30-44'],
      sheet.woman,
      sheet.yes,
      ...ticks,
      '',
      '',
      '',
      sheet.yes,
      sheet.no,
      sheet.yes,
      sheet.no,
    ],
    [
      '# 2',
      sheet.ages['75+'],
      sheet.man,
      sheet.yes,
      ...channels.map(() => ''),
      'x',
      '',
      '',
      '',
      '',
      sheet.no,
      sheet.yes,
    ],
  ]
  return { name: sheet.answers, text: templateText([[...before, ...seen, ...after], ...examples]) }
}

/** Titles that `sondage.csv` accepts. */
const tallyTitles = {
  fr: ['Classe d’âge', 'Sexe', 'Service', 'Compte', 'Répondants', 'Utilisateurs'],
  en: ['Age class', 'Sex', 'Service', 'Account', 'Respondents', 'Users'],
} as const

export function tallySheet(channels: readonly KitChannel[], lang: Lang): TemplateFile {
  const { sheet } = words(lang).fieldKit
  const rows = channels.flatMap((one) =>
    adultBands.map((band) => [sheet.ages[band], '', serviceName(lang, one.service), one.account, '', '']),
  )
  return { name: sheet.tally, text: templateText([tallyTitles[lang], ...rows]) }
}
