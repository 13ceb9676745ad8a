/** `amarres audit FOLDER` or `FILE.amarres`: from a folder of exports, or a dossier, to the brief, the report and the figures, without opening anything. */
import { resolve } from 'node:path'
import { analyse } from '../core/analyse.ts'
import { buildDossier } from '../core/dossier/build-dossier.ts'
import { problem } from '../core/problem.ts'
import type { ProblemCode } from '../core/problem.ts'
import { bundledReferenceData } from '../core/reference/reference-data.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { withoutAnswered } from '../session/answered.ts'
import { isUsable } from '../session/audit-folder.ts'
import { readReferenceAt } from '../session/installed-reference.ts'
import { readGivenRecipes } from '../session/given-recipes.ts'
import { compareWithPack, readAuditedPack } from '../session/recompute-pack.ts'
import { writeAudit } from '../session/write-audit.ts'
import { createSolver } from '../solver/highs.ts'
import { UsageError, invalid, isDate, readArguments, stringOption } from './arguments.ts'
import { readAudited } from './read-audited.ts'
import { summary } from './summary.ts'
import { sayProblems } from './say-problems.ts'
import { progressLine, say } from './terminal.ts'
import { today } from './today.ts'

export async function audit(args: readonly string[], lang: Lang): Promise<0 | 1 | 2> {
  const text = words(lang).cli
  const read = readArguments(args, lang, {
    territory: 'string',
    on: 'string',
    out: 'string',
    recipe: 'string',
    reference: 'string',
    'from-pack': 'string',
  })
  const packed = stringOption(read, 'from-pack')
  const [folder, extra] = packed === null ? read.positionals : [packed, ...read.positionals]
  if (folder === undefined) throw new UsageError(text.missingFolder)
  if (extra !== undefined) throw new UsageError(text.unexpectedArgument(extra))
  const asked = stringOption(read, 'on')
  if (asked !== null && !isDate(asked)) invalid(lang, '--on', asked)
  const out = resolve(stringOption(read, 'out') ?? '.')
  const recipes = await readGivenRecipes(read.every('recipe'))
  if ('severity' in recipes) {
    sayProblems([recipes], lang)
    return 2
  }
  const file = stringOption(read, 'reference')
  const given = file === null ? null : await readReferenceAt(file, bundledReferenceData)
  if (given !== null && 'severity' in given) {
    sayProblems([given], lang)
    return 2
  }
  const progress = progressLine(lang)

  const options = { territory: stringOption(read, 'territory'), onProgress: progress.show, read: recipes.read }
  const pack = packed === null ? null : readAuditedPack(packed)
  const reading = pack ?? (await readAudited(folder, options))
  if ('severity' in reading) {
    progress.end()
    sayProblems([reading], lang)
    // A folder or a code that does not exist was written wrong; a broken `collectivite.json` was not.
    return wrongUsage.has(reading.code) ? 2 : 1
  }
  const { state } = reading
  const published = pack === null || 'severity' in pack ? null : pack
  const on = asked ?? published?.on ?? today()
  const batchProblems = [...reading.problems, ...(given?.problems ?? []), ...recipes.unused()]
  const files = state.imports.map(({ inspection }) => withoutAnswered(inspection, state.answers[inspection.sha256]))
  const fileProblems = files.flatMap((one) => one.problems)
  if (!isUsable(state)) {
    progress.end()
    const nothing = problem('nothing-usable', 'error', { folder, files: state.imports.length })
    sayProblems([...fileProblems, ...batchProblems, nothing], lang)
    return 1
  }
  progress.show({ step: 'analysing', detail: state.territory?.name ?? folder, done: 0, total: 0 })
  // Data given on purpose win over those that the dossier keeps.
  const dossier = given === null ? buildDossier(state) : buildDossier({ ...state, reference: null }, given.data)
  const analysis = analyse(dossier, { on, solver: await createSolver() })
  const written = await writeAudit(
    analysis,
    { ...state, reference: dossier.reference.data },
    lang,
    out,
    (detail, done, total) => {
      progress.show({ step: 'writing', detail, done, total })
    },
  )
  progress.end()
  for (const line of summary(analysis, files, written.paths, lang)) say(line)
  const recomputed = published === null ? null : compareWithPack(analysis, published.audit)
  if (recomputed !== null) say(text.recomputed(recomputed.count, recomputed.differing))
  sayProblems(
    [...fileProblems, ...batchProblems, ...dossier.problems, ...analysis.problems, ...written.problems],
    lang,
    dossier.channels,
  )
  return written.problems.length > 0 || (recomputed?.differing.length ?? 0) > 0 ? 1 : 0
}

const wrongUsage: ReadonlySet<ProblemCode> = new Set(['folder-not-found', 'not-a-folder', 'territory-not-found'])
