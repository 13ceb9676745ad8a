/** Every channel's counters, factors, residents and means, as figures of the ledger. */
import type { ChannelReach } from '../analysis.ts'
import type { AuditPeriod } from '../audit-period.ts'
import { monthOf, monthsOf } from '../audit-period.ts'
import type { Channel } from '../dossier/channel.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { AbsenceReason, Unit } from '../figure.ts'
import type { SupposedUse } from '../dossier/supposed.ts'
import { exactly, plus } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { MeasuredChannel } from '../indicators/needs.ts'
import type { Draft, Ledger } from '../ledger.ts'
import { absentDraft, raw } from '../ledger.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { ChannelFacts, Followers, Known } from './channel-facts.ts'
import { declared, followersOf, referencesOf, sourcesOf } from './channel-facts.ts'
import type { MonthlyPeople } from './monthly-people.ts'
import { monthlyPeople } from './monthly-people.ts'
import { additiveByMonth, qualityOf } from './monthly-values.ts'
import type { Audience } from './reach-model.ts'
import type { Surveyed } from './record-channel-residents.ts'
import { recordChannelResidents } from './record-channel-residents.ts'
import type { RecordedResidents } from './record-residents.ts'
import type { ChannelResidents } from './residents-reached.ts'
import { residentsReached } from './residents-reached.ts'
import { adultRecord } from './residents.ts'
import type { RecordedSurvey } from '../survey/record-survey.ts'
import type { SurveyShares } from '../survey/survey-shares.ts'
import { noSurvey, surveyShares } from '../survey/survey-shares.ts'

export interface RecordedChannel {
  readonly measured: MeasuredChannel
  readonly reach: ChannelReach
  /** Null without a population. */
  readonly audience: Audience | null
  /** How the audience was found; null without a population. */
  readonly found: ChannelResidents | null
  readonly problems: readonly Problem[]
}

interface Context {
  readonly ledger: Ledger
  readonly dossier: Dossier
  readonly residents: RecordedResidents
  /** By the SHA-256 of their files. */
  readonly surveys: ReadonlyMap<string, RecordedSurvey>
  readonly period: AuditPeriod | null
  /** ISO date of analysis. */
  readonly on: string
}

export function recordChannel(facts: ChannelFacts, context: Context): RecordedChannel {
  const { ledger, dossier, residents, period, on } = context
  const channel = facts.channel.id
  const months = period?.months ?? []
  const people = monthlyPeople(facts, months, on)
  const followers = followersOf(facts, on)
  const entries = {
    followers: ledger.add(
      { key: 'channel-followers', channel },
      followers ? raw(followers, followerUnit(followers)) : absentDraft('unavailable', 'no-followers', null),
    ),
    monthlyPeople: ledger.add(
      { key: 'channel-monthly-people', channel },
      people
        ? { ...raw(people, people.unit), formula: people.formula }
        : absentDraft('unavailable', 'no-audience', null),
    ),
  }
  // Merged facts about a channel all come from one file.
  const survey = context.surveys.get(facts.surveys[0]?.sha256 ?? '') ?? null
  const counted = survey === null ? noSurvey : surveyShares(channel, facts.surveys, survey.survey)
  const supposed = dossier.supposed?.uses.find((one) => one.channel === channel)
  const shares = supposed === undefined ? counted : supposedShares(supposed)
  const { structure } = dossier
  const reachedWith = (used: SurveyShares): ChannelResidents | null =>
    structure &&
    residentsReached(facts, people, {
      territory: dossier.territory,
      structure,
      survey: used,
      connected: adultRecord((band) => residents.connected[band].prior),
    })
  const found = reachedWith(shares)
  const surveyed: Surveyed | null =
    supposed === undefined && survey !== null && shares.byBand.size > 0 ? { shares, survey } : null
  const before = surveyed && reachedWith(noSurvey)
  const reached = recordChannelResidents({
    channel,
    monthlyPeople: entries.monthlyPeople,
    found,
    before,
    surveyed,
    ledger,
    residents,
  })
  const publications = facts.publications.filter((one) => months.includes(monthOf(one.at)))
  const { service } = facts
  return {
    measured: {
      channel: facts.channel,
      service,
      observations: facts.observations,
      publications,
      ...entries,
      localShare: reached.localShare,
      residents: reached.total,
      publicationCount: ledger.add(
        { key: 'publications-count', channel },
        publicationCount(facts, publications, months),
      ),
      publicationMonths: publicationMonths(facts, publications, months),
      hours: ledger.add(
        { key: 'hours-per-month', channel },
        means(
          declared(facts.channel.hoursPerMonth, channel, 'hoursPerMonth'),
          'hours-per-month',
          'declared-hours',
          'no-hours',
        ),
      ),
      cost: ledger.add(
        { key: 'cost-per-year', channel },
        means(costOf(facts.channel), 'euros-per-year', 'declared-costs', 'no-costs'),
      ),
      measured: found?.measured ?? people !== null,
    },
    reach: {
      channel,
      service: service.id,
      account: facts.channel.account,
      operator: service.operator,
      kind: service.kind,
      online: service.online,
      rung: surveyed ? 'survey' : (people?.rung ?? null),
      monthlyPeople: entries.monthlyPeople,
      residents: reached.total,
      byBand: adultBands.map((band) => ({ band, ...reached.byBand[band] })),
      survey: surveyed && surveyed.survey.reading.sha256,
      followers: entries.followers,
      listOwner: facts.channel.listOwner,
      officialLinks: facts.channel.officialLinks,
      fromFilesOnly: facts.channel.fromFilesOnly,
    },
    found,
    audience: found && {
      id: channel,
      operator: service.operator,
      online: service.online,
      measured: found.measured,
      byBand: adultRecord((band) => found.byBand[band].interval),
      total: found.total,
    },
    problems: [
      ...(found?.problems ?? []),
      ...(people?.typedAside === true ? [problem('typed-months-aside', 'note', { channels: [channel] })] : []),
      ...priorsUsed(channel, people, found),
    ],
  }
}

/** What a scenario supposes stands in the place of whatever was counted. */
function supposedShares({ byBand, references }: SupposedUse): SurveyShares {
  const sources = referencesOf(references)
  return {
    byBand: new Map(adultBands.map((band) => [band, { interval: byBand[band], quality: 'estimated', sources }])),
    problems: [],
    supposed: true,
  }
}

/** A subscription is an account, unless somebody counted households or devices. */
function followerUnit({ countedIn }: Followers): Unit {
  return countedIn === 'households' || countedIn === 'devices' ? countedIn : 'accounts'
}

/** Publications of the audit period, counted in the export or, without one, declared month by month. */
function publicationCount(
  facts: ChannelFacts,
  publications: ChannelFacts['publications'],
  months: readonly string[],
): Draft {
  if (publications.length > 0) {
    return {
      ...raw(
        { interval: exactly(publications.length), quality: 'measured', sources: sourcesOf(publications) },
        'publications',
      ),
      formula: 'publications-count',
    }
  }
  const counted = additiveByMonth(facts.observations, 'publications', months)
  if (counted.values.length === 0) return absentDraft('unavailable', 'no-publications', 'publications-count')
  const known: Known = {
    interval: plus(...counted.values),
    quality: qualityOf(counted.used),
    sources: sourcesOf(counted.used),
  }
  return {
    ...raw(known, 'publications'),
    formula: 'publications-count',
  }
}

function publicationMonths(
  facts: ChannelFacts,
  publications: ChannelFacts['publications'],
  months: readonly string[],
): readonly string[] {
  if (publications.length > 0) return publications.map((one) => monthOf(one.at))
  return facts.observations
    .filter((one) => one.metric === 'publications')
    .flatMap(monthsOf)
    .filter((month) => months.includes(month))
}

/** Euros a year, advertising included; what is missing of the two is left out. */
function costOf(channel: Channel): Known | null {
  const parts = [
    declared(channel.costPerYear, channel.id, 'costPerYear'),
    declared(channel.adSpendPerYear, channel.id, 'adSpendPerYear'),
  ].filter((one) => one !== null)
  if (parts.length === 0) return null
  return {
    interval: plus(...parts.map((one) => one.interval)),
    quality: 'declared',
    sources: parts.flatMap((one) => one.sources),
  }
}

function means(known: Known | null, unit: Unit, formula: FormulaId, reason: AbsenceReason): Draft {
  return known ? { ...raw(known, unit), formula } : absentDraft('unavailable', reason, formula)
}

/** Every value that stands in for a missing one is told (never a silent fallback). */
function priorsUsed(channel: string, people: MonthlyPeople | null, found: ChannelResidents | null): readonly Problem[] {
  const factors: string[] = []
  const usesCounters = found !== null && adultBands.some((band) => found.byBand[band].from === 'counters')
  if (people && people.olderThan !== null) factors.push('older-data')
  if (people?.rung === 'subscribers') factors.push('organic-reach')
  if (people?.rung === 'distribution') factors.push('readership')
  if (people?.rung === 'displays-only') factors.push('displays')
  if (found && !found.measured) factors.push('monthly-people')
  if (usesCounters && found.localShare.formula === 'local-share-prior' && found.localShare.interval.low < 1) {
    factors.push('local-share')
  }
  if (usesCounters && adultBands.some((band) => found.ageShares[band].formula === 'age-share-prior')) {
    factors.push('age-share')
  }
  return factors.map((factor) => problem('prior-used', 'note', { channels: [channel], factor }))
}
