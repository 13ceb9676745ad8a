/** Builds the application when its bundle is missing or older than its sources. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const outputs = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']
const inputs = ['src', 'renderer', 'package.json', 'package-lock.json', 'electron.vite.config.ts']

export function isBuilt(root: string): boolean {
  const built = outputs.map((name) => modified(join(root, name)))
  const oldest = Math.min(...built)
  return oldest > 0 && inputs.every((name) => newest(join(root, name)) <= oldest)
}

/** True when built. The builder's own words are for developers: they only appear when it fails. */
export async function buildPage(root: string): Promise<boolean> {
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  // An installation without its development packages ships the bundle instead.
  if (!existsSync(builder)) return existsSync(join(root, 'out', 'renderer', 'index.html'))
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  const listen = (chunk: Buffer): void => {
    said.push(chunk)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const { promise, resolve } = Promise.withResolvers<boolean>()
  child.once('error', () => {
    resolve(false)
  })
  child.once('close', (code) => {
    if (code !== 0) process.stderr.write(Buffer.concat(said))
    resolve(code === 0)
  })
  return promise
}

/** Milliseconds; 0 when there is no such file. */
function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory() !== true) return found?.mtimeMs ?? 0
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
