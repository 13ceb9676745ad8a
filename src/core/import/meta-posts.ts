/**
 * Meta Business Suite › Content › Export: Facebook posts, Instagram posts and stories, Facebook videos.
 * Format: seen in ten real files, 2024 to 2026, English and French (design/formats.md §1.1); not documented by Meta.
 *
 * What this export cannot tell: who saw several posts (reach is unique per post only, never to be added), followers, where
 * readers live, anything after the day of the export. Counters are cumulative since publication (`Lifetime` / `Global`).
 *
 * Decisions:
 * - Two columns `Views` (2025): the first one sits beside `Reach` as in every other vintage and counts; the second is a
 *   breakdown and is only used where the first is empty. When they differ, a note says so.
 * - `Views` 0 beside a reach above 0 is impossible (spring 2025, while Meta replaced impressions): not kept.
 * - Titles and descriptions are not personal data as such, but may name people: only a one-way fingerprint is kept, to count
 *   repetitions; they are listed among the dropped columns.
 * - Rows of the account that has most rows are the authority's own; others (Instagram collaborations) are kept apart.
 * - Dates are month first, always. Any month above 12 means that somebody rewrote the file: refused rather than guessed.
 */
import { noFacts } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Columns } from './columns.ts'
import { columnsOf } from './columns.ts'
import type { Evidence, ImportContext, Importer, Reading } from './importer.ts'
import {
  englishOnly,
  frenchOnly,
  otherPostColumns,
  postFields,
  postMetrics,
  storyOnly,
  videoOnly,
} from './meta-posts-columns.ts'
import { layoutOf } from './meta-posts-layout.ts'
import { readPosts } from './meta-posts-reader.ts'
import { normaliseHeader } from './parse-cell.ts'
import type { Section, Table } from './table.ts'

/** The one section that has the columns of a content export. */
function postsSection(table: Table): { readonly section: Section; readonly columns: Columns } | null {
  for (const section of table.sections) {
    const columns = columnsOf(section.header)
    const identified = columns.has(postFields.id) && columns.has(postFields.published)
    const account = columns.has(postFields.accountId) || columns.has(postFields.pageId)
    if (identified && account && postMetrics.some(([, names]) => columns.has(names))) return { section, columns }
  }
  return null
}

/** A file whose every record was quoted as a whole: `"Post ID,""Account ID"",…"`. Its only header holds all the others. */
function wrappedHeader(table: Table): Section | null {
  const [section, ...others] = table.sections
  const [only, ...otherCells] = section?.header ?? []
  if (section === undefined || only === undefined || others.length > 0 || otherCells.length > 0) return null
  const columns = columnsOf(only.split(',').map((cell) => cell.replace(/"/gu, '')))
  return columns.has(postFields.id) && columns.has(postFields.published) ? section : null
}

const knownNames = new Set(
  [...Object.values(postFields).flat(), ...postMetrics.flatMap(([, names]) => names), ...otherPostColumns].map(
    normaliseHeader,
  ),
)

function recognises(table: Table): Evidence | null {
  const found = postsSection(table)
  if (found === null) {
    const wrapped = wrappedHeader(table)
    if (wrapped === null) return null
    const example = (wrapped.header[0] ?? '').slice(0, 60)
    return { title: 'Content', language: null, because: [{ kind: 'values', column: example, example }] }
  }
  const { columns } = found
  const known = columns.titles.filter((_, index) => knownNames.has(columns.names[index] ?? ''))
  const french = columns.has(frenchOnly)
  const english = columns.has(englishOnly)
  return {
    title: titleOf(columns, french),
    language: french && english ? 'fr+en' : french ? 'fr' : 'en',
    because: [
      {
        kind: 'headers',
        found: known.length,
        of: columns.titles.length,
        examples: known.slice(0, 4).map((one) => one.trim()),
      },
    ],
  }
}

/** As Meta's interface names it. */
function titleOf(columns: Columns, french: boolean): string {
  const network = columns.has(postFields.accountId) ? 'Instagram' : 'Facebook'
  if (columns.has(videoOnly)) return french ? 'Vidéos Facebook' : 'Facebook videos'
  if (columns.has(storyOnly)) return french ? `Stories ${network}` : `${network} stories`
  return french ? `Publications ${network}` : `${network} posts`
}

function read(table: Table, context: ImportContext): Reading {
  const found = postsSection(table)
  if (found === null) {
    const wrapped = wrappedHeader(table)
    const rows = wrapped === null ? 0 : [...wrapped.rows()].length
    const wrong = problem('line-wrapped', 'error', { rows }, { file: table.file, sheet: table.sheet })
    const reading = { title: null, headerRow: wrapped?.headerRow ?? null, rows, kept: 0, skipped: rows }
    return { tables: [{ ...reading, facts: noFacts, personalData: [], questions: [] }], problems: [wrong] }
  }
  const { section, columns } = found
  const reader = readPosts(table, section, layoutOf(columns), context)
  const log = reader.problems()
  const kept = reader.publications.length
  if (reader.rows === 0) log.add(problem('no-data', 'warning', {}, { file: table.file, sheet: table.sheet }))
  return {
    tables: [
      {
        title: section.title,
        headerRow: section.headerRow,
        rows: reader.rows,
        kept,
        skipped: reader.rows - kept,
        facts: { ...noFacts, publications: reader.publications },
        personalData: reader.droppedTexts,
        questions: [],
      },
    ],
    problems: log.list(),
  }
}

export const metaPosts: Importer = {
  id: 'meta-posts',
  format: {
    publisher: 'Meta',
    documentation: 'Seen in real exports of Meta Business Suite › Content, 2024 to 2026; not documented by Meta.',
    versions: [
      'facebook-2024',
      'facebook-2025',
      'facebook-2026',
      'instagram-2025',
      'instagram-2026',
      'stories',
      'videos',
    ],
    signature: [
      ...['Post ID', 'Page ID', 'Account ID', 'Publish time', 'Permalink', 'Post type', 'Reach', 'Views'],
      ...['Identifiant de la publication', 'ID du compte', 'Heure de publication', 'Permalien', 'Couverture', 'Vues'],
    ],
  },
  recognises,
  read,
}
