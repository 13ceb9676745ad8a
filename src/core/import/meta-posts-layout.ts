/** Where things are in one content export of Meta, and what must be known of the whole file before a row can be read. */
import type { ChannelRef, PublicationKind } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import type { Columns } from './columns.ts'
import { firstFilled, isBlankRow, repeatsHeader, styleOfDotExport } from './columns.ts'
import { postFields, postMetrics, storyOnly, videoOnly } from './meta-posts-columns.ts'
import { datePolicy } from './meta-posts-dates.ts'
import type { DatePolicy } from './meta-posts-dates.ts'
import type { NumberStyle } from './parse-cell.ts'
import { inferNumberStyle, isLostIdentifier, normaliseHeader } from './parse-cell.ts'
import type { Row, Section } from './table.ts'

export type Field = keyof typeof postFields

/** What must be known of the whole file before a row can be read. */
export interface FileTraits {
  readonly dates: DatePolicy
  readonly style: NumberStyle | null
  /** Key of the account that has most rows. */
  readonly ownAccount: string | null
  /** Every identifier of more than 15 digits ends in zeros: a workbook rounded them. */
  readonly roundedIds: boolean
}

export interface Layout {
  readonly columns: Columns
  readonly fields: Readonly<Record<Field, readonly number[]>>
  readonly metrics: readonly {
    readonly metric: MetricId
    readonly positions: readonly number[]
    readonly title: string
  }[]
  readonly stories: boolean
  readonly videos: boolean
}

export function layoutOf(columns: Columns): Layout {
  const fields = Object.fromEntries(
    Object.entries(postFields).map(([field, names]) => [field, columns.find(names)]),
  ) as unknown as Layout['fields'] // Object.fromEntries forgets its keys.
  const metrics = postMetrics.flatMap(([metric, names]) => {
    const positions = columns.find(names)
    const [first] = positions
    return first === undefined ? [] : [{ metric, positions, title: (columns.titles[first] ?? '').trim() }]
  })
  return { columns, fields, metrics, stories: columns.has(storyOnly), videos: columns.has(videoOnly) }
}

/** Not a publication: repeated header, or a row that Meta could not fill (its time is empty and the comment says why). */
export function rowNature(row: Row, layout: Layout): 'post' | 'header' | 'error' {
  if (repeatsHeader(row, layout.columns)) return 'header'
  const comment = firstFilled(row, layout.fields.comment)
  return comment !== '' && firstFilled(row, layout.fields.published) === '' ? 'error' : 'post'
}

/** The account of a row: its identifier, or its name when a spreadsheet program rounded the identifier. */
export function accountOf(row: Row, layout: Layout): ChannelRef | null {
  const { fields } = layout
  const instagram = firstFilled(row, fields.accountId)
  const page = firstFilled(row, fields.pageId)
  if (instagram !== '') {
    const username = firstFilled(row, fields.username)
    const id = isLostIdentifier(instagram) ? '' : instagram
    const name = firstFilled(row, fields.accountName)
    // The user name is what people type in an inventory, and it is unique on the network.
    const account = username !== '' ? username : id !== '' ? id : name
    return account === '' ? null : { service: 'instagram', account, name: name === '' ? null : name }
  }
  const name = firstFilled(row, fields.pageName)
  const account = page === '' || isLostIdentifier(page) ? name : page
  return account === '' ? null : { service: 'facebook', account, name: name === '' ? null : name }
}

export const accountKey = (ref: ChannelRef): string => `${ref.service ?? ''}\0${ref.account ?? ''}`

export function scan(section: Section, layout: Layout): FileTraits {
  const accounts = new Map<string, number>()
  const dates: string[] = []
  const numbers: string[] = []
  const longIds: string[] = []
  let someComma = false
  for (const row of section.rows()) {
    if (isBlankRow(row) || rowNature(row, layout) !== 'post') continue
    const account = accountOf(row, layout)
    if (account !== null) accounts.set(accountKey(account), (accounts.get(accountKey(account)) ?? 0) + 1)
    dates.push(firstFilled(row, layout.fields.published))
    const id = firstFilled(row, layout.fields.id)
    if (/^\d{16,}$/u.test(id)) longIds.push(id)
    for (const { positions } of layout.metrics) {
      const text = firstFilled(row, positions)
      if (!/[.,]/u.test(text)) continue
      numbers.push(text)
      someComma ||= text.includes(',')
    }
  }
  const [own] = [...accounts].sort((a, b) => b[1] - a[1])
  return {
    dates: datePolicy(dates),
    style: styleOfDotExport(inferNumberStyle(numbers), someComma),
    ownAccount: own?.[0] ?? null,
    roundedIds: longIds.length >= 3 && longIds.every((id) => /^\d{15}0+$/u.test(id)),
  }
}

const kinds: ReadonlyMap<string, PublicationKind> = new Map(
  (
    [
      ['photo', ['Photo', 'Photos', 'IG image', 'Image IG', 'Image', 'Album', 'Albums']],
      ['video', ['Video', 'Videos', 'Vidéo', 'Vidéos', 'IG video', 'Vidéo IG', 'Live', 'Direct', 'Directs']],
      ['reel', ['Reel', 'Reels', 'IG reel', 'Reel IG']],
      ['link', ['Link', 'Links', 'Lien', 'Liens']],
      ['text', ['Text', 'Texte', 'Textes', 'Status', 'Statut', 'Statuts']],
      ['story', ['Story', 'Stories', 'IG story', 'Story IG']],
      ['carousel', ['IG carousel', 'Carrousel IG', 'Carousel', 'Carrousel']],
    ] as const
  ).flatMap(([kind, names]) => names.map((name) => [normaliseHeader(name), kind] as const)),
)

/** Facebook calls reels « Vidéos » in French: only the address tells them. */
export function kindOf(type: string, permalink: string, layout: Layout): PublicationKind {
  if (permalink.includes('/reel/')) return 'reel'
  if (permalink.includes('/stories/')) return 'story'
  const known = kinds.get(normaliseHeader(type))
  if (known !== undefined) return known
  return layout.videos ? 'video' : layout.stories && type === '' ? 'story' : 'other'
}
