import { formatNumber } from '../format.ts'
import type { Licence, Verification } from '../../reference/reference.ts'

const plural = (count: number, one: string, several: string): string =>
  `${formatNumber('fr', count)} ${count < 2 ? one : several}`

/** The reference data on screen and in the annex: licences, validity, versions, judging again. */
export const reference = {
  licences: {
    'licence-ouverte-2.0': 'Licence Ouverte 2.0',
    odbl: 'ODbL',
    mit: 'MIT',
    'apache-2.0': 'Apache 2.0',
    'cc-by-sa': 'CC BY-SA',
    'cc-by-nc': 'CC BY-NC',
    'quoted-fact': 'fait cité avec sa source',
    amarres: 'celle d’Amarres',
  } satisfies Record<Licence, string>,
  /** Before the words that say how sure. */
  signs: { 'V-P': '✓', 'V-S': '○', 'V-S*': '≈', own: '◇' } satisfies Record<Verification, string>,
  validUntil: (date: string) => `jusqu’au ${date}`,
  expired: (date: string) => `dépassé depuis le ${date}`,
  ageless: 'sans terme',
  licence: (name: string) => `Licence : ${name}.`,
  validity: (text: string) => `Validité : ${text}.`,
  judgedWith: (version: string, date: string, sha256: string) =>
    `Données de référence ${version} du ${date}, empreinte SHA-256 ${sha256}.`,

  title: 'Données de référence',
  text: 'Ce que disent les publications, quand les fichiers ne disent rien. Chaque valeur a sa source ; aucune n’est prise sans le dire.',
  version: (version: string, date: string) => `Version ${version}, du ${date}`,
  hash: (sha256: string) => `Empreinte ${sha256}`,
  kept: 'Ce dossier garde ces données : un document en est sorti. Il ne change pas quand elles sont mises à jour.',
  inPlace: 'Ce sont les données en place sur ce poste. Le dossier les gardera au premier document exporté.',
  update: 'Mettre à jour les données de référence…',
  updateHint: 'Un fichier JSON, lu sur ce poste, sans réseau.',
  export: 'Exporter les données en place',

  again: 'Juger à nouveau',
  againText: (from: string, to: string) =>
    `Ce dossier est jugé avec les données ${from}. Ce poste a les données ${to}. Voici ce qui changerait, à faits égaux.`,
  againButton: (version: string) => `Juger avec les données ${version}`,
  againSame: 'Aucune valeur utilisée par ce dossier ne change.',
  valuesChanged: (count: number) => plural(count, 'valeur utilisée change', 'valeurs utilisées changent'),
  resultsChanged: (count: number) => plural(count, 'résultat change', 'résultats changent'),
  resultsTiny: (count: number) =>
    `${plural(count, 'autre résultat change', 'autres résultats changent')} si peu que l’arrondi ne le montre pas.`,
  findingsChanged: (lost: number, gained: number) =>
    `${plural(lost, 'constat disparaît', 'constats disparaissent')}, ${plural(gained, 'apparaît', 'apparaissent')}.`,
  before: 'Avant',
  after: 'Après',
  valueColumn: 'Valeur',
  resultColumn: 'Résultat',
  notUsed: 'pas utilisée',
  noFigure: 'pas de chiffre',

  all: 'Toutes les valeurs',
  search: 'Chercher une valeur, une source, une année',
  show: 'Montrer',
  filters: {
    all: 'toutes',
    used: 'celles que ce dossier utilise',
    expired: 'celles qui sont dépassées',
    replaced: 'celles que ce dossier remplace',
  },
  count: (shown: number, all: number) =>
    shown === all
      ? plural(all, 'valeur', 'valeurs')
      : `${plural(shown, 'valeur', 'valeurs')} sur ${formatNumber('fr', all)}`,
  columns: {
    what: 'Ce qui est mesuré',
    value: 'Valeur',
    source: 'Source, année, base',
    sure: 'Sûreté',
    valid: 'Valable, licence',
    used: 'Utilisée',
    action: 'Action',
  },
  yes: 'oui',
  no: 'non',
  more: (count: number) => `Montrer les ${formatNumber('fr', count)} valeurs`,
  nothing: 'Aucune valeur ne correspond.',
  statements: 'Faits sans chiffre',
}
