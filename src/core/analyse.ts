/** The whole flow, from a dossier to everything the screens and documents may print. Pure: same input, same output. */
import type { Analysis, Entry, MonthCoverage } from './analysis.ts'
import { auditPeriod, laterData, monthOf, monthsOf } from './audit-period.ts'
import { recordAcceptability } from './decision/record-acceptability.ts'
import type { Dossier } from './dossier/dossier.ts'
import { isFigure } from './figure.ts'
import { judge } from './findings/findings.ts'
import { measureBurden } from './footprint/measure-burden.ts'
import { letterCuts } from './indicators/dependence-index.ts'
import { indicators } from './indicators/indicators.ts'
import type { MeasuredChannel } from './indicators/needs.ts'
import { Ledger } from './ledger.ts'
import type { LinearSolver } from './linear-solver.ts'
import type { IndicatorRunner } from './measure.ts'
import { measureDossier } from './measure-dossier.ts'
import { mergeChannels } from './merge-channels.ts'
import { problem } from './problem.ts'
import { noPersistence, persistenceOf } from './persistence.ts'
import type { RecordedChannel } from './reach/record-channels.ts'
import { reachedWithoutOverlaps } from './reach/reached-without-overlaps.ts'
import { recordSensitivity } from './sensitivity/record-sensitivity.ts'
import { recordStress } from './scenarios/record-stress.ts'
import { recommend } from './recommendations/choose-portfolio.ts'
import { judgedWith, referenceProblems } from './reference/judged-with.ts'
import type { ThresholdKey } from './reference/thresholds.ts'
import { threshold } from './reference/thresholds.ts'
import { recordTrend } from './trend/record-trend.ts'

/** Changes whenever a formula, a threshold or a reference value changes a result. */
const METHOD_VERSION = '2.0'

/** `on`: ISO date of analysis; it is never read from the clock. */
export function analyse(
  dossier: Dossier,
  { on, solver }: { readonly on: string; readonly solver: LinearSolver },
): Analysis {
  const ledger = new Ledger()
  const period = auditPeriod(dossier, on)
  const later = laterData(dossier, on)

  const { given, measured, facts, surveys } = measureDossier(ledger, dossier, { period, on }, solver)
  const { residents, channels } = given
  const { reach, dependence } = measured
  const described = describe(measured.indicators, channels)
  const burden = measureBurden(ledger, measured.indicators, channels, { reference: dossier.reference, period })
  const acceptability = recordAcceptability(ledger, dependence, letterCuts(dossier.reference))
  const sensitivity = recordSensitivity(given, measured)
  const stress = recordStress({ given, measured }, described.sobriety.costPerYear)

  const trend = facts.map((one) => recordTrend(one, { ledger, residents: residents.entries.total, on }))
  const withoutOverlaps = reachedWithoutOverlaps(given)
  const closed = ledger.close()

  const ofPeriod = {
    method: METHOD_VERSION,
    on,
    fictitious: dossier.fictitious,
    territory: dossier.territory,
    reference: dossier.reference,
    structure: dossier.structure,
    period: period && { from: period.from, to: period.to },
    files: dossier.files.flatMap(({ file, sha256, importer }) =>
      importer === null ? [] : [{ file, sha256, importer }],
    ),
    residents: residents.entries,
    channels: channels.map((one) => one.reach),
    reach,
    surveys: [...surveys.values()].map((one) => one.reading),
    reachedWithoutOverlaps: withoutOverlaps,
    illusion: { ...described.illusion, residentsByPlatforms: reach.byPlatforms },
    dependence: { ...dependence, acceptability, persistence: noPersistence },
    stress,
    sensitivity,
    sobriety: described.sobriety,
    trend,
    ...burden,
    coverage: coverageOf(dossier),
    ledger: closed,
    problems: [
      ...dossier.problems,
      ...(later === null ? [] : [problem('later-data', 'warning', { on, ...later })]),
      ...mergeChannels(channels.flatMap((one) => one.problems)),
      ...measured.indicators.problems(),
      ...referenceProblems(dossier.reference, closed, on),
    ],
  }
  const cut = (key: ThresholdKey) => threshold(dossier.reference, key)
  const persistence = persistenceOf(dossier, { ...ofPeriod, cut }, period, solver)
  const observed = { ...ofPeriod, dependence: { ...ofPeriod.dependence, persistence } }
  const judged = { ...observed, cut }
  const findings = judge(judged)
  const recommendations = recommend(findings, judged)
  const basis = recommendations.flatMap((one) => one.recommendation.basis)
  const reference = judgedWith(dossier.reference, observed.ledger, basis)
  return { ...observed, reference, findings, recommendations }
}

/** What is described beside reach and dependence: what the platforms display, what is published, what it costs. */
function describe({ run, record }: IndicatorRunner, channels: readonly RecordedChannel[]) {
  const illusion = record(run(indicators.illusion))
  const published = record({ ...run(indicators.publications), ...run(indicators.publicationsWithoutEffect) })
  const means = run(indicators.means)
  const meansOf = new Map(means.channels.map((one) => [one.channel, record(one.figures, one.channel)]))
  const totals = record({ ...means.figures, ...run(indicators.meansPerResident) })
  return {
    illusion: {
      followers: illusion['followers-displayed'],
      ratio: illusion['illusion-ratio'],
      outsideShare: illusion['followers-outside-share'],
      reachedPerPost: illusion['followers-reached-per-post'],
      neverSeeing: illusion['residents-never-seeing-share'],
    },
    sobriety: {
      publications: {
        count: published['publications-count'],
        perWeek: published['publications-per-week'],
        videoShare: published['publications-video-share'],
        withoutEffectShare: published['publications-without-effect-share'],
        repeatedShare: published['publications-repeated-share'],
      },
      hoursPerMonth: totals['hours-per-month'],
      costPerYear: totals['cost-per-year'],
      costPerResident: totals['cost-per-resident'],
      minutesPerResident: totals['minutes-per-resident'],
      missingHours: channels.filter(({ measured }) => !isFigure(measured.hours.result)).map(idOf),
      missingCosts: channels.filter(({ measured }) => !isFigure(measured.cost.result)).map(idOf),
      channels: channels.flatMap(({ measured }) => channelSobriety(measured, meansOf.get(measured.channel.id))),
    },
  }
}

function idOf({ measured }: RecordedChannel): string {
  return measured.channel.id
}

type ChannelMeans = Readonly<
  Record<
    'cost-per-resident' | 'minutes-per-resident' | 'hours-per-thousand-contacts' | 'cost-per-thousand-contacts',
    Entry
  >
>

function channelSobriety(one: MeasuredChannel, figures: ChannelMeans | undefined): Analysis['sobriety']['channels'] {
  if (!figures) return []
  return [
    {
      channel: one.channel.id,
      publications: one.publicationCount,
      hoursPerMonth: one.hours,
      costPerYear: one.cost,
      costPerResident: figures['cost-per-resident'],
      minutesPerResident: figures['minutes-per-resident'],
      hoursPerThousandContacts: figures['hours-per-thousand-contacts'],
      costPerThousandContacts: figures['cost-per-thousand-contacts'],
    },
  ]
}

/** Months with at least one value, channel by channel; a count on one day is a value of its month. */
function coverageOf(dossier: Dossier): readonly MonthCoverage[] {
  return dossier.channels
    .map(({ id }) => {
      const months = [
        ...dossier.observations
          .filter((one) => one.channel === id)
          .flatMap((one) => (one.grain === 'stock' ? [monthOf(one.to)] : monthsOf(one))),
        ...dossier.publications.filter((one) => one.channel === id).map((one) => monthOf(one.at)),
      ]
      return { channel: id, months: [...new Set(months)].sort() }
    })
    .sort((a, b) => (a.channel < b.channel ? -1 : 1))
}
