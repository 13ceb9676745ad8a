/** The history of a dossier: what was changed, before and after. */
import type { ChannelAnswers } from '../../dossier/channel.ts'
import type { Facts } from '../../dossier/facts.ts'
import type { CountedUnit } from '../../dossier/manual-measure.ts'
import { formatNumber } from '../format.ts'

const some = (count: number, one: string, several: string): string =>
  `${formatNumber('fr', count)} ${count < 2 ? one : several}`

const fields: Readonly<Record<keyof ChannelAnswers, string>> = {
  since: 'ouvert depuis',
  messageTypes: 'messages',
  exclusiveShare: 'publié seulement ici',
  hoursPerMonth: 'heures par mois',
  costPerYear: 'coût par an',
  adSpendPerYear: 'publicité achetée par an',
  subscribers: 'abonnés',
  peoplePerMonth: 'personnes par mois',
  listOwner: 'détenteur de la liste',
  officialLinks: 'renvois officiels',
}

const facts: { readonly [Kind in keyof Facts]: (count: number) => string } = {
  observations: (count) => some(count, 'valeur', 'valeurs'),
  publications: (count) => some(count, 'publication', 'publications'),
  audiences: (count) => some(count, 'part d’audience', 'parts d’audience'),
  populations: (count) => some(count, 'population', 'populations'),
  channels: (count) => some(count, 'canal décrit', 'canaux décrits'),
  surveys: (count) => some(count, 'réponse d’enquête', 'réponses d’enquête'),
}

const countedIn: Readonly<Record<CountedUnit, string>> = {
  people: 'personnes',
  households: 'foyers',
  devices: 'appareils',
}

export const journal = {
  unknown: 'on ne sait pas',
  nothing: 'rien',
  /** Before and after. */
  became: (before: string, after: string) => `${before} → ${after}`,
  change: (what: string, values: string) => `${what} : ${values}`,
  titles: {
    create: 'Création du dossier',
    upgrade: 'Passage au format actuel',
    salvage: 'Récupération d’un fichier abîmé',
    import: (files: number, only: string) => (files === 1 ? `Import de ${only}` : `Import de ${files} fichiers`),
    edit: (changes: number) => some(changes, 'changement', 'changements'),
    months: (channel: string, metric: string, count: number) =>
      `${channel}, ${metric} : ${some(count, 'mois', 'mois')}`,
    undo: (entry: number) => `Annulation du changement n° ${entry}`,
    restore: 'Retour à une sauvegarde',
  },
  territory: 'Collectivité',
  structure: 'Habitants par âge',
  structureOf: (total: string, year: number | null) =>
    year === null ? `${total} en tout` : `${total} en tout, en ${year}`,
  structureNone: 'ceux des fichiers, ou l’estimation',
  channelAdded: (channel: string) => `${channel} : ajouté`,
  channelRemoved: (channel: string) => `${channel} : retiré`,
  channelBack: (channel: string) => `${channel} : de nouveau dans l’inventaire`,
  field: (channel: string, field: string) => `${channel}, ${field}`,
  fields,
  facts,
  factsOf: (file: string, facts: string) => `${file} : ${facts}`,
  noFacts: 'aucune donnée',
  fileRemoved: (file: string) => `${file} : retiré`,
  fileChanged: (file: string, facts: string) => `${file} : relu, ${facts}`,
  correction: (file: string, row: number, column: number) => `${file}, ligne ${row}, colonne ${column}`,
  emptyCell: 'cellule vide',
  ignored: (file: string, problem: string, reason: string) => `${file}, point mis de côté (« ${reason} ») : ${problem}`,
  ignoredUnknown: 'un point qui n’est plus décrit',
  recipe: (file: string, recipe: string) => `${file} : lu avec la recette « ${recipe} »`,
  personalCells: (file: string, cells: number) =>
    `${file} : ${some(cells, 'cellule', 'cellules')} de texte ou de donnée personnelle non gardée${cells < 2 ? '' : 's'}`,
  answer: (file: string, question: string) => `${file}, réponse à « ${question} »`,
  aFile: 'un fichier retiré depuis',
  measure: (channel: string, metric: string, month: string) => `${channel}, ${metric}, ${month}`,
  measureOf: (range: string, unit: string) => `${range} ${unit}`,
  countedIn,
  choice: (channel: string, metric: string) => `Entre deux sources de ${channel}, ${metric}`,
  choiceOf: (file: string) => `croire ${file}`,
  typed: 'la saisie à la main',
  latest: 'croire le dernier import',
  overlap: (one: string, other: string, band: string | null) =>
    `Public commun à ${one} et ${other}${band === null ? '' : `, ${band}`}`,
  ofResidents: (range: string) => `${range} des habitants`,
  ofUsers: (range: string, channel: string) => `${range} de ceux que touche ${channel}`,
  because: (what: string, reason: string) => `${what} (« ${reason} »)`,
  weights: 'Poids des composantes de la dépendance',
  weightsEqual: 'égaux',
  weight: (component: string, weight: string) => `${component} ${weight}`,
  override: (value: string) => `Référence remplacée, ${value}`,
  overrideNone: 'la valeur publiée',
  reference: 'Données de référence du dossier',
  referenceNone: 'celles du logiciel',
  fictitious: 'Exemple fictif',
  /** Names of new files. */
  copyName: (name: string) => `${name} (copie)`,
  recoveredName: (name: string) => `${name} (récupéré)`,
  yes: 'oui',
  no: 'non',
}
