/** The words of "what to find out first". */
import type { FindOut, MainOutput } from '../../analysis.ts'
import type { WayId } from '../../sensitivity/ways.ts'

interface WayWords {
  readonly title: string
  readonly steps: string
}

export const findOut = {
  title: 'À savoir d’abord',
  /** `input`: what to find out. */
  lead: (input: string) => `Ce qui éclairerait le plus les constats : ${input}.`,
  unknownLead: (input: string) => `Avant tout, il manque : ${input}.`,
  nothing: 'Rien d’incertain n’élargit plus nettement les résultats.',
  intro: 'D’abord ce que nul ne sait, puis ce qui élargit le plus les fourchettes.',
  estimates:
    'Heures et euros sont nos ordres de grandeur, du plus au moins habitué. Les parts ne s’additionnent pas : deux inconnues peuvent agir ensemble.',
  columns: {
    input: 'Ce qu’il faut savoir',
    way: 'Comment',
    effort: 'Effort',
    explained: 'Part de l’incertitude',
    known: 'Le résultat deviendrait',
    today: 'Aujourd’hui',
    swing: 'Du plus bas au plus haut',
    output: 'Résultat',
  },
  unknown: 'inconnu',
  unlocks: (outputs: string) => `Sans cela, on ne peut pas dire : ${outputs}.`,
  /** A range today, then the range that it would become. */
  becomes: (today: string, then: string) => `${today} deviendrait ${then}`,
  explains: (output: string, share: string) => `${output} : ${share} de l’incertitude`,
  effort: (hours: string, euros: string | null) => (euros === null ? hours : `${hours}, ${euros}`),
  ofChannel: (channel: string, what: string) => `${channel}, ${what}`,
  details: 'Détail des effets',
  outputs: {
    reached: 'habitants touchés',
    exclusive: 'habitants touchés seulement par les plateformes',
    index: 'indice de dépendance',
  } satisfies Record<MainOutput, string>,
  inputs: {
    people: 'personnes touchées par mois',
    'local-share': 'part qui habite le territoire',
    'age-share': 'âges du public',
    use: 'tout son public, que nul n’a mesuré',
    'survey-share': 'réponses du sondage, sur trop peu de personnes',
    'persons-per-account': 'personnes par compte, appareil ou foyer',
    connected: 'part des habitants qui utilisent internet',
    overlaps: 'publics communs à plusieurs canaux',
    'account-wall': 'services qui exigent un compte',
    D3: 'ce qui n’est publié que sur les plateformes',
    D4: 'abonnés, et ceux qu’on pourrait emmener',
    D5: 'visites du site venues des plateformes',
    D6: 'heures et euros par canal',
    population: 'habitants par âge',
    inventory: 'liste des canaux',
    'message-types': 'messages que porte chaque canal',
  } satisfies Record<FindOut['kind'], string>,
  ways: {
    'age-file': {
      title: 'Déposer le fichier d’âges de l’INSEE',
      steps: 'Télécharger « Évolution et structure de la population » sur insee.fr et le déposer dans Données.',
    },
    'list-channels': {
      title: 'Lister les canaux avec les services',
      steps: 'Passer une heure avec chaque service qui publie ; noter les canaux et ce qu’ils portent dans Canaux.',
    },
    'platform-export': {
      title: 'Exporter les statistiques de la plateforme',
      steps:
        'Dans l’espace de gestion, exporter douze mois de portée par publication ou par jour, puis déposer le fichier.',
    },
    'audience-export': {
      title: 'Exporter l’audience de la plateforme',
      steps: 'Dans l’espace de gestion, exporter les villes et les âges du public, puis déposer le fichier.',
    },
    'web-statistics': {
      title: 'Exporter la mesure d’audience du site',
      steps:
        'Demander au prestataire du site les visiteurs uniques par mois et l’origine des visites, puis déposer le fichier.',
    },
    'sending-tool': {
      title: 'Exporter les envois de l’outil de lettres',
      steps: 'Exporter les envois de l’année, avec destinataires et ouvertures uniques, puis déposer le fichier.',
    },
    'ask-supplier': {
      title: 'Demander les chiffres au prestataire',
      steps: 'Demander par écrit les inscrits et les lecteurs par mois ; le contrat y donne souvent droit.',
    },
    'ask-printer': {
      title: 'Demander à l’imprimeur et au distributeur',
      steps: 'Relever les exemplaires imprimés, distribués et restants de trois numéros.',
    },
    'ask-publisher': {
      title: 'Demander sa diffusion au journal',
      steps: 'Demander les exemplaires vendus dans la commune et la fréquentation des articles locaux.',
    },
    'count-passers': {
      title: 'Compter les passages',
      steps: 'Compter une heure à trois moments de la semaine, et demander à vingt passants s’ils lisent le panneau.',
    },
    'count-visitors': {
      title: 'Compter les personnes reçues',
      steps: 'Tenir une feuille de passage pendant deux semaines ordinaires.',
    },
    'field-survey': {
      title: 'Faire le sondage de terrain',
      steps:
        'Dix questions sur une page, à cent habitants de tous âges : marché, école, mairie, club des aînés. Saisir dans sondage.csv.',
    },
    'larger-survey': {
      title: 'Élargir le sondage',
      steps:
        'Interroger plus d’habitants des âges les moins représentés : quatre fois plus de réponses, deux fois moins d’écart.',
    },
    'try-without-account': {
      title: 'Essayer sans compte',
      steps: 'Ouvrir chaque page dans une fenêtre privée, sur ordinateur et sur téléphone, et noter ce qui se lit.',
    },
    'compare-publications': {
      title: 'Comparer trente publications',
      steps: 'Prendre trente publications récentes d’une plateforme, chercher chacune sur le site ou dans le bulletin.',
    },
    'count-subscribers': {
      title: 'Relever les abonnés et tenter de les exporter',
      steps:
        'Noter les abonnés de chaque canal et qui détient la liste. Chercher dans les réglages si elle peut être exportée pour écrire aux abonnés autrement.',
    },
    'time-sheet': {
      title: 'Noter le temps et retrouver les factures',
      steps: 'Noter deux semaines le temps passé par canal, et demander aux finances les dépenses de l’année.',
    },
  } satisfies Record<WayId, WayWords>,
}
