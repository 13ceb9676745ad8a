/** Runs the command line as a person does: another process, its two outputs, its exit code. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** `input`: what is on its standard input, which is then closed. */
export function runCli(args: readonly string[], entry = 'src/cli/cli.ts', input = ''): Promise<Run> {
  // A clean environment for Node itself: the test runner's options are not the user's.
  const child = spawn(process.execPath, [resolve(root, entry), ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // A command that reads nothing may end before it is written to.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => {
      done({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') })
    })
  })
}
