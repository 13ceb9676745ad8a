/** Who is reached, by age, kind, operator and message type, as figures of the ledger. */
import type { Analysis, BandReach, Entry, FigureSubject } from '../analysis.ts'
import { messageTypes } from '../dossier/channel.ts'
import type { AdultBand, AgeStructure } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { Overlap } from '../dossier/overlap.ts'
import type { Absence, CentralMeaning, Interval } from '../figure.ts'
import { absent, isFigure } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { MeasuredChannel, Needs, OperatorReach } from '../indicators/needs.ts'
import type { Draft, Ledger } from '../ledger.ts'
import type { LinearSolver } from '../linear-solver.ts'
import type { Problem } from '../problem.ts'
import { operatorById } from '../reference/operators.ts'
import type { Reach, ReachModel } from './reach-model.ts'
import { reachModel } from './reach-model.ts'
import type { ConvertedOverlap } from './overlaps-among-users.ts'
import type { RecordedChannel } from './record-channels.ts'
import { recordOverlaps } from './record-overlaps.ts'
import type { RecordedResidents } from './record-residents.ts'
import { adultRecord } from './residents.ts'

export interface RecordedReach {
  readonly entries: Analysis['reach']
  /** Null without a population. */
  readonly model: ReachModel | null
  /** What the indicators need of it. */
  readonly needs: Needs['reach'] | Absence
  readonly operators: Needs['operators'] | Absence
  /** What was done with overlaps that could not be used as they were given. */
  readonly problems: readonly Problem[]
}

interface ToRecord {
  readonly ledger: Ledger
  readonly structure: AgeStructure | null
  readonly overlaps: readonly (Overlap | ConvertedOverlap)[]
  readonly residents: RecordedResidents
  readonly channels: readonly RecordedChannel[]
  readonly solver: LinearSolver
  /** In place of that of the channels: what would be said if their overlaps were known. */
  readonly model?: ReachModel
  /** Only what dependence rests on, for figures that are only looked at: who is reached twice, and by which messages, is left out. */
  readonly lean?: boolean
}

export function recordReach(given: ToRecord): RecordedReach {
  const { ledger, structure, overlaps, residents, channels, solver, lean = false } = given
  const all = channels.map((one) => one.measured)
  const model = given.model ?? (structure && modelOf(structure, residents, channels, overlaps, solver))
  const bandEntry = new Map(channels.map((one) => [one.reach.channel, one.reach.byBand]))
  const residentsOf = (members: readonly MeasuredChannel[], band: AdultBand): readonly Entry[] =>
    members.flatMap((one) => bandEntry.get(one.channel.id)?.find((entry) => entry.band === band)?.residents ?? [])

  // Files alone do not say which other channels exist: nothing can be said of what would be lost without them.
  const undescribed =
    all.length > 0 && all.every((one) => one.channel.fromFilesOnly) ? absent('cannot-tell', 'no-inventory') : null

  /** Why the reach of these channels cannot be told; null when it can. */
  const lacking = (members: readonly MeasuredChannel[], none: Absence): Absence | null => {
    if (members.length === 0) return all.length === 0 ? noChannel : none
    if (!model) return absent('unavailable', 'no-population')
    return members.some((one) => one.measured) ? null : absent('unavailable', 'no-audience')
  }
  const record = (
    subject: FigureSubject,
    members: readonly MeasuredChannel[],
    none: Absence,
    compute: (model: ReachModel, ids: ReadonlySet<string>) => Interval,
    formula: FormulaId,
    inputs: readonly Entry[],
  ): Entry => {
    const missing = lacking(members, none)
    const measured = members.every((one) => one.measured)
    return ledger.later(subject, () => ({
      value: missing ?? (model ? compute(model, idsOf(members)) : absent('unavailable', 'no-population')),
      unit: 'residents',
      formula,
      inputs,
      centralIs: measured ? 'most-probable' : 'measured-only',
    }))
  }
  const known = recordOverlaps(ledger, overlaps, idsOf(all), model)
  const recordUnion = (subject: FigureSubject, members: readonly MeasuredChannel[], none: Absence): Entry => {
    const bearing = known.bearingOn(idsOf(members), null)
    const inputs = [...members.map((member) => member.residents), ...bearing]
    const formula = bearing.length > 0 ? 'union-overlaps' : 'union'
    return record(subject, members, none, (one, ids) => one.union(ids).total, formula, inputs)
  }

  /** What would be lost depends on every other channel: with one unmeasured, the middle of the range is no finding. */
  const centralOfExclusive: CentralMeaning = all.every((one) => one.measured) ? 'most-probable' : 'convention'
  const recordExclusive = (subject: FigureSubject, members: readonly MeasuredChannel[]): Entry => {
    const bearing = known.bearingOn(idsOf(all), null)
    const inputs = [...all.map((one) => one.residents), ...bearing]
    const formula = bearing.length > 0 ? 'exclusive-overlaps' : 'exclusive'
    const missing = lacking(members, noPlatform) ?? undescribed
    if (missing) return ledger.add(subject, { value: missing, unit: 'residents', formula, inputs })
    const value = model ? model.exclusive(idsOf(members)).total : absent('unavailable', 'no-population')
    return ledger.add(subject, { value, unit: 'residents', formula, inputs, centralIs: centralOfExclusive })
  }

  const recordSeveral = (subject: FigureSubject, of: (reach: Reach) => Interval, inputs: readonly Entry[]): Entry => {
    const missing = lean ? notAsked : all.length === 1 ? absent('not-applicable', 'one-channel') : null
    if (missing) return ledger.add(subject, { value: missing, unit: 'residents', formula: 'several', inputs })
    return record(subject, all, noChannel, (one, ids) => of(one.several(ids)), 'several', inputs)
  }

  const inputsOf = (members: readonly MeasuredChannel[], band: AdultBand): readonly Entry[] => [
    residents.ofBand[band],
    residents.connected[band].entry,
    ...residentsOf(members, band),
  ]
  const platforms = all.filter((one) => one.service.kind === 'platform')
  const byBand = adultBands.map((band): BandReach => {
    const recordBand = (
      key: 'reached-band' | 'reached-by-platforms-band',
      members: readonly MeasuredChannel[],
    ): Entry => {
      const bearing = known.bearingOn(idsOf(members), band)
      const formula = bearing.length > 0 ? 'union-overlaps' : 'union'
      const none = key === 'reached-band' ? noChannel : noPlatform
      const inputs = [...inputsOf(members, band), ...bearing]
      return record({ key, band }, members, none, (one, ids) => one.union(ids).byBand[band], formula, inputs)
    }
    const reached = recordBand('reached-band', all)
    return {
      band,
      residents: residents.ofBand[band],
      reached,
      notReached: ledger.later({ key: 'not-reached-band', band }, () => notReached(residents.ofBand[band], reached)),
      byPlatforms: recordBand('reached-by-platforms-band', platforms),
      bySeveral: recordSeveral({ key: 'reached-by-several-band', band }, (one) => one.byBand[band], [
        ...inputsOf(all, band),
        ...known.bearingOn(idsOf(all), band),
      ]),
    }
  })
  const reachedTotal = record(
    { key: 'reached-total' },
    all,
    noChannel,
    (one, ids) => one.union(ids).total,
    'union-total',
    byBand.map((one) => one.reached),
  )
  const own = all.filter((one) => one.service.kind === 'own')
  const operators = recordOperators(all, recordUnion, model)
  const entries: Analysis['reach'] = {
    total: reachedTotal,
    notReached: ledger.later({ key: 'not-reached-total' }, () => notReached(residents.entries.adults, reachedTotal)),
    byBand,
    bySeveral: recordSeveral(
      { key: 'reached-by-several' },
      (one) => one.total,
      byBand.map((one) => one.bySeveral),
    ),
    byPlatforms: recordUnion({ key: 'reached-by-platforms' }, platforms, noPlatform),
    byOwnMedia: recordUnion({ key: 'reached-by-own-media' }, own, absent('not-applicable', 'no-own-media')),
    exclusiveToPlatforms: recordExclusive({ key: 'exclusive-to-platforms' }, platforms),
    byOperator: operators
      .filter((one) => one.members.some((member) => member.service.kind === 'platform'))
      .map(({ reach, members }) => ({
        operator: reach.operator,
        services: [...new Set(members.map((one) => one.service.id))].sort(),
        reached: reach.reached,
        exclusive: recordExclusive({ key: 'exclusive-to-operator', operator: reach.operator }, members),
      }))
      // To rank them is to compute them all: where figures are only looked at, nobody asks.
      .sort(
        (a, b) =>
          (ledger.sourced ? centralOf(b.exclusive) - centralOf(a.exclusive) : 0) || (a.operator < b.operator ? -1 : 1),
      ),
    byMessageType: messageTypes.flatMap((type) => {
      const carriers = lean ? [] : all.filter((one) => one.channel.messageTypes?.includes(type))
      if (carriers.length === 0) return []
      const reached = recordUnion({ key: 'reached-by-message-type', messageType: type }, carriers, noChannel)
      const missed = ledger.later({ key: 'not-reached-by-message-type', messageType: type }, () =>
        notReached(residents.entries.adults, reached),
      )
      return [{ type, channels: carriers.map((one) => one.channel.id), reached, notReached: missed }]
    }),
    overlaps: known.entries,
    bundles: model?.bundles ?? [],
  }
  const missing = lacking(all, noChannel) ?? undescribed
  const problems = model?.problems ?? []
  if (missing || !model)
    return { entries, model, problems, needs: missing ?? noChannel, operators: missing ?? noChannel }
  return {
    entries,
    model,
    problems,
    needs: {
      total: reachedTotal,
      complete: all.every((one) => one.measured),
      union: (members) => model.union(idsOf(members)).total,
      unionByBand: (members) => model.union(idsOf(members)).byBand,
      exclusive: (members) => model.exclusive(idsOf(members)).total,
    },
    operators: { list: operators.map((one) => one.reach) },
  }
}

const noChannel = absent('unavailable', 'no-channel')
const notAsked = absent('unavailable', 'no-reach')
const noPlatform = absent('not-applicable', 'no-platform')

function modelOf(
  structure: AgeStructure,
  residents: RecordedResidents,
  channels: readonly RecordedChannel[],
  overlaps: readonly Overlap[],
  solver: LinearSolver,
): ReachModel {
  return reachModel(
    channels.flatMap((one) => one.audience ?? []),
    adultRecord((band) => structure.byBand[band]),
    adultRecord((band) => residents.connected[band].prior.interval),
    overlaps,
    solver,
  )
}

/** Every operator of the inventory, own media being one, in the order of ids. */
function recordOperators(
  all: readonly MeasuredChannel[],
  recordUnion: (subject: FigureSubject, members: readonly MeasuredChannel[], none: Absence) => Entry,
  model: ReachModel | null,
): readonly { readonly reach: OperatorReach; readonly members: readonly MeasuredChannel[] }[] {
  const ids = [...new Set(all.map((one) => one.service.operator))].sort()
  return ids.map((operator) => {
    const members = all.filter((one) => one.service.operator === operator)
    return {
      members,
      reach: {
        operator,
        company: operatorById(operator)?.company !== false,
        interval: model ? model.union(idsOf(members)).total : { low: 0, central: 0, high: 0 },
        measured: members.every((one) => one.measured),
        reached: recordUnion({ key: 'reached-by-operator', operator }, members, noChannel),
      },
    }
  })
}

function notReached(residents: Entry, reached: Entry): Draft {
  const inputs = [residents, reached]
  if (!isFigure(residents.result)) return { value: residents.result, unit: 'residents', formula: 'not-reached', inputs }
  if (!isFigure(reached.result)) return { value: reached.result, unit: 'residents', formula: 'not-reached', inputs }
  const all = residents.result.central
  const { low, central, high } = reached.result
  const left = (people: number): number => Math.max(0, all - people)
  return {
    value: { low: left(high), central: left(central), high: left(low) },
    unit: 'residents',
    formula: 'not-reached',
    inputs,
  }
}

function centralOf(entry: Entry): number {
  return isFigure(entry.result) ? entry.result.central : -1
}

function idsOf(members: readonly MeasuredChannel[]): ReadonlySet<string> {
  return new Set(members.map((one) => one.channel.id))
}
