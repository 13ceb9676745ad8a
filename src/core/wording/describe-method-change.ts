/** What the user gives to the method, in the words of the journal: overlaps, weights, replaced reference values. */
import { componentIds } from '../analysis.ts'
import type { Change } from '../dossier/changes.ts'
import type { DependenceWeights } from '../dossier/dependence-weights.ts'
import type { ReferenceOverride } from '../dossier/reference-override.ts'
import type { TypedOverlap } from '../dossier/typed-overlap.ts'
import { betweenIn, rangeText } from './change-text.ts'
import type { NameOf } from './change-text.ts'
import { formatList } from './format.ts'
import type { Lang } from './language.ts'
import { referenceById } from '../reference/references.ts'
import { referenceName, referenceValueText } from './names.ts'
import { words } from './words.ts'

type MethodChange = Extract<Change, { of: 'overlap' | 'weights' | 'override' | 'reference' }>

export function isMethodChange(change: Change): change is MethodChange {
  return ['overlap', 'weights', 'override', 'reference'].includes(change.of)
}

export function describeMethodChange(change: MethodChange, lang: Lang, nameOf: NameOf): readonly string[] {
  const say = words(lang).journal
  const between = betweenIn(lang)
  switch (change.of) {
    case 'overlap': {
      const overlap = change.after ?? change.before
      return overlap === null
        ? []
        : [between(overlapTitle(overlap, lang, nameOf), change, say.unknown, (one) => overlapText(one, lang, nameOf))]
    }
    case 'weights':
      return [between(say.weights, change, say.weightsEqual, (one) => weightsText(one, lang))]
    case 'reference':
      return [between(say.reference, change, say.referenceNone, ({ version }) => version)]
    case 'override':
      return [
        between(say.override(referenceName(lang, change.id)), change, say.overrideNone, (one) =>
          overrideText(one, lang),
        ),
      ]
  }
}

function overlapTitle({ channels: [one, other], band }: TypedOverlap, lang: Lang, nameOf: NameOf): string {
  const { journal, vocabulary } = words(lang)
  return journal.overlap(nameOf(one), nameOf(other), band === null ? null : vocabulary.bands[band])
}

function overlapText({ share, among, note }: TypedOverlap, lang: Lang, nameOf: NameOf): string {
  const say = words(lang).journal
  const range = rangeText(share, true, lang)
  return say.because(among === null ? say.ofResidents(range) : say.ofUsers(range, nameOf(among)), note)
}

/** Each component with its weight, and why. */
export function weightsText({ byComponent, reason }: DependenceWeights, lang: Lang): string {
  const { figures, journal } = words(lang)
  const list = componentIds.map((id) => journal.weight(figures.components[id], numberText(byComponent[id], lang)))
  return journal.because(formatList(lang, list), reason)
}

function overrideText({ id, low, high, reason }: ReferenceOverride, lang: Lang): string {
  const published = referenceById(id)
  const text =
    published === null ? rangeText({ low, high }, false, lang) : referenceValueText(lang, { ...published, low, high })
  return words(lang).journal.because(text, reason)
}

function numberText(value: number, lang: Lang): string {
  return rangeText({ low: value, high: value }, false, lang)
}
