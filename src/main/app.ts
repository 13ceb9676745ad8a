/** The life of the desktop application, against an injected Electron. */
import type { SessionHost } from '../session/session-host.ts'
import { connect } from './handlers.ts'
import { denyEverything, openWindow, registerScheme, servePage } from './window.ts'
import type { ElectronApi } from './window.ts'

export interface AppOptions {
  readonly page: string
  readonly preload: string
  /** Visible folder for dossiers and documents. */
  readonly folder: string
  readonly startSession: (options: { readonly folder: string }) => SessionHost
}

/** Starts the app; resolves once the window asked for its page. One instance only: a second start shows the first window. */
export async function startApp(electron: ElectronApi, options: AppOptions): Promise<void> {
  const { app } = electron
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  registerScheme(electron)
  app.enableSandbox()
  // Sub-frames and web contents opened by anything else than us get the same denials.
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  await app.whenReady()
  electron.Menu.setApplicationMenu(null)
  servePage(electron, options.page)
  const session = options.startSession({ folder: options.folder })
  denyEverything(electron.session.defaultSession, () => {
    session.countNetworkRequest()
  })
  app.on('before-quit', () => {
    void session.close()
  })
  const window = openWindow(electron, options.preload)
  connect(electron, window, session)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}
