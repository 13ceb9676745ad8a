/** Charts as data: every text is already worded, every chart has its table twin. Drawn by `src/charts` on screen and paper. */
export interface ChartSpec {
  readonly kind: 'interval-bars'
  readonly title: string
  /** One sentence that says what the chart says: the text alternative. */
  readonly alternative: string
  /** `reach`: solid, hatched, pale on a sea scale; `dependence`: red range on a pale track. */
  readonly palette: 'reach' | 'dependence'
  readonly rows: readonly IntervalBar[]
  readonly legend: {
    readonly sure: string
    readonly perhaps: string
    readonly not: string
    readonly central: string
  } | null
  /** The table twin: header cells then rows, as text. */
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

export interface IntervalBar {
  readonly label: string
  /** Null: not known; `text` says so. Same scale as `max`. */
  readonly interval: { readonly low: number; readonly central: number; readonly high: number } | null
  /** Length of the track. */
  readonly max: number
  readonly text: string
}
