import type { RecommendationId } from '../../recommendations/recommendations.ts'

export interface RecommendationWords {
  /** Imperative. */
  readonly title: string
  readonly why: string
  readonly how: readonly string[]
  /** What can be done on Monday morning. */
  readonly firstStep: string
  /** What will be said against it, and the answer; null when nothing was ever said. */
  readonly objection: { readonly said: string; readonly answer: string } | null
}

export const recommendations: Readonly<Record<RecommendationId, RecommendationWords>> = {
  'sms-alerts': {
    title: 'Ouvrir une liste d’alerte par SMS',
    why: 'Un SMS arrive sans internet, sans application et sans compte. La liste reste à la collectivité.',
    how: [
      'Demander deux devis, avec export de la liste garanti.',
      'Ouvrir l’inscription sur le site, à l’accueil et dans le bulletin.',
      'Réserver la liste aux alertes : peu de messages, tous utiles.',
      'Faire un essai deux fois par an.',
    ],
    firstStep: 'Lundi matin : demander deux devis et noter qui donne l’ordre d’alerter.',
    objection: {
      said: '« Tout le monde a déjà Facebook. »',
      answer: 'Une alerte ne doit pas dépendre d’un algorithme ni d’une seule entreprise.',
    },
  },
  'second-alert-channel': {
    title: 'Doubler tout de suite le canal d’alerte',
    why: 'Aujourd’hui, une panne suffit pour que personne ne soit prévenu.',
    how: [
      'Choisir un second canal qui existe déjà : site, panneau, téléphone, porte-à-porte.',
      'Écrire sur une page qui prévient qui, et dans quel ordre.',
      'Afficher cette page à l’accueil et la remettre à l’astreinte.',
    ],
    firstStep: 'Lundi matin : écrire cette page avec l’agent d’astreinte.',
    objection: null,
  },
  'readable-without-account': {
    title: 'Rendre chaque information lisible sans compte',
    why: 'Une information publique que l’on ne lit qu’avec un compte exclut une partie des habitants.',
    how: [
      'Créer sur le site une page par type de message qui n’en a pas.',
      'Y publier d’abord, puis renvoyer vers elle depuis les réseaux.',
      'Vérifier chaque mois, en navigation privée, que tout se lit.',
    ],
    firstStep: 'Lundi matin : publier sur le site la dernière information qui n’y était pas.',
    objection: {
      said: '« Personne ne va sur le site. »',
      answer:
        'Sept Français sur dix disent s’informer par le site de leur collectivité (Epiceum et Harris Interactive, 2024).',
    },
  },
  'publish-on-site-first': {
    title: 'Publier d’abord chez soi, relayer ensuite',
    why: 'Ce qui est d’abord sur le site reste trouvable, durable et copiable partout.',
    how: [
      'Écrire chaque information une fois, sur le site, à une adresse stable.',
      'Relayer sur les autres canaux un résumé et le lien.',
      'Donner à une personne la charge de vérifier chaque semaine.',
    ],
    firstStep: 'Lundi matin : publier les cinq prochaines informations sur le site avant tout réseau.',
    objection: {
      said: '« C’est du travail en double. »',
      answer: 'Le texte est écrit une seule fois. Le relais est un copier-coller.',
    },
  },
  'monthly-newsletter': {
    title: 'Lancer une lettre mensuelle dont la collectivité tient la liste',
    why: 'Une adresse confiée à la collectivité lui reste, quel que soit l’outil d’envoi.',
    how: [
      'Choisir un outil hébergé en Europe, qui exporte la liste.',
      'Proposer l’inscription au guichet, sur le site et sur les formulaires papier.',
      'Envoyer une lettre courte par mois, lisible sans image.',
      'Ne pas mesurer qui ouvre : un total suffit.',
    ],
    firstStep: 'Lundi matin : poser un cahier d’inscription à l’accueil.',
    objection: {
      said: '« Les gens ne lisent plus leurs courriels. »',
      answer:
        'Les mesures publiées vont de 21 à 47 % d’ouverture dans le secteur public. Une publication Facebook touche environ 2 % des abonnés.',
    },
  },
  'invite-followers': {
    title: 'Inviter les abonnés à s’inscrire chez vous',
    why: 'Les abonnés d’une plateforme ne vous suivront pas si vous la quittez. Il faut les inviter avant.',
    how: [
      'Épingler sur chaque page une invitation à la lettre et aux alertes.',
      'La répéter une fois par mois pendant six mois.',
      'Compter les inscriptions, et publier ce compte.',
    ],
    firstStep: 'Lundi matin : épingler l’invitation en haut de la page la plus suivie.',
    objection: null,
  },
  'letterbox-sheet': {
    title: 'Porter l’essentiel dans chaque boîte aux lettres',
    why: 'Le papier touche les personnes sans internet, et celles qui ne suivent aucun réseau.',
    how: [
      'Commencer par une feuille recto verso chaque mois ou chaque trimestre.',
      'Y mettre les services, l’agenda, les décisions, et le numéro à appeler.',
      'La distribuer par les agents ou les élus, ou demander un devis.',
      'Imprimer sur papier recyclé, au juste nombre.',
    ],
    firstStep: 'Lundi matin : écrire le sommaire de la première feuille.',
    objection: {
      said: '« Le papier pollue et coûte cher. »',
      answer:
        'Sept Français sur dix veulent recevoir le magazine dans leur boîte aux lettres (Epiceum et Harris Interactive, 2024).',
    },
  },
  'posters-in-places': {
    title: 'Afficher là où les gens passent',
    why: 'L’affichage ne demande ni compte ni appareil, et se lit à tout âge.',
    how: [
      'Lister dix lieux de passage : école, arrêt, commerces, gymnase, salle d’attente.',
      'Obtenir l’accord de chaque lieu, avec un cadre ou un panneau.',
      'Changer les affiches chaque mois, avec une seule idée par affiche.',
    ],
    firstStep: 'Lundi matin : demander à trois commerçants la place d’une affiche.',
    objection: {
      said: '« Plus personne ne regarde les affiches. »',
      answer: 'Deux Français sur trois disent s’informer ainsi de la vie locale (Epiceum et Harris Interactive, 2024).',
    },
  },
  'call-isolated-residents': {
    title: 'Organiser une chaîne de voisins et d’appels',
    why: 'La moitié des 75 ans et plus n’utilise pas internet (INSEE, 2024). Une voix les atteint.',
    how: [
      'S’appuyer sur le registre des personnes vulnérables, le CCAS et les associations.',
      'Désigner un référent par rue ou par hameau.',
      'Fixer qui appelle qui, en cas d’alerte et une fois par mois.',
    ],
    firstStep: 'Lundi matin : réunir le CCAS et deux associations autour d’une carte.',
    objection: null,
  },
  'go-where-the-young-are': {
    title: 'Aller vers les jeunes dans leurs lieux',
    why: 'Les jeunes changent de plateforme. Leurs lieux, eux, restent.',
    how: [
      'Demander au lycée, à la mission locale et aux clubs d’afficher et de relayer.',
      'Former un petit groupe de jeunes relais, libres de leurs moyens.',
      'Poser aux jeunes la question : où voulez-vous être prévenus ?',
    ],
    firstStep: 'Lundi matin : appeler le lycée et le club le plus nombreux.',
    objection: {
      said: '« Il faut être sur TikTok. »',
      answer:
        'Près de quatre jeunes de 16 à 25 ans sur dix disent avoir quitté au moins une plateforme (Diplomeo, 2025).',
    },
  },
  'rss-and-open-agenda': {
    title: 'Ouvrir un flux RSS et un agenda réutilisable',
    why: 'La presse, les associations et les applications peuvent alors relayer sans vous demander.',
    how: [
      'Activer le flux RSS du site, et l’annoncer par un lien visible.',
      'Publier l’agenda dans un format ouvert, ou sur OpenAgenda.',
      'Prévenir la presse locale et les communes voisines.',
    ],
    firstStep: 'Lundi matin : demander au prestataire du site l’adresse du flux RSS.',
    objection: null,
  },
  'supplier-conditions': {
    title: 'Poser des conditions au prestataire qui tient la liste',
    why: 'Une application ou un outil d’envoi est utile s’il ne vous enferme pas.',
    how: [
      'Exiger par écrit : lecture sans compte, aucune publicité, export des contenus et des abonnés.',
      'Exiger une copie des alertes sur le site.',
      'Prévoir la fin du contrat : délai, données rendues, message aux habitants.',
    ],
    firstStep: 'Lundi matin : envoyer ces trois demandes au prestataire.',
    objection: {
      said: '« Ce service ne coûte presque rien. »',
      answer: 'Le prix ne dit rien de la sortie. C’est la clause de sortie qui protège.',
    },
  },
  'backup-lists-and-content': {
    title: 'Sauvegarder les listes et les contenus',
    why: 'Ce qui n’existe que chez un prestataire peut disparaître du jour au lendemain.',
    how: [
      'Exporter chaque trimestre les listes d’inscrits, dans un lieu protégé.',
      'Demander à chaque plateforme l’archive des publications.',
      'Noter qui détient les mots de passe, et en prévoir un second.',
    ],
    firstStep: 'Lundi matin : demander l’archive de la page la plus ancienne.',
    objection: null,
  },
  'stop-paid-reach': {
    title: 'Cesser de payer pour être vu',
    why: 'L’argent public y achète des affichages, pas des habitants.',
    how: [
      'Arrêter les campagnes sponsorisées dès la fin des contrats.',
      'Consacrer la somme à un canal qui vous appartient.',
      'Dire au conseil ce qui a été dépensé, et pour combien d’habitants.',
    ],
    firstStep: 'Lundi matin : relever les dépenses publicitaires des douze derniers mois.',
    objection: {
      said: '« Sans publicité, personne ne nous verra. »',
      answer: 'C’est justement le signe que la page ne vous appartient pas.',
    },
  },
  'fewer-posts': {
    title: 'Publier moins, et seulement ce qui compte',
    why: 'Une publication répétée ou sans effet prend du temps aux agents et de l’attention aux habitants.',
    how: [
      'Fixer un nombre de publications par semaine, et s’y tenir.',
      'Ne plus répéter un même texte.',
      'Garder pour le site ce qui ne sert qu’à archiver.',
    ],
    firstStep: 'Lundi matin : retirer du planning les publications qui en répètent une autre.',
    objection: {
      said: '« L’algorithme nous punira. »',
      answer: 'Une publication que presque personne ne voit n’a rien à perdre.',
    },
  },
  'move-hours': {
    title: 'Déplacer des heures vers les canaux de la collectivité',
    why: 'Les heures passées sur les plateformes manquent au site, à la lettre et au papier.',
    how: [
      'Compter les heures par canal pendant un mois.',
      'En déplacer un quart vers les canaux de la collectivité.',
      'Mesurer six mois plus tard les habitants touchés.',
    ],
    firstStep: 'Lundi matin : choisir avec l’équipe la tâche à arrêter.',
    objection: null,
  },
  'photo-instead-of-video': {
    title: 'Préférer un texte et une photo à une vidéo',
    why: 'Un texte se lit, se copie, se traduit et s’imprime. Il pèse aussi moins lourd.',
    how: [
      'Réserver la vidéo aux séances du conseil et aux gestes à montrer.',
      'Donner toujours un texte équivalent.',
      'Héberger les vidéos gardées hors des plateformes, si possible.',
    ],
    firstStep: 'Lundi matin : remplacer la prochaine vidéo par une photo et six lignes.',
    objection: null,
  },
  'mastodon-relay': {
    title: 'Ouvrir un compte relais sur Mastodon',
    why: 'Ses messages se lisent sans compte. Ses abonnés vous suivent si vous changez de serveur.',
    how: [
      'Choisir un serveur public ou associatif, ou celui d’une collectivité voisine.',
      'Y relayer les informations du site, si possible automatiquement.',
      'Nommer un responsable, et prévoir qui le remplace.',
    ],
    firstStep: 'Lundi matin : demander à l’intercommunalité si un serveur existe.',
    objection: {
      said: '« Il n’y a personne sur Mastodon. »',
      answer:
        'Peu d’habitants, en effet : c’est un relais ouvert, pas un canal de masse. EU Voice a fermé en 2024 faute de porteur.',
    },
  },
  'peertube-videos': {
    title: 'Héberger les vidéos sur PeerTube',
    why: 'Les vidéos y restent lisibles sans compte, sur un réseau ouvert.',
    how: [
      'Chercher un hébergement mutualisé : intercommunalité, département, association.',
      'Y déposer d’abord les séances du conseil.',
      'Intégrer ces vidéos au site.',
    ],
    firstStep: 'Lundi matin : lister les vidéos à garder.',
    objection: null,
  },
  'remove-badges': {
    title: 'Retirer les logos de plateformes des documents officiels',
    why: 'Chaque logo sur un document public est une recommandation gratuite.',
    how: [
      'Remplacer les logos par l’adresse du site et le numéro de téléphone.',
      'Commencer par le pied de page du site et le papier à en-tête.',
      'Laisser les stocks imprimés s’épuiser.',
    ],
    firstStep: 'Lundi matin : retirer les logos du pied de page du site.',
    objection: {
      said: '« Les gens ne nous trouveront plus. »',
      answer: 'Un lien discret sur une page « Nous suivre » suffit à ceux qui cherchent.',
    },
  },
  'official-information-rule': {
    title: 'Voter une règle pour l’information officielle',
    why: 'Une règle votée tient quand les agents et les élus changent.',
    how: [
      'Écrire trois engagements : alertes sur deux canaux indépendants, lecture sans compte, site d’abord.',
      'Y joindre la liste des canaux et leur responsable.',
      'Prévoir un bilan annuel devant le conseil.',
    ],
    firstStep: 'Lundi matin : inscrire le sujet à l’ordre du jour d’une commission.',
    objection: {
      said: '« Une charte de plus. »',
      answer: 'Celle-ci tient en trois phrases, et se vérifie.',
    },
  },
  'exit-kit': {
    title: 'Préparer un plan de départ',
    why: 'Un plan prêt rend la décision possible, même si elle n’est jamais prise.',
    how: [
      'Écrire pour chaque plateforme : ce qui s’y trouve, où sont les copies, qui prévenir.',
      'Préparer le message d’adieu et les adresses où vous retrouver.',
      'Fixer les seuils qui déclencheraient le départ.',
    ],
    firstStep: 'Lundi matin : remplir la fiche d’une première plateforme.',
    objection: null,
  },
  'announce-closing': {
    title: 'Annoncer la fermeture d’une page peu utile',
    why: 'Une page qui touche peu d’habitants prend du temps et donne l’illusion d’informer.',
    how: [
      'Choisir la page qui touche le moins d’habitants par heure passée.',
      'Annoncer la date trois mois à l’avance, avec les autres adresses.',
      'Garder le nom du compte, pour éviter les usurpations.',
      'Publier un bilan six mois après.',
    ],
    firstStep: 'Lundi matin : choisir la page et compter ce qu’on y perdrait.',
    objection: {
      said: '« Vous abandonnez des habitants. »',
      answer: 'Ils sont prévenus trois mois avant, avec les adresses où vous retrouver.',
    },
  },
  'resident-survey': {
    title: 'Poser dix questions aux habitants, au marché et à l’accueil',
    why: 'Une enquête locale vaut mieux que toutes les moyennes nationales.',
    how: [
      'Imprimer le questionnaire : âge, canaux utilisés, canal préféré.',
      'Interroger dans trois lieux différents, à trois moments.',
      'Viser trente réponses par tranche d’âge ; dix au moins.',
      'Saisir les réponses dans le modèle « sondage.csv ».',
    ],
    firstStep: 'Lundi matin : choisir les trois lieux et les trois dates.',
    objection: {
      said: '« Un sondage, c’est cher. »',
      answer: 'Dix questions et quelques matinées suffisent pour réduire fortement l’incertitude.',
    },
  },
  'describe-channels': {
    title: 'Décrire tous les canaux de la collectivité',
    why: 'On ne peut pas juger ce que l’on n’a pas listé.',
    how: [
      'Lister tout : site, bulletin, affichage, accueil, téléphone, lettre, application, réseaux.',
      'Dire pour chacun quels messages il porte, surtout les alertes.',
      'Répondre « Je ne sais pas » quand c’est le cas.',
    ],
    firstStep: 'Lundi matin : remplir l’écran « Canaux » pendant une heure.',
    objection: null,
  },
  'check-account-wall': {
    title: 'Vérifier ce qu’on lit sans compte',
    why: 'Seul un essai dit ce que voit un habitant sans compte.',
    how: [
      'Ouvrir chaque page dans une fenêtre de navigation privée.',
      'Recommencer avec un téléphone sans application.',
      'Noter la date et ce qui reste lisible.',
    ],
    firstStep: 'Lundi matin : faire l’essai pour chaque page, en dix minutes.',
    objection: null,
  },
  'collect-costs-and-hours': {
    title: 'Compter le coût et le temps de chaque canal',
    why: 'Sans coût ni temps, aucun choix ne peut être défendu devant le conseil.',
    how: [
      'Demander à la comptabilité les dépenses des douze derniers mois.',
      'Noter les heures par canal pendant quatre semaines.',
      'Une fourchette suffit : « entre 5 et 8 heures ».',
    ],
    firstStep: 'Lundi matin : demander l’extrait comptable de la communication.',
    objection: null,
  },
  'export-audience': {
    title: 'Exporter l’âge et la ville des abonnés',
    why: 'La plateforme sait où vivent vos abonnés. Ce fichier remplace nos fourchettes.',
    how: [
      'Ouvrir les statistiques de la page, rubrique « Audience ».',
      'Exporter le fichier, et le déposer dans l’écran « Données ».',
      'Recommencer pour chaque compte.',
    ],
    firstStep: 'Lundi matin : exporter l’audience de la page la plus suivie.',
    objection: null,
  },
  'keep-monthly-exports': {
    title: 'Garder les statistiques de chaque mois',
    why: 'Il faut huit mois comptés de la même façon pour dire une tendance. Les plateformes effacent vite le passé.',
    how: [
      'Exporter le plus long passé que chaque service propose.',
      'Puis, au début de chaque mois, exporter le mois écoulé.',
      'Déposer les fichiers dans l’écran « Données » : les doublons sont reconnus.',
    ],
    firstStep: 'Lundi matin : exporter l’année écoulée de la page la plus suivie.',
    objection: null,
  },
  'import-age-structure': {
    title: 'Importer la population par âge de l’INSEE',
    why: 'L’INSEE publie la population de chaque commune par tranche d’âge, gratuitement.',
    how: [
      'Télécharger « Évolution et structure de la population » sur insee.fr.',
      'Déposer le fichier tel quel dans l’écran « Données ».',
    ],
    firstStep: 'Lundi matin : télécharger ce fichier.',
    objection: null,
  },
  'measure-website': {
    title: 'Mesurer la fréquentation du site',
    why: 'Le site est le canal que la collectivité maîtrise le mieux. Ses visites doivent être connues.',
    how: [
      'Demander au prestataire si une mesure existe, par exemple Matomo.',
      'La régler pour qu’elle ne suive personne.',
      'Exporter les visiteurs uniques par mois et les sites d’où ils viennent.',
    ],
    firstStep: 'Lundi matin : poser la question au prestataire du site.',
    objection: null,
  },
  'ask-who-owns-lists': {
    title: 'Demander qui détient les listes d’inscrits',
    why: 'Une liste que l’on ne peut pas exporter n’est pas à vous.',
    how: [
      'Écrire à chaque prestataire : pouvons-nous exporter la liste, quand et sous quel format ?',
      'Relire le contrat, à la clause de fin.',
      'Noter la réponse dans l’écran « Canaux ».',
    ],
    firstStep: 'Lundi matin : envoyer la question par courriel.',
    objection: null,
  },
  'measure-bulletin-readers': {
    title: 'Mesurer qui lit le bulletin',
    why: 'Un exemplaire distribué n’est pas un exemplaire lu.',
    how: [
      'Ajouter au prochain numéro un coupon-réponse et une question.',
      'Poser la même question à l’accueil pendant deux semaines.',
      'Saisir les réponses par âge dans le modèle « sondage.csv ».',
    ],
    firstStep: 'Lundi matin : réserver la place du coupon dans le prochain numéro.',
    objection: null,
  },
}
