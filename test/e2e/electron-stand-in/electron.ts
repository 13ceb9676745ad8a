/**
 * Electron played by Chromium: the real main and preload bundles run unchanged against this module. The window is a page,
 * the private scheme a route, IPC a binding. It proves logic and interfaces; it cannot prove the sandbox, fuses, menus or
 * dialogs, which only Electron has.
 *
 * Settings come by environment: AMARRES_BROWSER (executable), AMARRES_PROFILE (folder), AMARRES_FILES (where dropped files are).
 */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'

function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

const webOrigin = 'https://amarres.test'
const appOrigin = 'app://amarres'
let contextReady: Promise<BrowserContext> | null = null
let answer: ((request: Request) => Promise<Response>) | null = null
const handlers = new Map<string, (event: unknown, argument: unknown) => Promise<unknown>>()

function browserContext(): Promise<BrowserContext> {
  contextReady ??= chromium.launchPersistentContext(setting('AMARRES_PROFILE'), {
    executablePath: setting('AMARRES_BROWSER'),
    headless: true,
    // Ours to answer: the browser's library would close the browser and leave the process waiting.
    handleSIGTERM: false,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--remote-debugging-port=0'],
  })
  return contextReady
}

class WebContents extends EventEmitter {
  readonly mainFrame = { url: `${appOrigin}/` }
  dispatch: (name: string, value: unknown) => void = () => undefined

  setWindowOpenHandler(): void {
    // Chromium pages of this stand-in never open windows.
  }

  send(name: string, value: unknown): void {
    this.dispatch(name, value)
  }
}

/** What the sandboxed preload sees of Electron, inside the page. */
const preloadElectron = `
  const listeners = new Map()
  window.__deliver = (name, value) => { for (const one of listeners.get(name) ?? []) one({}, value) }
  const electron = {
    contextBridge: { exposeInMainWorld: (key, value) => { window[key] = value } },
    ipcRenderer: {
      invoke: (name, argument) => window.__invoke(name, argument),
      on: (name, listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]),
      removeListener: (name, listener) => listeners.set(name, (listeners.get(name) ?? []).filter((one) => one !== listener)),
    },
    webUtils: { getPathForFile: (file) => __FILES__ + '/' + file.name },
  }
  const require = (name) => { if (name === 'electron') return electron; throw new Error('not available in the sandbox: ' + name) }
`

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly #preload: string

  constructor(options: { readonly webPreferences: { readonly preload: string } }) {
    super()
    this.#preload = options.webPreferences.preload
  }

  async loadURL(url: string): Promise<void> {
    const context = await browserContext()
    const own = this.webContents
    await context.exposeBinding('__invoke', (_source, name: string, argument: unknown) => {
      const handler = handlers.get(name)
      if (handler === undefined) throw new Error(`No handler for ${name}`)
      return handler({ sender: own, senderFrame: own.mainFrame }, argument)
    })
    const files = JSON.stringify(setting('AMARRES_FILES'))
    const preload = readFileSync(this.#preload, 'utf8')
    await context.addInitScript({
      content: `(() => { ${preloadElectron.replace('__FILES__', files)}\n((module, exports, require) => {${preload}\n})({ exports: {} }, {}, require) })()`,
    })
    await context.route('**/*', async (route) => {
      const request = route.request()
      if (!request.url().startsWith(`${webOrigin}/`) || answer === null) {
        console.log(`LEFT ${request.url()}`)
        return route.abort()
      }
      const response = await answer(new Request(request.url().replace(webOrigin, appOrigin)))
      return route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      })
    })
    const page = context.pages()[0] ?? (await context.newPage())
    own.dispatch = (name, value) => {
      void page.evaluate(
        ([one, what]) => {
          const { __deliver: deliver } = globalThis as unknown as { __deliver: (name: unknown, value: unknown) => void }
          deliver(one, what)
        },
        [name, value],
      )
    }
    await page.goto(url.replace(appOrigin, webOrigin))
    this.emit('ready-to-show')
    const [port] = readFileSync(join(setting('AMARRES_PROFILE'), 'DevToolsActivePort'), 'utf8').split('\n')
    console.log(`READY http://127.0.0.1:${port ?? ''}`)
  }

  show(): void {
    // Headless.
  }

  isDestroyed(): boolean {
    return false
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {
    // Headless.
  }

  focus(): void {
    // Headless.
  }
}

class App extends EventEmitter {
  requestSingleInstanceLock(): boolean {
    return true
  }

  enableSandbox(): void {
    // The page of this stand-in has no Node at all.
  }

  whenReady(): Promise<void> {
    return Promise.resolve()
  }

  getPath(name: string): string {
    return join(setting('AMARRES_PROFILE'), '..', name)
  }

  quit(): void {
    this.emit('before-quit')
    process.exit(0)
  }

  exit(code: number): void {
    process.exit(code)
  }
}

export const app = new App()
// As Electron does.
process.once('SIGTERM', () => {
  app.quit()
})
export const Menu = { setApplicationMenu: (): void => undefined }
export const protocol = {
  registerSchemesAsPrivileged: (): void => undefined,
  handle: (_scheme: string, handler: (request: Request) => Promise<Response>): void => {
    answer = handler
  },
}
export const ipcMain = {
  handle: (name: string, handler: (event: unknown, argument: unknown) => Promise<unknown>): void => {
    handlers.set(name, handler)
  },
}
export const shell = {
  openPath: (path: string): Promise<string> => {
    console.log(`OPENED ${path}`)
    return Promise.resolve('')
  },
  showItemInFolder: (path: string): void => {
    console.log(`REVEALED ${path}`)
  },
}
export const dialog = {
  showOpenDialog: (): Promise<{ filePaths: string[] }> => Promise.resolve({ filePaths: [] }),
  showErrorBox: (title: string, text: string): void => {
    console.error(title, text)
  },
}
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (): void => undefined,
    setPermissionCheckHandler: (): void => undefined,
    setDevicePermissionHandler: (): void => undefined,
    setSpellCheckerEnabled: (): void => undefined,
    setSpellCheckerDictionaryDownloadURL: (): void => undefined,
    webRequest: { onBeforeRequest: (): void => undefined },
  }),
}
