/**
 * Writes the workbooks among the fixtures, from figures of our own: `npx node test/make-workbooks.ts`. Every cell that the
 * service writes as text is text here too, dates above all.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import * as XLSX from '@e965/xlsx'

type Cell = string | number
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>

const exports = resolve(import.meta.dirname, 'fixtures', 'exports')

function write(name: string, sheets: Sheets): void {
  const book = XLSX.utils.book_new()
  for (const [title, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), title)
  }
  const path = resolve(exports, name)
  mkdirSync(dirname(path), { recursive: true })
  const bookType = name.endsWith('.xls') ? 'biff8' : 'xlsx'
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType }) as Buffer)
}

const jobs = (counted: string): Sheets => ({
  Location: [
    ['Location', counted],
    ['Grand Besançon', 41],
    ['Ville de Paris et périphérie', 12],
  ],
  'Job function': [
    ['Job function', counted],
    ['Engineering', 22],
  ],
  Seniority: [
    ['Seniority', counted],
    ['Senior', 30],
  ],
})

/** Two weeks, so that days above 12 prove the order; newest last, as LinkedIn writes them. */
const days = ['02/09/2025', '02/10/2025', '02/11/2025', '02/12/2025', '02/13/2025', '02/14/2025']

write('linkedin-followers/bellerive_followers_2025.xls', {
  'New followers': [
    ['Date', 'Sponsored followers', 'Organic followers', 'Auto-invited followers', 'Total followers'],
    ...days.map((day, index) => [day, 0, index % 3, index === 4 ? 2 : 0, (index % 3) + (index === 4 ? 2 : 0)]),
  ],
  ...jobs('Total followers'),
})

write('linkedin-followers/abonnes-fr.xlsx', {
  'Nouveaux abonnés': [
    ['Date', 'Abonnés sponsorisés', 'Abonnés organiques', 'Total des abonnés'],
    ...days.map((day, index) => [day, 0, index, index]),
  ],
})

const visitorParts = ['Overview', 'Life', 'Jobs', 'Total'].flatMap((part) => [
  `${part} page views`,
  `${part} unique visitors`,
])
write('linkedin-visitors/bellerive_visitors_2025.xls', {
  'Visitor metrics': [
    ['Date', ...visitorParts.flatMap((part) => ['desktop', 'mobile', 'total'].map((device) => `${part} (${device})`))],
    ...days.map((day, index) => {
      const views = [index + 1, index + 2, 2 * index + 3]
      const visitors = [index + 1, 1, index + 2]
      return [day, ...views, ...visitors, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...views, ...visitors]
    }),
  ],
  ...jobs('Total views'),
})

const kinds = ['organic', 'sponsored', 'total']
const threefold = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => kinds.map((kind) => `${name} (${kind})`))
const metricsHeader = (shares: string): readonly string[] => [
  ...['Date', ...threefold(['Impressions']), 'Unique impressions (organic)'],
  ...threefold(['Clicks', 'Reactions', 'Comments', shares, 'Engagement rate']),
]
const metricsRows = days.map((day, index): readonly Cell[] => {
  const shown = 100 + 40 * index
  // On the fourth day, more reactions were undone than made.
  const reactions = index === 3 ? -2 : index
  return [
    ...[day, shown, 25, shown + 25, 60 + 30 * index],
    ...[index, 1, index + 1, reactions, 0, reactions, 0, 0, 0, 1, 0, 1, 0.03, 0.04, 0.031],
  ]
})
const sentence =
  'Aggregated engagement metrics for all organic and sponsored posts from 9 February 2025 to 14 February 2025, in UTC.'

const link = (number: number): string =>
  `https://www.linkedin.com/feed/update/urn:li:activity:72956${String(number).padStart(14, '0')}`

write('linkedin-content/bellerive_content_2025.xls', {
  Metrics: [[sentence], metricsHeader('Reposts'), ...metricsRows],
  'All posts': [
    ['Engagement metrics for individual posts, including sponsored posts.'],
    [
      ...['Post title', 'Post link', 'Post type', 'Campaign name', 'Posted by', 'Created date', 'Campaign start date'],
      ...['Campaign end date', 'Audience', 'Impressions', 'Views', 'Offsite Views', 'Clicks'],
      ...['Click through rate (CTR)', 'Likes', 'Comments', 'Reposts', 'Follows', 'Engagement rate', 'Content Type'],
    ],
    [
      ...['La médiathèque recrute', link(1), 'Organic', '', 'Camille Exemple', '02/13/2025', '', '', 'All followers'],
      ...[820, '', '', 41, 0.05, 12, 1, 3, 2, 0.07, 'Article'],
    ],
    [
      ...[
        'Visite du chantier de l’école',
        link(2),
        'Organic',
        '',
        'Camille Exemple',
        '02/10/2025',
        '',
        '',
        'All followers',
      ],
      ...[1240, 310, 12, 66, 0.0532, 30, 4, 5, 1, 0.0847, 'Video'],
    ],
    [
      ...['', link(3), 'Organic', '', 'Dominique Modèle', '02/10/2025', '', '', 'All followers'],
      ...[300, '', '', 8, 0.0267, 4, 0, 0, 0, 0.04, 'Image'],
    ],
  ],
})

write('linkedin-content/updates-2020.xlsx', {
  'Update metrics (aggregated)': [[sentence], metricsHeader('Shares'), ...metricsRows.slice(0, 5)],
  'Update engagement': [
    ['Engagement metrics for individual updates.'],
    [
      ...['Update link', 'Update title', 'Update type', 'Campaign name', 'Posted by', 'Created date'],
      ...['Campaign start date', 'Campaign end date', 'Audience', 'Impressions', 'Video views', 'Clicks'],
      ...['Click through rate (CTR)', 'Likes', 'Comments', 'Shares', 'Follows', 'Engagement rate'],
    ],
    [
      ...[link(9), 'Budget 2020 : la réunion publique', 'Organic', '', 'Dominique Modèle', '01/21/2020', '', ''],
      ...['All followers', 410, '', 19, 0.0463, 9, 2, 1, 0, 0.0756],
    ],
  ],
})

const organic = ['organiques', 'sponsorisées', 'totales']
const masculine = ['organiques', 'sponsorisés', 'total']
write('linkedin-content/contenu-fr.xlsx', {
  Indicateurs: [
    ['Indicateurs d’engagement agrégés'],
    [
      ...['Date', ...organic.map((kind) => `Impressions (${kind})`), 'Impressions uniques (organiques)'],
      ...masculine.map((kind) => `Clics (${kind})`),
      ...organic.map((kind) => `Réactions (${kind})`),
      ...masculine.map((kind) => `Commentaires (${kind})`),
      ...masculine.map((kind) => `Partages (${kind})`),
    ],
    ...metricsRows.map((row) => row.slice(0, 17)),
  ],
  'Toutes les publications': [
    [
      ...['Titre du post', 'Lien du post', 'Publié par', 'Date de création', 'Impressions', 'Clics'],
      ...["J'aime", 'Commentaires', 'Republications', 'Type de contenu'],
    ],
    ['Ouverture de la patinoire', link(21), 'Camille Exemple', '01/31/2025', 512, 20, 9, 0, 2, 'Image'],
  ],
})

/** A French spreadsheet program took some dates for days first: those became real dates (ISO here, as they are read), the others stayed text. */
write('broken/linkedin-rewritten-dates.xlsx', {
  'New followers': [
    ['Date', 'Sponsored followers', 'Organic followers', 'Total followers'],
    ['2025-09-02', 0, 1, 1],
    ['02/13/2025', 0, 2, 2],
  ],
})

write('broken/linkedin-day-first.xls', {
  'All posts': [
    ['Post title', 'Post link', 'Posted by', 'Created date', 'Impressions', 'Likes'],
    ['Forum des métiers', link(31), 'Camille Exemple', '13/02/2025', 90, 2],
    ['Vœux', link(32), 'Camille Exemple', '04/02/2025', 120, 5],
  ],
})

/** The twin of the text files: every cell is text, figures too. */
write('tiktok-studio/Overview-and-viewers.xlsx', {
  Overview: [
    ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares'],
    ['19 avril', '1591', '7', '10', '1', '0'],
    ['20 avril', '1154', '1', '5', '0', '0'],
  ],
  Viewers: [
    ['Date', 'Total Viewers', 'New Viewers', 'Returning Viewers'],
    ['19 avril', '1102', '900', '202'],
    ['20 avril', 'undefined', '0', '0'],
  ],
})
