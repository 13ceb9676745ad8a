/** Kinds of publications as services name them, in French and English, singular or plural. */
import type { PublicationKind } from '../dossier/facts.ts'
import { normaliseHeader } from './parse-cell.ts'

const kinds: ReadonlyMap<string, PublicationKind> = new Map(
  (
    [
      ['photo', ['Photo', 'Photos', 'IG image', 'Image IG', 'Image', 'Images', 'Album', 'Albums']],
      ['video', ['Video', 'Videos', 'Vidéo', 'Vidéos', 'IG video', 'Vidéo IG', 'Live', 'Direct', 'Directs']],
      ['reel', ['Reel', 'Reels', 'IG reel', 'Reel IG']],
      ['link', ['Link', 'Links', 'Lien', 'Liens', 'Article', 'Articles']],
      ['text', ['Text', 'Texte', 'Textes', 'Status', 'Statut', 'Statuts']],
      ['story', ['Story', 'Stories', 'IG story', 'Story IG']],
      ['carousel', ['IG carousel', 'Carrousel IG', 'Carousel', 'Carrousel', 'Document', 'Documents']],
    ] as const
  ).flatMap(([kind, names]) =>
    names.flatMap((name) => [[name, kind] as const, [normaliseHeader(name), kind] as const]),
  ),
)

/** Null: no kind of this name. */
export function publicationKind(text: string): PublicationKind | null {
  return kinds.get(text) ?? kinds.get(normaliseHeader(text)) ?? null
}
