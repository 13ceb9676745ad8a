/** The session in its own thread: same answers, and a crash that costs nothing saved. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Progress, SessionView } from '../../src/ipc/channels.ts'
import { startSessionHost } from '../../src/session/session-host.ts'
import type { SessionHost } from '../../src/session/session-host.ts'
import type { SessionOptions } from '../../src/session/session.ts'
import { writeExports, writeLongPosts } from './small-exports.ts'

let root: string
let options: SessionOptions
let host: SessionHost

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  options = { folder: join(root, 'visible'), configFolder: join(root, 'config') }
})
afterEach(async () => {
  await host.close()
  rmSync(root, { recursive: true, force: true })
})

describe('the session host', () => {
  it('answers from another thread, with progress and changes', async () => {
    host = startSessionHost(options)
    const views: SessionView[] = []
    const told: Progress[] = []
    host.onChange((view) => views.push(view))
    host.onProgress((progress) => told.push(progress))
    const created = await host.handle('createDossier', { kind: 'territory', code: '35238' })
    expect(created).toMatchObject({ ok: true, value: { dossier: { name: 'Rennes' } } })
    const { matomo } = writeExports(join(root, 'exports'))
    await host.handle('stage', { job: 'j', files: [{ kind: 'path', path: matomo }] })
    const added = await host.handle('commit', { job: 'j' })
    expect(added).toMatchObject({ ok: true, value: { dossier: { files: [{ status: 'recognised' }] } } })
    expect(views.map((view) => view.revision)).toEqual([1, 2, 3])
    expect(told.length).toBeGreaterThan(0)
    expect(await host.handle('view', 'wrong')).toMatchObject({ ok: false, problem: { code: 'invalid-argument' } })
  })

  it('stops in the middle of a long file, and keeps nothing of it', async () => {
    host = startSessionHost(options)
    await host.handle('createDossier', { kind: 'territory', code: '35238' })
    const path = join(root, 'posts.csv')
    writeLongPosts(path, 60e6)
    const told: Progress[] = []
    const stop = host.onProgress((progress) => {
      told.push(progress)
      // The thread is now pulling rows and sees no message.
      if (progress.step !== 'recognising' || (progress.within ?? 0) < 0.7) return
      stop()
      void host.handle('cancel', { job: 'long' })
    })
    const added = await host.handle('stage', { job: 'long', files: [{ kind: 'path', path }] })
    expect(added).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    const shares = told.map((one) => one.within ?? 0).filter((share) => share > 0)
    expect(shares.length).toBeGreaterThan(10)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(Math.max(...shares)).toBeLessThan(1)
    expect(await host.handle('view', null)).toMatchObject({ ok: true, value: { revision: 1, dossier: { files: [] } } })
    const { matomo } = writeExports(join(root, 'exports'))
    await host.handle('stage', { job: 'long', files: [{ kind: 'path', path: matomo }] })
    const again = await host.handle('commit', { job: 'long' })
    expect(again).toMatchObject({ ok: true, value: { dossier: { files: [{ status: 'recognised' }] } } })
  })

  it('shows the requests that the shell refused', async () => {
    host = startSessionHost(options)
    expect(await host.handle('view', null)).toMatchObject({ ok: true, value: { networkRequests: 0 } })
    host.countNetworkRequest()
    expect(await host.handle('view', null)).toMatchObject({ ok: true, value: { networkRequests: 1 } })
  })

  it('turns a crash into a problem, and starts again with the same dossier', async () => {
    const fragile = join(root, 'fragile.ts')
    const worker = new URL('../../src/session/session-worker.ts', import.meta.url)
    // The real worker, which also obeys a message that kills its thread.
    writeFileSync(
      fragile,
      `import { parentPort } from 'node:worker_threads'
       import ${JSON.stringify(worker.href)}
       parentPort?.on('message', ({ name }: { name: string }) => { if (name === 'closeDossier') throw new Error('boom') })`,
    )
    host = startSessionHost(options, pathToFileURL(fragile))
    await host.handle('createDossier', { kind: 'territory', code: '35238' })
    const crashed = await host.handle('closeDossier', null)
    expect(crashed).toMatchObject({ ok: false, problem: { code: 'unexpected-error', params: { detail: 'boom' } } })

    const after = await host.handle('setLanguage', 'en')
    expect(after).toMatchObject({ ok: true, value: { lang: 'en', dossier: { name: 'Rennes' } } })
    expect(after.ok && after.value.revision).toBeGreaterThan(1)
  })

  it('does not open again by itself a dossier that killed its reader at once', async () => {
    const mortal = join(root, 'mortal.ts')
    writeFileSync(
      mortal,
      `import { parentPort, workerData } from 'node:worker_threads'
       if (workerData.reopen !== null) throw new Error('deadly dossier')
       parentPort?.on('message', ({ id }: { id: number }) => {
         parentPort?.postMessage({ kind: 'answer', id, outcome: { ok: true, value: null } })
       })`,
    )
    host = startSessionHost({ ...options, reopen: join(root, 'deadly.amarres') }, pathToFileURL(mortal))
    expect(await host.handle('view', null)).toMatchObject({ ok: false, problem: { code: 'unexpected-error' } })
    expect(await host.handle('view', null)).toEqual({ ok: true, value: null })
  })

  it('refuses everything once closed', async () => {
    host = startSessionHost(options)
    await host.close()
    expect(await host.handle('view', null)).toMatchObject({ ok: false, problem: { code: 'unexpected-error' } })
  })
})
