/**
 * LinkedIn page › Analytics › Content (once « Updates ») › Export (`<page>_content_<time>.xls`): a sheet of days (`Metrics`, once
 * `Update metrics (aggregated)`) and a sheet of posts (`All posts`, once `Update engagement`), each under a line that says which
 * period it covers.
 * Format: the columns were seen in a workbook built from real exports (2020); the newer names come from the source of importers
 * (design/formats.md §3). No file with figures was seen.
 *
 * What this export cannot tell: people over a month (unique impressions hold for their day, and without sponsorship), the time
 * of day of a post, where readers live.
 *
 * Decisions:
 * - Dates are month first, always, as text. A day above 12 in first place means that somebody rewrote the file: refused.
 * - Actions below zero are kept: on that day LinkedIn took back reactions that people had undone, and the month's total needs it.
 * - `Posted by` names a person: never read. Titles are only fingerprinted.
 */
import { problem } from '../problem.ts'
import type { Columns } from './columns.ts'
import { detached, firstFilled } from './columns.ts'
import type { Evidence, ImportContext, Importer, Reading } from './importer.ts'
import {
  contentMetrics,
  ownContent,
  ownPostsOfLinkedin,
  postFieldsOfLinkedin,
  postMetricsOfLinkedin,
} from './linkedin-columns.ts'
import type { LinkedinSeries } from './linkedin-series.ts'
import { linkedinEvidence, linkedinPage, readLinkedinSeries, recognisesSeries, untitled } from './linkedin-series.ts'
import { monthFirstDates } from './month-first-dates.ts'
import { ProblemLog } from './problem-log.ts'
import { publicationKind } from './publication-kind.ts'
import type { Described } from './read-publications.ts'
import { readPublications } from './read-publications.ts'
import { findSection, hasSeveral, placeIn, titleOf } from './read-section.ts'
import type { Row, Table } from './table.ts'

const days: LinkedinSeries = {
  own: ownContent,
  metrics: contentMetrics,
  counted: [],
  title: { fr: 'Contenu', en: 'Content' },
}

const isPosts = (columns: Columns): boolean =>
  columns.has(postFieldsOfLinkedin.created) &&
  (columns.has(postFieldsOfLinkedin.link) || columns.has(postFieldsOfLinkedin.title)) &&
  hasSeveral(columns, ownPostsOfLinkedin)

function recognises(table: Table): Evidence | null {
  const series = recognisesSeries(table, days)
  if (series !== null) return series
  const found = findSection(table, isPosts)
  if (found === null) return null
  const known = [...Object.values(postFieldsOfLinkedin).flat(), ...postMetricsOfLinkedin.flatMap(([, names]) => names)]
  return linkedinEvidence(found.columns, { fr: 'Publications', en: 'Posts' }, known)
}

function read(table: Table, context: ImportContext): Reading {
  const found = findSection(table, isPosts)
  if (found === null) return readLinkedinSeries(table, days)
  const log = new ProblemLog()
  const { link, title, created, kind, people } = postFieldsOfLinkedin
  const { columns } = found
  const dateOf = monthFirstDates(table, found, created, 'date', log)
  const describe = (row: Row): Described | null => {
    const address = firstFilled(row, columns.find(link))
    const date = dateOf(row)
    if (date === null) return null
    if (address === '') {
      const column = titleOf(columns, link)
      log.add(problem('missing-value', 'warning', { column }, placeIn(table, row.number, column)))
      return null
    }
    return {
      channel: linkedinPage,
      id: detached(/urn:li:\w+:\d+/u.exec(address)?.[0] ?? address),
      at: `${date.slice(0, 10)}T00:00`,
      kind: publicationKind(firstFilled(row, columns.find(kind))) ?? 'other',
      author: 'own',
    }
  }
  const read = { text: title, people, metrics: postMetricsOfLinkedin }
  const reading = readPublications(table, found, read, describe, context, log)
  return { tables: [untitled(reading)], problems: log.list() }
}

export const linkedinContent: Importer = {
  id: 'linkedin-content',
  format: {
    publisher: 'LinkedIn',
    documentation: 'Seen in a workbook built from real exports (2020) and in the source of importers.',
    versions: ['updates (2020)', 'content (2023)'],
    signature: [
      ...['Impressions (total)', 'Unique impressions (organic)', 'Reactions (total)', 'Engagement rate (total)'],
      ...['Post title', 'Post link', 'Update link', 'Update title', 'Created date', 'Posted by'],
    ],
  },
  recognises,
  read,
}
