/**
 * Umami › website › Export: an archive of `pages.csv`, `referrers.csv`, `browsers.csv`, `os.csv`, `devices.csv`, `countries.csv` and
 * `events.csv`, all with the two columns `x,y`.
 * Format: Umami's source code (github.com/umami-software/umami, `src/app/api/websites/[websiteId]/export` and the queries it
 * calls); design/formats.md §6. At most 500 rows, the greatest `y` first; `y` counts distinct sessions, which are Umami's visitors.
 *
 * What this export cannot tell: the period, which site it is, visits and page views. Umami renews its sessions every month: over
 * several months, whoever comes back is counted again.
 *
 * Decisions:
 * - `x,y` proves nothing: only what `x` holds, all of it, does. Names of events are free, so that file stays unrecognised.
 * - A session has one device: the sum of `devices.csv` is the number of visitors of the period. Browsers, systems and countries
 *   have the same sum, and are set aside rather than asked about again; pages share their visitors, and cannot be added.
 * - Referrers are added up by kind. Those who come from two places count in both: they are visits rather than people.
 */
import type { ChannelRef, Observation } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Columns } from './columns.ts'
import { firstFilled, isBlankRow } from './columns.ts'
import type { Evidence, ImportContext, Importer, Reading } from './importer.ts'
import { MeasureReader } from './measures.ts'
import { wholeNumber } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { FoundSection } from './read-section.ts'
import { findSection, placeIn, readRows, setAside, tableReading } from './read-section.ts'
import { Sums } from './sums.ts'
import type { Row, Section, Table } from './table.ts'
import { visitOrigin } from './visit-origin.ts'
import { askPeriod } from './which-period.ts'

type Kind = 'devices' | 'browsers' | 'os' | 'countries' | 'referrers' | 'pages'

const website: ChannelRef = { service: 'website', account: null, name: null }

const devices = new Set(['desktop', 'laptop', 'mobile', 'tablet'])
/** As `detect-browser`, which Umami uses, names them. */
const browsers = new Set([
  ...['android', 'aol', 'beaker', 'bb10', 'chrome', 'chromium-webview', 'crios', 'curl', 'edge', 'edge-chromium'],
  ...['edge-ios', 'facebook', 'firefox', 'fxios', 'ie', 'instagram', 'ios', 'ios-webview', 'kakaotalk', 'miui'],
  ...['opera', 'opera-mini', 'phantomjs', 'safari', 'samsung', 'searchbot', 'silk', 'yandexbrowser'],
])
const system =
  /^(?:Windows(?: [\w.]+)*|Mac OS|iOS|Android OS|Linux|Chrome OS|Amazon OS|Open BSD|Sun OS|BlackBerry OS)$/u

/** What all the `x` of a file are; the first kind that fits. */
const shapes: readonly (readonly [Kind, (x: string) => boolean])[] = [
  ['devices', (x) => devices.has(x)],
  ['browsers', (x) => browsers.has(x)],
  ['os', (x) => system.test(x)],
  ['countries', (x) => /^[A-Z]{2}$/u.test(x)],
  ['pages', (x) => x.startsWith('/')],
  ['referrers', (x) => /^(?:[a-z0-9_-]+\.)+[a-z]{2,}$/u.test(x)],
]

const labels = ['x']
const values = ['y']

const isUmami = (columns: Columns): boolean => columns.titles.map((one) => one.trim()).join() === 'x,y'

/** Null when the content does not prove anything: names that are not all of one kind, twice the same, or not in order. */
function kindOf(section: Section): Kind | null {
  const names: string[] = []
  let previous = Infinity
  for (const row of section.rows()) {
    if (isBlankRow(row)) continue
    const [x = '', y = ''] = row.cells.map((cell) => cell.trim())
    const count = wholeNumber(y)
    if (count === null || count > previous) return null
    previous = count
    names.push(x)
  }
  // What is not known has no name.
  const named = names.filter((name) => name !== '')
  if (named.length === 0 || new Set(names).size < names.length) return null
  return shapes.find(([, fits]) => named.every(fits))?.[0] ?? null
}

function find(table: Table): (FoundSection & { readonly kind: Kind }) | null {
  const found = table.sections.length === 1 ? findSection(table, isUmami) : null
  const kind = found === null ? null : kindOf(found.section)
  return found === null || kind === null ? null : { ...found, kind }
}

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  for (const row of found.section.rows()) {
    const example = firstFilled(row, found.columns.find(labels))
    if (example !== '') {
      return { title: found.kind, language: null, because: [{ kind: 'values', column: 'x', example }] }
    }
  }
  return null
}

/** Umami exports no more. */
const mostRows = 500

function readFigures(table: Table, found: FoundSection, kind: Kind, context: ImportContext, log: ProblemLog): Reading {
  const choice = askPeriod(`Umami · ${kind}`, context)
  if (!choice.answered) {
    log.add(problem('period-unknown', 'question', { title: choice.question.about }, placeIn(table)))
  }
  const sessions = new MeasureReader(table, found, [['unique-visitors', values]], log)
  const sums = new Sums()
  const count = readRows(table, found, log, (row) => {
    const [read] = sessions.read(row)
    const metric = kind === 'devices' ? 'unique-visitors' : originOf(row, found.columns)
    if (read === undefined || metric === null) return false
    const place = placeIn(table, row.number, read.measure.column)
    sums.add({ channel: website, metric, ...choice.dates, value: read.value, place })
    return true
  })
  if (count.rows >= mostRows) log.add(problem('list-cut-off', 'warning', { most: mostRows }, placeIn(table)))
  const reading = tableReading(found, count, { observations: sums.list() }, { questions: [choice.question] })
  return { tables: [reading], problems: log.list() }
}

function originOf(row: Row, columns: Columns): Observation['metric'] | null {
  return visitOrigin(firstFilled(row, columns.find(labels)))
}

function read(table: Table, context: ImportContext): Reading {
  const log = new ProblemLog()
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  const { kind } = found
  if (kind === 'devices' || kind === 'referrers') return readFigures(table, found, kind, context, log)
  log.add(problem('unused-sections', 'note', { titles: [kind] }, placeIn(table)))
  return { tables: [setAside(table, found, log)], problems: log.list() }
}

export const umami: Importer = {
  id: 'umami',
  format: {
    publisher: 'Umami',
    documentation: 'https://github.com/umami-software/umami (src/app/api/websites/[websiteId]/export)',
    versions: ['2'],
    signature: ['x', 'y'],
  },
  recognises,
  read,
}
