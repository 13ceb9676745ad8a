/**
 * Reads an unknown table as its recipe says: the user's word replaces what an importer knows of a format. Nothing else is
 * taken from the table, and what the recipe leaves out is said.
 *
 * What this cannot tell: the time zone of times without one (Paris is meant), and whether figures are unique people: that is
 * what the chosen measure says.
 */
import type { Facts } from '../dossier/facts.ts'
import { noFacts } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { BoundRecipe } from './bind-recipe.ts'
import { bindRecipe, columnOfKind } from './bind-recipe.ts'
import type { ImportContext, Reading, TableReading } from './importer.ts'
import { safeHeader } from './personal-data.ts'
import { ProblemLog } from './problem-log.ts'
import type { Recipe } from './recipe.ts'
import { readAudience } from './recipe-audience.ts'
import { whatLacks } from './recipe-lacks.ts'
import { RecipeCells } from './recipe-cells.ts'
import { DataRows } from './recipe-data-rows.ts'
import type { Habits } from './recipe-habits.ts'
import { habitsOf } from './recipe-habits.ts'
import { observationReader } from './recipe-observations.ts'
import { publicationReader } from './recipe-publications.ts'
import type { Row, Section, Table } from './table.ts'

/** Reads these sections of a table; the recipe must fit each of them. */
export function readWithRecipe(
  table: Table,
  sections: readonly Section[],
  recipe: Recipe,
  context: ImportContext,
): Reading {
  const log = new ProblemLog()
  const whole = { file: table.file, sheet: table.sheet }
  const tables = sections.map((section) => {
    const bound = bindRecipe(recipe, section)
    sayWhatIsLeft(bound, whole, log)
    const lacks = whatLacks(recipe, bound.taken)
    if (lacks !== null) log.add(problem('recipe-incomplete', 'error', lacks, whole))
    const reading = lacks === null ? readSection(table, bound, context, log) : { rows: 0, kept: 0, facts: noFacts }
    const { rows, kept, facts } = reading
    if (lacks === null && rows === 0) log.add(problem('no-data', 'warning', {}, whole))
    const { title, headerRow } = section
    return { title, headerRow, rows, kept, skipped: rows - kept, facts, personalData: [], questions: [] }
  })
  for (const other of table.sections) {
    const title = other.title ?? other.header.join(' ')
    if (sections.includes(other) || title === '') continue
    log.add(problem('unknown-section', 'note', { title }, { ...whole, row: other.headerRow }))
  }
  return { tables, problems: log.list() }
}

type Place = Pick<Table, 'file' | 'sheet'>

function sayWhatIsLeft(bound: BoundRecipe, place: Place, log: ProblemLog): void {
  for (const column of bound.personal) {
    log.add(problem('personal-column', 'warning', { column }, { ...place, column }))
  }
  const columns = bound.left.flatMap((title) => safeHeader(title) ?? [])
  if (columns.length > 0) log.add(problem('unknown-column', 'note', { columns }, place))
}

type SectionReading = Pick<TableReading, 'rows' | 'kept' | 'facts'>

function readSection(table: Table, bound: BoundRecipe, context: ImportContext, log: ProblemLog): SectionReading {
  const habits = habitsOf(bound)
  const cells = new RecipeCells(table, bound, habits, log)
  sayCadence(table, bound, habits, log)
  const data = new DataRows(table, bound, log)
  switch (bound.recipe.rows) {
    case 'observations': {
      const read = observationReader(bound, cells, log)
      return collect(data, read, (observations) => ({ observations }))
    }
    case 'publications': {
      const read = publicationReader(bound, cells, log, context)
      return collect(
        data,
        (row) => [read(row) ?? []].flat(),
        (publications) => ({ publications }),
      )
    }
    case 'audience': {
      const { shares, kept } = readAudience([...data.rows()], bound, cells, habits, log)
      return { rows: data.count, kept, facts: { ...noFacts, audiences: shares } }
    }
  }
}

function collect<Fact>(
  data: DataRows,
  read: (row: Row) => readonly Fact[],
  factsOf: (facts: readonly Fact[]) => Partial<Facts>,
): SectionReading {
  const facts: Fact[] = []
  let kept = 0
  for (const row of data.rows()) {
    const found = read(row)
    if (found.length > 0) kept += 1
    for (const one of found) facts.push(one)
  }
  return { rows: data.count, kept, facts: { ...noFacts, ...factsOf(facts) } }
}

/** What the dates alone show is said: a table of months would otherwise pass for one of days. */
function sayCadence(table: Table, bound: BoundRecipe, habits: Habits, log: ProblemLog): void {
  const date = columnOfKind(bound, 'date')
  if (bound.recipe.rows !== 'observations' || date === null || !habits.cadenceFromDates) return
  const params = { column: date.title, cadence: habits.cadence === 'week' ? ('week' as const) : ('month' as const) }
  log.add(
    problem('dates-stand-for-periods', 'note', params, { file: table.file, sheet: table.sheet, column: date.title }),
  )
}
