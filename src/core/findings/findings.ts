/**
 * The judgements, as data: each rule says which figures it reads and when it holds. A rule whose figures are missing says
 * nothing; what is missing is a judgement of its own, of severity `unknown`, which can only lead to finding out.
 *
 * Rules judge by the most probable value unless they say otherwise, and name the figures, so that the sentence prints the range.
 */
import type { Analysis, ChannelReach, ChannelTrend, ComponentId, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { thresholds } from '../reference/thresholds.ts'
import type { ThresholdKey } from '../reference/thresholds.ts'
import { serviceById } from '../reference/services.ts'
import type { FormulaId } from '../formulas.ts'
import type { Finding, FindingSeverity } from './finding.ts'
import { tempered } from './to-watch.ts'

/** The analysis before it is judged, and the cuts to judge it by. */
export interface Observed extends Omit<Analysis, 'findings' | 'recommendations' | 'reference'> {
  readonly cut: (key: ThresholdKey) => number
}

interface Judgement {
  readonly params?: Finding['params']
  readonly threshold?: ThresholdKey
  /** When the rule has degrees. */
  readonly severity?: FindingSeverity
}

interface Rule {
  readonly id: string
  readonly severity: FindingSeverity
  /** Every entry must hold a figure, or the rule does not apply. */
  readonly needs: (observed: Observed) => readonly Entry[]
  /** `values` are the figures of `needs`, in order. Null: the rule does not hold. */
  readonly test: (values: readonly Figure[], observed: Observed) => Judgement | null
}

const nothing = (): readonly Entry[] => []
const holds = (condition: boolean, judgement: Judgement): Judgement | null => (condition ? judgement : null)
const middle = (value: Figure | undefined): number => value?.central ?? 0
/** A part of a whole, 0 … 1; 0 where the whole is unknown or empty, so that no rule holds. */
const shareOf = (part: number | undefined, whole: Figure | undefined): number =>
  part === undefined || whole === undefined || whole.central <= 0 ? 0 : part / whole.central

const platforms = ({ channels }: Observed): readonly ChannelReach[] =>
  channels.filter(({ kind }) => kind === 'platform')
const ids = (channels: readonly ChannelReach[]): readonly string[] => channels.map(({ channel }) => channel)
const family = ({ service }: ChannelReach): string | undefined => serviceById(service)?.family
const isList = (channel: ChannelReach): boolean => ['email', 'sms', 'app'].includes(family(channel) ?? '')
/** Somebody described at least one channel: what the inventory lacks is then a fact, not a silence. */
const described = ({ channels }: Observed): boolean => channels.some(({ fromFilesOnly }) => !fromFilesOnly)

/** Platforms for which a prior stands in for what no file says, and those for which something was measured. */
function platformsByProof(observed: Observed, prior: FormulaId) {
  const entries = observed.ledger.filter((entry) => entry.formula?.id === prior)
  const assumed = new Set(entries.map(({ subject }) => subject.channel))
  const all = platforms(observed)
  return {
    assumed: all.filter(({ channel }) => assumed.has(channel)),
    proved: all.filter(({ channel, monthlyPeople }) => !assumed.has(channel) && isFigure(monthlyPeople.result)),
  }
}

function component(id: ComponentId): (observed: Observed) => readonly Entry[] {
  return ({ dependence }) => dependence.components.filter((one) => one.id === id).map((one) => one.value)
}

/**
 * Residents whom no known channel reaches, against a threshold; nothing is said as long as nobody described the channels. When even the low end passes it, the finding is a warning; when
 * only the most probable value does, it is worth noting and worded as such: an unmeasured channel may reach them.
 */
function notReached(
  observed: Observed,
  [missed, all]: readonly Figure[],
  threshold: ThresholdKey,
  params: Finding['params'],
): Judgement | null {
  if (!described(observed)) return null
  const cut = observed.cut(threshold)
  const sure = shareOf(missed?.low, all) >= cut
  return holds(shareOf(missed?.central, all) >= cut, {
    severity: sure ? 'warning' : 'information',
    params: { ...params, sure: sure ? 1 : 0 },
    threshold,
  })
}

/** Holds when the most probable value is at or above a threshold. */
function atLeast(threshold: ThresholdKey): Rule['test'] {
  return ([value], { cut }) => holds(middle(value) >= cut(threshold), { threshold })
}

/** The same where the middle of a range may be mere ignorance: part of it must be known (a low end above zero). */
function knownAtLeast(threshold: ThresholdKey): Rule['test'] {
  return ([value], { cut }) =>
    holds(value !== undefined && value.low > 0 && value.central >= cut(threshold), { threshold })
}

/** Share of a band that nothing reaches, the entries it comes from, and the band. */
function bandGaps({ reach }: Observed) {
  return reach.byBand.flatMap(({ band, notReached, residents }) => {
    const [missed, all] = [notReached.result, residents.result]
    if (!isFigure(missed) || !isFigure(all) || all.central <= 0) return []
    return [{ band, share: missed.central / all.central, entries: [notReached, residents] }]
  })
}

function bandRule(id: string, wanted: string): Rule {
  return {
    id,
    severity: 'warning',
    needs: (observed) => bandGaps(observed).find(({ band }) => band === wanted)?.entries ?? [],
    test: (values, observed) => notReached(observed, values, 'bandNotReached', { band: wanted }),
  }
}

/** The least reached of the bands that have no rule of their own. */
function worstMiddleBand(observed: Observed) {
  return bandGaps(observed)
    .filter(({ band }) => band !== '15-29' && band !== '75+')
    .reduce<ReturnType<typeof bandGaps>[number] | null>(
      (worst, one) => (worst && worst.share >= one.share ? worst : one),
      null,
    )
}

function greatestOperator(observed: Observed) {
  return [...observed.reach.byOperator].sort((one, other) => centralOf(other.reached) - centralOf(one.reached))[0]
}

function centralOf({ result }: Entry): number {
  return isFigure(result) ? result.central : 0
}

const alertRules = [
  {
    id: 'alerts-depend-on-one-company',
    severity: 'alarm',
    needs: nothing,
    test: (_, { dependence: { gate } }) =>
      holds(gate.alerts.status === 'fail', {
        params: { operators: gate.alerts.operators, channels: gate.alerts.channels },
      }),
  },
  {
    id: 'message-types-behind-wall',
    severity: 'alarm',
    needs: nothing,
    test: (_, { dependence: { gate } }) =>
      holds(gate.walledTypes.status === 'fail', { params: { types: gate.walledTypes.types } }),
  },
  {
    id: 'gate-passed',
    severity: 'good',
    needs: nothing,
    test: (_, { dependence: { gate } }) => holds(gate.status === 'pass', {}),
  },
  {
    id: 'alerts-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, { dependence: { gate } }) => holds(gate.alerts.status === 'cannot-tell', {}),
  },
  {
    id: 'message-types-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, { dependence: { gate } }) =>
      holds(gate.walledTypes.status === 'cannot-tell', { params: { types: gate.walledTypes.types } }),
  },
] as const satisfies readonly Rule[]

const reachRules = [
  {
    id: 'many-not-reached',
    severity: 'warning',
    needs: ({ reach, residents }) => [reach.notReached, residents.adults],
    test: (values, observed) => notReached(observed, values, 'manyNotReached', {}),
  },
  { ...bandRule('seniors-not-reached', '75+'), id: 'seniors-not-reached' },
  { ...bandRule('young-not-reached', '15-29'), id: 'young-not-reached' },
  {
    id: 'band-not-reached',
    severity: 'warning',
    needs: (observed) => worstMiddleBand(observed)?.entries ?? [],
    test: (values, observed) => {
      const worst = worstMiddleBand(observed)
      return worst && notReached(observed, values, 'bandNotReached', { band: worst.band })
    },
  },
  {
    id: 'no-offline-channel',
    severity: 'warning',
    needs: nothing,
    test: (_, observed) => holds(described(observed) && observed.channels.every(({ online }) => online), {}),
  },
  {
    id: 'most-reached',
    severity: 'good',
    needs: ({ reach, residents }) => [reach.total, residents.adults],
    test: ([reached, all], { cut }) =>
      holds(shareOf(reached?.low, all) >= 1 - cut('manyNotReached'), { threshold: 'manyNotReached' }),
  },
  {
    id: 'reach-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, { reach }) => holds(!isFigure(reach.total.result), {}),
  },
  {
    id: 'wide-interval',
    severity: 'unknown',
    needs: ({ reach, residents }) => [reach.total, residents.adults],
    test: ([reached, all], { cut }) =>
      holds(shareOf(reached && reached.high - reached.low, all) >= cut('wideInterval'), {
        threshold: 'wideInterval',
      }),
  },
] as const satisfies readonly Rule[]

const illusionRules = [
  {
    id: 'illusion-large',
    severity: 'warning',
    needs: ({ illusion }) => [illusion.followers, illusion.residentsByPlatforms, illusion.ratio],
    test: ([, , ratio], { cut }) => holds(middle(ratio) >= cut('illusion'), { threshold: 'illusion' }),
  },
  {
    id: 'followers-outside-territory',
    severity: 'warning',
    needs: ({ illusion }) => [illusion.outsideShare],
    // At least one file must say where followers live: ranges alone prove nothing.
    test: ([share], observed) =>
      holds(
        middle(share) >= observed.cut('outside') && platformsByProof(observed, 'local-share-prior').proved.length > 0,
        { threshold: 'outside' },
      ),
  },
  {
    id: 'platforms-advertised',
    severity: 'warning',
    needs: nothing,
    test: (_, observed) => {
      const count = platforms(observed).reduce((sum, { officialLinks }) => sum + (officialLinks ?? 0), 0)
      return holds(count > 0, { params: { count } })
    },
  },
  {
    id: 'local-share-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, observed) => {
      const { assumed } = platformsByProof(observed, 'local-share-prior')
      return holds(assumed.length > 0, { params: { channels: ids(assumed) } })
    },
  },
  {
    id: 'audience-age-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, observed) => {
      const { assumed } = platformsByProof(observed, 'age-share-prior')
      return holds(assumed.length > 0, { params: { channels: ids(assumed) } })
    },
  },
] as const satisfies readonly Rule[]

const dependenceRules = [
  {
    id: 'high-dependence',
    severity: 'warning',
    needs: ({ dependence }) => [dependence.index],
    test: (_, { dependence: { letters, available } }) =>
      holds(letters !== null && letters.every((letter) => letter === 'D' || letter === 'E'), {
        severity: letters?.includes('E') ? 'alarm' : 'warning',
        params: { letters: letters ?? [], available },
        threshold: letters?.includes('D') ? 'letterD' : 'letterE',
      }),
  },
  {
    id: 'operator-concentration',
    severity: 'warning',
    needs: (observed) => [
      ...component('D2')(observed),
      ...[greatestOperator(observed)?.reached].filter((one) => one !== undefined),
    ],
    // The index counts the authority's own media as one operator: concentration there is no dependence.
    test: ([index], observed) => {
      const greatest = greatestOperator(observed)
      return greatest &&
        middle(index) > observed.cut('concentration') &&
        centralOf(greatest.reached) > centralOf(observed.reach.byOwnMedia)
        ? { params: { operators: [greatest.operator] }, threshold: 'concentration' }
        : null
    },
  },
  {
    id: 'reach-only-through-platforms',
    severity: 'warning',
    needs: component('D1'),
    test: ([exclusive], observed) => {
      const cut = observed.cut('exclusiveReach')
      const sure = exclusive !== undefined && exclusive.low >= cut
      return holds(middle(exclusive) >= cut, {
        severity: sure ? 'warning' : 'information',
        params: { sure: sure ? 1 : 0 },
        threshold: 'exclusiveReach',
      })
    },
  },
  { id: 'content-only-on-platforms', severity: 'warning', needs: component('D3'), test: atLeast('component') },
  { id: 'audience-locked-in', severity: 'warning', needs: component('D4'), test: knownAtLeast('component') },
  { id: 'traffic-from-platforms', severity: 'warning', needs: component('D5'), test: atLeast('traffic') },
  { id: 'means-on-platforms', severity: 'warning', needs: component('D6'), test: atLeast('component') },
  { id: 'account-wall', severity: 'warning', needs: component('D7'), test: knownAtLeast('component') },
  {
    id: 'subscribers-list-not-owned',
    severity: 'warning',
    needs: nothing,
    test: (_, { channels }) => {
      const lost = channels.filter((one) => isList(one) && one.listOwner === 'operator')
      return holds(lost.length > 0, { params: { channels: ids(lost) } })
    },
  },
  {
    id: 'no-newsletter',
    severity: 'warning',
    needs: nothing,
    test: (_, observed) =>
      holds(described(observed) && observed.channels.every(({ service }) => service !== 'newsletter'), {
        severity: observed.channels.some(({ service }) => service === 'sms-alerts') ? 'information' : 'warning',
      }),
  },
  {
    id: 'low-dependence',
    severity: 'good',
    needs: ({ dependence }) => [dependence.index],
    test: (_, { dependence: { letters, available } }) =>
      holds(letters !== null && letters.every((letter) => letter === 'A' || letter === 'B'), {
        params: { letters: letters ?? [], available },
      }),
  },
  {
    id: 'dependence-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, { dependence: { letters, available } }) => holds(letters === null, { params: { available } }),
  },
  {
    id: 'account-wall-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, observed) => {
      const wall = component('D7')(observed)[0]?.result
      const known = wall !== undefined && isFigure(wall) && wall.high - wall.low < observed.cut('wideInterval')
      return holds(platforms(observed).length > 0 && !known, { threshold: 'wideInterval' })
    },
  },
  {
    id: 'list-owner-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, { channels }) => {
      const unknown = channels.filter((one) => (isList(one) || one.kind === 'platform') && one.listOwner === null)
      return holds(unknown.length > 0, { params: { channels: ids(unknown) } })
    },
  },
] as const satisfies readonly Rule[]

/** Channels whose audience surely falls, the steepest first; what is printed or published is not an audience. */
function falling({ trend }: Observed): readonly ChannelTrend[] {
  const relative = ({ slope, level }: ChannelTrend): number => centralOf(slope) / Math.max(1, centralOf(level))
  return trend
    .filter(({ direction, kind }) => direction === 'falling' && kind !== 'distribution' && kind !== 'publications')
    .toSorted((one, other) => relative(one) - relative(other))
}

const trendRules = [
  {
    id: 'audience-falling',
    severity: 'warning',
    needs: (observed) =>
      falling(observed)
        .slice(0, 1)
        .flatMap(({ level, projection }) => [level, projection]),
    test: (_, observed) => {
      const channels = falling(observed).map(({ channel }) => channel)
      return holds(channels.length > 0, { params: { channels }, threshold: 'trendProof' })
    },
  },
  {
    id: 'trend-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, { trend }) =>
      holds(trend.some(({ kind }) => kind !== null) && trend.every(({ missing }) => missing > 0), {
        params: { count: Math.min(...trend.map(({ missing }) => missing)) },
      }),
  },
] as const satisfies readonly Rule[]

const sobrietyRules = [
  {
    id: 'publications-without-effect',
    severity: 'warning',
    needs: ({ sobriety }) => [sobriety.publications.withoutEffectShare],
    test: atLeast('withoutEffect'),
  },
  {
    id: 'repeated-publications',
    severity: 'information',
    needs: ({ sobriety }) => [sobriety.publications.repeatedShare],
    test: atLeast('repeated'),
  },
  {
    id: 'video-heavy',
    severity: 'information',
    needs: ({ sobriety }) => [sobriety.publications.videoShare],
    test: atLeast('video'),
  },
  {
    id: 'costs-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, { sobriety }) => {
      const unknown = sobriety.channels.filter(({ costPerYear }) => !isFigure(costPerYear.result))
      return holds(unknown.length > 0, { params: { channels: unknown.map(({ channel }) => channel) } })
    },
  },
  {
    id: 'hours-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, { sobriety }) => {
      const unknown = sobriety.channels.filter(({ hoursPerMonth }) => !isFigure(hoursPerMonth.result))
      return holds(unknown.length > 0, { params: { channels: unknown.map(({ channel }) => channel) } })
    },
  },
] as const satisfies readonly Rule[]

const knowledgeRules = [
  {
    id: 'inventory-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, observed) => holds(!described(observed), {}),
  },
  {
    id: 'population-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, { structure }) => holds(structure === null, {}),
  },
  {
    id: 'age-structure-estimated',
    severity: 'unknown',
    needs: nothing,
    test: (_, { structure }) => holds(structure?.quality === 'estimated', {}),
  },
  {
    id: 'no-survey',
    severity: 'unknown',
    needs: nothing,
    test: (_, { channels }) => holds(channels.length > 0 && channels.every(({ rung }) => rung !== 'survey'), {}),
  },
  {
    id: 'no-web-statistics',
    severity: 'unknown',
    needs: nothing,
    test: (_, { channels }) => {
      const blind = channels.filter(
        ({ service, monthlyPeople }) => service === 'website' && !isFigure(monthlyPeople.result),
      )
      return holds(blind.length > 0, { params: { channels: ids(blind) } })
    },
  },
  {
    id: 'bulletin-readership-unknown',
    severity: 'unknown',
    needs: nothing,
    test: (_, { channels }) =>
      holds(
        channels.some(
          ({ service, rung }) => service === 'print-bulletin' && (rung === null || rung === 'distribution'),
        ),
        {},
      ),
  },
] as const satisfies readonly Rule[]

/** Every rule, in the order that findings of one severity are listed. */
export const rules = [
  ...alertRules,
  ...reachRules,
  ...dependenceRules,
  ...illusionRules,
  ...trendRules,
  ...sobrietyRules,
  ...knowledgeRules,
] as const satisfies readonly Rule[]

export type FindingId = (typeof rules)[number]['id']

/** From the most pressing to what nobody knows. */
export const severities = [
  'alarm',
  'warning',
  'information',
  'good',
  'unknown',
] as const satisfies readonly FindingSeverity[]

/** Judges an analysis: the findings that hold, the gravest first, then in the order of {@link rules}. */
export function judge(observed: Observed): readonly Finding[] {
  const findings = rules.flatMap((rule: Rule) => {
    const entries = rule.needs(observed)
    const values = entries.map(({ result }) => result).filter(isFigure)
    if (values.length < entries.length) return []
    const judgement = rule.test(values, observed)
    if (judgement === null) return []
    const finding = {
      id: rule.id,
      severity: judgement.severity ?? rule.severity,
      figures: entries.map(({ id }) => id),
      threshold: judgement.threshold === undefined ? null : thresholds[judgement.threshold].id,
      params: judgement.params ?? {},
    }
    return [tempered(finding, observed.dependence.persistence)]
  })
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}
