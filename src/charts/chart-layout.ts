/** The geometry of any chart. */
import type { ChartSpec } from '../core/report/chart-spec.ts'
import { layoutIntervalBars } from './interval-bars-layout.ts'
import { layoutSeries } from './series-layout.ts'
import type { Layout, LayoutOptions } from './shapes.ts'

export function layoutChart(spec: ChartSpec, options: LayoutOptions): Layout {
  return spec.kind === 'series' ? layoutSeries(spec, options) : layoutIntervalBars(spec, options)
}
