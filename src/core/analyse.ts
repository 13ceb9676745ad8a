/** The whole flow, from a dossier to everything the screens and documents may print. Pure: same input, same output. */
import type { Analysis, Entry, FigureKey, MonthCoverage } from './analysis.ts'
import { componentIds } from './analysis.ts'
import type { AuditPeriod } from './audit-period.ts'
import { auditPeriod, laterData, monthOf, monthsOf } from './audit-period.ts'
import type { Dossier } from './dossier/dossier.ts'
import { absent } from './figure.ts'
import { judge } from './findings/findings.ts'
import type { Drafts, Indicator, NeedId, Prepared } from './indicators/indicator.ts'
import { runIndicator } from './indicators/indicator.ts'
import { indicators } from './indicators/indicators.ts'
import type { MeasuredChannel } from './indicators/needs.ts'
import { Ledger } from './ledger.ts'
import { mergeChannels } from './merge-channels.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'
import { channelFacts } from './reach/channel-facts.ts'
import type { RecordedChannel } from './reach/record-channels.ts'
import { recordChannel } from './reach/record-channels.ts'
import type { RecordedReach } from './reach/record-reach.ts'
import { recordReach } from './reach/record-reach.ts'
import type { RecordedResidents } from './reach/record-residents.ts'
import { recordResidents } from './reach/record-residents.ts'
import { recommend } from './recommendations/choose-portfolio.ts'
import { serviceById } from './reference/services.ts'

/** Changes whenever a formula, a threshold or a reference value changes a result. */
const METHOD_VERSION = '1.0'

/** `on`: ISO date of analysis; it is never read from the clock. */
export function analyse(dossier: Dossier, { on }: { readonly on: string }): Analysis {
  const ledger = new Ledger()
  const period = auditPeriod(dossier, on)
  const later = laterData(dossier, on)

  const residents = recordResidents(ledger, dossier.structure)
  const channels = channelFacts(dossier, serviceById).map((facts) =>
    recordChannel(facts, { ledger, dossier, residents, period, on }),
  )
  const reach = recordReach(ledger, dossier.structure, residents, channels)
  const prepared = prepare(dossier, residents, channels, reach, period)
  const measured = runIndicators(ledger, prepared, channels)

  const observed = {
    method: METHOD_VERSION,
    on,
    fictitious: dossier.fictitious,
    territory: dossier.territory,
    structure: dossier.structure,
    period: period && { from: period.from, to: period.to },
    files: dossier.files.flatMap(({ file, sha256, importer }) =>
      importer === null ? [] : [{ file, sha256, importer }],
    ),
    residents: residents.entries,
    channels: channels.map((one) => one.reach),
    reach: reach.entries,
    illusion: { ...measured.illusion, residentsByPlatforms: reach.entries.byPlatforms },
    dependence: measured.dependence,
    sobriety: measured.sobriety,
    coverage: coverageOf(dossier),
    ledger: ledger.close(),
    problems: [
      ...dossier.problems,
      ...(later === null ? [] : [problem('later-data', 'warning', { on, ...later })]),
      ...mergeChannels(channels.flatMap((one) => one.problems)),
      ...measured.problems,
    ],
  }
  const findings = judge(observed)
  return { ...observed, findings, recommendations: recommend(findings, observed) }
}

/** What the indicators may ask for; each absence says which data would be needed. */
function prepare(
  dossier: Dossier,
  residents: RecordedResidents,
  channels: readonly RecordedChannel[],
  reach: RecordedReach,
  period: AuditPeriod | null,
): Omit<Prepared, 'components'> {
  const list = channels.map((one) => one.measured)
  const platforms = list.filter((one) => one.service.kind === 'platform')
  const noChannel = absent('unavailable', 'no-channel')
  const { total, adults } = residents.entries
  return {
    channels: list.length > 0 ? { list } : noChannel,
    platforms:
      platforms.length > 0
        ? { list: platforms, reached: reach.entries.byPlatforms, adults }
        : list.length > 0
          ? absent('not-applicable', 'no-platform')
          : noChannel,
    // Only visits by origin need it: without any dated data there are none.
    period: period ?? absent('unavailable', list.length > 0 ? 'no-referrals' : 'no-channel'),
    residents: dossier.structure ? { total, adults } : absent('unavailable', 'no-population'),
    reach: reach.needs,
    operators: reach.operators,
  }
}

function runIndicators(ledger: Ledger, prepared: Omit<Prepared, 'components'>, channels: readonly RecordedChannel[]) {
  const problems: Problem[] = []
  const run = <Need extends NeedId, Output>(
    indicator: Indicator<Need, Output>,
    components: readonly Entry[] = [],
  ): Output => {
    const result = runIndicator(indicator, { ...prepared, components: { list: components } })
    problems.push(...result.problems)
    return result.output
  }
  const record = <Key extends FigureKey>(drafts: Drafts<Key>, channel?: string): Readonly<Record<Key, Entry>> => {
    const keys = Object.keys(drafts) as Key[]
    const subject = (key: Key) => (channel === undefined ? { key } : { key, channel })
    return Object.fromEntries(keys.map((key) => [key, ledger.add(subject(key), drafts[key])])) as Record<Key, Entry>
  }

  const illusion = record(run(indicators.illusion))
  const concentration = run(indicators.D2)
  const operators = record(concentration.figures)
  const components = {
    ...record(run(indicators.D1)),
    D2: operators.D2,
    ...record(run(indicators.D3)),
    ...record(run(indicators.D4)),
    ...record(run(indicators.D5)),
    ...record(run(indicators.D6)),
    ...record(run(indicators.D7)),
  }
  const index = run(
    indicators.dependenceIndex,
    componentIds.map((id) => components[id]),
  )
  const published = record({ ...run(indicators.publications), ...run(indicators.publicationsWithoutEffect) })
  const means = run(indicators.means)
  const meansOf = new Map(means.channels.map((one) => [one.channel, record(one.figures, one.channel)]))
  const totals = record(means.figures)
  return {
    problems,
    illusion: {
      followers: illusion['followers-displayed'],
      ratio: illusion['illusion-ratio'],
      outsideShare: illusion['followers-outside-share'],
      reachedPerPost: illusion['followers-reached-per-post'],
      neverSeeing: illusion['residents-never-seeing-share'],
    },
    dependence: {
      components: componentIds.map((id) => ({ id, value: components[id] })),
      available: index.available,
      index: record(index.figures)['dependence-index'],
      letters: index.letters,
      effectiveOperators: operators['effective-operators'],
      elephant: operators['elephant-factor'],
      elephantOperators: concentration.elephantOperators,
      gate: run(indicators.gate),
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
      channels: channels.flatMap(({ measured }) => channelSobriety(measured, meansOf.get(measured.channel.id))),
    },
  }
}

type ChannelMeans = Readonly<
  Record<'cost-per-resident' | 'hours-per-thousand-contacts' | 'cost-per-thousand-contacts', Entry>
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
