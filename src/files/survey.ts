/** First pass over a file: its fingerprint, and what tells one encoding from another. Yields to the event loop between chunks. */
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import type { ByteSource } from './byte-source.ts'

export interface Survey {
  readonly sha256: string
  /** Null unless it was asked for: only archives declare one. */
  readonly crc32: number | null
  readonly bytes: number
  /** First bytes, for signatures. */
  readonly head: Uint8Array
  /** Zero bytes at even and odd positions: many of one kind only is UTF-16. Not counted after a mark that says so. */
  readonly zeros: { readonly even: number; readonly odd: number }
  readonly validUtf8: boolean
}

export interface Watch {
  readonly signal?: AbortSignal | undefined
  readonly crc32?: boolean
  onBytes?(count: number): void
}

const headBytes = 65_536

const hasUtf16Mark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function countZeros(chunk: Uint8Array, start: number): { even: number; odd: number } {
  let even = 0
  let odd = 0
  const first = chunk.indexOf(0)
  // Every second byte of UTF-16 is one: looking for the next each time would be far slower than looking at all of them.
  for (let at = first; at !== -1 && at < chunk.byteLength; at++) {
    if (chunk[at] !== 0) continue
    if ((start + at) % 2 === 0) even++
    else odd++
  }
  return { even, odd }
}

/** Throws the signal's reason when the user cancels. */
export async function surveyBytes(source: ByteSource, watch: Watch = {}): Promise<Survey> {
  const hash = createHash('sha256')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const zeros = { even: 0, odd: 0 }
  let head: Uint8Array = new Uint8Array(0)
  let checksum: number | null = watch.crc32 === true ? 0 : null
  let bytes = 0
  let validUtf8 = true
  for (const chunk of source.chunks()) {
    watch.signal?.throwIfAborted()
    if (bytes === 0) head = chunk.slice(0, headBytes)
    hash.update(chunk)
    if (checksum !== null) checksum = crc32(chunk, checksum)
    if (!hasUtf16Mark(head)) {
      const found = countZeros(chunk, bytes)
      zeros.even += found.even
      zeros.odd += found.odd
    }
    if (validUtf8) validUtf8 = decodes(decoder, chunk)
    bytes += chunk.byteLength
    watch.onBytes?.(chunk.byteLength)
    await nextTurn()
  }
  if (validUtf8) validUtf8 = decodes(decoder, null)
  return { sha256: hash.digest('hex'), crc32: checksum, bytes, head, zeros, validUtf8 }
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | null): boolean {
  try {
    if (chunk === null) decoder.decode()
    else decoder.decode(chunk, { stream: true })
    return true
  } catch {
    return false
  }
}
