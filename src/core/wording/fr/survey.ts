/** What is said of surveys, in French: how they were weighted, what they change, and what they cannot say. */
import type { WeightingMethod } from '../../survey/weighting.ts'

const some = (count: number, one: string, many: string, text: string): string => `${text} ${count < 2 ? one : many}`

export const survey = {
  title: 'Qui a répondu',
  titleOf: (file: string) => `Qui a répondu : ${file}`,
  inReport: 'Ce que change l’enquête',
  answered: (count: number, text: string, size: string) =>
    `${some(count, 'personne de 15 ans et plus a répondu', 'personnes de 15 ans et plus ont répondu', text)}. Une fois redressées, leurs réponses valent celles de ${size} personnes prises à égalité.`,
  weighting: {
    'post-stratification':
      'Chaque réponse pèse selon le nombre d’habitants de son âge et de son sexe (post-stratification).',
    raking:
      'Les réponses sont calées sur le nombre d’habitants de chaque âge, puis de chaque sexe (calage sur marges).',
    'by-age': 'Chaque réponse pèse selon le nombre d’habitants de son âge ; le sexe n’est pas connu.',
  } satisfies Record<WeightingMethod, string>,
  trimmed: (count: number, text: string) =>
    `${some(count, 'réponse pesait plus de cinq fois la moyenne ; son poids a été ramené à ce maximum', 'réponses pesaient plus de cinq fois la moyenne ; leur poids a été ramené à ce maximum', text)}.`,
  notTrimmed: 'Aucun poids ne dépasse cinq fois la moyenne : aucun n’a été rogné.',
  split: 'Des classes d’âge à cheval sur deux tranches ont été partagées selon les habitants.',
  merged: (bands: string) =>
    `Moins de dix réponses : ${bands}. Rien n’en est dit séparément ; ces réponses sont réunies avec celles de la tranche voisine.`,
  silent: (bands: string) => `Personne n’a répondu : ${bands}. Les compteurs y restent seuls.`,
  overlaps: (count: number, text: string) =>
    `${some(count, 'recoupement entre deux canaux est mesuré, par âge', 'recoupements entre deux canaux sont mesurés, par âge', text)} : ils resserrent les fourchettes.`,
  caveatTitle: 'Ce n’est pas un sondage tiré au sort',
  caveat:
    'Ont répondu ceux qui l’ont bien voulu. Le redressement corrige l’âge et le sexe, pas le reste : les gens pressés, méfiants ou absents manquent peut-être. « Mesuré » veut dire compté dans les réponses, avec cette réserve ; les fourchettes ne la contiennent pas.',
  bandsCaption: 'Réponses et habitants, par âge',
  bandColumns: ['Âge', 'Réponses', 'Habitants', 'Sort des réponses'],
  status: { kept: 'comptées', merged: 'réunies avec la tranche voisine', silent: 'aucune' },
  changeTitle: 'Avant et après l’enquête',
  changeText:
    'Avant : d’après les compteurs et les études nationales. Après : d’après les réponses des habitants, qui les remplacent.',
  choose: 'Canal',
  chart: {
    title: (channel: string) => `Habitants touchés par mois, avant et après l’enquête : ${channel}`,
    alternative: (channel: string) =>
      `Pour chaque âge, la fourchette des habitants touchés par ${channel} avant l’enquête, puis après.`,
    before: (band: string) => `${band}, avant`,
    after: (band: string) => `${band}, après`,
    legend: { sure: 'au moins', perhaps: 'peut-être', not: 'non touchés', central: 'le plus probable' },
    columns: ['Âge', 'Avant', 'Après', 'Part d’après l’enquête'],
  },
  table: {
    caption: 'Habitants touchés par mois, avant et après l’enquête',
    columns: ['Canal', 'Âge', 'Avant', 'Après', 'Part d’après l’enquête'],
  },
  noneTitle: 'Personne n’a encore interrogé les habitants',
  noneText:
    'Une enquête remplace les compteurs par ce que disent les habitants : c’est le moyen le moins cher de resserrer les fourchettes. Dix réponses par âge suffisent pour commencer.',
  noPopulation: 'Sans population par âge, rien ne dit ce que représentent les réponses : indiquez le territoire.',
  kitTitle: 'Le kit de terrain',
  kitText:
    'Dix questions sur une page à imprimer, avec vos canaux, et deux tableaux : une ligne par réponse, ou un simple dépouillement. Remplis, ils se déposent tels quels dans Données.',
  kit: 'Préparer le kit de terrain',
}
