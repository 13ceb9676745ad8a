import { app } from './en/app.ts'
import { burden } from './en/burden.ts'
import { cli } from './en/cli.ts'
import { deliberation } from './en/deliberation.ts'
import { fieldKit } from './en/field-kit.ts'
import { figures } from './en/figures.ts'
import { findOut } from './en/find-out.ts'
import { findings } from './en/findings.ts'
import { history } from './en/history.ts'
import { importing } from './en/importing.ts'
import { inputs } from './en/inputs.ts'
import { journal } from './en/journal.ts'
import { letters } from './en/letters.ts'
import { levers } from './en/levers.ts'
import { manual } from './en/manual.ts'
import { method } from './en/method.ts'
import { openData } from './en/open-data.ts'
import { problems } from './en/problems.ts'
import { recommendations } from './en/recommendations.ts'
import { reference } from './en/reference.ts'
import { report } from './en/report.ts'
import { stress } from './en/stress.ts'
import { survey } from './en/survey.ts'
import { trend } from './en/trend.ts'
import { vocabulary } from './en/vocabulary.ts'
import { wizard } from './en/wizard.ts'
import type { Wording } from './fr.ts'

export const en: Wording = {
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
