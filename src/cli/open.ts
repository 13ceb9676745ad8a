/**
 * `amarres open`, which is also `npm start`: the application in its window when Electron can run here, in the browser
 * otherwise. `--no-open` and `--port` are about the browser: they ask for it.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { packageRoot } from '../session/package-root.ts'
import { startBrowserShell } from '../web/server.ts'
import type { BrowserShell } from '../web/server.ts'
import { UsageError, invalid, readArguments, stringOption } from './arguments.ts'
import { buildPage, isBuilt } from './build-page.ts'
import { electronBinary, fetchElectron, mayFetchElectron } from './electron-binary.ts'
import { hasDisplay, openBrowser } from './open-browser.ts'
import { say, warn } from './terminal.ts'

/** A window that fails sooner than this never opened: libraries are missing, or the display is not one. */
const soonestUserExitMs = 5000

export async function open(args: readonly string[], lang: Lang): Promise<0 | 1> {
  const text = words(lang).cli
  const read = readArguments(args, lang, { 'no-open': 'boolean', port: 'string' })
  const [extra] = read.positionals
  if (extra !== undefined) throw new UsageError(text.unexpectedArgument(extra))
  const port = portOf(stringOption(read, 'port'), lang)
  const quiet = read.values['no-open'] === true
  const root = packageRoot()

  if (!isBuilt(root)) {
    warn(text.open.building)
    const built = await buildPage(root)
    if (!built) {
      warn(text.open.buildFailed)
      return 1
    }
  }
  const inBrowser = quiet || port !== 0
  if (!inBrowser && hasDisplay()) {
    const shown = await openWindow(root, lang)
    if (shown) return 0
  }
  if (!inBrowser) warn(text.open.noWindow)
  return serve(root, port, !quiet && hasDisplay(), lang)
}

function portOf(given: string | null, lang: Lang): number {
  if (given === null) return 0
  const port = Number(given)
  return /^\d{1,5}$/.test(given) && port >= 1 && port <= 65535 ? port : invalid(lang, '--port', given)
}

/** True when the window was shown (and is now closed); false when it cannot be here. */
async function openWindow(root: string, lang: Lang): Promise<boolean> {
  let binary = electronBinary(root)
  if (binary === null && mayFetchElectron(root)) {
    warn(words(lang).cli.open.fetchingWindow)
    binary = await fetchElectron(root)
  }
  if (binary === null || !existsSync(join(root, 'out', 'main', 'main.js'))) return false
  const environment = { ...process.env }
  // Inherited from a terminal inside another Electron, it would turn ours into a plain Node.
  delete environment['ELECTRON_RUN_AS_NODE']
  const started = performance.now()
  const child = spawn(binary, [root], { stdio: 'inherit', env: environment })
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.once('error', () => {
    resolve(null)
  })
  child.once('exit', (code) => {
    resolve(code)
  })
  const code = await promise
  return code === 0 || performance.now() - started > soonestUserExitMs
}

async function serve(root: string, port: number, show: boolean, lang: Lang): Promise<0 | 1> {
  const text = words(lang).cli.open
  let shell: BrowserShell
  try {
    shell = await startBrowserShell({ page: join(root, 'out', 'renderer'), port, lang })
  } catch (error) {
    // On Unix the first 1024 ports are the administrator's: EACCES.
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    warn(text.portTaken(port))
    return 1
  }
  const stop = (): void => void shell.close()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  const opened = show && (await openBrowser(shell.address))
  say(opened ? text.inBrowser : text.address(shell.address))
  say(text.howToStop)
  await shell.stopped
  return 0
}
