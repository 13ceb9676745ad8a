/** Every method tool, in alphabetical order. */
import { effectiveSize } from './effective-size.ts'
import { footprint } from './footprint.ts'
import { geometricIndex } from './geometric-index.ts'
import { hhi } from './hhi.ts'
import { knapsack } from './knapsack.ts'
import { lix } from './lix.ts'
import { raking } from './raking.ts'
import { smaa } from './smaa.ts'
import type { MethodTool } from './tool.ts'
import { trend } from './trend.ts'
import { unionBounds } from './union-bounds.ts'
import { wilson } from './wilson.ts'

export const tools = [
  effectiveSize,
  footprint,
  geometricIndex,
  hhi,
  knapsack,
  lix,
  raking,
  smaa,
  trend,
  unionBounds,
  wilson,
] as unknown as readonly MethodTool[]
