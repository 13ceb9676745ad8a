import { app } from './fr/app.ts'
import { burden } from './fr/burden.ts'
import { cli } from './fr/cli.ts'
import { deliberation } from './fr/deliberation.ts'
import { fieldKit } from './fr/field-kit.ts'
import { figures } from './fr/figures.ts'
import { findOut } from './fr/find-out.ts'
import { findings } from './fr/findings.ts'
import { history } from './fr/history.ts'
import { importing } from './fr/importing.ts'
import { inputs } from './fr/inputs.ts'
import { journal } from './fr/journal.ts'
import { letters } from './fr/letters.ts'
import { levers } from './fr/levers.ts'
import { manual } from './fr/manual.ts'
import { method } from './fr/method.ts'
import { openData } from './fr/open-data.ts'
import { problems } from './fr/problems.ts'
import { recommendations } from './fr/recommendations.ts'
import { reference } from './fr/reference.ts'
import { report } from './fr/report.ts'
import { stress } from './fr/stress.ts'
import { survey } from './fr/survey.ts'
import { trend } from './fr/trend.ts'
import { vocabulary } from './fr/vocabulary.ts'
import { wizard } from './fr/wizard.ts'

/** Every sentence of the product, in French: the reference that English must match, by type. */
export const fr = {
  app,
  burden,
  cli,
  deliberation,
  fieldKit,
  figures,
  findOut,
  findings,
  history,
  importing,
  inputs,
  journal,
  letters,
  levers,
  manual,
  method,
  openData,
  problems,
  recommendations,
  reference,
  report,
  stress,
  survey,
  trend,
  vocabulary,
  wizard,
}
export type Wording = typeof fr
