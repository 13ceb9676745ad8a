/** The words of figures typed by hand. Ordinary spaces before double signs are unbreakable (U+00A0). */
import type { CountedUnit } from '../../dossier/manual-measure.ts'

interface MeasureWords {
  readonly name: string
  readonly hint: string
}

const months = (count: number): string => `${count} mois`

export const manual = {
  title: 'Saisir à la main',
  subtitle:
    'Pour ce qui n’a pas d’export : recopiez ce qu’affiche l’application, la facture de l’imprimeur ou le cahier de comptage.',
  open: 'Saisir à la main',
  openOf: (channel: string) => `Saisir à la main : ${channel}`,
  back: 'Revenir aux données',
  noChannel: 'Décrivez d’abord vos canaux',
  noChannelText: 'Un chiffre saisi à la main appartient toujours à un canal de l’inventaire.',
  goToChannels: 'Décrire les canaux',

  what: 'Quel chiffre ?',
  channel: 'Canal',
  chooseChannel: 'Choisissez un canal',
  measure: 'Ce que vous connaissez',
  unit: 'Ce qui a été compté',
  unitMissing: 'Dites ce qui a été compté : un foyer ou un appareil n’est pas une personne.',
  units: {
    people: 'des personnes',
    households: 'des foyers',
    devices: 'des appareils ou des comptes',
  } satisfies Record<CountedUnit, string>,
  unitHints: {
    people: 'Chaque personne comptée une fois.',
    households: 'Un foyer compte pour une personne au moins, pour la taille moyenne d’un foyer au plus.',
    devices: 'Une même personne peut avoir plusieurs téléphones ou comptes : un peu moins d’une personne chacun.',
  } satisfies Record<CountedUnit, string>,
  /** A measure not in this list is named as elsewhere, without a hint. */
  measures: {
    followers: {
      name: 'Abonnés ou favoris',
      hint: 'Le nombre affiché à la fin du mois : favoris de PanneauPocket, abonnés d’une station illiwap, inscrits aux SMS.',
    },
    readers: { name: 'Lecteurs du mois', hint: 'Ceux qui ont lu au moins un message ou un numéro, comptés une fois.' },
    'unique-visitors': { name: 'Visiteurs du mois', hint: 'Chacun compté une seule fois dans le mois.' },
    visits: { name: 'Visites', hint: 'Une même personne peut venir plusieurs fois : cela donne seulement un maximum.' },
    'page-views': { name: 'Pages vues', hint: 'Ce ne sont pas des personnes : cela donne seulement un maximum.' },
    views: {
      name: 'Lectures ou vues',
      hint: 'Chaque ouverture compte : ce ne sont pas des personnes. Cela donne seulement un maximum.',
    },
    publications: { name: 'Messages publiés', hint: 'Combien vous en avez publié dans le mois.' },
    'page-kilobytes': {
      name: 'Poids d’une page, en kilo-octets',
      hint: 'Mesuré par un outil d’analyse de page ; 2 Mo font 2 000. Sert à l’empreinte du site.',
    },
    'pages-per-copy': {
      name: 'Pages A4 d’un exemplaire',
      hint: 'Couverture comprise. Deux pages A5 font une page A4. Sert à l’empreinte.',
    },
    panels: { name: 'Panneaux en service', hint: 'Combien de panneaux lumineux sont allumés. Sert à l’empreinte.' },
    copies: { name: 'Exemplaires distribués', hint: 'Le tirage distribué dans le mois ; 0 les mois sans numéro.' },
    'passers-by': {
      name: 'Passants',
      hint: 'Les personnes différentes qui passent devant dans le mois, comptées ou estimées par vos services.',
    },
    attendees: {
      name: 'Personnes reçues ou présentes',
      hint: 'À l’accueil ou en réunion. Qui vient deux fois dans le mois compte une fois.',
    },
    calls: {
      name: 'Appels reçus ou passés',
      hint: 'Une même personne peut appeler plusieurs fois : c’est un maximum.',
    },
    recipients: { name: 'Destinataires', hint: 'Combien figurent sur la liste d’envoi à la fin du mois.' },
    'unique-opens': { name: 'Ouvertures uniques', hint: 'Par envoi, en moyenne sur le mois ; chacun compté une fois.' },
    reach: { name: 'Comptes touchés', hint: 'Les comptes différents qui ont vu quelque chose dans le mois.' },
    viewers: { name: 'Spectateurs', hint: 'Les comptes différents qui ont regardé quelque chose dans le mois.' },
  } as Readonly<Partial<Record<string, MeasureWords>>>,

  table: 'Mois par mois',
  tableText:
    'Un seul nombre si vous êtes sûr, deux pour une fourchette. Laissez vide ce que vous ne savez pas : rien n’est inventé à sa place.',
  paste: 'Vous pouvez coller ici une colonne copiée d’un tableur : elle se remplit vers le bas.',
  month: 'Mois',
  low: 'Nombre, ou minimum',
  high: 'Maximum',
  lowOf: (month: string) => `${month}, nombre ou minimum`,
  highOf: (month: string) => `${month}, maximum`,
  states: { unknown: 'je ne sais pas', exact: 'nombre sûr', range: 'fourchette' },
  changed: 'non enregistré',
  earlier: 'Ajouter 12 mois avant',
  percentTitle: 'L’application annonce un pourcentage ?',
  percentText:
    'Par exemple « 11 % des foyers ». Multipliez par le nombre de foyers de votre territoire (« ménages » sur insee.fr) et tapez le résultat, en fourchette si vous n’en êtes pas sûr.',
  pasted: (count: number) => `${months(count)} collés.`,
  pastedTooMany: (count: number, left: number) =>
    `${months(count)} collés ; ${left} ${left < 2 ? 'ligne' : 'lignes'} de trop, sans mois en face, n’ont pas été reprises.`,
  errors: {
    title: 'À corriger avant d’enregistrer',
    percent: (value: string) => `« ${value} » est une part. Tapez un nombre, pas un pourcentage.`,
    number: (value: string) => `« ${value} » n’est pas un nombre lisible sans risque d’erreur.`,
    order: 'Le minimum dépasse le maximum.',
  },
  save: (count: number) => (count === 0 ? 'Enregistrer' : `Enregistrer ${months(count)}`),
  reset: 'Revenir à ce qui est enregistré',
  saved: (measure: string, channel: string, count: number) => `${channel}, ${measure} : ${months(count)} enregistrés.`,
  undo: 'Annuler cette saisie',
  undone: 'Saisie annulée.',

  already: 'Déjà saisi',
  none: 'Rien n’a encore été saisi à la main.',
  summary: (count: string, month: string, value: string) => `${count} · ${month} : ${value}`,
  monthCount: months,
  edit: 'Modifier',
  editOf: (measure: string, channel: string) => `Modifier : ${channel}, ${measure}`,
  removeOf: (measure: string, channel: string) => `Effacer : ${channel}, ${measure}`,
  removeTitle: (measure: string, channel: string) => `Effacer ${measure} de ${channel} ?`,
  removeText: (count: number) =>
    `${months(count)} saisis à la main seront effacés. L’historique garde la trace, et permet d’annuler.`,
  remove: 'Effacer',
  removed: (measure: string, channel: string) => `${channel}, ${measure} : effacé.`,
  removedChannel: 'canal retiré de l’inventaire',
}
