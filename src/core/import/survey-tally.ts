/**
 * What is kept of the answers of a survey: counts by age class, channel and pair of channels, never a person.
 *
 * A count of one would be somebody: no cell of fewer than five respondents is kept. Sexes are told apart only where each has five
 * (and those who did not say are none, or five); an age class of fewer than five is put together with its neighbour; fewer than
 * five respondents in all are not kept.
 */
import type { ChannelRef, Sex, SurveyFact } from '../dossier/facts.ts'
import { sexes } from '../dossier/facts.ts'
import type { Place } from '../problem.ts'

/** One person's answers, forgotten once counted. `Use` names a channel among those of the survey. */
export interface Respondent<Use> {
  /** `15-29`, `75+`… */
  readonly ageClass: string
  /** Null: not said, or neither. */
  readonly sex: Sex | null
  readonly uses: ReadonlySet<Use>
}

export interface SurveyTally {
  /** In the order of the channels, then of ages, then of sexes. */
  readonly surveys: readonly SurveyFact[]
  /** Age classes put together because too few answered: `15-29 + 30-44`. */
  readonly merged: readonly string[]
  /** Respondents not kept: fewer than five in all. */
  readonly tooFew: number
}

/** Fewer respondents could be recognised. */
const fewestKept = 5

interface Cell<Use> {
  readonly ageClass: string
  readonly sex: Sex | null
  readonly people: readonly Respondent<Use>[]
}

export function tallySurvey<Use>(
  respondents: readonly Respondent<Use>[],
  channels: ReadonlyMap<Use, ChannelRef>,
  place: Place,
  when: Readonly<Record<string, string>>,
): SurveyTally {
  if (respondents.length < fewestKept) return { surveys: [], merged: [], tooFew: respondents.length }
  const { classes, merged } = mergedClasses(respondents)
  const cells = classes.flatMap(bySex)
  const uses = [...channels]
  const surveys = uses.flatMap(([use, channel], index) =>
    cells.map(({ ageClass, sex, people }): SurveyFact => {
      const users = people.filter((one) => one.uses.has(use))
      const also = uses.slice(index + 1).map(([other, ref]) => ({
        channel: ref,
        users: users.filter((one) => one.uses.has(other)).length,
      }))
      return {
        ageClass,
        ...(sex === null ? {} : { sex }),
        channel,
        respondents: people.length,
        users: users.length,
        ...(also.length === 0 ? {} : { also }),
        ...(Object.keys(when).length === 0 ? {} : { when }),
        place,
      }
    }),
  )
  return { surveys, merged, tooFew: 0 }
}

type AgeClass<Use> = Pick<Cell<Use>, 'ageClass' | 'people'>

/** Age classes in order of age, the smallest put together with the next one, the last with the one before. */
function mergedClasses<Use>(respondents: readonly Respondent<Use>[]): {
  readonly classes: readonly AgeClass<Use>[]
  readonly merged: readonly string[]
} {
  const given = [...Map.groupBy(respondents, (one) => one.ageClass)].sort(([a], [b]) => firstAge(a) - firstAge(b))
  const groups: (readonly [string, readonly Respondent<Use>[]])[][] = []
  const sizeOf = (group: (typeof groups)[number]): number => group.reduce((sum, [, people]) => sum + people.length, 0)
  for (const one of given) {
    const open = groups.at(-1)
    if (open !== undefined && sizeOf(open) < fewestKept) open.push(one)
    else groups.push([one])
  }
  const last = groups.at(-1)
  if (last !== undefined && groups.length > 1 && sizeOf(last) < fewestKept) {
    groups.pop()
    groups.at(-1)?.push(...last)
  }
  return {
    classes: groups.map((group) => ({
      ageClass: joined(group.map(([ageClass]) => ageClass)),
      people: group.flatMap(([, people]) => people),
    })),
    merged: groups.filter((group) => group.length > 1).map((group) => group.map(([one]) => one).join(' + ')),
  }
}

const firstAge = (ageClass: string): number => Number.parseInt(ageClass, 10)

/** `15-29`, `30-44` → `15-44`; `60-74`, `75+` → `60+`. */
function joined(classes: readonly string[]): string {
  const [first = '', ...others] = classes
  if (others.length === 0) return first
  const lastAges = classes.map((one) => (one.endsWith('+') ? Infinity : Number(one.split('-')[1])))
  const last = Math.max(...lastAges)
  return last === Infinity ? `${firstAge(first)}+` : `${firstAge(first)}-${last}`
}

/** Women, men and the others (or all together), each of at least five people. */
function bySex<Use>({ ageClass, people }: AgeClass<Use>): readonly Cell<Use>[] {
  const said = sexes.map((sex) => ({ ageClass, sex, people: people.filter((one) => one.sex === sex) }))
  const unsaid = people.filter((one) => one.sex === null)
  const enough = [...said.map((one) => one.people), unsaid].every(({ length }) => length === 0 || length >= fewestKept)
  const all = { ageClass, sex: null, people }
  if (!enough || unsaid.length === people.length) return [all]
  return [...said, { ...all, people: unsaid }].filter((cell) => cell.people.length > 0)
}
