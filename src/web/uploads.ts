/** Files given by the page: streamed to the private folder, counted while they arrive, removed when refused. */
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, utimes } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'

export interface UploadLimits {
  readonly bytesPerFile: number
  readonly bytesInAll: number
  readonly files: number
}

export const uploadLimits: UploadLimits = {
  bytesPerFile: 512 * 1024 * 1024,
  bytesInAll: 2 * 1024 * 1024 * 1024,
  files: 5000,
}

export interface Uploads {
  /** The handle of the stored file; null when a limit is passed. Rejects when the connection breaks or the disk is full. */
  receive(
    request: IncomingMessage,
    name: string,
    modified: Date | null,
  ): Promise<{ readonly id: string; readonly name: string } | null>
}

export function createUploads(folder: string, limits: UploadLimits): Uploads {
  let bytesInAll = 0
  let files = 0
  return {
    async receive(request, name, modified) {
      const announced = Number(request.headers['content-length'] ?? 0)
      const room = Math.min(limits.bytesPerFile, limits.bytesInAll - bytesInAll)
      if (files >= limits.files || announced > room) {
        await drain(request)
        return null
      }
      files += 1
      const id = randomUUID()
      const place = join(folder, id)
      await mkdir(place, { recursive: true, mode: 0o700 })
      let bytes = 0
      const count = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          bytes += chunk.length
          bytesInAll += chunk.length
          // Beyond the limit the bytes are read but no longer written: a browser only hears an answer to what it finished.
          next(null, isRefused() ? undefined : chunk)
        },
      })
      const isRefused = (): boolean => bytes > limits.bytesPerFile || bytesInAll > limits.bytesInAll
      let stored = false
      try {
        const path = join(place, storedName(name))
        await pipeline(request, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
        if (modified !== null) await utimes(path, modified, modified)
        stored = !isRefused()
        return stored ? { id, name } : null
      } finally {
        if (!stored) {
          bytesInAll -= bytes
          files -= 1
          await rm(place, { recursive: true, force: true })
        }
      }
    },
  }
}

async function drain(request: IncomingMessage): Promise<void> {
  request.resume()
  await finished(request)
}

/** The last part of the given name, without what a file system refuses: it is shown to the user as the file's name. */
function storedName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const safe = last.replace(/[\u0000-\u001f\u007f<>:"|?*]/g, '_').replace(/[. ]+$/, '')
  // Hidden names are skipped by the readers; very long ones are refused by file systems (255 bytes).
  const visible = safe.replace(/^\.+/, '')
  return visible === '' ? 'fichier' : shortened(visible, 240)
}

/** Without the middle of its stem: the beginning and the extension are what people know a file by. Whole characters only. */
function shortened(name: string, longestBytes: number): string {
  const characters = Array.from(name)
  const tail = characters.splice(Math.max(1, characters.length - 40))
  while (characters.length > 0 && Buffer.byteLength(characters.join('') + tail.join('')) > longestBytes)
    characters.pop()
  return characters.join('') + tail.join('')
}
