import { describe, expect, it } from 'vitest'
import { channelNames } from '../../src/ipc/channels.ts'
import type { ChannelName, Outcome, Progress, SessionView } from '../../src/ipc/channels.ts'
import { requestName } from '../../src/ipc/electron-names.ts'
import { startApp } from '../../src/main/app.ts'
import type { SessionHost } from '../../src/session/session-host.ts'
import { fakeElectron } from './fake-electron.ts'
import type { FakeElectron } from './fake-electron.ts'

class FakeHost {
  readonly asked: { readonly name: ChannelName; readonly argument: unknown }[] = []
  answers: Partial<Record<ChannelName, () => Promise<Outcome<unknown>>>> = {}
  refusedRequests = 0
  closed = false
  progress: ((progress: Progress) => void) | null = null
  change: ((view: SessionView) => void) | null = null

  handle(name: ChannelName, argument: unknown): Promise<Outcome<unknown>> {
    this.asked.push({ name, argument })
    return this.answers[name]?.() ?? Promise.resolve({ ok: true, value: null })
  }

  onProgress(listener: (progress: Progress) => void): () => void {
    this.progress = listener
    return () => undefined
  }

  onChange(listener: (view: SessionView) => void): () => void {
    this.change = listener
    return () => undefined
  }

  countNetworkRequest(): void {
    this.refusedRequests += 1
  }

  close(): Promise<void> {
    this.closed = true
    return Promise.resolve()
  }
}

interface Started {
  readonly fake: FakeElectron
  readonly host: FakeHost
  /** Asks as the page does. */
  readonly ask: (name: ChannelName, argument: unknown, event?: unknown) => Promise<unknown>
}

async function start(): Promise<Started> {
  const fake = fakeElectron()
  const host = new FakeHost()
  await startApp(fake.api, {
    page: '/out/renderer',
    preload: '/out/preload/preload.cjs',
    folder: '/visible/documents/Amarres',
    startSession: () => host as unknown as SessionHost,
  })
  const contents = fake.window().webContents
  const own = { sender: contents, senderFrame: contents.mainFrame }
  return {
    fake,
    host,
    ask: (name, argument, event = own) => {
      const handler = fake.handlers.get(requestName(name))
      if (handler === undefined) throw new Error(`no handler for ${name}`)
      return handler(event, argument)
    },
  }
}

const exported = { name: 'note.pdf', path: '/visible/documents/Amarres/note.pdf', id: 'e1', bytes: 10 }
const exportArgument = {
  job: 'j',
  document: 'brief',
  on: '2026-01-15',
  options: { status: 'draft', version: null, author: '', approver: '', councilDate: null },
}

describe('what the page may ask in Electron', () => {
  it('has a handler for each channel and for nothing else', async () => {
    const { fake } = await start()
    expect([...fake.handlers.keys()].toSorted()).toEqual(channelNames.map(requestName).toSorted())
  })

  it('answers only the main frame of its own window on its own scheme', async () => {
    const { fake, host, ask } = await start()
    const contents = fake.window().webContents
    const strangers = [
      { sender: {}, senderFrame: contents.mainFrame },
      { sender: contents, senderFrame: null },
      { sender: contents, senderFrame: { url: 'app://amarres/' } },
    ]
    for (const stranger of strangers) {
      expect(await ask('view', null, stranger)).toMatchObject({ ok: false, problem: { code: 'invalid-argument' } })
    }
    contents.mainFrame.url = 'https://example.org/'
    expect(await ask('view', null)).toMatchObject({ ok: false })
    expect(host.asked).toEqual([])
  })

  it('checks the argument before the session sees it', async () => {
    const { host, ask } = await start()
    expect(await ask('setLanguage', 'de')).toMatchObject({ ok: false, problem: { code: 'invalid-argument' } })
    expect(await ask('stage', { job: 'j', files: [{ kind: 'path', path: 3 }] })).toMatchObject({ ok: false })
    expect(host.asked).toEqual([])
    expect(await ask('setLanguage', 'en')).toMatchObject({ ok: true })
    expect(host.asked).toEqual([{ name: 'setLanguage', argument: 'en' }])
  })

  it('opens and shows only files that were just written', async () => {
    const { fake, host, ask } = await start()
    expect(await ask('openExported', { id: 'e1' })).toMatchObject({ ok: false })
    host.answers.export = () => Promise.resolve({ ok: true, value: exported })
    await ask('export', exportArgument)
    expect(await ask('openExported', { id: 'e1' })).toEqual({ ok: true, value: null })
    expect(await ask('revealExported', { id: 'e1' })).toEqual({ ok: true, value: null })
    expect(await ask('revealExported', { id: 'e2' })).toMatchObject({ ok: false })
    expect(fake.opened).toEqual([exported.path])
    expect(fake.revealed).toEqual([exported.path])
  })

  it('opens the dossier that the dialog gave, and changes nothing when it was closed', async () => {
    const { fake, host, ask } = await start()
    await ask('chooseDossier', null)
    fake.dialogAnswer = ['/visible/a.amarres']
    await ask('chooseDossier', null)
    expect(host.asked).toEqual([
      { name: 'view', argument: null },
      { name: 'openDossier', argument: { path: '/visible/a.amarres' } },
    ])
  })

  it('turns a bug into a problem', async () => {
    const { host, ask } = await start()
    host.answers.view = () => Promise.reject(new Error('broken'))
    expect(await ask('view', null)).toMatchObject({ ok: false, problem: { code: 'unexpected-error' } })
  })

  it('relays progress and changes to the page', async () => {
    const { fake, host } = await start()
    const progress: Progress = { job: 'j', step: 'reading', detail: 'a.csv', done: 1, total: 2 }
    host.progress?.(progress)
    expect(fake.window().webContents.sent).toEqual([{ name: 'amarres-event:progress', value: progress }])
  })
})

describe('the life of the application', () => {
  it('counts refused requests, closes the session and quits with its window', async () => {
    const { fake, host } = await start()
    fake.defaultSession.beforeRequest?.({ url: 'https://example.org/' }, () => undefined)
    expect(host.refusedRequests).toBe(1)
    expect(fake.app.sandboxed).toBe(true)
    fake.app.emit('window-all-closed')
    expect(fake.app.quitted).toBe(1)
    fake.app.emit('before-quit')
    expect(host.closed).toBe(true)
  })

  it('leaves at once when another instance runs', async () => {
    const fake = fakeElectron({ lock: false })
    await startApp(fake.api, {
      page: '',
      preload: '',
      folder: '',
      startSession: () => {
        throw new Error('a second session')
      },
    })
    expect(fake.app.quitted).toBe(1)
    expect(fake.handlers.size).toBe(0)
  })
})
