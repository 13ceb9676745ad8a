/** Long exports with rows as wide as real ones, for timings. */
import { closeSync, openSync, writeSync } from 'node:fs'

export interface Rows {
  readonly encoding: 'utf8' | 'utf16le'
  readonly head: string
  readonly row: (number: number) => string
}

const two = (value: number): string => String(value).padStart(2, '0')
/** A day for each number, as an ISO date. */
export const day = (number: number): string =>
  new Date(Date.UTC(1900, 0, 1 + (number % 100_000))).toISOString().slice(0, 10)

const postTitles = [
  ...'Identifiant de la publication,ID de la Page,Nom de la page,Titre,Description,Durée (s)'.split(','),
  ...'Heure de publication,Type de légende,Permalien,Est un crosspostage,Est un partage,Type de publication'.split(','),
  ...'Langues,Libellés personnalisés,Statut du contenu financé,Commentaire des données,Date,Vues,Couverture'.split(','),
  ...['"Réactions, commentaires et partages"', 'Réactions', 'Commentaires', 'Partages', 'Secondes regardé(e)'],
  ...'Total des clics,Autres clics,Clics sur un lien,Vues de Publications boostées'.split(','),
  ...'Vues de Publications organiques,Couverture de Publications boostées'.split(','),
  ...'Couverture de Publications organiques,Vues de vidéo de 3 secondes,Vues de vidéo d’une minute'.split(','),
  ...'Spectateurs de 3 secondes,Spectateurs d’1 minute'.split(','),
  ...Array.from({ length: 41 }, (_, step) => `Pourcentage du nombre total de vues à un intervalle de ${String(step)}`),
  ...Array.from({ length: 41 }, (_, step) => `Pourcentage des spectateurs à un intervalle de ${String(step)}`),
  ...Array.from({ length: 80 }, (_, country) => `Vues de vidéos de 3 secondes par pays (${String(country)})`),
  ...['Commentaires négatifs de la part des utilisateurs', 'Avis négatifs uniques des utilisateurs'],
]

/** A row as wide as Meta's own, with a caption of several lines. */
export function post(number: number): string {
  const [year, month, date] = day(44_000 + (number % 2000)).split('-')
  const text = `Réunion publique n° ${String(number)}, salle « Les Halles ».\nVenez ""nombreux"" ! `.repeat(
    (number % 7) + 2,
  )
  const views = number % 9973
  return [
    ...[`745567${String(number).padStart(9, '0')}`, '100099000000123', 'Ville de Valmer', `"${text}"`, '', '24'],
    ...[`${month ?? ''}/${date ?? ''}/${year ?? ''} ${two(number % 24)}:${two(number % 60)}`, 'N/A'],
    ...[`https://www.facebook.com/valmer/posts/pfbid0${String(number)}`, '0', '0', 'Photos', '', '', '', '', 'Global'],
    ...[views, views % 7919, number % 97, number % 61, number % 7, number % 5, `${String(views)}.741`],
    ...[number % 43, number % 31, number % 12, 0, views, 0, views % 7919, number % 3, 0, number % 3, 0],
    ...Array.from({ length: 162 }, () => ''),
    ...[0, 0],
  ]
    .join(',')
    .concat('\n')
}

export const postHeader = `\ufeff${postTitles.join(',')}\n`

/** Writes rows until the file has at least so many bytes. */
export function writeRows(path: string, bytes: number, { encoding, head, row }: Rows): void {
  const descriptor = openSync(path, 'w')
  let batch = head
  for (let number = 0, written = 0; written < bytes; number++) {
    batch += row(number)
    if (batch.length < 1e6) continue
    written += writeSync(descriptor, Buffer.from(batch, encoding))
    batch = ''
  }
  closeSync(descriptor)
}
