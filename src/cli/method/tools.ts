/** Every method tool, in alphabetical order. */
import { geometricIndex } from './geometric-index.ts'
import { hhi } from './hhi.ts'
import type { MethodTool } from './tool.ts'
import { wilson } from './wilson.ts'

export const tools = [geometricIndex, hhi, wilson] as unknown as readonly MethodTool[]
