/** Les mots des leviers : ce qu’une collectivité peut décider, ce que cela change, ce qu’il faut avant. */
import type { LeverId, LeverParameter } from '../../reference/lever-values.ts'
import type { RefusalReason } from '../../scenarios/check-measures.ts'
import type { OptionKind } from '../../scenarios/options.ts'

interface LeverWords {
  readonly title: string
  readonly does: string
  /** What it takes first. */
  readonly needs: string
}

export const levers = {
  catalogue: {
    newsletter: {
      title: 'Créer une lettre d’information',
      does: 'Un courriel régulier à ceux qui le demandent. La liste d’inscrits appartient à la collectivité.',
      needs: 'Une personne qui l’écrit, un bouton d’inscription sur le site et à l’accueil.',
    },
    'sms-alerts': {
      title: 'Ouvrir des alertes par SMS',
      does: 'Les urgences arrivent sur le téléphone de ceux qui se sont inscrits, sans compte ni application.',
      needs: 'Un prestataire d’envoi, une inscription simple, une règle qui dit quand alerter.',
    },
    bulletin: {
      title: 'Créer un bulletin municipal',
      does: 'Un journal sur papier qui touche aussi ceux qui n’ont pas internet.',
      needs: 'Une personne qui l’écrit, un imprimeur, une distribution.',
    },
    'more-issues': {
      title: 'Publier le bulletin plus souvent',
      does: 'Davantage de numéros dans l’année, donc plus de mois où il est lu.',
      needs: 'Un bulletin qui existe ou que l’on crée.',
    },
    'letterbox-distribution': {
      title: 'Distribuer le bulletin dans chaque boîte aux lettres',
      does: 'Le bulletin arrive chez tous, au lieu d’attendre dans les lieux publics.',
      needs: 'Un bulletin qui existe ou que l’on crée.',
    },
    posters: {
      title: 'Afficher dans les lieux de passage',
      does: 'Des affiches à l’école, chez les commerçants, aux arrêts, à la salle des fêtes.',
      needs: 'Des lieux d’accord, une personne qui fait le tour.',
    },
    'electronic-panels': {
      title: 'Installer des panneaux électroniques',
      does: 'Un message court, changé en une minute, lu en passant.',
      needs: 'Un emplacement, un branchement, un entretien.',
    },
    'municipal-app': {
      title: 'Prendre une application municipale',
      does: 'Des notifications sur le téléphone de ceux qui installent l’application. Les inscrits sont chez son éditeur.',
      needs: 'Un contrat qui permet de reprendre les inscrits.',
    },
    'readable-website': {
      title: 'Faire un site que l’on lit',
      does: 'Accessible, rapide, avec un agenda clair et un flux RSS : plus d’habitants y reviennent.',
      needs: 'Un site qui existe, un contrôle d’accessibilité.',
    },
    'publish-on-site-first': {
      title: 'Publier d’abord sur le site, relayer ensuite',
      does: 'Chaque information a une adresse sur le site ; les réseaux n’en portent que le relais.',
      needs: 'Un site que les agents peuvent mettre à jour.',
    },
    'open-agenda': {
      title: 'Ouvrir l’agenda et les données',
      does: 'Les rendez-vous sont repris par d’autres sites, par la presse et par les offices de tourisme.',
      needs: 'Une personne qui saisit chaque rendez-vous une fois.',
    },
    mastodon: {
      title: 'Ouvrir un compte Mastodon',
      does: 'Un compte lisible sans inscription, sur un serveur public ou à soi. Les abonnés peuvent changer de serveur.',
      needs: 'Un serveur dont le porteur dure.',
    },
    peertube: {
      title: 'Mettre les vidéos sur PeerTube',
      does: 'Les vidéos se regardent sans publicité ni compte, et s’affichent sur le site.',
      needs: 'Un hébergement, par exemple partagé avec l’intercommunalité.',
    },
    'open-messaging': {
      title: 'Ouvrir une liste sur une messagerie ouverte',
      does: 'Des messages courts à ceux qui s’inscrivent, par Matrix ou Signal.',
      needs: 'Un compte de la collectivité, une règle de réponse.',
    },
    'neighbourhood-relays': {
      title: 'Organiser l’accueil, la chaîne téléphonique et les relais de quartier',
      does: 'Des personnes préviennent d’autres personnes : celles que rien d’autre ne touche.',
      needs: 'Des volontaires, une liste tenue à jour avec leur accord.',
    },
    'reduce-account': {
      title: 'Publier moins sur un compte',
      does: 'On garde l’essentiel ; le temps gagné va ailleurs.',
      needs: 'Un choix de ce qui reste.',
    },
    'freeze-account': {
      title: 'Geler un compte',
      does: 'Plus de publication ; un dernier message dit où aller. Le compte reste, pour y revenir ou éviter qu’un autre prenne le nom.',
      needs: 'Un site ou une lettre où envoyer les abonnés, une annonce.',
    },
    'close-account': {
      title: 'Fermer un compte',
      does: 'Annonce, archive, renvoi vers un autre canal, puis fermeture. Les abonnés ne suivent que pour une petite part.',
      needs: 'Un site ou une lettre où envoyer les abonnés, une archive, des mois de double fonctionnement.',
    },
    'stop-paid-reach': {
      title: 'Ne plus payer de publicité sur un compte',
      does: 'L’argent reste à la collectivité ; les publications touchent un peu moins de monde.',
      needs: 'Aucune condition.',
    },
    'no-platform-only-content': {
      title: 'Ne plus rien publier qui n’existe que sur une plateforme',
      does: 'Toute information se trouve aussi sur le site, lisible sans compte.',
      needs: 'Un site que les agents peuvent mettre à jour.',
    },
    'no-platform-alerts': {
      title: 'Ne plus passer par les plateformes pour les alertes',
      does: 'Une alerte ne dépend plus de ce qu’une entreprise montre, ni quand.',
      needs: 'Un autre canal qui porte les alertes.',
    },
  } satisfies Readonly<Record<LeverId, LeverWords>>,
  parameters: {
    uptake: 'part touchée chaque mois',
    oneOff: 'dépense unique',
    yearly: 'dépense annuelle fixe',
    perResident: 'dépense annuelle par habitant',
    hours: 'heures par mois',
    rampUp: 'mois de montée en charge',
    doubleRunning: 'mois de double fonctionnement',
    keptAudience: 'part de l’audience gardée',
    keptHours: 'part des heures gardée',
  } satisfies Readonly<Record<LeverParameter, string>>,
  /** `measure`: its title; `others`: services or measures, listed. */
  refusals: {
    twice: (measure: string) => `« ${measure} » est demandé deux fois. Gardez-en un.`,
    'no-such-account': (measure: string) =>
      `« ${measure} » : aucun compte de ce nom dans l’inventaire. Nommez un compte de plateforme, ou aucun si la mesure concerne toute la collectivité.`,
    'already-there': (measure: string) => `« ${measure} » : ce canal existe déjà. Choisissez ce qui l’améliore.`,
    'no-advertising': (measure: string) =>
      `« ${measure} » : aucune dépense de publicité n’est déclarée pour ce compte. Déclarez-la si elle existe.`,
    'no-platform': (measure: string) => `« ${measure} » : aucune plateforme de l’inventaire n’est concernée.`,
    'needs-service': (measure: string, others: string) =>
      `« ${measure} » demande d’abord l’un de ces canaux : ${others}. Ajoutez-le au scénario.`,
    'needs-alerts-elsewhere': (measure: string) =>
      `« ${measure} » demande d’abord qu’un canal hors des plateformes porte les alertes. Ajoutez-le au scénario.`,
    excluded: (measure: string, others: string) =>
      `« ${measure} » ne va pas avec « ${others} ». Choisissez l’un des deux.`,
  } satisfies Readonly<Record<RefusalReason, (measure: string, others: string) => string>>,
  options: {
    'status-quo': 'Ne rien changer',
    'cheapest-passing': 'Le moins cher qui respecte la règle minimale',
    'most-independent': 'Le plus indépendant dans le budget, sans qu’aucun âge y perde',
  } satisfies Readonly<Record<OptionKind, string>>,
  onAccount: (title: string, account: string) => `${title} (${account})`,
  followers: (channel: string) => `ceux qui suivaient ${channel}`,
  command: {
    noLevers: 'il manque --levers et les mesures, séparées par des virgules',
    unknown: (name: string, names: string) => `« ${name} » n’est pas un levier connu : ${names}`,
    noPopulation:
      'Impossible de simuler : on ne connaît pas les habitants par âge. Indiquez la collectivité (--territory) ou sa population.',
    title: 'Scénario, une fois toutes les mesures installées (au moins / le plus probable / au plus)',
    columns: { before: 'Aujourd’hui', after: 'Ensuite', difference: 'Écart' },
    reached: 'Habitants touchés',
    index: 'Dépendance, sur 100',
    cost: 'Euros par an',
    hours: 'Heures par mois',
    footprint: 'Empreinte, kg CO₂e par an',
    oneOff: (euros: string) => `Dépense unique : ${euros} €`,
    gate: 'Règle minimale',
    losing: (bands: string) => `Touchés en moins, au plus probable : ${bands} ans.`,
    hollow: (first: number, last: number) =>
      `Moins d’habitants touchés qu’aujourd’hui à un âge au moins, du mois ${String(first)} au mois ${String(last)}.`,
    front: 'Ce que rien ne surpasse à la fois en habitants touchés, en dépendance et en euros',
    month: (month: number) => `Mois ${String(month)}`,
    spent: (euros: string) => `${euros} € dépensés depuis le début`,
    options: (budget: string, hours: string) =>
      `Options générées (${budget} € par an et ${hours} h par mois de plus, au plus)`,
    noOption: 'aucune ne convient',
  },
}
