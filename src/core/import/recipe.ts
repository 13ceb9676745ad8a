/**
 * How to read a table that no importer knows: what each column means, said once by the user, remembered by the fingerprint of
 * the headers, and shared as a small JSON file.
 */
import type { MetricId } from '../dossier/metrics.ts'
import type { DateOrder, NumberStyle } from './parse-cell.ts'

export type ColumnMeaning =
  | { readonly kind: 'ignored' }
  /** Day, month or year of the row's figures; for publications, when it was published. */
  | { readonly kind: 'date' }
  | { readonly kind: 'period-start' }
  | { readonly kind: 'period-end' }
  /** Name of the service, row by row. */
  | { readonly kind: 'service' }
  | { readonly kind: 'account' }
  /** Name of the measure, row by row; goes with `value`. */
  | { readonly kind: 'metric' }
  | { readonly kind: 'value' }
  /** The figures of one measure; its service and account when they are not those of the whole table. */
  | {
      readonly kind: 'measure'
      readonly metric: MetricId
      readonly service: string | null
      readonly account: string | null
    }
  | { readonly kind: 'publication-id' }
  /** Only its fingerprint is kept. */
  | { readonly kind: 'publication-text' }
  | { readonly kind: 'publication-kind' }
  | { readonly kind: 'age-class' }
  /** Share of the audience in the row's age class. */
  | { readonly kind: 'audience-share' }

export interface RecipeColumn {
  /** Header as in the file. */
  readonly header: string
  /** 1 for the first column of that header, 2 for the second… */
  readonly occurrence: number
  readonly meaning: ColumnMeaning
}

export interface Recipe {
  readonly format: 'amarres-recipe'
  readonly version: 1
  /** What the user calls this kind of file. */
  readonly name: string
  /** {@link headerFingerprint} of the table it was made for. */
  readonly fingerprint: string
  /** What a row is. */
  readonly rows: 'observations' | 'publications' | 'audience'
  readonly columns: readonly RecipeColumn[]
  /** Of the whole table, where no column says it. */
  readonly service: string | null
  readonly account: string | null
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the whole table, where no column says it. */
  readonly period: string | null
  /** Null: as the cells themselves prove. */
  readonly dateOrder: DateOrder | null
  readonly numberStyle: NumberStyle | null
}
