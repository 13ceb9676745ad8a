/** Attention, exposure, footprint and means: what our channels take, and what is known of platforms. */
import type { ExposureTrait } from '../../reference/reference.ts'

export const burden = {
  columns: {
    channel: 'Canal',
    value: 'Valeur',
    central: 'Le plus probable',
    why: 'Qualité, ou pourquoi on ne sait pas',
  },
  legend: { sure: 'à coup sûr', perhaps: 'peut-être', not: 'reste de l’échelle', central: 'le plus probable' },
  seeAsTable: 'Voir le tableau',
  seeAsChart: 'Voir le graphique',
  missing: (names: string) => `Le total ne compte pas : ${names}. Le vrai total est donc plus grand.`,
  none: 'Rien n’est connu encore.',

  attention: {
    title: 'Le temps que prennent nos canaux',
    sentence: (minutes: string, hours: string) =>
      `Les canaux dont le temps est connu prennent ${minutes} d’attention par mois, soit ${hours}.`,
    unknown: 'On ne sait pas encore combien de temps prennent nos canaux.',
    measured:
      'Un temps mesuré vient du service. Sans mesure, chaque affichage compte quelques secondes : c’est une hypothèse de travail.',
    chart: 'Minutes d’attention par mois, canal par canal',
    column: 'Minutes par mois',
  },

  exposure: {
    title: 'Ce à quoi nous exposons les habitants',
    lead: 'Publier sur une plateforme, c’est y envoyer des habitants. Voici combien rencontrent chacun de ses traits.',
    noScore:
      'Aucun score n’est calculé. La borne haute compte aussi les services où le trait n’est pas vérifié : le vérifier resserre la fourchette.',
    unknown: 'On ne sait pas encore combien d’habitants rencontrent ces traits.',
    chart: 'Habitants touchés par un service qui a ce trait',
    trait: 'Trait',
    band: 'Âge',
    allAges: '15 ans et plus',
    outOf: (range: string, total: string) => `${range} sur ${total}`,
    byBand: 'Par âge',
    established: (names: string) => `Établi pour : ${names}.`,
    perhaps: (names: string) => `Partiel ou à vérifier pour : ${names}.`,
    nobody: 'Aucun de nos canaux ne passe par un service qui a ce trait.',
    annex: 'Ce que l’on sait des plateformes',
    evidence: 'Ce qui est établi',
    counterEvidence: 'Ce qui va dans l’autre sens',
    noEvidence: 'Rien de publié dans nos sources.',
    noCounterEvidence: 'Nos sources ne contiennent aucun résultat contraire. Cela ne prouve pas qu’il n’y en a pas.',
    traits: {
      algorithmicFeed: 'Un algorithme choisit ce que l’on voit',
      advertisingProfiling: 'Les lecteurs sont profilés pour la publicité',
      accountWall: 'Il faut un compte pour lire',
      infiniteFeed: 'Le fil n’a pas de fin',
    } satisfies Record<ExposureTrait, string>,
  },

  footprint: {
    title: 'L’empreinte carbone de nos canaux',
    sentence: (range: string, central: string) =>
      `Les canaux dont l’empreinte est connue émettent ${range} de CO₂ équivalent par an. Le plus probable est autour de ${central}.`,
    unknown: 'L’empreinte de nos canaux n’est pas encore connue.',
    notInIndex: 'L’empreinte n’entre dans aucun indice : elle se lit à côté des habitants touchés.',
    chart: 'Kilogrammes de CO₂ équivalent par an, canal par canal',
    column: 'Par an',
    leftOut: 'Ce que l’empreinte ne compte pas',
    wide: 'La fourchette est large quand le poids d’une page, le nombre de pages ou d’envois manque. Les saisir la resserre.',
  },

  means: {
    cost: (range: string, noun: string) =>
      `Informer une personne touchée coûte ${range} par an. C’est le coût déclaré, divisé par les ${noun} que touchent ces canaux.`,
    minutes: (range: string) => `Il y faut aussi ${range} de travail par an et par personne touchée.`,
    missingCosts: (names: string) => `Coûts non déclarés, donc hors de ce calcul : ${names}.`,
    missingHours: (names: string) => `Heures non déclarées, donc hors de ce calcul : ${names}.`,
    perResident: 'Coût par personne touchée et par an',
    minutesPerResident: 'Travail par personne touchée et par an',
    perThousandHours: 'Heures pour 1 000 contacts',
    perThousandCost: 'Euros pour 1 000 contacts',
    contact: 'Un contact est une personne touchée par un canal dans un mois.',
  },
}
