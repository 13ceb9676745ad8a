/** Charts as data: every text is already worded, every chart has its table twin. Drawn by `src/charts` on screen and paper. */
export type ChartSpec = IntervalBarsSpec | SeriesSpec

interface AnyChart {
  readonly title: string
  /** One sentence that says what the chart says: the text alternative. */
  readonly alternative: string
  /** The table twin: header cells then rows, as text. */
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

export interface IntervalBarsSpec extends AnyChart {
  readonly kind: 'interval-bars'
  /** `reach`: solid, hatched, pale on a sea scale; `dependence`: red range on a pale track. */
  readonly palette: 'reach' | 'dependence'
  readonly rows: readonly IntervalBar[]
  readonly legend: {
    readonly sure: string
    readonly perhaps: string
    readonly not: string
    readonly central: string
  } | null
}

export interface IntervalBar {
  readonly label: string
  /** Null: not known; `text` says so. Same scale as `max`. A central value that says nothing is null. */
  readonly interval: { readonly low: number; readonly central: number | null; readonly high: number } | null
  /** Length of the track. */
  readonly max: number
  readonly text: string
}

/** Values month after month, then intervals where they lead. Places are whole steps from the first value, 0. */
export interface SeriesSpec extends AnyChart {
  readonly kind: 'series'
  /** What is known, one per step; null: a gap, which no line crosses. */
  readonly values: readonly (number | null)[]
  /** The steps that follow. */
  readonly path: readonly { readonly low: number; readonly central: number; readonly high: number }[]
  /** Where another way of counting begins: no line crosses it. */
  readonly breaks: readonly number[]
  /** Top of the scale, which begins at 0. */
  readonly max: number
  /** Lines across, from the bottom, with their value in words. */
  readonly levels: readonly { readonly value: number; readonly text: string }[]
  /** First step, last step known and end of the path. */
  readonly steps: readonly { readonly at: number; readonly text: string }[]
  readonly legend: {
    readonly measured: string
    readonly central: string
    readonly band: string
    /** Null without a break. */
    readonly break: string | null
  }
}
