/**
 * Are the judgements on dependence true of earlier years too? The years before the audit period are measured by the same
 * function, each with the data known at its end. What is declared once (hours, costs, what is published where) has no years and
 * is not judged here. Method §5.
 */
import type { Analysis, MonthCoverage } from './analysis.ts'
import type { AuditPeriod } from './audit-period.ts'
import { daysInMonth, monthsEndingWith } from './audit-period.ts'
import type { Dossier } from './dossier/dossier.ts'
import type { FindingId, Observed } from './findings/findings.ts'
import { judge } from './findings/findings.ts'
import { Ledger } from './ledger.ts'
import type { LinearSolver } from './linear-solver.ts'
import { measureDossier } from './measure-dossier.ts'

type Persistence = Analysis['dependence']['persistence']

/** Periods looked at, the audit period included, and how many of them make a judgement lasting. */
const most = 3
const lasting = 2

const judged = [
  'high-dependence',
  'operator-concentration',
  'reach-only-through-platforms',
  'audience-locked-in',
  'traffic-from-platforms',
  'account-wall',
] as const satisfies readonly FindingId[]

export const noPersistence: Persistence = { periods: [], judgements: [] }

/** `observed`: of the audit period `period`. */
export function persistenceOf(
  dossier: Dossier,
  observed: Observed,
  period: AuditPeriod | null,
  solver: LinearSolver,
): Persistence {
  if (period === null) return noPersistence
  const earlier = earlierPeriods(dossier, observed.coverage, period)
  const held = [observed, ...earlier.map((one) => observedIn(dossier, observed, one, solver))].map(
    (one) => new Set(judge(one).map(({ id }) => id)),
  )
  return {
    periods: [period, ...earlier].map(({ from, to }) => ({ from, to })),
    judgements: judged.map((finding) => {
      const holds = held.map((ids) => ids.has(finding))
      return { finding, holds, status: statusOf(holds) }
    }),
  }
}

function statusOf(holds: readonly boolean[]): Persistence['judgements'][number]['status'] {
  if (holds[0] !== true || holds.length < 2) return null
  return holds.filter((one) => one).length >= lasting ? 'lasting' : 'to-watch'
}

/**
 * The years before, as long as each has the data that a comparison needs: of every channel with data in the audit period and open
 * by then, at least half as many months. Otherwise a channel would look absent only because nobody exported it.
 */
function earlierPeriods(
  { channels }: Dossier,
  coverage: readonly MonthCoverage[],
  period: AuditPeriod,
): readonly AuditPeriod[] {
  const current = coverage.filter(({ months }) => months.some((month) => period.months.includes(month)))
  const open = (id: string, to: string): boolean => {
    const since = channels.find((one) => one.id === id)?.since ?? null
    return since === null || since <= to
  }
  const covered = ({ months }: MonthCoverage, among: readonly string[]): number =>
    months.filter((month) => among.includes(month)).length
  const found: AuditPeriod[] = []
  for (let years = 1; years < most; years += 1) {
    const one = yearsBefore(period, years)
    const known = current.filter(({ channel }) => open(channel, one.to))
    const comparable = known.every((channel) => covered(channel, one.months) * 2 >= covered(channel, period.months))
    if (known.length === 0 || !comparable) break
    found.push(one)
  }
  return found
}

function yearsBefore({ months }: AuditPeriod, years: number): AuditPeriod {
  const [last = ''] = monthsEndingWith(months.at(-1) ?? '', 12 * years + 1)
  const before = monthsEndingWith(last, 12)
  return { from: `${before[0] ?? last}-01`, to: `${last}-${daysInMonth(last)}`, months: before }
}

/** Reach and dependence as they were measured at the end of a period; all else is of today, and no judgement here reads it. */
function observedIn(dossier: Dossier, observed: Observed, period: AuditPeriod, solver: LinearSolver): Observed {
  const known: Dossier = {
    ...dossier,
    observations: dossier.observations.filter(({ to }) => to <= period.to),
    publications: dossier.publications.filter(({ at }) => at.slice(0, 10) <= period.to),
  }
  const ledger = new Ledger()
  const { given, measured } = measureDossier(ledger, known, { period, on: period.to }, solver)
  const { reach, dependence } = measured
  return {
    ...observed,
    channels: given.channels.map((one) => one.reach),
    reach,
    dependence: { ...dependence, acceptability: null, persistence: noPersistence },
    ledger: ledger.close(),
  }
}
