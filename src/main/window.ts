/**
 * The one window, its private scheme, and everything it is not allowed to do. Written against an injected Electron, so that
 * the same code runs in tests without Electron's binary.
 */
import type * as Electron from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative, resolve } from 'node:path'

export type ElectronApi = typeof Electron

const scheme = 'app'
export const origin = `${scheme}://amarres`

/** The page's own header: stricter than its meta tag, because nothing in Electron needs a connection. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.otf': 'font/otf',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready: a standard, secure scheme without cross-origin requests. */
export function registerScheme(electron: Pick<ElectronApi, 'protocol'>): void {
  electron.protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false, bypassCSP: false },
    },
  ])
}

/** Answers `app://amarres/…` from the built page and from nowhere else. */
export function servePage(electron: Pick<ElectronApi, 'protocol'>, pageFolder: string): void {
  electron.protocol.handle(scheme, async (request) => {
    const path = pathInside(pageFolder, request.url)
    if (request.method !== 'GET' || path === null) return new Response(null, { status: 404 })
    try {
      return new Response(await readFile(path), {
        headers: {
          'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
        },
      })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

/** The file that an address names inside the folder; null for another host, a path that leaves it, or a broken address. */
export function pathInside(folder: string, address: string): string | null {
  let url: URL
  let name: string
  try {
    url = new URL(address)
    name = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (url.protocol !== `${scheme}:` || url.host !== 'amarres' || name.includes('\0')) return null
  const path = resolve(folder, `.${name === '/' ? '/index.html' : name}`)
  const inside = relative(folder, path)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path
}

/** True for requests that stay in the app: the private scheme, and what the page makes itself. */
export function isOwnRequest(address: string): boolean {
  return address.startsWith(`${origin}/`) || address.startsWith('data:') || address.startsWith(`blob:${origin}/`)
}

/** Refuses every permission, every request that leaves the app, every download and the spell-checker's dictionaries. */
export function denyEverything(session: Electron.Session, onRefused: () => void): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = isOwnRequest(details.url)
    if (!own) onRefused()
    answer({ cancel: !own })
  })
  session.setSpellCheckerEnabled(false)
  // Chromium fetches dictionaries by itself when spell-checking is turned on: this address answers nothing.
  session.setSpellCheckerDictionaryDownloadURL(`${origin}/no-dictionary/`)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

/** Opens the window: sandboxed, isolated, without navigation, new windows, web views or developer shortcuts. */
export function openWindow(electron: Pick<ElectronApi, 'BrowserWindow'>, preload: string): Electron.BrowserWindow {
  const window = new electron.BrowserWindow({
    width: 1280,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Amarres',
    backgroundColor: '#f7f5ef',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  const { webContents } = window
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-navigate', (event) => {
    event.preventDefault()
  })
  webContents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  webContents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(`${origin}/`)
  return window
}

/** Where the bundle's neighbours are, whatever the working directory. */
export function builtPaths(mainFolder: string): { page: string; preload: string } {
  return { page: join(mainFolder, '../renderer'), preload: join(mainFolder, '../preload/preload.cjs') }
}
