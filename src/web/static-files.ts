/** The built page, and nothing outside its folder. */
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, isAbsolute, join, relative, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.otf': 'font/otf',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.zip': 'application/zip',
}

function contentType(path: string): string {
  return contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/** The file that a request path names inside `folder`; null when it leaves it, links out of it, or is not a file. */
export async function fileInside(folder: string, requestPath: string): Promise<string | null> {
  let name: string
  try {
    name = decodeURIComponent(requestPath)
  } catch {
    return null
  }
  if (name.includes('\0')) return null
  const wanted = resolve(folder, join('.', name === '/' ? 'index.html' : name))
  if (!isInside(folder, wanted)) return null
  try {
    const real = await realpath(wanted)
    const found = await stat(real)
    return found.isFile() && isInside(await realpath(folder), real) ? real : null
  } catch {
    return null
  }
}

function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, path)
  return inside !== '' && inside !== '..' && !/^\.\.[\\/]/.test(inside) && !isAbsolute(inside)
}

/** Sends a file as it is; the headers already set are kept. */
export async function sendFile(response: ServerResponse, path: string, withBody: boolean): Promise<void> {
  const { size } = await stat(path)
  response.writeHead(200, { 'content-type': contentType(path), 'content-length': size })
  if (withBody) await pipeline(createReadStream(path), response)
  else response.end()
}
