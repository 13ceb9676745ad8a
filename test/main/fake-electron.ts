/** A stand-in for the parts of Electron that the shell uses: it records what was asked and lets a test answer back. */
import type * as Electron from 'electron'
import type { ElectronApi } from '../../src/main/window.ts'

type Listener = (...args: unknown[]) => unknown

class Emitter {
  readonly listeners = new Map<string, Listener[]>()

  on(event: string, listener: Listener): this {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener])
    return this
  }

  once(event: string, listener: Listener): this {
    return this.on(event, listener)
  }

  emit(event: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) listener(...args)
  }
}

export class FakeContents extends Emitter {
  mainFrame = { url: 'app://amarres/' }
  openHandler: (() => { action: string }) | null = null
  sent: { readonly name: string; readonly value: unknown }[] = []

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler
  }

  send(name: string, value: unknown): void {
    this.sent.push({ name, value })
  }
}

export class FakeWindow extends Emitter {
  readonly webContents = new FakeContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  loaded = ''
  shown = false

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    windows.push(this)
  }

  loadURL(url: string): Promise<void> {
    this.loaded = url
    return Promise.resolve()
  }

  show(): void {
    this.shown = true
  }

  isDestroyed(): boolean {
    return false
  }

  isMinimized(): boolean {
    return true
  }

  restore(): void {
    this.emit('restored')
  }

  focus(): void {
    this.emit('focused')
  }
}

const windows: FakeWindow[] = []

export class FakeSession extends Emitter {
  permissionRequest: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null = null
  permissionCheck: (() => boolean) | null = null
  devicePermission: (() => boolean) | null = null
  beforeRequest: ((details: { url: string }, answer: (response: { cancel: boolean }) => void) => void) | null = null
  spellChecker: boolean | null = null
  dictionaries = ''
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['beforeRequest']>): void => {
      this.beforeRequest = listener
    },
  }

  setPermissionRequestHandler(handler: NonNullable<FakeSession['permissionRequest']>): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.dictionaries = url
  }
}

export interface FakeElectron {
  /** What the shell receives. */
  readonly api: ElectronApi
  readonly app: Emitter & { quitted: number; sandboxed: boolean }
  readonly defaultSession: FakeSession
  readonly handlers: Map<string, (event: unknown, argument: unknown) => Promise<unknown>>
  readonly schemes: Electron.CustomScheme[]
  readonly served: Map<string, (request: Request) => Promise<Response>>
  readonly opened: string[]
  readonly revealed: string[]
  dialogAnswer: string[]
  window(): FakeWindow
}

export function fakeElectron(options: { readonly lock?: boolean } = {}): FakeElectron {
  windows.length = 0
  const app = Object.assign(new Emitter(), {
    quitted: 0,
    sandboxed: false,
    requestSingleInstanceLock: () => options.lock ?? true,
    enableSandbox: () => {
      app.sandboxed = true
    },
    whenReady: () => Promise.resolve(),
    quit: () => {
      app.quitted += 1
    },
    getPath: (name: string) => `/visible/${name}`,
  })
  const fake = {
    app,
    defaultSession: new FakeSession(),
    handlers: new Map<string, (event: unknown, argument: unknown) => Promise<unknown>>(),
    schemes: [] as Electron.CustomScheme[],
    served: new Map<string, (request: Request) => Promise<Response>>(),
    opened: [] as string[],
    revealed: [] as string[],
    dialogAnswer: [] as string[],
    window: () => {
      const [window] = windows
      if (window === undefined) throw new Error('No window was opened')
      return window
    },
  }
  const api = {
    app,
    BrowserWindow: FakeWindow,
    Menu: { setApplicationMenu: () => undefined },
    session: { defaultSession: fake.defaultSession },
    protocol: {
      registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
        fake.schemes.push(...schemes)
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
        fake.served.set(scheme, handler)
      },
    },
    ipcMain: {
      handle: (name: string, handler: (event: unknown, argument: unknown) => Promise<unknown>) => {
        fake.handlers.set(name, handler)
      },
    },
    shell: {
      openPath: (path: string) => {
        fake.opened.push(path)
        return Promise.resolve('')
      },
      showItemInFolder: (path: string) => {
        fake.revealed.push(path)
      },
    },
    dialog: {
      showOpenDialog: () => Promise.resolve({ canceled: fake.dialogAnswer.length === 0, filePaths: fake.dialogAnswer }),
    },
  }
  return Object.assign(fake, { api: api as unknown as ElectronApi })
}
