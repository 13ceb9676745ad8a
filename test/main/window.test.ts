import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  denyEverything,
  isOwnRequest,
  openWindow,
  pathInside,
  registerScheme,
  servePage,
} from '../../src/main/window.ts'
import { fakeElectron } from './fake-electron.ts'
import type * as Electron from 'electron'

describe('the private scheme', () => {
  it('is standard and secure, and takes no cross-origin request', () => {
    const fake = fakeElectron()
    registerScheme(fake.api)
    expect(fake.schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false, bypassCSP: false },
      },
    ])
  })

  it('serves the built page with its policy and nothing outside its folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amarres-page-'))
    writeFileSync(join(folder, 'index.html'), '<p>ok</p>')
    const fake = fakeElectron()
    servePage(fake.api, folder)
    const serve = fake.served.get('app')
    if (serve === undefined) throw new Error('nothing is served')

    const page = await serve(new Request('app://amarres/'))
    expect(page.status).toBe(200)
    expect(await page.text()).toBe('<p>ok</p>')
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'none'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')

    for (const address of ['app://amarres/absent.js', 'app://other/', 'app://amarres/%2e%2e/%2e%2e/etc/passwd']) {
      expect((await serve(new Request(address))).status, address).toBe(404)
    }
    expect((await serve(new Request('app://amarres/', { method: 'POST', body: 'x' }))).status).toBe(404)
  })

  it.each([
    ['app://amarres/', 'index.html'],
    ['app://amarres/assets/a.js', 'assets/a.js'],
    ['app://amarres/../../x', 'x'], // the address itself is normalised inside the root
  ])('maps %s to %s', (address, name) => {
    expect(pathInside('/page', address)).toBe(join('/page', name))
  })

  it.each([
    'app://amarres/..%2f..%2fx',
    'app://amarres/%00',
    'app://elsewhere/',
    'https://amarres/',
    'nonsense',
    'app://amarres/%zz',
  ])('refuses %s', (address) => {
    expect(pathInside('/page', address)).toBeNull()
  })
})

describe('denials', () => {
  it('refuses permissions, devices, downloads, dictionaries and every request that leaves the app', () => {
    const fake = fakeElectron()
    const session = fake.defaultSession
    let refused = 0
    denyEverything(session as unknown as Electron.Session, () => {
      refused += 1
    })

    let granted: boolean | null = null
    session.permissionRequest?.(null, 'media', (answer) => {
      granted = answer
    })
    expect(granted).toBe(false)
    expect(session.permissionCheck?.()).toBe(false)
    expect(session.devicePermission?.()).toBe(false)
    expect(session.spellChecker).toBe(false)
    expect(session.dictionaries).toMatch(/^app:/)

    const ask = (url: string): boolean | null => {
      let cancelled: boolean | null = null
      session.beforeRequest?.({ url }, (answer) => {
        cancelled = answer.cancel
      })
      return cancelled
    }
    expect(ask('app://amarres/assets/a.js')).toBe(false)
    expect(ask('https://example.org/')).toBe(true)
    expect(ask('file:///etc/passwd')).toBe(true)
    expect(ask('ws://127.0.0.1:1/')).toBe(true)
    expect(refused).toBe(3)

    let prevented = false
    session.emit('will-download', {
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented).toBe(true)
  })

  it('does not take a look-alike address for its own', () => {
    expect(isOwnRequest('app://amarres.evil/')).toBe(false)
    expect(isOwnRequest('blob:https://evil/1')).toBe(false)
    expect(isOwnRequest('blob:app://amarres/1')).toBe(true)
  })
})

describe('the window', () => {
  it('is sandboxed and isolated, and goes nowhere', () => {
    const fake = fakeElectron()
    openWindow(fake.api, '/out/preload/preload.cjs')
    const window = fake.window()
    expect(window.options.webPreferences).toMatchObject({
      preload: '/out/preload/preload.cjs',
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
    })
    expect(window.loaded).toBe('app://amarres/')
    expect(window.webContents.openHandler?.()).toEqual({ action: 'deny' })
    for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      let prevented = false
      window.webContents.emit(event, {
        preventDefault: () => {
          prevented = true
        },
      })
      expect(prevented, event).toBe(true)
    }
  })
})
