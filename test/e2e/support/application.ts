/** Starts the very command a person types, opens its page, and notes whatever that page should never do. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.ts'

const root = resolve(import.meta.dirname, '../../..')

export const browserPath = findBrowser()

/** Without a browser these tests are skipped, and seen to be; on the build machine that is a failure. */
export const skipped = browserPath === null && process.env['CI'] === undefined

/** Long enough for a slow machine; a step that needs more is a step that failed. */
const slowestMs = 20_000

export interface Application {
  readonly page: Page
  readonly context: BrowserContext
  /** Requests outside 127.0.0.1, errors on the console, refusals of the content policy: must stay empty. */
  readonly misdeeds: readonly string[]
  close(): Promise<void>
}

export interface ApplicationOptions {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  /** A home that other starts use too, and that whoever made it removes; without one, each start has its own. */
  readonly home?: string
}

export async function startApplication(options: ApplicationOptions = {}): Promise<Application> {
  if (browserPath === null) throw new Error('No Chrome, Chromium or Edge found: set CHROME_PATH.')
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'amarres-e2e-'))
  const removeHome = (): void => {
    if (options.home === undefined) rmSync(home, { recursive: true, force: true })
  }
  const server = spawn(process.execPath, ['src/cli/start.ts', '--no-open'], {
    cwd: root,
    // A home of its own: neither the user's dossiers nor their settings.
    env: { ...process.env, HOME: home, USERPROFILE: home, APPDATA: home, XDG_CONFIG_HOME: join(home, '.config') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let browser: Browser | null = null
  try {
    const address = await printedAddress(server)
    browser = await chromium.launch({
      executablePath: browserPath,
      // As root (a container) Chromium's own sandbox refuses to start.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
      colorScheme: options.colorScheme ?? 'light',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    context.setDefaultTimeout(slowestMs)
    const page = await context.newPage()
    const misdeeds = watch(page)
    await page.goto(address)
    const opened = browser
    return {
      page,
      context,
      misdeeds,
      async close() {
        await opened.close()
        await stop(server)
        removeHome()
      },
    }
  } catch (error) {
    await browser?.close()
    await stop(server)
    removeHome()
    throw error
  }
}

/** The address with its one-time token, as printed. Throws with what was printed when the command ends first. */
function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = ''
    const read = (chunk: Buffer): void => {
      printed += chunk.toString('utf8')
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/u.exec(printed)
      if (address) found(address[0])
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('exit', (code) => {
      failed(new Error(`The application ended (${String(code)}) before giving its address:\n${printed}`))
    })
  })
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((stopped) => {
    if (server.exitCode !== null || server.signalCode !== null) {
      stopped()
      return
    }
    server.once('exit', () => {
      stopped()
    })
    server.kill('SIGTERM')
  })
}

function watch(page: Page): readonly string[] {
  const misdeeds: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.hostname !== '127.0.0.1' && !['data:', 'blob:'].includes(url.protocol))
      misdeeds.push(`request: ${request.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') misdeeds.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) misdeeds.push(`response ${response.status()}: ${response.url()}`)
  })
  return misdeeds
}
