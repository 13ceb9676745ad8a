/** Who is refused, and what. The session is a stand-in: what is tested here is the door. */
import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { request as httpRequest } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Progress, SessionView } from '../../src/ipc/channels.ts'
import { checkArgument } from '../../src/ipc/check-argument.ts'
import type { SessionHost } from '../../src/session/session-host.ts'
import type { SessionOptions } from '../../src/session/session.ts'
import { makePrivateFolder } from '../../src/web/private-folder.ts'
import { startBrowserShell } from '../../src/web/server.ts'
import type { BrowserShell, ServerOptions } from '../../src/web/server.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let folder: string
let page: string
let shell: BrowserShell
let host: FakeHost

class FakeHost implements SessionHost {
  readonly options: SessionOptions
  calls: { readonly name: string; readonly argument: unknown }[] = []
  closed = false
  progress: ((progress: Progress) => void) | null = null
  change: ((view: SessionView) => void) | null = null

  constructor(options: SessionOptions) {
    this.options = options
  }

  handle: SessionHost['handle'] = (name, argument) => {
    this.calls.push({ name, argument })
    const checked = checkArgument(name, argument)
    // The stand-in answers what it was given: the door does not look inside.
    return Promise.resolve(checked.ok ? ({ ok: true, value: checked.value } as never) : checked)
  }

  onProgress(listener: (progress: Progress) => void): () => void {
    this.progress = listener
    return () => undefined
  }

  onChange(listener: (view: SessionView) => void): () => void {
    this.change = listener
    return () => undefined
  }

  countNetworkRequest(): void {
    throw new Error('not in the browser shell')
  }

  close(): Promise<void> {
    this.closed = true
    return Promise.resolve()
  }
}

function start(options: Partial<ServerOptions> = {}): Promise<BrowserShell> {
  return startBrowserShell({
    page,
    startSession: (session) => (host = new FakeHost(session)),
    ...options,
  })
}

function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer; to?: BrowserShell } = {},
): Promise<Answer> {
  const { port } = new URL((options.to ?? shell).origin)
  return new Promise((resolve, reject) => {
    // `path` is sent as it is: `fetch` would tidy `..` away.
    const sent = httpRequest(
      { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers ?? {}, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const body = Buffer.concat(chunks).toString('utf8')
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
        })
      },
    )
    sent.once('error', reject)
    sent.end(options.body)
  })
}

async function enter(to: BrowserShell = shell): Promise<string> {
  const { pathname, search } = new URL(to.address)
  const answer = await ask(pathname + search, { to })
  const [cookie = ''] = answer.headers['set-cookie'] ?? []
  return cookie.split(';')[0] ?? ''
}

function call(cookie: string, name: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(`/api/${name}`, {
    method: 'POST',
    headers: { cookie, origin: shell.origin, 'content-type': 'application/json', ...headers },
    body,
  })
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  page = join(folder, 'renderer')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Amarres</title>')
  writeFileSync(join(page, 'assets', 'main.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  shell = await start()
})
afterEach(async () => {
  await shell.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the one-time token', () => {
  it('is exchanged once for a cookie that scripts and other sites cannot use', async () => {
    const { pathname, search } = new URL(shell.address)
    const first = await ask(pathname + search)
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/')
    const [cookie = ''] = first.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^amarres-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(cookie).not.toContain(new URL(shell.address).searchParams.get('token'))

    const second = await ask(pathname + search)
    expect(second.status).toBe(403)
    expect(second.headers['set-cookie']).toBeUndefined()
    const own = await ask(pathname + search, { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(own.status).toBe(303)
  })

  it('refuses a wrong one, of any length, without spending the right one', async () => {
    for (const wrong of ['', 'x', 'a'.repeat(43), 'a'.repeat(5000)]) {
      expect((await ask(`/?token=${wrong}`)).status).toBe(403)
    }
    expect(await enter()).not.toBe('')
  })

  it('is not accepted under another host name', async () => {
    const { port } = new URL(shell.origin)
    const { pathname, search } = new URL(shell.address)
    const answer = await ask(pathname + search, { headers: { host: `evil.example:${port}` } })
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })
})

describe('anyone without the cookie', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/assets/main.js'],
    ['GET', '/events'],
    ['GET', '/download/00000000-0000-0000-0000-000000000000'],
    ['POST', '/api/view'],
    ['POST', '/upload?name=a.csv'],
    ['PUT', '/anything'],
  ])('gets 403 from %s %s', async (method, path) => {
    for (const cookie of ['', 'amarres=1', `amarres-${new URL(shell.origin).port}=wrong`]) {
      const answer = await ask(path, {
        method,
        headers: { cookie, origin: shell.origin, 'content-type': 'application/json' },
        body: method === 'GET' ? '' : '{"argument":null}',
      })
      expect(answer.status).toBe(403)
      expect(answer.body).not.toContain('Amarres</title>')
    }
    expect(host.calls).toEqual([])
  })
})

describe('another site in the same browser', () => {
  it('is refused by Host (DNS rebinding)', async () => {
    const cookie = await enter()
    const { port } = new URL(shell.origin)
    for (const name of [`evil.example:${port}`, `localhost:${port}`, '127.0.0.1', '127.0.0.1:1']) {
      expect((await ask('/', { headers: { cookie, host: name } })).status).toBe(403)
    }
  })

  it('is refused by Origin, present and foreign, or absent where something changes', async () => {
    const cookie = await enter()
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1', `${shell.origin}.evil.example`]) {
      expect((await call(cookie, 'view', '{"argument":null}', { origin })).status).toBe(403)
      expect((await ask('/', { headers: { cookie, origin } })).status).toBe(403)
    }
    const headers = { cookie, 'content-type': 'application/json' }
    const without = await ask('/api/view', { method: 'POST', headers, body: '{"argument":null}' })
    expect(without.status).toBe(403)
    expect(host.calls).toEqual([])
  })

  it('is refused by what the browser says of the request', async () => {
    const cookie = await enter()
    for (const site of ['cross-site', 'same-site']) {
      expect((await ask('/', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403)
    }
    expect((await ask('/', { headers: { cookie, 'sec-fetch-site': 'same-origin' } })).status).toBe(200)
  })
})

describe('the page', () => {
  it('is served with every security header', async () => {
    const answer = await ask('/', { headers: { cookie: await enter() } })
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('<title>Amarres</title>')
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(answer.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  it('puts the same headers on a refusal', async () => {
    const answer = await ask('/')
    expect(answer.status).toBe(403)
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  it('never leaves its folder', async () => {
    const cookie = await enter()
    symlinkSync(join(folder, 'secret.txt'), join(page, 'link.txt'))
    const paths = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      `/${encodeURIComponent(join(folder, 'secret.txt'))}`,
      '/link.txt',
      '/index.html%00.js',
      '/%',
      '/assets',
      '/nothing.js',
    ]
    for (const path of paths) {
      const answer = await ask(path, { headers: { cookie } })
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.body).not.toContain('secret')
    }
  })

  it('answers HEAD without a body, and refuses other methods', async () => {
    const cookie = await enter()
    const head = await ask('/', { method: 'HEAD', headers: { cookie, origin: shell.origin } })
    expect([head.status, head.body]).toEqual([200, ''])
    for (const method of ['PUT', 'DELETE', 'POST', 'OPTIONS']) {
      expect((await ask('/', { method, headers: { cookie, origin: shell.origin } })).status).toBe(405)
    }
  })
})

describe('a call', () => {
  it('reaches the session and gives back its outcome', async () => {
    const cookie = await enter()
    const answer = await call(cookie, 'searchTerritories', '{"argument":{"query":"Valmer"}}')
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json'])
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { query: 'Valmer' } })
    const wrong = await call(cookie, 'searchTerritories', '{"argument":{"query":3}}')
    expect(wrong.status).toBe(200)
    expect(JSON.parse(wrong.body)).toMatchObject({ ok: false, problem: { code: 'invalid-argument' } })
  })

  it('is refused when it is not one', async () => {
    const cookie = await enter()
    expect((await call(cookie, 'nothing', '{"argument":null}')).status).toBe(404)
    expect((await call(cookie, 'constructor', '{"argument":null}')).status).toBe(404)
    expect((await call(cookie, '__proto__', '{"argument":null}')).status).toBe(404)
    expect((await call(cookie, 'view', '{')).status).toBe(400)
    expect((await call(cookie, 'view', '[]')).status).toBe(400)
    expect((await call(cookie, 'view', 'null')).status).toBe(400)
    expect((await call(cookie, 'view', '{"argument":null}', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await call(cookie, 'view', `{"argument":"${'x'.repeat(1024 * 1024)}"}`)).status).toBe(413)
    expect((await ask('/api/view', { headers: { cookie } })).status).toBe(404)
    expect(host.calls).toEqual([])
  })
})

describe('uploads', () => {
  const small = { bytesPerFile: 100, bytesInAll: 150, files: 3 }
  const upload = (cookie: string, name: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    ask(`/upload?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { cookie, origin: shell.origin, ...headers },
      body,
    })
  const uploaded = (): readonly string[] => {
    const inside = join(host.options.temporaryFolder ?? '', 'uploads')
    return readdirSync(inside, { recursive: true, encoding: 'utf8' })
  }

  it('are kept byte for byte in a private folder, under a harmless name', async () => {
    const cookie = await enter()
    const bytes = Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x0a, 0x00])
    const answer = await upload(cookie, '../../..\\mairie/Été 2025.csv', bytes)
    const { id, name } = JSON.parse(answer.body) as { id: string; name: string }
    expect(name).toBe('../../..\\mairie/Été 2025.csv')
    expect(uploaded()).toEqual([id, join(id, 'Été 2025.csv')])
    const stored = join(host.options.temporaryFolder ?? '', 'uploads', id, 'Été 2025.csv')
    expect(readFileSync(stored).equals(bytes)).toBe(true)
  })

  it('get a name of their own when theirs cannot be one', async () => {
    const cookie = await enter()
    for (const [given, stored] of [
      ['..', 'fichier'],
      ['.hidden.csv', 'hidden.csv'],
      ['a\u0000b:c?.csv', 'a_b_c_.csv'],
    ] as const) {
      const { id } = JSON.parse((await upload(cookie, given, 'x')).body) as { id: string }
      expect(uploaded()).toContain(join(id, stored))
    }
    for (const letter of ['é', '文', '😀']) {
      const long = JSON.parse((await upload(cookie, `${letter.repeat(300)}.csv`, 'x')).body) as { id: string }
      const kept = uploaded().find((one) => one.startsWith(join(long.id, letter)))
      expect(kept).toMatch(/^[^\ufffd]+\.csv$/u)
    }
  })

  it('are refused beyond the limits, announced or not, and leave nothing', async () => {
    await shell.close()
    shell = await start({ limits: small })
    const cookie = await enter()
    expect((await upload(cookie, 'big.csv', 'x'.repeat(101))).status).toBe(413)
    expect((await upload(cookie, 'big.csv', 'x'.repeat(101), { 'transfer-encoding': 'chunked' })).status).toBe(413)
    expect((await upload(cookie, 'one.csv', 'x'.repeat(100))).status).toBe(200)
    expect((await upload(cookie, 'two.csv', 'x'.repeat(60), { 'transfer-encoding': 'chunked' })).status).toBe(413)
    expect((await upload(cookie, 'two.csv', 'x'.repeat(25))).status).toBe(200)
    expect((await upload(cookie, 'three.csv', 'x')).status).toBe(200)
    expect((await upload(cookie, 'four.csv', 'x')).status).toBe(413)
    expect(uploaded().filter((one) => one.endsWith('.csv'))).toHaveLength(3)
  })

  it('need a name', async () => {
    const cookie = await enter()
    expect((await upload(cookie, '', 'x')).status).toBe(400)
    expect((await upload(cookie, 'x'.repeat(1001), 'x')).status).toBe(400)
  })

  it('disappear when the shell stops', async () => {
    const cookie = await enter()
    await upload(cookie, 'a.csv', 'x')
    const { temporaryFolder } = host.options
    await shell.close()
    expect(() => readdirSync(temporaryFolder ?? '')).toThrow('ENOENT')
    expect(host.closed).toBe(true)
  })
})

describe('the private folder', () => {
  it('is ours alone, and what a killed process left is removed at the next start', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    for (const name of [
      `amarres-web-${dead}-abcdef`,
      `amarres-web-${process.pid}-abcdef`,
      'amarres-web-mine',
      'other',
    ]) {
      mkdirSync(join(folder, 'tmp', name, 'uploads'), { recursive: true })
    }
    const made = await makePrivateFolder(join(folder, 'tmp'))
    // Windows has no such bits: its temporary folder already belongs to one user.
    if (process.platform !== 'win32') expect(statSync(made).mode & 0o077).toBe(0)
    expect(readdirSync(join(folder, 'tmp')).toSorted()).toEqual(
      [basename(made), `amarres-web-${process.pid}-abcdef`, 'amarres-web-mine', 'other'].toSorted(),
    )
  })
})

describe('downloads', () => {
  it('give an exported document, and nothing else', async () => {
    const cookie = await enter()
    const id = '0a1b2c3d-0000-4000-8000-000000000001'
    const place = join(host.options.temporaryFolder ?? '', 'exports', id)
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'Étang - note-de-synthese.pdf'), '%PDF-1.7')
    const answer = await ask(`/download/${id}`, { headers: { cookie } })
    expect([answer.status, answer.body]).toEqual([200, '%PDF-1.7'])
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="Etang - note-de-synthese.pdf"; filename*=UTF-8''%C3%89tang%20-%20note-de-synthese.pdf`,
    )
    for (const other of ['0a1b2c3d-0000-4000-8000-000000000002', '..%2fuploads', '', 'x']) {
      expect((await ask(`/download/${other}`, { headers: { cookie } })).status).toBe(404)
    }
  })
})

describe('events', () => {
  it('carry what the session says by itself', async () => {
    const cookie = await enter()
    const answer = ask('/events', { headers: { cookie, accept: 'text/event-stream' } })
    const progress: Progress = { job: 'j', step: 'reading', detail: 'a\nb.csv', done: 1, total: 2 }
    // A call that is answered proves that the earlier request was taken.
    await call(cookie, 'view', '{"argument":null}')
    host.progress?.(progress)
    host.change?.({ lang: 'fr', revision: 4, dossier: null, recent: [], networkRequests: 0, folder: '' })
    await shell.close()
    const { body, headers } = await answer
    expect(headers['content-type']).toBe('text/event-stream; charset=utf-8')
    expect(body).toContain(`event: progress\ndata: ${JSON.stringify(progress)}\n\n`)
    expect(body).toContain('event: change\ndata: {"lang":"fr","revision":4')
  })
})

describe('the life of the shell', () => {
  it('listens to this machine only', async () => {
    const { port } = new URL(shell.origin)
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal)
    expect(shell.origin).toBe(`http://127.0.0.1:${port}`)
    if (outside === undefined) return
    // The same port is free on the outer address: nobody listens there.
    const other = createServer()
    await new Promise<void>((resolve, reject) => {
      other.once('error', reject)
      other.listen({ host: outside.address, port: Number(port) }, resolve)
    })
    other.close()
  })

  it('takes the asked port, and says when it is taken', async () => {
    const { port } = new URL(shell.origin)
    await expect(start({ port: Number(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('stops by itself when nobody uses it, not while a page listens', async () => {
    const idle = await start({ idleMs: 60 })
    await idle.stopped
    await expect(ask('/', { to: idle })).rejects.toThrow()

    const used = await start({ idleMs: 60 })
    const cookie = await enter(used)
    let ended = false
    void used.stopped.then(() => (ended = true))
    const listening = ask('/events', { to: used, headers: { cookie } })
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(ended).toBe(false)
    await used.close()
    await listening
  })
})
