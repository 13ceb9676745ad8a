/**
 * Contract of a method tool: one formula of the method, checked by hand with `amarres method NAME`. It reads JSON on standard
 * input and prints JSON; what it computes is the core's own function, never a second formula.
 */
import type * as v from 'valibot'
import type { LinearSolver } from '../../core/linear-solver.ts'
import type { Bilingual } from '../../core/reference/reference.ts'

export interface Described {
  /** Where it is in the JSON: `pairs[].share`. */
  readonly path: string
  readonly meaning: Bilingual
}

export interface MethodTool<Schema extends v.GenericSchema = v.GenericSchema> {
  /** As typed, and equal to the file's name. */
  readonly name: string
  /** Section of the method: `§10`. */
  readonly section: string
  readonly what: Bilingual
  readonly schema: Schema
  readonly input: readonly Described[]
  readonly output: readonly Described[]
  /** An input that works: `--help` prints it with what it gives. */
  readonly example: v.InferInput<Schema>
  /** Throws RangeError, in plain words, for an input that has the right shape and no meaning. */
  compute(input: v.InferOutput<Schema>, solver: LinearSolver): unknown
}

export function defineTool<Schema extends v.GenericSchema>(tool: MethodTool<Schema>): MethodTool<Schema> {
  return tool
}
