/** Every question of the page, checked twice before it reaches the session: who asks (sender), and what (argument). */
import type * as Electron from 'electron'
import { checkArgument } from '../ipc/check-argument.ts'
import { channelNames } from '../ipc/channels.ts'
import type { Argument, ChannelName, ExportedFile, Outcome, Result, SessionView } from '../ipc/channels.ts'
import { eventName, requestName } from '../ipc/electron-names.ts'
import { problem } from '../core/problem.ts'
import type { SessionHost } from '../session/session-host.ts'
import { origin } from './window.ts'
import type { ElectronApi } from './window.ts'

/** Only the main frame of our own window, on our own scheme, may ask. */
function isOwnSender(
  event: Pick<Electron.IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  own: Electron.WebContents,
): boolean {
  const frame = event.senderFrame
  if (event.sender !== own || frame === null || frame !== own.mainFrame) return false
  return frame.url.startsWith(`${origin}/`)
}

type Handler<Name extends ChannelName> = (argument: Argument<Name>) => Promise<Outcome<Result<Name>>>

/** Connects the page to the session. What needs the system itself (dialogs, opening a written file) is answered here. */
export function connect(
  electron: Pick<ElectronApi, 'ipcMain' | 'shell' | 'dialog'>,
  window: Electron.BrowserWindow,
  session: SessionHost,
): void {
  /** Files written since the window opened: the only ones it may open or show in their folder. */
  const written = new Map<string, string>()

  const local: { readonly [Name in ChannelName]?: Handler<Name> } = {
    openExported: async ({ id }) => {
      const path = written.get(id)
      if (path === undefined) return refuse(`not written here: ${id}`)
      const failure = await electron.shell.openPath(path)
      return failure === ''
        ? { ok: true, value: null }
        : { ok: false, problem: problem('file-not-found', 'error', { path }) }
    },
    revealExported: ({ id }) => {
      const path = written.get(id)
      if (path === undefined) return Promise.resolve(refuse(`not written here: ${id}`))
      electron.shell.showItemInFolder(path)
      return Promise.resolve({ ok: true, value: null })
    },
    chooseDossier: async (): Promise<Outcome<SessionView>> => {
      const choice = await electron.dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: [{ name: 'Amarres', extensions: ['amarres'] }],
      })
      const [path] = choice.filePaths
      return path === undefined ? session.handle('view', null) : session.handle('openDossier', { path })
    },
  }

  /** Whatever the channel, a file just written may be opened. */
  async function ask<Name extends ChannelName>(name: Name, argument: Argument<Name>): Promise<Outcome<Result<Name>>> {
    const outcome = await session.handle(name, argument)
    if (outcome.ok && isExported(outcome.value) && outcome.value.path !== null)
      written.set(outcome.value.id, outcome.value.path)
    return outcome
  }

  async function answer<Name extends ChannelName>(name: Name, raw: unknown): Promise<Outcome<Result<Name>>> {
    const checked = checkArgument(name, raw)
    if (!checked.ok) return checked
    const own: Handler<Name> | undefined = local[name]
    return own === undefined ? ask(name, checked.value) : own(checked.value)
  }

  for (const name of channelNames) {
    electron.ipcMain.handle(requestName(name), async (event, raw: unknown) => {
      if (!isOwnSender(event, window.webContents)) return refuse('unknown sender')
      try {
        return await answer(name, raw)
      } catch (error) {
        // A bug, caught at the channel: the page shows it instead of waiting for ever.
        return { ok: false, problem: problem('unexpected-error', 'error', { detail: String(error) }) }
      }
    })
  }
  session.onProgress((progress) => {
    if (!window.isDestroyed()) window.webContents.send(eventName('progress'), progress)
  })
  session.onChange((view) => {
    if (!window.isDestroyed()) window.webContents.send(eventName('change'), view)
  })
}

function isExported(value: unknown): value is ExportedFile {
  return typeof value === 'object' && value !== null && 'id' in value && 'path' in value && 'bytes' in value
}

function refuse(detail: string): { readonly ok: false; readonly problem: ReturnType<typeof problem> } {
  return { ok: false, problem: problem('invalid-argument', 'error', { detail }) }
}
