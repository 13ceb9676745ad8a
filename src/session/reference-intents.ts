/** Reference data: what this dossier is judged with, an update from a file, and judging again. */
import { analyse } from '../core/analyse.ts'
import type { Analysis } from '../core/analysis.ts'
import { buildDossier } from '../core/dossier/build-dossier.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { isExpired } from '../core/reference/judged-with.ts'
import type { ReferenceData } from '../core/reference/reference-data.ts'
import { bundledReferenceData, hashOf } from '../core/reference/reference-data.ts'
import { compareJudgements } from '../core/reference/rejudgement.ts'
import type { ExportedFile, GivenFile, Outcome, SessionView } from '../ipc/channels.ts'
import { writeReferenceFile } from '../ipc/reference-file.ts'
import type { ReferenceView } from '../ipc/reference-view.ts'
import { installReference, readInstalledReference, readReferenceAt } from './installed-reference.ts'
import type { Intents, SaveChange } from './intents.ts'
import type { OpenDossier } from './open-dossier.ts'

interface ReferenceHost {
  readonly configFolder: string
  readonly save: SaveChange
  readonly open: () => OpenDossier | null
  /** Builds the open dossier again, after the data in place changed, and shows it with these notices. */
  readonly rebuild: (notices: readonly Problem[]) => Promise<Outcome<SessionView>>
  readonly analysisOn: (on: string) => Promise<Outcome<Analysis>>
  readonly pathOf: (given: GivenFile) => Promise<string | Problem>
  readonly writeExport: (name: string, bytes: Uint8Array) => Promise<Outcome<ExportedFile>>
}

export interface ReferenceSession {
  /** The reference data in place, for dossiers that keep none of their own. */
  readonly inPlace: () => ReferenceData
  /** Keeps in the dossier what its document was made with, when it can be written and keeps nothing yet. */
  readonly keep: () => Promise<void>
  readonly intents: Pick<Intents, 'reference' | 'updateReference' | 'exportReference' | 'rejudge'>
}

export function createReferenceSession(host: ReferenceHost): ReferenceSession {
  let inPlace = readInstalledReference(host.configFolder)

  const view = async ({ on }: { readonly on: string }): Promise<Outcome<ReferenceView>> => {
    const open = host.open()
    const analysis = await host.analysisOn(on)
    if (!analysis.ok || open === null) return analysis.ok ? none : analysis
    const used = new Set(analysis.value.reference.values.map(({ id }) => id))
    const { reference } = open.dossier
    const { version, date, sha256 } = analysis.value.reference
    const current = { version: inPlace.version, date: inPlace.date, sha256: hashOf(inPlace) }
    const value: ReferenceView = {
      judged: { version, date, sha256 },
      inPlace: current,
      kept: open.state.reference !== null,
      values: reference.data.values.map(({ id }) => {
        const one = reference.value(id)
        return { ...one, used: used.has(id), expired: isExpired(one, on) }
      }),
      statements: reference.data.statements,
      rejudgement: sha256 === current.sha256 ? null : compareJudgements(analysis.value, await again(open, on)),
    }
    return { ok: true, value }
  }

  const again = async ({ state }: OpenDossier, on: string): Promise<Analysis> => {
    const { createSolver } = await import('../solver/highs.ts')
    return analyse(buildDossier({ ...state, reference: null }, inPlace), { on, solver: await createSolver() })
  }

  return {
    inPlace: () => inPlace,
    keep: async () => {
      const open = host.open()
      if (open === null || open.file.readOnly !== null || open.state.reference !== null) return
      await host.save((state) => ({ ...state, reference: inPlace }))
    },
    intents: {
      reference: view,
      updateReference: async ({ file }) => {
        const path = await host.pathOf(file)
        if (typeof path !== 'string') return { ok: false, problem: path }
        const read = await readReferenceAt(path, bundledReferenceData)
        if ('severity' in read) return { ok: false, problem: read }
        const failed = await installReference(host.configFolder, read.data)
        if (failed !== null) return { ok: false, problem: failed }
        inPlace = read.data
        return host.rebuild(read.problems)
      },
      exportReference: () =>
        host.writeExport(`references-${inPlace.version}.json`, new TextEncoder().encode(writeReferenceFile(inPlace))),
      rejudge: () => host.save((state) => ({ ...state, reference: inPlace })),
    },
  }
}

const none: Outcome<never> = { ok: false, problem: problem('no-dossier', 'error', {}) }
