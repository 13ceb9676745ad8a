/** The cuts that findings judge by. Those of the method are marked `own`: a reader may disagree, so each is printed. */
import type { Reference } from './effective.ts'
import type { Bilingual, Citation, ReferenceUnit, ReferenceValue } from './reference.ts'

const base: Bilingual = { fr: 'seuil de jugement', en: 'judgement threshold' }

const method = (section: string): Citation => ({
  source: `Amarres, méthode §${section}`,
  url: null,
  year: 2026,
  base,
  verification: 'own',
  marked: false,
})

const cut = (
  id: string,
  what: Bilingual,
  value: number,
  unit: ReferenceUnit,
  section: string,
  caveat: Bilingual | null = null,
): ReferenceValue => ({ id: `threshold/${id}`, what, low: value, high: value, unit, citation: method(section), caveat })

export const thresholds = {
  concentration: cut(
    'hhi',
    {
      fr: 'Indice de concentration au-delà duquel il y a dépendance',
      en: 'Concentration index above which there is dependence',
    },
    0.4,
    'ratio',
    '5',
    {
      fr: 'Critère repris de GeoDep, la base du CEPII sur les dépendances commerciales : une analogie.',
      en: 'Criterion borrowed from GeoDep, the CEPII database on trade dependence: an analogy.',
    },
  ),
  letterB: cut(
    'letter-b',
    { fr: 'Indice de dépendance, seuil de la lettre B', en: 'Dependence index, cut of letter B' },
    20,
    'score',
    '5',
  ),
  letterC: cut(
    'letter-c',
    { fr: 'Indice de dépendance, seuil de la lettre C', en: 'Dependence index, cut of letter C' },
    40,
    'score',
    '5',
  ),
  letterD: cut(
    'letter-d',
    { fr: 'Indice de dépendance, seuil de la lettre D', en: 'Dependence index, cut of letter D' },
    60,
    'score',
    '5',
  ),
  letterE: cut(
    'letter-e',
    { fr: 'Indice de dépendance, seuil de la lettre E', en: 'Dependence index, cut of letter E' },
    80,
    'score',
    '5',
  ),
  noEffect: cut(
    'no-effect',
    {
      fr: 'Part des habitants sous laquelle une publication est sans effet mesurable',
      en: 'Share of residents below which a post has no measurable effect',
    },
    0.01,
    'share',
    '8',
  ),
  manyNotReached: cut(
    'many-not-reached',
    {
      fr: 'Part d’habitants non touchés qui appelle une alerte',
      en: 'Share of residents not reached that calls for a warning',
    },
    0.3,
    'share',
    '3',
  ),
  bandNotReached: cut(
    'band-not-reached',
    {
      fr: 'Part d’une tranche d’âge non touchée qui appelle une alerte',
      en: 'Share of an age band not reached that calls for a warning',
    },
    0.5,
    'share',
    '3',
  ),
  wideInterval: cut(
    'wide-interval',
    { fr: 'Largeur d’une fourchette qui empêche de conclure', en: 'Width of a range that prevents a conclusion' },
    0.4,
    'share',
    '3',
  ),
  vacuousComponent: cut(
    'vacuous-component',
    {
      fr: 'Largeur d’une composante de dépendance à partir de laquelle elle ne dit rien',
      en: 'Width of a dependence component from which it says nothing',
    },
    0.9,
    'share',
    '5',
  ),
  illusion: cut(
    'illusion',
    {
      fr: 'Abonnés affichés par habitant touché, seuil de l’illusion',
      en: 'Displayed followers per resident reached, threshold of the illusion',
    },
    3,
    'ratio',
    '4',
  ),
  outside: cut(
    'outside',
    {
      fr: 'Part d’abonnés hors du territoire qui appelle une alerte',
      en: 'Share of followers outside the territory that calls for a warning',
    },
    0.4,
    'share',
    '4',
  ),
  component: cut(
    'component',
    { fr: 'Composante de dépendance, moitié du chemin', en: 'Dependence component, half-way' },
    0.5,
    'share',
    '5',
  ),
  exclusiveReach: cut(
    'exclusive-reach',
    {
      fr: 'Part des habitants touchés qui ne le sont que par les plateformes',
      en: 'Share of the residents reached who are reached only by platforms',
    },
    0.25,
    'share',
    '5',
  ),
  traffic: cut(
    'traffic',
    {
      fr: 'Part des visites du site envoyée par les plateformes',
      en: 'Share of the website’s visits sent by platforms',
    },
    0.3,
    'share',
    '5',
  ),
  withoutEffect: cut(
    'without-effect',
    { fr: 'Part des publications sans effet mesurable', en: 'Share of posts without measurable effect' },
    0.5,
    'share',
    '8',
  ),
  repeated: cut('repeated', { fr: 'Part des publications répétées', en: 'Share of repeated posts' }, 0.1, 'share', '8'),
  trendProof: cut(
    'trend-proof',
    {
      fr: 'Probabilité qu’une suite sans tendance en montre autant, sous laquelle une tendance est établie',
      en: 'Probability that a series without a trend shows as much, below which a trend is established',
    },
    0.05,
    'share',
    '9',
  ),
  video: cut('video', { fr: 'Part des publications en vidéo', en: 'Share of video posts' }, 0.3, 'share', '8'),
} as const satisfies Readonly<Record<string, ReferenceValue>>

export type ThresholdKey = keyof typeof thresholds

/** The cut a finding judges by, as the dossier uses it. */
export function threshold(reference: Reference, key: ThresholdKey): number {
  return reference.value(thresholds[key].id).low
}

export const thresholdValues: readonly ReferenceValue[] = Object.values(thresholds)
