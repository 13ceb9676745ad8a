/** What `npm start` decides: is the page built, is there a window, may it be fetched, is there a screen. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isBuilt } from '../../src/cli/build-page.ts'
import { electronBinary, fetchElectron, mayFetchElectron } from '../../src/cli/electron-binary.ts'
import { hasDisplay } from '../../src/cli/open-browser.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amarres-test-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function write(name: string, text = '', at = 1_700_000_000): void {
  const path = join(root, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  utimesSync(path, at, at)
}

describe('the bundle', () => {
  const outputs = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

  it('is built when whole and newer than every source', () => {
    for (const name of ['src/core/a.ts', 'renderer/App.svelte', 'package.json']) write(name, '', 1000)
    expect(isBuilt(root)).toBe(false)
    for (const name of outputs) write(name, '', 2000)
    expect(isBuilt(root)).toBe(true)
    write('src/core/deep/b.ts', '', 2001)
    expect(isBuilt(root)).toBe(false)
    write('src/core/deep/b.ts', '', 1500)
    rmSync(join(root, 'out/preload/preload.cjs'))
    expect(isBuilt(root)).toBe(false)
  })
})

describe('the window', () => {
  const installer = (script: string): void => {
    write('node_modules/electron/package.json', '{ "version": "45.0.0" }')
    write('node_modules/electron/install.js', script)
  }

  it('is there when its binary is', () => {
    expect(electronBinary(root)).toBeNull()
    expect(mayFetchElectron(root)).toBe(false)
    installer('')
    write('node_modules/electron/path.txt', 'electron')
    expect(electronBinary(root)).toBeNull()
    write('node_modules/electron/dist/electron')
    expect(electronBinary(root)).toBe(join(root, 'node_modules/electron/dist/electron'))
  })

  it('is fetched by its own installer', async () => {
    installer(`const { mkdirSync, writeFileSync } = require('node:fs')
      mkdirSync(__dirname + '/dist'); writeFileSync(__dirname + '/dist/electron', '')
      writeFileSync(__dirname + '/path.txt', 'electron')`)
    expect(mayFetchElectron(root)).toBe(true)
    expect(await fetchElectron(root)).toBe(join(root, 'node_modules/electron/dist/electron'))
    expect(mayFetchElectron(root)).toBe(true)
  })

  it('is not asked for again once the attempt failed, until the version changes', async () => {
    installer('process.exit(1)')
    expect(await fetchElectron(root)).toBeNull()
    expect(mayFetchElectron(root)).toBe(false)
    write('node_modules/electron/package.json', '{ "version": "46.0.0" }')
    expect(mayFetchElectron(root)).toBe(true)
  })

  it('is given up when the attempt lasts, and everything it started ends', async () => {
    const trace = JSON.stringify(join(root, 'pid'))
    installer(`const { spawn } = require('node:child_process')
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      require('node:fs').writeFileSync(${trace}, String(child.pid))
      setInterval(() => {}, 1000)`)
    const started = fetchElectron(root, 1500)
    expect(await started).toBeNull()
    expect(mayFetchElectron(root)).toBe(false)
    expect(existsSync(join(root, 'pid'))).toBe(true)
    const grandchild = Number(readFileSync(join(root, 'pid'), 'utf8'))
    await expect.poll(() => isRunning(grandchild)).toBe(false)
  })
})

/** False too for a process that ended and waits to be collected. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

describe('a screen', () => {
  it('is known from the system and its environment', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
  })
})
