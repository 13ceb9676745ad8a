import type { IndicatorKey } from '../../indicators/indicators.ts'
import type { NeedId } from '../../indicators/indicator.ts'

/** The page of the method and its annex. */
export const method = {
  title: 'La méthode',
  version: (version: string, date: string) => `Version ${version} de la méthode, appliquée au ${date}.`,
  rules: [
    'Chaque résultat est une fourchette avec une unité, une qualité et des sources. Un chiffre fait de plusieurs autres prend la qualité du plus faible.',
    'Ce qui n’est pas connu reste inconnu : ni zéro, ni moyenne. Il élargit la fourchette et figure dans ce qu’il faut savoir d’abord.',
    'Les personnes différentes ne sont jamais additionnées : ni entre jours, ni entre publications, ni entre canaux.',
    'L’observation, le jugement et le conseil sont séparés : un indicateur constate, un seuil juge, une recommandation propose.',
    'Les mêmes fichiers donnent les mêmes chiffres, partout et toujours. La date d’analyse est choisie, jamais lue à l’horloge.',
  ],
  indicatorTable: 'Indicateurs',
  indicatorColumns: ['Indicateur', 'Méthode', 'Ce qu’il lui faut'],
  indicators: {
    illusion: 'Illusion du nombre : abonnés affichés et habitants touchés',
    D1: 'D1, portée qui n’existe que par les plateformes',
    D2: 'D2, concentration des contacts par entreprise',
    D3: 'D3, information publiée seulement sur les plateformes',
    D4: 'D4, abonnés qu’on ne peut pas emmener',
    D5: 'D5, visites du site envoyées par les plateformes',
    D6: 'D6, heures et euros consacrés aux plateformes',
    D7: 'D7, portée derrière un compte obligatoire',
    dependenceIndex: 'Indice de dépendance, d’au moins quatre composantes',
    gate: 'Minimum à respecter : alertes et lecture sans compte',
    publications: 'Publications : nombre, rythme, vidéos, répétitions',
    publicationsWithoutEffect: 'Publications sans effet mesurable',
    means: 'Heures et euros, par habitant touché et pour 1 000 contacts',
    meansPerResident: 'Heures et euros par habitant touché, tous canaux déclarés',
    attention: 'Minutes d’attention de chaque canal',
    attentionTotal: 'Minutes d’attention des canaux connus',
    exposure: 'Habitants touchés par un service qui a tel trait, sans aucun score',
    footprint: 'Empreinte carbone de chaque canal',
    footprintTotal: 'Empreinte carbone des canaux connus',
  } satisfies Record<IndicatorKey, string>,
  needs: {
    channels: 'l’inventaire des canaux',
    platforms: 'au moins une plateforme commerciale',
    period: 'des données datées',
    residents: 'la population',
    reach: 'au moins un canal mesuré',
    operators: 'les habitants touchés par opérateur',
    components: 'les composantes D1 à D7',
    quantities: 'ce que chaque canal envoie, affiche ou imprime',
    attention: 'les minutes d’attention',
    footprints: 'l’empreinte de chaque canal',
    reference: 'les données de référence',
  } satisfies Record<NeedId, string>,
  then: ' ; ',
  formulas: 'Formules',
  formulaColumns: ['Repère', 'Méthode', 'En mots', 'En signes'],
  thresholds: 'Seuils de jugement',
  thresholdColumns: ['Seuil, valeur et source'],
  comparators: 'Ce que nous n’utilisons pas, et pourquoi',
  comparatorColumns: ['Autre méthode', 'Pourquoi pas'],
  comparatorRows: [
    [
      'Additionner les abonnés',
      'Les mêmes personnes y comptent plusieurs fois, et beaucoup n’habitent pas le territoire. Le total dépasse souvent la population.',
    ],
    [
      'Sainsbury (indépendance)',
      'Suppose que suivre un canal ne dit rien des autres. C’est un point sans fourchette ; il ne sert que de valeur centrale quand aucun recouvrement n’est connu.',
    ],
    [
      'Agostini, Hofmans',
      'Formules de plan média tirées des recouvrements deux à deux. Elles peuvent donner moins que le plus grand canal ou plus que toute la population.',
    ],
    [
      'Score unique ou classement',
      'Un seul nombre cache ce qui manque et compense un défaut par une qualité. Les composantes et le minimum à respecter restent à côté de l’indice.',
    ],
    [
      'Score de nocivité',
      'Aucune mesure publiée ne le permet. Les faits établis sont donnés un par un, avec ceux qui les contredisent.',
    ],
  ] as readonly (readonly [string, string])[],
  check:
    'Pour vérifier une formule sur vos propres nombres : « amarres method », suivi du nom de la formule. La commande lit et écrit du JSON.',
}
