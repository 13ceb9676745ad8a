/**
 * How an import feels: `node test/bench/import-feel.ts [megabytes] [shell]`. Stages one long Meta-like export in the session's own
 * thread, as both shells do, and prints when the first progress comes, how long a cancellation takes, the memory of the whole
 * process, and how long the shell's thread and a page of Chromium were kept from answering meanwhile.
 * Bars: first progress 0.5 s, cancellation 0.5 s, 600 MB, nothing that blocks the page for 50 ms.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { words } from '../../src/core/wording/words.ts'
import { startSessionHost } from '../../src/session/session-host.ts'
import type { SessionHost } from '../../src/session/session-host.ts'
import { startApplication } from '../e2e/support/application.ts'
import { post, postHeader, writeRows } from './meta-like.ts'

const megabytes = Number(process.argv[2] ?? 100)
const folder = mkdtempSync(join(tmpdir(), 'amarres-feel-'))
const path = join(folder, 'posts.csv')

interface Staged {
  readonly firstProgress: number
  readonly whole: number
}

const seconds = (from: number): number => (performance.now() - from) / 1000

async function stage(host: SessionHost, job: string): Promise<Staged> {
  const start = performance.now()
  let firstProgress = Infinity
  const stop = host.onProgress((progress) => {
    if (progress.job === job) firstProgress = Math.min(firstProgress, seconds(start))
  })
  const outcome = await host.handle('stage', { job, files: [{ kind: 'path', path }] })
  stop()
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return { firstProgress, whole: seconds(start) }
}

/** From the moment the user gives up to the answer; `at`: how far in the file, 0 … 1. */
async function cancel(host: SessionHost, at: number): Promise<number> {
  const job = `cancel ${String(at)}`
  let asked = Infinity
  const stop = host.onProgress((progress) => {
    if (progress.job !== job || (progress.within ?? 0) < at || asked !== Infinity) return
    asked = performance.now()
    void host.handle('cancel', { job })
  })
  const outcome = await host.handle('stage', { job, files: [{ kind: 'path', path }] })
  stop()
  if (outcome.ok || outcome.problem.code !== 'cancelled') throw new Error('The job ended before it was cancelled')
  return seconds(asked)
}

async function shell(): Promise<void> {
  const host = startSessionHost({ folder, configFolder: join(folder, 'config') })
  try {
    await host.handle('createDossier', { kind: 'territory', code: '35238' })
    const delays = monitorEventLoopDelay({ resolution: 5 })
    delays.enable()
    const { firstProgress, whole } = await stage(host, 'whole')
    delays.disable()
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(
      `  first progress ${firstProgress.toFixed(2)} s, staged in ${whole.toFixed(1)} s, ${String(peak)} MB at most`,
    )
    console.log(`  shell's thread kept from answering: ${(delays.max / 1e6).toFixed(0)} ms at most`)
    await host.handle('unstage', null)
    for (const at of [0.02, 0.3, 0.6, 0.9]) {
      console.log(`  cancelled at ${String(at * 100)} % of the work: ${(await cancel(host, at)).toFixed(2)} s`)
    }
  } finally {
    await host.close()
  }
}

/** Long tasks of the page, in milliseconds, while it uploads and stages the file. */
async function page(): Promise<void> {
  const application = await startApplication()
  try {
    const { page: window } = application
    const { app, wizard } = words('fr')
    await window.getByRole('button', { name: app.start.openExample }).click()
    await window.getByRole('navigation', { name: app.shell.journey }).waitFor()
    await window.goto(`${new URL(window.url()).origin}/#/data/deposit`)
    await window.locator('h1', { hasText: wizard.steps.deposit }).waitFor()
    await window.evaluate(
      `globalThis.longTasks = []
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask' })`,
    )
    const start = performance.now()
    await window.setInputFiles('#file-picker', path)
    await window.getByRole('article', { name: 'posts.csv' }).waitFor({ timeout: 300_000 })
    const tasks = await window.evaluate<readonly number[]>('longTasks')
    const worst = Math.max(0, ...tasks)
    console.log(
      `  page: staged in ${seconds(start).toFixed(1)} s, ${String(tasks.length)} tasks over 50 ms, the longest ${worst.toFixed(0)} ms`,
    )
  } finally {
    await application.close()
  }
}

try {
  writeRows(path, megabytes * 1e6, { encoding: 'utf8', head: postHeader, row: post })
  console.log(`posts.csv: ${String(Math.round(statSync(path).size / 1e6))} MB`)
  await shell()
  if (process.argv[3] !== 'shell') await page()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
