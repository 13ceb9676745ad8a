/**
 * Where Electron's binary is, without importing the package `electron`: that would download it in this very process, or
 * throw. A missing binary is fetched by the package's own installer, in a child process, once and not longer than the limit.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const longestFetchMs = 20_000

/** Null when it is not there. */
export function electronBinary(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const name = read(join(folder, 'path.txt'))
  if (name === null || name === '') return null
  const path = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name)
  return existsSync(path) ? path : null
}

/** True when fetching is worth trying: there is an installer, and it did not already fail for this version. */
export function mayFetchElectron(root: string): boolean {
  const version = electronVersion(root)
  return version !== null && read(memoryPath(root)) !== version
}

/** One bounded attempt. A failure is remembered beside the packages: `npm ci` forgets it, later starts are instant. */
export async function fetchElectron(root: string, limitMs = longestFetchMs): Promise<string | null> {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  // Its own process group, so that whatever the installer started ends with it.
  const child = spawn(process.execPath, [installer], { stdio: 'ignore', detached: process.platform !== 'win32' })
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const stop = (): void => {
    try {
      if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL')
      else process.kill(-child.pid, 'SIGKILL')
    } catch {
      // Already ended.
    }
  }
  const limit = setTimeout(() => {
    stop()
    resolve(undefined)
  }, limitMs)
  child.once('error', () => {
    resolve(undefined)
  })
  child.once('exit', () => {
    resolve(undefined)
  })
  process.once('exit', stop)
  await promise
  clearTimeout(limit)
  process.off('exit', stop)
  const binary = electronBinary(root)
  if (binary === null) remember(root)
  return binary
}

function remember(root: string): void {
  try {
    mkdirSync(join(memoryPath(root), '..'), { recursive: true })
    writeFileSync(memoryPath(root), electronVersion(root) ?? '')
  } catch {
    // A read-only installation: the attempt is made again next time, and stays bounded.
  }
}

function memoryPath(root: string): string {
  return join(root, 'node_modules', '.cache', 'amarres', 'no-electron')
}

function electronVersion(root: string): string | null {
  const manifest = read(join(root, 'node_modules', 'electron', 'package.json'))
  return manifest === null ? null : (JSON.parse(manifest) as { version: string }).version
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
