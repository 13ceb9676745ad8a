/** The field kit, in French: ten questions on one page, and the sheets where the answers are typed. */
import type { AdultBand } from '../../dossier/dossier.ts'

const ages: Readonly<Record<AdultBand, string>> = {
  '15-29': '15 à 29 ans',
  '30-44': '30 à 44 ans',
  '45-59': '45 à 59 ans',
  '60-74': '60 à 74 ans',
  '75+': '75 ans et plus',
}

export const fieldKit = {
  title: 'L’information locale en dix questions',
  name: 'Questionnaire aux habitants',
  form: 'N° ……',
  foot: 'Amarres · kit de terrain · anonyme : ni nom, ni adresse, ni téléphone',
  intro:
    'Dix questions, deux minutes, pour les personnes de 15 ans et plus. Ne notez ni nom ni coordonnées. Interrogez dans trois lieux et à trois moments différents ; visez trente réponses par tranche d’âge, dix au moins.',
  outro:
    'Ensuite : une ligne par questionnaire dans kit-terrain-reponses.csv, à déposer dans Amarres. Seuls des comptes par âge, sexe et canal sont gardés ; détruisez les papiers. Répond qui veut : ce n’est pas un sondage tiré au sort.',
  /** Before what a question is for. */
  serves: (what: string) => `Sert à : ${what}`,
  servesNothing: (what: string) => `N’entre dans aucun calcul : ${what}`,
  questions: {
    age: { title: 'Votre âge ?', options: Object.values(ages), use: 'compter par âge et redresser l’enquête.' },
    sex: {
      title: 'Vous êtes…',
      options: ['Une femme', 'Un homme', 'Autre, ou ne souhaite pas répondre'],
      use: 'redresser l’enquête sur la population (INSEE).',
    },
    resident: {
      title: 'Habitez-vous ici ?',
      options: ['Oui', 'Non (merci, le questionnaire s’arrête là)'],
      use: 'ne compter que les habitants.',
    },
    seen: {
      title: 'Le mois dernier, où avez-vous vu ou lu une information de la collectivité ? Cochez tout ce qui convient.',
      none: 'Aucun de ces canaux',
      use: 'estimer, par âge, qui chaque canal touche et qui en voit plusieurs ; remplace les compteurs.',
    },
    lastNews: {
      title: 'La dernière information locale importante : par qui ou par quoi l’avez-vous apprise ?',
      use: 'à lire pour découvrir un canal oublié.',
    },
    preferred: {
      title: 'Par quel canal préférez-vous être informé ?',
      use: 'à lire avant de choisir les actions.',
    },
    newsletter: {
      title: 'Recevriez-vous une lettre d’information par courriel ?',
      use: 'aide à juger une action, sans la chiffrer.',
    },
    sms: { title: 'Recevriez-vous un SMS pour les alertes ?', use: 'aide à juger une action, sans la chiffrer.' },
    internet: {
      title: 'Utilisez-vous internet, chez vous ou sur un téléphone ?',
      use: 'à comparer à la moyenne nationale par âge, qui reste celle du calcul.',
    },
    missed: {
      title: 'Cette année, avez-vous manqué une information locale qui vous aurait servi ?',
      use: 'à lire avec les élus.',
    },
  },
  yesNo: ['Oui', 'Non', 'Ne sait pas'],
  sheet: {
    answers: 'kit-terrain-reponses.csv',
    tally: 'kit-terrain-depouillement.csv',
    ages,
    woman: 'femme',
    man: 'homme',
    yes: 'oui',
    no: 'non',
  },
}
