/** Where things are in one content export of Meta. */
import type { ChannelRef, PublicationKind } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import type { Columns } from './columns.ts'
import { firstFilled, repeatsHeader } from './columns.ts'
import { postFields, postMetrics, storyOnly, videoOnly } from './meta-posts-columns.ts'
import { isLostIdentifier } from './parse-cell.ts'
import { publicationKind } from './publication-kind.ts'
import type { Row } from './table.ts'

export type Field = keyof typeof postFields

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

/** Facebook calls reels « Vidéos » in French: only the address tells them. */
export function kindOf(type: string, permalink: string, layout: Layout): PublicationKind {
  if (permalink.includes('/reel/')) return 'reel'
  if (permalink.includes('/stories/')) return 'story'
  const known = publicationKind(type)
  if (known !== null) return known
  return layout.videos ? 'video' : layout.stories && type === '' ? 'story' : 'other'
}
