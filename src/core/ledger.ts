/**
 * The ledger: every figure once, with what made it. A derived figure takes the weakest quality of its inputs and names their
 * sources (method.md rule 2); codes F01, F02… are given at the end, headline figures first.
 */
import type { Entry, FigureKey, FigureSubject } from './analysis.ts'
import type { Absence, AbsenceReason, AbsenceStatus, CentralMeaning, Figure, Interval } from './figure.ts'
import type { Quality, Source, Unit } from './figure.ts'
import { absent, centralMeanings, figure, isFigure, weakest } from './figure.ts'
import type { FormulaId } from './formulas.ts'
import { formulas } from './formulas.ts'

/** A figure not yet in the ledger: what a formula found, from which entries. */
export interface Draft {
  readonly value: Interval | Absence
  readonly unit: Unit
  /** Null: a raw input. */
  readonly formula: FormulaId | null
  readonly inputs: readonly Entry[]
  /** The quality of what is not in `inputs`: the result is never better. */
  readonly quality?: Quality
  /** Without it, the central value is worth no more than those it was made from. */
  readonly centralIs?: CentralMeaning
  /** Sources beside those of the inputs. */
  readonly sources?: readonly Source[]
}

export function absentDraft(
  status: AbsenceStatus,
  reason: AbsenceReason,
  formula: FormulaId | null,
  inputs: readonly Entry[] = [],
): Draft {
  return { value: absent(status, reason), unit: 'count', formula, inputs }
}

/** A number read, typed or taken from a reference, before any formula. */
export function raw(
  known: { readonly interval: Interval; readonly quality: Quality; readonly sources: readonly Source[] },
  unit: Unit,
): Draft {
  return { value: known.interval, unit, formula: null, inputs: [], quality: known.quality, sources: known.sources }
}

function entryId(subject: FigureSubject): string {
  const { key, band, channel, other, operator, messageType, survey, trait, scenario, input, letter, output } = subject
  const parts = [key, band, channel, other, operator, messageType, survey, trait, scenario, input, letter, output]
  return parts.filter((part) => part !== undefined).join('/')
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** Codes go to what documents cite first: the details of channels and bands come after. */
const headlines: readonly FigureKey[] = [
  'residents-total',
  'residents-adults',
  'reached-total',
  'not-reached-total',
  'reached-by-several',
  'reached-by-platforms',
  'reached-by-own-media',
  'exclusive-to-platforms',
  'followers-displayed',
  'illusion-ratio',
  'followers-outside-share',
  'followers-reached-per-post',
  'residents-never-seeing-share',
  'dependence-index',
  'dependence-index-equal',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'effective-operators',
  'elephant-factor',
  'publications-count',
  'publications-per-week',
  'publications-video-share',
  'publications-without-effect-share',
  'publications-repeated-share',
  'hours-per-month',
  'cost-per-year',
  'cost-per-resident',
  'minutes-per-resident',
  'attention',
  'exposed-to-trait',
  'footprint',
  'exclusive-to-operator',
  'reached-by-operator',
  'reached-by-message-type',
  'not-reached-by-message-type',
  'reached-band',
  'not-reached-band',
  'reached-by-several-band',
  'reached-by-platforms-band',
  'reached-without-overlaps',
  'residents-band',
  'connected-share',
  'survey-respondents',
  'survey-effective-size',
]

export class Ledger {
  readonly #entries = new Map<string, Writable<Entry>>()
  /** False for figures that are only looked at, never printed. */
  readonly sourced: boolean

  /** `sourced: false`: for figures that are only looked at, never printed: they name no source, and wait to be asked for. */
  constructor({ sourced = true }: { readonly sourced?: boolean } = {}) {
    this.sourced = sourced
  }

  /** Throws on a second entry with the same id: two figures for one thing would be a bug. */
  add(subject: FigureSubject, draft: Draft): Entry {
    const id = entryId(subject)
    if (this.#entries.has(id)) throw new Error(`Twice in the ledger: ${id}`)
    const entry: Writable<Entry> = {
      code: '',
      id,
      subject,
      result: resultOf(draft, this.sourced),
      formula: draft.formula === null ? null : { id: draft.formula, section: formulas[draft.formula] },
      inputs: draft.inputs.map((input) => input.id),
    }
    this.#entries.set(id, entry)
    return entry
  }

  /** A figure that takes long to make: where figures are only looked at, it is made when somebody does. */
  later(subject: FigureSubject, make: () => Draft): Entry {
    if (this.sourced) return this.add(subject, make())
    let made: Entry | null = null
    const entry = (): Entry => (made ??= this.add(subject, make()))
    return {
      code: '',
      id: entryId(subject),
      subject,
      get result() {
        return entry().result
      },
      get formula() {
        return entry().formula
      },
      get inputs() {
        return entry().inputs
      },
    }
  }

  /** Gives the codes and returns all entries in code order. The entries are those handed out by `add`. */
  close(): readonly Entry[] {
    const rank = ({ subject }: Entry): number => {
      const place =
        subject.channel === undefined && subject.scenario === undefined ? headlines.indexOf(subject.key) : -1
      return place === -1 ? headlines.length : place
    }
    const ordered = [...this.#entries.values()].sort((a, b) => rank(a) - rank(b))
    ordered.forEach((entry, index) => {
      entry.code = `F${String(index + 1).padStart(2, '0')}`
    })
    return ordered
  }
}

function resultOf(draft: Draft, sourced: boolean): Entry['result'] {
  const { value } = draft
  if ('status' in value) return value
  const figures = draft.inputs.map((input) => input.result).filter(isFigure)
  const quality = weakest([...figures, { quality: draft.quality ?? (figures.length === 0 ? 'estimated' : 'measured') }])
  const centralIs = draft.centralIs ?? weakestCentral(figures)
  if (!sourced) return figure(value, draft.unit, quality, [], centralIs)
  const formula: readonly Source[] =
    draft.formula === null ? [] : [{ kind: 'formula', id: draft.formula, section: formulas[draft.formula] }]
  const inputs = figures.flatMap((one) => one.sources).filter((source) => source.kind !== 'formula')
  const sources = [...formula, ...(draft.sources ?? []), ...inputs]
  return figure(value, draft.unit, quality, sources, centralIs)
}

function weakestCentral(figures: readonly Figure[]): CentralMeaning {
  return centralMeanings.findLast((meaning) => figures.some((one) => one.centralIs === meaning)) ?? 'most-probable'
}
