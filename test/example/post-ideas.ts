/**
 * What the invented commune publishes: captions with slots, the months they suit, and how far they usually go. Slots: {jour}
 * (a day soon), {rue}, {lieu}, {heure}, {mois}.
 */
export interface Idea {
  readonly topic:
    | 'alerts'
    | 'agenda'
    | 'works'
    | 'school'
    | 'council'
    | 'culture'
    | 'services'
    | 'environment'
    | 'jobs'
    | 'local-life'
  /** Empty: the whole year. */
  readonly months: readonly number[]
  /** Reach compared with an ordinary publication. */
  readonly appeal: number
  readonly text: string
  /** Published again in the same words. */
  readonly reminder?: boolean
  readonly instagram?: boolean
}

export const streets = [
  'rue du Lavoir',
  'quai de la Cale',
  'place du Marché',
  'rue des Tanneurs',
  'avenue des Tilleuls',
  'chemin des Prairies',
  'rue de l’Écluse',
  'impasse du Four-à-Chaux',
  'route du Moulin',
] as const

export const places = [
  'salle des Mariniers',
  'médiathèque Les Passerelles',
  'gymnase des Prairies',
  'halle du Marché',
  'maison des associations',
  'parc du Moulin',
  'école des Tilleuls',
] as const

const winter = [1, 2, 3, 11, 12] as const
const summer = [6, 7, 8] as const

export const ideas: readonly Idea[] = [
  {
    topic: 'alerts',
    months: winter,
    appeal: 3.4,
    text: '⚠️ ALERTE CRUE\n\nL’Orne monte : circulation interdite {rue} à partir de {heure}.\n👉 Déplacez vos véhicules et ne vous engagez pas sur une route inondée.\n\nNous vous tiendrons informés sur cette page.',
  },
  {
    topic: 'alerts',
    months: winter,
    appeal: 2.6,
    text: '❄️ Neige et verglas : les agents salent en priorité les accès aux écoles et à la maison de santé. Évitez de prendre la voiture ce matin.',
  },
  {
    topic: 'alerts',
    months: summer,
    appeal: 2.1,
    text: '🌡️ Vigilance canicule\n\nBuvez de l’eau, fermez les volets, prenez des nouvelles de vos voisins âgés.\nLa médiathèque Les Passerelles, climatisée, reste ouverte jusqu’à 20 h.\n\n#canicule #prévention',
  },
  {
    topic: 'alerts',
    months: [],
    appeal: 3,
    text: '🚱 Coupure d’eau {rue} et alentours, {jour} de 9 h à 16 h, pour une réparation. Pensez à faire une réserve.',
  },
  {
    topic: 'alerts',
    months: [],
    appeal: 2.8,
    text: '🔴 Route barrée : {rue}, jusqu’à nouvel ordre, après la chute d’un arbre. Déviation par l’avenue des Tilleuls.',
  },
  {
    topic: 'works',
    months: [],
    appeal: 1.3,
    text: '🚧 TRAVAUX {rue}\n\nÀ partir du {jour} et pour trois semaines, stationnement interdit et circulation alternée.\nMerci de votre patience !',
  },
  {
    topic: 'works',
    months: [3, 4, 5, 9, 10],
    appeal: 1.1,
    text: '🚴 La piste cyclable avance, {rue} : l’enrobé sera posé {jour}. Ouverture prévue avant la fin du mois.',
  },
  {
    topic: 'works',
    months: [7, 8],
    appeal: 0.9,
    text: '🏫 Cet été, l’école des Tilleuls fait peau neuve : isolation, peinture, nouveaux stores. Réouverture à la rentrée !',
    instagram: true,
  },
  {
    topic: 'agenda',
    months: [],
    appeal: 0.9,
    text: '📅 CE WEEK-END À VALMER\n\n🎭 Théâtre amateur, {lieu}, {jour} à 20 h 30\n🥕 Marché des producteurs, dimanche matin\n⚽ Match de l’équipe première à 15 h\n\nBon week-end à toutes et à tous !',
  },
  {
    topic: 'agenda',
    months: [1],
    appeal: 1.2,
    text: '✨ Cérémonie des vœux : rendez-vous {jour} à 18 h 30, {lieu}. Toute la population est invitée.',
    instagram: true,
  },
  {
    topic: 'agenda',
    months: [3, 4],
    appeal: 1.3,
    text: '🎉 Le carnaval des enfants part de l’école des Tilleuls {jour} à 14 h 30.\n\nDéguisez-vous, thème libre !\n#carnaval #ValmerSurOrne',
    instagram: true,
  },
  {
    topic: 'agenda',
    months: [5],
    appeal: 0.7,
    text: '🇫🇷 Commémoration du 8 mai : rassemblement à 10 h 45 place du Marché, dépôt de gerbe, puis verre de l’amitié, {lieu}.',
  },
  {
    topic: 'agenda',
    months: [6],
    appeal: 1.4,
    text: '🎶 Fête de la musique\n\n12 groupes, 4 scènes, de la halle au quai de la Cale. Restauration sur place.\n\nPartagez autour de vous 🙌',
    instagram: true,
  },
  {
    topic: 'agenda',
    months: [7],
    appeal: 1.6,
    text: '🎆 13 juillet : retraite aux flambeaux à 22 h, feu d’artifice sur l’Orne à 23 h, puis bal populaire, halle du Marché.',
    instagram: true,
  },
  {
    topic: 'agenda',
    months: [9],
    appeal: 1.2,
    text: '🤝 Forum des associations : 54 associations vous attendent {jour}, de 10 h à 17 h, gymnase des Prairies.',
    instagram: true,
  },
  {
    topic: 'agenda',
    months: [11, 12],
    appeal: 1.5,
    text: '🎄 Le marché de Noël s’installe place du Marché : 38 exposants, manège, chorale des écoles {jour} à 17 h.\n\n#Noël #ValmerSurOrne',
    instagram: true,
  },
  {
    topic: 'school',
    months: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12],
    appeal: 1,
    text: '🍽️ Menus de la cantine : la carte de {mois} est en ligne. 52 % de produits bio ou locaux ce mois-ci.',
  },
  {
    topic: 'school',
    months: [3, 4, 5],
    appeal: 1.5,
    text: '📝 Inscriptions scolaires : les enfants nés en 2022 entrent à l’école en septembre. Dossier à déposer en mairie avant {jour}.',
  },
  {
    topic: 'school',
    months: [9],
    appeal: 1.7,
    text: '🎒 C’est la rentrée !\n\n642 élèves ont retrouvé le chemin de l’école ce matin. Bonne année scolaire à tous, et bravo aux équipes.',
    instagram: true,
  },
  {
    topic: 'school',
    months: [1, 3, 6, 10, 12],
    appeal: 1.8,
    text: '📢 Grève {jour} : pas de cantine à l’école des Tilleuls, accueil minimum de 8 h 30 à 16 h 30 sur inscription.',
  },
  {
    topic: 'council',
    months: [2, 4, 6, 9, 11, 12],
    appeal: 0.5,
    text: '🏛️ Le conseil municipal se réunit {jour} à 19 h, salle du conseil. La séance est publique et diffusée en direct.\n\nOrdre du jour sur le site de la ville.',
  },
  {
    topic: 'council',
    months: [3, 4],
    appeal: 0.6,
    text: '💶 Budget 2025 : 9,8 millions d’euros en fonctionnement, pas de hausse des taux. Ce que cela change pour vous, en 4 images 👇',
    instagram: true,
  },
  {
    topic: 'culture',
    months: [],
    appeal: 0.6,
    text: '📚 Heure du conte, mercredi à 15 h 30, médiathèque Les Passerelles. Dès 4 ans, gratuit, sans inscription.',
    reminder: true,
  },
  {
    topic: 'culture',
    months: [],
    appeal: 0.7,
    text: '🖼️ Nouvelle exposition, {lieu} : « Au fil de l’Orne », photographies des habitants. Vernissage {jour} à 18 h.',
    instagram: true,
  },
  {
    topic: 'culture',
    months: [9],
    appeal: 0.9,
    text: '🏰 Journées du patrimoine\n\nLe moulin, l’écluse et la chapelle ouvrent leurs portes. Visites guidées à 10 h, 14 h et 16 h.',
    instagram: true,
  },
  {
    topic: 'culture',
    months: [10, 11, 12, 1, 2],
    appeal: 0.6,
    text: '🎬 Ciné-soupe {jour}, {lieu} : un film, un bol de soupe, une discussion. Entrée libre.',
  },
  {
    topic: 'services',
    months: [],
    appeal: 0.8,
    text: '🪪 Cartes d’identité et passeports : le délai est de cinq semaines. Prenez rendez-vous avant vos vacances.',
    reminder: true,
  },
  {
    topic: 'services',
    months: [],
    appeal: 0.7,
    text: 'ℹ️ La mairie sera exceptionnellement fermée {jour} après-midi. Pour une urgence d’état civil, un numéro d’astreinte est affiché à la porte.',
  },
  {
    topic: 'environment',
    months: [],
    appeal: 0.8,
    text: '🗑️ Rappel : collecte des ordures ménagères le mardi, tri sélectif le jeudi. Sortez vos bacs la veille au soir.',
    reminder: true,
  },
  {
    topic: 'environment',
    months: [4, 5, 6, 9, 10],
    appeal: 0.8,
    text: '🌳 Concours des jardins : inscrivez-vous avant {jour}. Et retrouvez nos conseils pour arroser moins.',
    instagram: true,
  },
  {
    topic: 'environment',
    months: [3, 9],
    appeal: 1,
    text: '🧤 Nettoyons les berges !\n\nRendez-vous {jour} à 9 h 30, parc du Moulin. Gants et sacs fournis, café offert ☕',
    instagram: true,
  },
  {
    topic: 'jobs',
    months: [],
    appeal: 1.7,
    text: '💼 La ville recrute : un animateur ou une animatrice périscolaire, à temps partiel, dès que possible.\n\nCandidature avant {jour}. Partagez, merci !',
  },
  {
    topic: 'jobs',
    months: [3, 4, 5],
    appeal: 1.9,
    text: '☀️ Emplois d’été : 14 postes ouverts aux 18-25 ans (espaces verts, piscine, accueil). Dossiers jusqu’au {jour}.',
    instagram: true,
  },
  {
    topic: 'local-life',
    months: [],
    appeal: 1.2,
    text: '📷 La photo de la semaine : lumière du matin, {rue}. Merci pour vos envois !\n\n#ValmerSurOrne #Orne #Normandie',
    instagram: true,
  },
  {
    topic: 'local-life',
    months: [],
    appeal: 1.4,
    text: '🛍️ Une nouvelle boulangerie ouvre {rue} {jour}. Bienvenue !',
    instagram: true,
  },
  {
    topic: 'local-life',
    months: [],
    appeal: 1.1,
    text: '🏅 Bravo au club de canoë-kayak : deux podiums au championnat régional !',
    instagram: true,
  },
  {
    topic: 'local-life',
    months: [],
    appeal: 1,
    text: '🐶 Un chien beige a été trouvé {rue}. Son maître peut appeler la police municipale.',
  },
]
