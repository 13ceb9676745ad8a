/**
 * What levers are supposed to do and to cost (method.md §11). Almost nothing was published: these are our own working
 * assumptions, wide on purpose and printed as such. A dossier replaces any of them, with a reason.
 */
import type { Bilingual, ReferenceUnit, ReferenceValue } from './reference.ts'

type Ends = readonly [low: number, high: number]

/** What is supposed of one lever. */
export interface LeverNumbers {
  readonly name: Bilingual
  /** Share of the residents who could use it (for online channels, of those connected) reached in a month once it runs. */
  readonly uptake?: Ends
  readonly uptakeCaveat?: Bilingual
  /** Euros, once. */
  readonly oneOff?: Ends
  /** Euros a year, whatever the population. */
  readonly yearly?: Ends
  /** Euros a year for each resident of 15 and over. */
  readonly perResident?: Ends
  readonly hours?: Ends
  /** Months before it has its full effect. */
  readonly rampUp?: Ends
  /** Months during which an account is kept beside what replaces it. */
  readonly doubleRunning?: Ends
  /** Share of its audience that an account keeps. */
  readonly keptAudience?: Ends
  /** Share of its hours that an account keeps. */
  readonly keptHours?: Ends
}

const numbers = {
  newsletter: {
    name: { fr: 'Lettre d’information', en: 'Newsletter' },
    uptake: [0.02, 0.12],
    oneOff: [0, 1500],
    yearly: [0, 800],
    perResident: [0, 0.05],
    hours: [4, 10],
    rampUp: [9, 24],
  },
  'sms-alerts': {
    name: { fr: 'Alertes par SMS', en: 'SMS alerts' },
    uptake: [0.05, 0.35],
    oneOff: [0, 1000],
    yearly: [150, 1500],
    perResident: [0.02, 0.25],
    hours: [1, 3],
    rampUp: [6, 18],
  },
  bulletin: {
    name: { fr: 'Bulletin municipal', en: 'Municipal bulletin' },
    oneOff: [0, 4000],
    yearly: [0, 1500],
    perResident: [0.8, 4],
    hours: [10, 35],
    rampUp: [3, 9],
  },
  'more-issues': {
    name: { fr: 'Davantage de numéros du bulletin', en: 'More issues of the bulletin' },
    uptake: [0, 0.08],
    perResident: [0.4, 2],
    hours: [4, 16],
    rampUp: [2, 6],
  },
  'letterbox-distribution': {
    name: { fr: 'Bulletin dans chaque boîte aux lettres', en: 'Bulletin in every letterbox' },
    uptake: [0, 0.25],
    uptakeCaveat: {
      fr: 'En plus de ceux qui le lisent déjà. 69 % disent préférer le recevoir ainsi (local/letterbox-2024), ce qui ne dit pas combien le liraient.',
      en: 'On top of present readers. 69% say they prefer it so (local/letterbox-2024), which does not say how many would read it.',
    },
    perResident: [0.2, 1.2],
    hours: [1, 6],
    rampUp: [1, 4],
  },
  posters: {
    name: { fr: 'Affichage dans les lieux de passage', en: 'Posters where people pass' },
    oneOff: [0, 3000],
    yearly: [100, 1200],
    hours: [2, 6],
    rampUp: [1, 3],
  },
  'electronic-panels': {
    name: { fr: 'Panneaux électroniques', en: 'Electronic panels' },
    uptake: [0.05, 0.4],
    oneOff: [6000, 40_000],
    yearly: [500, 4000],
    hours: [1, 4],
    rampUp: [3, 9],
  },
  'municipal-app': {
    name: { fr: 'Application municipale', en: 'Municipal app' },
    uptake: [0.05, 0.4],
    uptakeCaveat: {
      fr: 'De 18 % d’utilisateurs d’une application officielle en 2015 (local/apps-2015) à deux tiers des foyers d’une seule commune, selon ses élus (app/panneaupocket-households).',
      en: 'From 18% who used an official app in 2015 (local/apps-2015) to two thirds of the households of one commune, according to its elected officials (app/panneaupocket-households).',
    },
    oneOff: [0, 2000],
    yearly: [140, 6000],
    hours: [1, 4],
    rampUp: [6, 18],
  },
  'readable-website': {
    name: { fr: 'Site que l’on lit', en: 'A website that is read' },
    uptake: [0, 0.1],
    oneOff: [1000, 15_000],
    yearly: [0, 2000],
    hours: [2, 8],
    rampUp: [6, 12],
  },
  'publish-on-site-first': {
    name: { fr: 'Publier d’abord sur le site', en: 'Publish on the site first' },
    oneOff: [0, 2000],
    hours: [2, 8],
    rampUp: [1, 3],
  },
  'open-agenda': {
    name: { fr: 'Agenda ouvert et données ouvertes', en: 'Open agenda and open data' },
    uptake: [0, 0.04],
    oneOff: [0, 1000],
    yearly: [0, 1000],
    hours: [1, 4],
    rampUp: [3, 9],
  },
  mastodon: {
    name: { fr: 'Compte Mastodon', en: 'Mastodon account' },
    uptake: [0, 0.01],
    oneOff: [0, 500],
    yearly: [0, 600],
    hours: [1, 6],
    rampUp: [6, 18],
  },
  peertube: {
    name: { fr: 'Vidéos sur PeerTube', en: 'Videos on PeerTube' },
    uptake: [0, 0.02],
    oneOff: [0, 1000],
    yearly: [0, 1200],
    hours: [1, 4],
    rampUp: [2, 6],
  },
  'open-messaging': {
    name: { fr: 'Liste sur une messagerie ouverte', en: 'List on an open messaging service' },
    uptake: [0, 0.04],
    oneOff: [0, 500],
    yearly: [0, 600],
    hours: [1, 3],
    rampUp: [6, 18],
  },
  'neighbourhood-relays': {
    name: {
      fr: 'Accueil, chaîne téléphonique et relais de quartier',
      en: 'Counter, phone tree and neighbourhood relays',
    },
    uptake: [0.01, 0.12],
    oneOff: [0, 500],
    yearly: [0, 1000],
    hours: [4, 16],
    rampUp: [3, 12],
  },
  'reduce-account': {
    name: { fr: 'Publier moins sur un compte', en: 'Publish less on an account' },
    keptAudience: [0.6, 1],
    keptHours: [0.4, 0.7],
    rampUp: [1, 2],
  },
  'freeze-account': {
    name: { fr: 'Geler un compte', en: 'Freeze an account' },
    keptAudience: [0, 0.15],
    keptHours: [0, 0.1],
    rampUp: [1, 3],
    doubleRunning: [3, 6],
  },
  'close-account': {
    name: { fr: 'Fermer un compte', en: 'Close an account' },
    oneOff: [0, 500],
    rampUp: [1, 6],
    doubleRunning: [3, 12],
  },
  'stop-paid-reach': {
    name: { fr: 'Ne plus payer de publicité', en: 'Stop paid reach' },
    keptAudience: [0.6, 1],
    rampUp: [0, 1],
  },
  'no-platform-only-content': {
    name: { fr: 'Plus rien qui n’existe que sur une plateforme', en: 'Nothing that exists only on a platform' },
    hours: [1, 6],
    rampUp: [1, 3],
  },
  'no-platform-alerts': {
    name: { fr: 'Plus d’alerte par les plateformes', en: 'No alert through platforms' },
    rampUp: [0, 1],
  },
} as const satisfies Readonly<Record<string, LeverNumbers>>

export type LeverId = keyof typeof numbers
export const leverIds = Object.keys(numbers) as readonly LeverId[]
/** What can be supposed of a lever; a reason comes with every replacement. */
const leverParameters = [
  'uptake',
  'oneOff',
  'yearly',
  'perResident',
  'hours',
  'rampUp',
  'doubleRunning',
  'keptAudience',
  'keptHours',
] as const
export type LeverParameter = (typeof leverParameters)[number]

const parameters: Readonly<Record<LeverParameter, { readonly unit: ReferenceUnit; readonly what: Bilingual }>> = {
  uptake: {
    unit: 'share',
    what: {
      fr: 'part touchée chaque mois, une fois installé (en ligne : de ceux qui sont connectés)',
      en: 'share reached each month once it runs (online: of those connected)',
    },
  },
  oneOff: { unit: 'euros', what: { fr: 'dépense unique', en: 'one-off spending' } },
  yearly: { unit: 'euros-per-year', what: { fr: 'dépense annuelle fixe', en: 'fixed yearly spending' } },
  perResident: {
    unit: 'euros-per-resident',
    what: { fr: 'dépense annuelle par habitant de 15 ans et plus', en: 'yearly spending per resident of 15 and over' },
  },
  hours: { unit: 'hours-per-month', what: { fr: 'temps de travail', en: 'working time' } },
  rampUp: { unit: 'months', what: { fr: 'montée en charge', en: 'ramp-up' } },
  doubleRunning: { unit: 'months', what: { fr: 'double fonctionnement', en: 'double running' } },
  keptAudience: { unit: 'share', what: { fr: 'part de l’audience gardée', en: 'share of the audience kept' } },
  keptHours: { unit: 'share', what: { fr: 'part du temps de travail gardée', en: 'share of working time kept' } },
}

const own = (
  id: string,
  what: Bilingual,
  [low, high]: Ends,
  unit: ReferenceUnit,
  caveat: Bilingual | null,
): ReferenceValue => ({
  id,
  what,
  low,
  high,
  unit,
  citation: {
    source: 'Amarres, méthode §11',
    url: null,
    year: 2026,
    base: { fr: 'hypothèse de travail, sans publication', en: 'working assumption, not published' },
    verification: 'own',
    marked: false,
  },
  caveat,
})

/** Share of those who only saw an account who follow the authority elsewhere when it closes. */
export const followRateId = 'lever/follow-rate'

/** `oneOff` → `lever/newsletter/one-off`: ids of reference values are in small letters. */
export const leverValueId = (lever: LeverId, parameter: LeverParameter): string =>
  `lever/${lever}/${parameter.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`

export const leverValues: readonly ReferenceValue[] = [
  own(
    followRateId,
    {
      fr: 'Part de ceux que seul un compte touchait qui suivent ailleurs quand il ferme',
      en: 'Share of those whom only an account reached who follow elsewhere when it closes',
    },
    [0.003, 0.25],
    'share',
    {
      fr: 'D’après Paris et les autres collectivités parties de X (precedent/paris-x, statement/left-x) : quelques centaines ou milliers, sur des centaines de milliers.',
      en: 'From Paris and the other authorities that left X (precedent/paris-x, statement/left-x): hundreds or thousands, out of hundreds of thousands.',
    },
  ),
  ...leverIds.flatMap((lever) => {
    const said: LeverNumbers = numbers[lever]
    return leverParameters.flatMap((parameter) => {
      const ends = said[parameter]
      if (ends === undefined) return []
      const { unit, what } = parameters[parameter]
      const name: Bilingual = { fr: `${said.name.fr}, ${what.fr}`, en: `${said.name.en}, ${what.en}` }
      const caveat = parameter === 'uptake' ? (said.uptakeCaveat ?? null) : null
      return [own(leverValueId(lever, parameter), name, ends, unit, caveat)]
    })
  }),
]
