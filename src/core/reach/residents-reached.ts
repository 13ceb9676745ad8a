/** From a channel's monthly people to residents reached, by age (method.md §2): `a = min(U, N · s · q · c)`. */
import type { AdultBand, AgeStructure, Band, OfChannel, Territory } from '../dossier/dossier.ts'
import { adultBands, bands } from '../dossier/dossier.ts'
import type { AudienceShare } from '../dossier/facts.ts'
import type { CountedUnit } from '../dossier/manual-measure.ts'
import type { Interval, Source } from '../figure.ts'
import { clamp, exactly, plus, shareOf, times, weakest } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import { localShare, personsPerCount } from '../reference/priors.ts'
import type { Prior } from '../reference/reference.ts'
import { usagePrior } from '../reference/usage-by-age.ts'
import type { ChannelFacts, Known } from './channel-facts.ts'
import { referencesOf, sourcesOf } from './channel-facts.ts'
import type { MonthlyPeople } from './monthly-people.ts'
import { adultRecord, splitClasses } from './residents.ts'
import type { SurveyShares } from '../survey/survey-shares.ts'

interface Computed extends Known {
  readonly formula: FormulaId
}

interface BandResidents extends Computed {
  /** Whether the monthly people, local share, age share and persons per account went into it. */
  readonly from: 'counters' | 'survey' | 'nothing'
  /** Cut by the share of the band that is connected. */
  readonly connectedOnly: boolean
}

export interface ChannelResidents {
  readonly localShare: Computed
  /** Null: what is counted is persons, not accounts, devices or households. */
  readonly personsPerAccount: Known | null
  readonly ageShares: Readonly<Record<AdultBand, Computed>>
  readonly byBand: Readonly<Record<AdultBand, BandResidents>>
  /** Residents of 15 and over. */
  readonly total: Interval
  /** False when nobody measured the channel: then its residents are only bounded from above. */
  readonly measured: boolean
  readonly problems: readonly Problem[]
}

interface Context {
  readonly territory: Territory | null
  readonly structure: AgeStructure
  /** Wins over the counters, band by band. */
  readonly survey: SurveyShares
  readonly connected: Readonly<Record<AdultBand, Prior>>
}

/**
 * A channel that nobody measured may reach anyone who could use it: from nobody to the highest published use of the service
 * in the band. It widens what is *perhaps* reached, adds nothing to what is surely reached nor to the most probable value.
 */
export function residentsReached(
  facts: ChannelFacts,
  people: MonthlyPeople | null,
  context: Context,
): ChannelResidents {
  const { structure, survey, connected } = context
  const { id } = facts.channel
  const local = localShareOf(facts, context.territory)
  const persons = personsPerAccountOf(facts, people?.countedIn ?? null)
  const ages = ageSharesOf(facts, context)
  const problems: Problem[] = [...survey.problems]

  const bandResidents = (band: AdultBand): BandResidents => {
    const residents = structure.byBand[band]
    const surveyed = survey.byBand.get(band)
    if (surveyed) {
      return {
        ...surveyed,
        interval: times(exactly(residents), surveyed.interval),
        formula: survey.supposed === true ? 'supposed-use' : 'survey-share',
        from: 'survey',
        connectedOnly: false,
      }
    }
    if (!people) {
      const prior = usagePrior(facts.reference, facts.service.id, band, connected[band].interval)
      const interval = { low: 0, central: 0, high: residents * prior.interval.high }
      return {
        interval,
        formula: 'unmeasured-channel',
        from: 'nothing',
        connectedOnly: facts.service.online,
        quality: prior.quality,
        sources: referencesOf(prior.references),
      }
    }
    const product = times(people.interval, local.interval, ages[band].interval, persons ? persons.interval : exactly(1))
    const ceiling = residents * (facts.service.online ? connected[band].interval.high : 1)
    if (product.central > ceiling) {
      problems.push(problem('more-accounts-than-residents', 'warning', { channels: [id], band }))
    }
    return {
      interval: clamp(product, 0, ceiling),
      formula: 'accounts-to-residents',
      from: 'counters',
      connectedOnly: facts.service.online && product.high > ceiling,
      quality: 'measured', // Its factors are inputs of the figure: the weakest of them decides.
      sources: [],
    }
  }

  const byBand = adultRecord(bandResidents)
  const sum = plus(...adultBands.map((band) => byBand[band].interval))
  const whole = people && times(people.interval, local.interval, persons ? persons.interval : exactly(1))
  const counted = adultBands.every((band) => byBand[band].from === 'counters')
  const capped = problems.some((one) => one.code === 'more-accounts-than-residents')
  return {
    localShare: local,
    personsPerAccount: persons,
    ageShares: ages,
    byBand,
    // Whatever their ages, the people counted are so many: that bounds the sum better than the bands one by one.
    total: whole && counted && !capped ? narrowed(sum, times(whole, sharesOfAdults(ages))) : sum,
    measured: people !== null || survey.byBand.size > 0,
    problems,
  }
}

/** A sum of bands, narrowed by what is known of the whole; the most probable value stays that of the bands. */
export function narrowed(sum: Interval, whole: Interval): Interval {
  return {
    low: Math.min(sum.central, Math.max(sum.low, whole.low)),
    central: sum.central,
    high: Math.max(sum.central, Math.min(sum.high, whole.high)),
  }
}

/** Known exactly when an audience file gives the ages; otherwise the channel's people are all taken for 15 and over. */
export function sharesOfAdults(ages: ChannelResidents['ageShares']): Interval {
  const fromFile = adultBands.every((band) => ages[band].formula === 'age-share-file')
  return fromFile ? plus(...adultBands.map((band) => ages[band].interval)) : exactly(1)
}

/** s: the audience file's share of the commune itself, else a prior. */
function localShareOf({ reference, service, audiences }: ChannelFacts, territory: Territory | null): Computed {
  const commune = territory?.kind === 'commune' ? plain(territory.name) : null
  const city = audiences.find((one) => one.dimension === 'city' && plain(one.class.split(',')[0] ?? '') === commune)
  if (city) {
    const share = Math.min(1, city.share)
    return { interval: exactly(share), formula: 'local-share-city', quality: 'measured', sources: sourcesOf([city]) }
  }
  const prior = localShare(reference, service.id)
  return {
    interval: prior.interval,
    formula: 'local-share-prior',
    quality: prior.quality,
    sources: referencesOf(prior.references),
  }
}

/** c: accounts and devices are more numerous than persons, by an unknown little; households are fewer. */
function personsPerAccountOf({ reference, service }: ChannelFacts, countedIn: CountedUnit | null): Known | null {
  const prior = personsPerCount(reference, service.id, countedIn)
  if (prior.references.length === 0) return null
  return { interval: prior.interval, quality: prior.quality, sources: referencesOf(prior.references) }
}

/** q: the ages of the audience file, renormalised on the known ones; else residents × published use of the service. */
function ageSharesOf(
  { reference, service, audiences }: ChannelFacts,
  { structure, connected }: Context,
): Readonly<Record<AdultBand, Computed>> {
  const fromFile = ageFile(
    audiences.filter((one) => one.dimension === 'age'),
    structure.byBand,
  )
  if (fromFile) {
    return adultRecord((band) => ({
      interval: exactly(fromFile.shares[band]),
      formula: 'age-share-file',
      quality: fromFile.exact ? 'measured' : 'estimated',
      sources: fromFile.sources,
    }))
  }
  const priors = adultRecord((band) => usagePrior(reference, service.id, band, connected[band].interval))
  // The share of one band depends on the use of the service in all of them.
  const references = [...new Set(adultBands.flatMap((band) => priors[band].references))]
  const users = adultRecord((band) => times(exactly(structure.byBand[band]), priors[band].interval))
  return adultRecord((band) => ({
    interval: shareOf(users[band], plus(...adultBands.filter((other) => other !== band).map((other) => users[other]))),
    formula: 'age-share-prior',
    quality: weakest(Object.values(priors)),
    sources: referencesOf(references),
  }))
}

function ageFile(
  shares: readonly OfChannel<AudienceShare>[],
  residents: Readonly<Record<Band, number>>,
): { shares: Readonly<Record<Band, number>>; exact: boolean; sources: readonly Source[] } | null {
  const classes = shares.map((one) => ({ class: one.class, value: one.share }))
  const split = splitClasses(classes, residents)
  const known = bands.reduce((sum, band) => sum + split.byBand[band], 0)
  if (known <= 0) return null
  const normalised = Object.fromEntries(bands.map((band) => [band, split.byBand[band] / known])) as Record<Band, number>
  return { shares: normalised, exact: split.exact, sources: sourcesOf(shares) }
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
