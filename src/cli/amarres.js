#!/usr/bin/env node
/**
 * The `amarres` command, in plain JavaScript: it runs on any Node from 20 on, and hands over to the sources, which need the
 * Node 24 that comes with Amarres when the one in use cannot run TypeScript.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { main } = await import('./cli.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  const bundled = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(bundled)) {
    const child = spawn(bundled, [join(root, 'src', 'cli', 'amarres.js'), ...process.argv.slice(2)], {
      stdio: 'inherit',
    })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('exit', (code) => {
      process.exitCode = code ?? 1
    })
  } else {
    process.stderr.write(
      'Amarres : Node 24 est nécessaire ; « npm ci » l’installe. / Node 24 is needed; “npm ci” installs it.\n',
    )
    process.exitCode = 1
  }
}
