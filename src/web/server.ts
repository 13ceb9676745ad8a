/**
 * The browser shell: the same session and the same page as Electron's, served on 127.0.0.1 to one browser.
 *
 * | request | answer |
 * |---|---|
 * | `GET /?token=…` | exchanges the one-time token for a cookie, then `/` |
 * | `GET /…` | the built page |
 * | `POST /api/<channel>` `{ "argument": … }` | 200 and the channel's Outcome, also when it is a problem |
 * | `POST /upload?name=…&modified=…` (the file as body; its date in milliseconds) | 200 `{ id, name }`, to use as `{ kind: 'upload', id, name }`; 413 too large |
 * | `GET /events` | server-sent events `progress` and `change` |
 * | `GET /download/<id>` | an exported document |
 *
 * Anything else, or anyone without the cookie: 403 or 404, in plain words.
 */
import { readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { isChannelName } from '../ipc/check-argument.ts'
import { isHandle } from '../session/given-files.ts'
import { startSessionHost } from '../session/session-host.ts'
import type { SessionHost } from '../session/session-host.ts'
import type { SessionOptions } from '../session/session.ts'
import { createAccess, isOwnRequest, securityHeaders } from './access.ts'
import { createEvents } from './events.ts'
import { makePrivateFolder } from './private-folder.ts'
import { fileInside, sendFile } from './static-files.ts'
import { createUploads, uploadLimits } from './uploads.ts'
import type { UploadLimits } from './uploads.ts'

const longestArgument = 1024 * 1024

export interface ServerOptions {
  /** The built page: `out/renderer`. */
  readonly page: string
  readonly session?: Omit<SessionOptions, 'temporaryFolder'>
  /** 0: any free port. */
  readonly port?: number
  readonly lang?: Lang
  /** Stops by itself after this time without any page or request. */
  readonly idleMs?: number
  readonly limits?: UploadLimits
  readonly startSession?: (options: SessionOptions) => SessionHost
}

export interface BrowserShell {
  /** Address to open, with its one-time token. */
  readonly address: string
  readonly origin: string
  /** Resolves once stopped, by `close` or by itself. */
  readonly stopped: Promise<void>
  /** Ends every connection and the session, and removes the private folder. */
  close(): Promise<void>
}

export async function startBrowserShell(options: ServerOptions): Promise<BrowserShell> {
  const privateFolder = await makePrivateFolder()
  const server = createServer()
  try {
    await listen(server, options.port ?? 0)
  } catch (error) {
    await rm(privateFolder, { recursive: true, force: true })
    throw error
  }
  const { port } = server.address() as AddressInfo
  // As browsers write it: port 80 is left out.
  const { origin, host } = new URL(`http://127.0.0.1:${port}`)
  const access = createAccess(port)
  const session = (options.startSession ?? startSessionHost)({ ...options.session, temporaryFolder: privateFolder })
  const uploads = createUploads(join(privateFolder, 'uploads'), options.limits ?? uploadLimits)
  const events = createEvents()
  session.onProgress((progress) => {
    events.send('progress', progress)
  })
  session.onChange((view) => {
    events.send('change', view)
  })
  const text = words(options.lang ?? 'fr').cli.web

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET'
    const url = new URL(request.url ?? '/', origin)
    const token = url.searchParams.get('token')
    if (token !== null && method === 'GET' && url.pathname === '/') {
      enter(request, response, token)
      return
    }
    if (!isOwnRequest(method, request.headers, origin) || !access.knows(request.headers)) {
      refuse(response, 403, text.forbidden)
      return
    }
    const [, area = '', rest = ''] = /^\/(api|upload|events|download)(?:\/(.*))?$/.exec(url.pathname) ?? []
    if (method === 'POST' && area === 'api') await answerCall(request, response, rest)
    else if (method === 'POST' && area === 'upload') await answerUpload(request, response, url.searchParams)
    else if (method === 'GET' && area === 'events') events.add(response)
    else if (method === 'GET' && area === 'download') await answerDownload(response, rest)
    else if (area === '' && (method === 'GET' || method === 'HEAD')) {
      const file = await fileInside(options.page, url.pathname)
      if (file === null) refuse(response, 404, text.notFound)
      else await sendFile(response, file, method === 'GET')
    } else refuse(response, area === '' ? 405 : 404, text.notFound)
  }

  /** The token is the secret here: the request may come from a terminal, a mail, a script. The host must still be ours. */
  function enter(request: IncomingMessage, response: ServerResponse, token: string): void {
    const cookie = request.headers.host === host ? access.exchange(token) : null
    if (cookie !== null) response.setHeader('set-cookie', cookie)
    else if (!isOwnRequest('GET', request.headers, origin) || !access.knows(request.headers)) {
      refuse(response, 403, text.usedAddress)
      return
    }
    response.writeHead(303, { location: '/' }).end()
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    if (!isChannelName(name)) {
      refuse(response, 404, text.notFound)
      return
    }
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      refuse(response, 415, text.badRequest)
      return
    }
    const body = await readBody(request, longestArgument)
    if (body === null) {
      refuse(response, 413, text.tooLarge)
      return
    }
    const argument = parseArgument(body)
    if (argument === undefined) {
      refuse(response, 400, text.badRequest)
      return
    }
    sendJson(response, await session.handle(name, argument.value))
  }

  async function answerUpload(
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    const name = query.get('name')
    const modified = new Date(Number(query.get('modified') ?? NaN))
    if (name === null || name === '' || name.length > 1000) {
      refuse(response, 400, text.badRequest)
      return
    }
    const stored = await uploads.receive(request, name, Number.isNaN(modified.getTime()) ? null : modified)
    if (stored === null) refuse(response, 413, text.tooLarge)
    else sendJson(response, stored)
  }

  async function answerDownload(response: ServerResponse, id: string): Promise<void> {
    const folder = join(privateFolder, 'exports', id)
    const [name] = isHandle(id) ? await readdir(folder).catch(() => []) : []
    if (name === undefined) {
      refuse(response, 404, text.notFound)
      return
    }
    response.setHeader('content-disposition', contentDisposition(name))
    await sendFile(response, join(folder, name), true)
  }

  const idleMs = options.idleMs ?? 30 * 60 * 1000
  /** Requests being answered; a page that listens to events is one of them. */
  let busy = 0
  let idle: NodeJS.Timeout | null = null
  let closing: Promise<void> | null = null
  /** Restarts the countdown. */
  function rest(): void {
    if (idle !== null) clearTimeout(idle)
    idle = null
    if (busy > 0 || closing !== null) return
    idle = setTimeout(() => void close(), idleMs)
  }

  server.on('request', (request, response) => {
    busy += 1
    rest()
    response.once('close', () => {
      busy -= 1
      rest()
    })
    for (const [name, value] of Object.entries(securityHeaders))
      if (value !== undefined) response.setHeader(name, value)
    respond(request, response).catch(() => {
      // A broken connection, a full disk, a bug: the page learns that this request failed, the server goes on.
      if (response.headersSent) response.destroy()
      else refuse(response, 500, text.failed)
    })
  })

  const { promise: stopped, resolve: stop } = Promise.withResolvers<undefined>()
  function close(): Promise<void> {
    closing ??= (async () => {
      if (idle !== null) clearTimeout(idle)
      events.close()
      server.close()
      server.closeAllConnections()
      await session.close()
      await rm(privateFolder, { recursive: true, force: true })
      stop(undefined)
    })()
    return closing
  }
  rest()

  return { address: `${origin}/?token=${access.token}`, origin, stopped, close }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // Loopback only: nobody on the network can even try.
    server.listen({ host: '127.0.0.1', port }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  // The rest of a refused body is not read.
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end(`${sentence}\n`)
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

/** Null when longer than allowed. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Undefined when the body is not `{ "argument": … }`; the argument itself is checked by the session. */
function parseArgument(body: string): { readonly value: unknown } | undefined {
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null && 'argument' in parsed
      ? { value: parsed.argument }
      : undefined
  } catch {
    return undefined
  }
}

/** RFC 6266: an ASCII name for old browsers, the real one beside it. */
function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
