/** Entry of Electron's main process: the only module, with the preload, that touches Electron itself. */
import * as electron from 'electron'
import { join } from 'node:path'
import { startSessionHost } from '../session/session-host.ts'
import { startApp } from './app.ts'
import { builtPaths } from './window.ts'

const { page, preload } = builtPaths(import.meta.dirname)

startApp(electron, {
  page,
  preload,
  folder: join(electron.app.getPath('documents'), 'Amarres'),
  startSession: startSessionHost,
}).catch((error: unknown) => {
  electron.dialog.showErrorBox('Amarres', String(error))
  electron.app.exit(1)
})
