/**
 * Who may talk to the browser shell: the one browser that used the one-time address. Another user of the same machine, or
 * another site open in the same browser, gets 403.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

export interface Access {
  /** The secret of the first address: works once. */
  readonly token: string
  /** Value of `Set-Cookie` when the token is the right one and was never used; null otherwise. */
  exchange(token: string): string | null
  /** True when the request carries our cookie. */
  knows(headers: IncomingHttpHeaders): boolean
}

/** `port`: cookies of one host are shared by all its ports, so the name carries ours. */
export function createAccess(port: number): Access {
  const token = secret()
  const cookie = secret()
  const cookieName = `amarres-${port}`
  let used = false
  return {
    token,
    exchange(given) {
      const right = sameSecret(given, token)
      if (!right || used) return null
      used = true
      return `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`
    },
    knows(headers) {
      const given = cookieValue(headers.cookie, cookieName)
      return given !== null && sameSecret(given, cookie)
    },
  }
}

/**
 * DNS rebinding and cross-site requests: the address bar must say `127.0.0.1:port`, and whatever says where a request
 * comes from must say the same. A request that changes something must say so (`Origin`).
 */
export function isOwnRequest(method: string, headers: IncomingHttpHeaders, origin: string): boolean {
  if (`http://${String(headers.host)}` !== origin) return false
  if (headers.origin !== undefined ? headers.origin !== origin : method !== 'GET' && method !== 'HEAD') return false
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** On every answer, whatever it is. */
export const securityHeaders: OutgoingHttpHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cache-control': 'no-store',
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** In constant time: digests first, because `timingSafeEqual` wants equal lengths. */
function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name && value !== undefined) return value
  }
  return null
}
