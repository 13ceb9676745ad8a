/** Meta's content exports as a French account gets them: Facebook (the very wide table) and Instagram (18 columns). */
import { metaCsv, utf8WithMark } from './csv.ts'
import { pacific } from './calendar.ts'
import type { Post } from './posts.ts'
import type { Random } from './random.ts'

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789'
const digits = '0123456789'

/** Invented: no page has this number. */
const page = { id: '999990000014999', name: 'Ville de Valmer-sur-Orne', path: 'ville.valmer.sur.orne.exemple' }
const account = { id: '99999000000014999', username: 'valmersurorne', name: 'Ville de Valmer-sur-Orne' }
const neighbour = { id: '99999000000014888', username: 'rivesdevalmer_agglo', name: 'Rives de Valmer Agglomération' }

const leading = [
  'Identifiant de la publication',
  'ID de la Page',
  'Nom de la page',
  'Titre',
  'Description',
  'Durée (s)',
  'Heure de publication',
  'Type de légende',
  'Permalien',
  'Est un crosspostage',
  'Est un partage',
  'Type de publication',
  'Langues',
  'Libellés personnalisés',
  'Statut du contenu financé',
  'Commentaire des données',
  'Date',
  'Vues',
  'Couverture',
  'Réactions, commentaires et partages',
  'Réactions',
  'Commentaires',
  'Partages',
  'Secondes regardé(e)',
  'Secondes moyen(ne) regardé(e)',
  'Revenus estimés (USD)',
  'CPM publicitaire (USD)',
  'Impressions publicitaires',
  'Total des clics',
  'Consommation ciblage d’audience correspondante (Video Click)',
  'Autres clics',
  'Clics sur un lien',
  'Consommation ciblage d’audience correspondante (Photo Click)',
  'Vues de Publications boostées',
  'Vues de Publications organiques',
  'Couverture de Publications boostées',
  'Couverture de Publications organiques',
  'Vues de vidéo de 3 secondes',
  'Vues de vidéo d’une minute',
  'Spectateurs de 3\u00A0secondes',
  'Spectateurs d’1 minute',
  'Vues de vidéo de 3 secondes de Publications boostées',
  'Vues de vidéo de 3 secondes de Publications organiques',
] as const

const sources = ['Recommandations', 'Partages', 'Followers', 'Publications boostées']
const ages = ['18-24', '25-34', '35-44', '45-54', '55-64', '65+']
const countries = [
  'France (FR)',
  'Belgium (BE)',
  'United Kingdom (GB)',
  'Spain (ES)',
  'Canada (CA)',
  'Germany (DE)',
  'Morocco (MA)',
]
const steps = Array.from({ length: 41 }, (_, index) => index)

/** Columns that are empty or zero in nearly every row, and that make the real table so wide. */
const trailing = [
  ...sources.map((one) => `Vues de vidéo d’1 minute de ${one}`),
  ...sources.map((one) => `Secondes regardé(e) depuis ${one}`),
  ...sources.map((one) => `Secondes moyen(ne) regardé(e) depuis ${one}`),
  ...steps.map((step) => `Pourcentage du nombre total de vues à un intervalle de ${step}`),
  ...steps.map((step) => `Pourcentage des vues de 15 secondes à un intervalle de ${step}`),
  'Commentaires négatifs de la part des utilisateurs',
  'Avis négatifs uniques des utilisateurs',
  ...ages.flatMap((age) =>
    ['M', 'F'].map((sex) => `Vues de vidéos de 3 secondes par audience principale (${sex}, ${age})`),
  ),
  ...countries.map((country) => `Vues de vidéos de 3 secondes par pays (${country})`),
] as const

const zeros = sources.length * 3

export function facebookExport(posts: readonly Post[], random: Random): Uint8Array {
  const rows = posts.map((post) => facebookRow(post, random))
  // Three rows that Meta could not compute: everything that tells when and what is missing.
  for (const at of [41, 122, 203]) rows.splice(at, 0, errorRow(random))
  return utf8WithMark(metaCsv([[...leading, ...trailing], ...rows.toReversed()]))
}

function facebookRow(post: Post, random: Random): readonly (string | number)[] {
  const video = post.kind === 'reel'
  const organic = post.reach - Math.round(post.boosted * 0.9)
  const organicViews = Math.round((post.views * organic) / post.reach)
  const threeSeconds = video ? Math.round(post.views * random.real(0.36, 0.5)) : 0
  const minute = video && post.seconds > 60 ? Math.round(threeSeconds * 0.07) : 0
  const average = video ? random.real(4.5, Math.min(11, post.seconds * 0.6)) : 0
  const links = Math.round(post.clicks * random.real(0, 0.3))
  const permalink = video
    ? `https://www.facebook.com/reel/9${random.text(15, digits)}/`
    : `https://www.facebook.com/${page.path}/posts/pfbid02${random.text(57, letters)}`
  return [
    `9${random.text(14, digits)}`,
    page.id,
    page.name,
    post.text,
    video ? post.text : '',
    post.seconds,
    pacific(post.instant),
    'N/A',
    permalink,
    0,
    0,
    // Reels come as « Vidéos »: only the permalink tells.
    video ? 'Vidéos' : 'Photos',
    '',
    '',
    '',
    '',
    'Global',
    post.views,
    post.reach,
    post.reactions + post.comments + post.shares,
    post.reactions,
    post.comments,
    post.shares,
    video ? decimals(post.views * average * 0.8) : '',
    video ? decimals(average) : '',
    video ? 0 : '',
    video ? 0 : '',
    video ? 0 : '',
    post.clicks,
    '',
    video ? post.clicks - links : Math.round((post.clicks - links) * 0.4),
    links === 0 ? '' : links,
    video ? '' : post.clicks - links - Math.round((post.clicks - links) * 0.4),
    post.views - organicViews,
    organicViews,
    post.boosted,
    organic,
    threeSeconds,
    minute,
    Math.round(threeSeconds * 0.92),
    Math.round(minute * 0.97),
    0,
    threeSeconds,
    ...Array.from({ length: zeros }, () => 0),
    ...Array.from({ length: trailing.length - zeros }, () => ''),
  ]
}

function errorRow(random: Random): readonly (string | number)[] {
  const comment = leading.indexOf('Commentaire des données')
  const message = `An error occurred while computing metadata for content with ID 9${random.text(14, digits)}.`
  return Array.from({ length: leading.length + trailing.length }, (_, index) => {
    if (index === comment) return message
    return index === comment + 1 ? 'Global' : ''
  })
}

const instagramColumns = [
  'Identifiant de la publication',
  'ID du compte',
  'Nom de profil du compte',
  'Nom du compte',
  'Description',
  'Durée (s)',
  'Heure de publication',
  'Permalien',
  'Type de publication',
  'Commentaire des données',
  'Date',
  'Vues',
  'Couverture',
  'Mentions J’aime',
  'Partages',
  'Followers en plus',
  'Commentaires',
  'Enregistrements',
] as const

const kinds = { photo: 'Image IG', carousel: 'Carrousel IG', reel: 'Reel IG' } as const

/** Two of the rows are publications of the intercommunal body, made together: the export gives them as if they were ours. */
export function instagramExport(posts: readonly Post[], random: Random): Uint8Array {
  const shared = new Set([Math.floor(posts.length * 0.3), Math.floor(posts.length * 0.7)])
  const rows = posts.map((post, index) => {
    const owner = shared.has(index) ? neighbour : account
    return [
      `18${random.text(15, digits)}`,
      owner.id,
      owner.username,
      owner.name,
      post.text,
      post.seconds,
      pacific(post.instant),
      `https://www.instagram.com/${post.kind === 'reel' ? 'reel' : 'p'}/${shortcode(post.instant, random)}/`,
      kinds[post.kind],
      '',
      'Global',
      post.views,
      post.reach,
      post.reactions,
      post.shares,
      random.chance(0.25) ? random.between(1, 4) : 0,
      post.comments,
      Math.round(post.shares * random.real(0.2, 0.8)),
    ]
  })
  return utf8WithMark(metaCsv([[...instagramColumns], ...rows.toReversed()]))
}

/** Instagram's short names hold the time of creation: 41 bits of milliseconds since August 2011, then 23 bits. */
function shortcode(instant: number, random: Random): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const seconds = random.between(0, 59)
  let rest = (BigInt(instant + seconds * 1000 - 1_314_220_021_721) << 23n) | BigInt(random.between(0, 0x7fffff))
  let text = ''
  while (rest > 0n) {
    text = (alphabet[Number(rest % 64n)] ?? '') + text
    rest /= 64n
  }
  return text
}

/** As Meta writes them: at most three decimals, a point. */
function decimals(value: number): string {
  return String(Number(value.toFixed(3)))
}
