/** The solver, loaded once for the tests of the core. */
import { createSolver } from '../../src/solver/highs.ts'

export const solver = await createSolver()
