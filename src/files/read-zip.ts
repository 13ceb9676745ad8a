/**
 * The directory of a zip archive, checked before a single byte is inflated: names, sizes, ratios, overlaps, encryption. Entries
 * are then inflated as a stream that stops at the size they declared. Nothing is ever written to disk.
 */
import { Inflate } from 'fflate'
import { problem } from '../core/problem.ts'
import type { Problem, ProblemParameters } from '../core/problem.ts'
import type { ByteSource, RandomAccess } from './byte-source.ts'
import type { Limits } from './limits.ts'

export interface ZipEntry {
  /** With `/`, without anything unsafe. */
  readonly name: string
  /** ISO date, as the archive says (local time of who made it). */
  readonly modified: string | null
  readonly crc32: number
  readonly source: ByteSource
}

type Reason = ProblemParameters['zip-refused']['reason']

/** Caught in {@link readZipDirectory}: the checks stay straight lines. */
class Refusal extends Error {
  readonly problem: Problem

  constructor(reason: Reason, detail: string) {
    super(`${reason}: ${detail}`)
    this.problem = problem('zip-refused', 'error', { reason, detail })
  }
}

/** Thrown while an entry is read, when its content is not what the directory declared. */
export class CorruptEntry extends Error {}

interface Header {
  readonly name: string
  readonly modified: string | null
  readonly crc32: number
  readonly method: number
  readonly compressed: number
  readonly inflated: number
  readonly offset: number
  readonly isLink: boolean
}

export function looksLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

interface End {
  readonly entries: number
  readonly size: number
  readonly offset: number
}

/** The end record, in the last 64 KiB; its 64-bit twin when the archive needs it. */
function readEnd(source: RandomAccess): End {
  const start = Math.max(0, source.bytes - 65_557)
  const tail = source.read(start, 65_557)
  const data = view(tail)
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (data.getUint32(at, true) !== 0x06054b50 || at + 22 + data.getUint16(at + 20, true) > tail.byteLength) continue
    const end = {
      entries: data.getUint16(at + 10, true),
      size: data.getUint32(at + 12, true),
      offset: data.getUint32(at + 16, true),
    }
    const is64 = end.entries === 0xffff || end.size === 0xffffffff || end.offset === 0xffffffff
    return is64 ? readEnd64(source, start + at) : end
  }
  throw new Refusal('corrupt', 'no directory')
}

function readEnd64(source: RandomAccess, endAt: number): End {
  const locator = source.read(Math.max(0, endAt - 20), 20)
  if (locator.byteLength < 20 || view(locator).getUint32(0, true) !== 0x07064b50) {
    throw new Refusal('corrupt', 'no 64-bit directory')
  }
  const record = source.read(Number(view(locator).getBigUint64(8, true)), 56)
  if (record.byteLength < 56 || view(record).getUint32(0, true) !== 0x06064b50) {
    throw new Refusal('corrupt', 'no 64-bit directory')
  }
  const data = view(record)
  const at = (offset: number): number => Number(data.getBigUint64(offset, true))
  return { entries: at(32), size: at(40), offset: at(48) }
}

/** Sizes and offset that do not fit in 32 bits are in an extra field, in this order, each only when needed. */
function widen(extra: Uint8Array, values: readonly [number, number, number]): readonly [number, number, number] {
  const data = view(extra)
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) !== 1) continue
    let next = at + 4
    const [inflated, compressed, offset] = values.map((value) => {
      if (value !== 0xffffffff) return value
      if (next + 8 > extra.byteLength) throw new Refusal('corrupt', 'extra field')
      next += 8
      return Number(data.getBigUint64(next - 8, true))
    })
    return [inflated ?? 0, compressed ?? 0, offset ?? 0]
  }
  return values
}

/** Names are UTF-8 or, in archives of old Windows programs, code page 437: only ASCII is sure there. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}

function toDate(dos: number): string | null {
  const [year, month, day] = [1980 + (dos >> 9), (dos >> 5) & 15, dos & 31]
  if (month < 1 || month > 12 || day < 1) return null
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function readHeaders(source: RandomAccess, limits: Limits): readonly Header[] {
  const end = readEnd(source)
  if (end.entries > limits.zipEntries)
    throw new Refusal('too-many-entries', `${String(end.entries)} > ${String(limits.zipEntries)}`)
  if (end.offset + end.size > source.bytes) throw new Refusal('corrupt', 'directory outside the file')
  const directory = source.read(end.offset, end.size)
  const data = view(directory)
  const headers: Header[] = []
  let at = 0
  for (let index = 0; index < end.entries; index++) {
    if (at + 46 > directory.byteLength || data.getUint32(at, true) !== 0x02014b50) {
      throw new Refusal('corrupt', `directory entry ${String(index + 1)}`)
    }
    const nameEnd = at + 46 + data.getUint16(at + 28, true)
    const extraEnd = nameEnd + data.getUint16(at + 30, true)
    const next = extraEnd + data.getUint16(at + 32, true)
    if (next > directory.byteLength) throw new Refusal('corrupt', `directory entry ${String(index + 1)}`)
    const name = decodeName(directory.subarray(at + 46, nameEnd))
    if ((data.getUint16(at + 8, true) & 1) === 1) throw new Refusal('encrypted', name)
    const [inflated, compressed, offset] = widen(directory.subarray(nameEnd, extraEnd), [
      data.getUint32(at + 24, true),
      data.getUint32(at + 20, true),
      data.getUint32(at + 42, true),
    ])
    headers.push({
      name,
      modified: toDate(data.getUint16(at + 14, true)),
      crc32: data.getUint32(at + 16, true),
      method: data.getUint16(at + 10, true),
      compressed,
      inflated,
      offset,
      isLink: data.getUint8(at + 5) === 3 && data.getUint32(at + 38, true) >>> 28 === 0xa,
    })
    at = next
  }
  return headers
}

/** A name that would leave the folder it is unpacked in. Nothing is unpacked, but such an archive is hostile. */
function isUnsafe(name: string): boolean {
  const parts = name.replaceAll('\\', '/').split('/')
  return parts[0] === '' || /^[a-z]:/iu.test(name) || parts.includes('..') || /[\0-\u001f]/u.test(name)
}

/** Where the compressed bytes of an entry are, from its local header. */
function locate(source: RandomAccess, header: Header): number {
  const local = source.read(header.offset, 30)
  if (local.byteLength < 30 || view(local).getUint32(0, true) !== 0x04034b50) throw new Refusal('corrupt', header.name)
  return header.offset + 30 + view(local).getUint16(26, true) + view(local).getUint16(28, true)
}

function checkHeaders(headers: readonly Header[], inflatedLimit: number, limits: Limits): void {
  let total = 0
  for (const { name, compressed, inflated, method } of headers) {
    if (isUnsafe(name)) throw new Refusal('unsafe-name', name)
    if (method !== 0 && method !== 8) throw new Refusal('unknown-method', name)
    if (inflated > 2 ** 20 && inflated > compressed * limits.zipRatio) throw new Refusal('ratio', name)
    total += inflated
  }
  if (total > inflatedLimit) throw new Refusal('too-large', `${String(total)} > ${String(inflatedLimit)}`)
}

/** Compressed ranges that overlap make a small file inflate again and again. */
function checkRanges(ranges: readonly { readonly name: string; readonly start: number; readonly end: number }[]): void {
  let previous = 0
  for (const { name, start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    if (start < previous) throw new Refusal('overlap', name)
    previous = end
  }
}

const pieceBytes = 16_384

function* inflate(source: RandomAccess, header: Header, start: number): Generator<Uint8Array> {
  let out: Uint8Array[] = []
  let produced = 0
  const inflater = new Inflate((chunk) => out.push(chunk))
  for (let done = 0; done < header.compressed || done === 0; done += pieceBytes) {
    const piece = source.read(start + done, Math.min(pieceBytes, header.compressed - done))
    const last = done + pieceBytes >= header.compressed
    if (header.method === 0) out.push(piece)
    else pushPiece(inflater, piece, last, header.name)
    for (const chunk of out) {
      produced += chunk.byteLength
      if (produced > header.inflated) throw new CorruptEntry(header.name)
      if (chunk.byteLength > 0) yield chunk
    }
    out = []
  }
  if (produced !== header.inflated) throw new CorruptEntry(header.name)
}

function pushPiece(inflater: Inflate, piece: Uint8Array, last: boolean, name: string): void {
  try {
    inflater.push(piece, last)
  } catch (error) {
    throw new CorruptEntry(name, { cause: error })
  }
}

/**
 * Files of an archive, in its order, folders and links left out. `inflatedLimit`: what may still be inflated, in bytes.
 * A refused archive gives a Problem; reading an entry's source throws {@link CorruptEntry} when its content is damaged.
 */
export function readZipDirectory(
  source: RandomAccess,
  inflatedLimit: number,
  limits: Limits,
): { readonly entries: readonly ZipEntry[] } | { readonly problem: Problem } {
  try {
    const headers = readHeaders(source, limits)
    checkHeaders(headers, inflatedLimit, limits)
    const located = headers.map((header) => ({ header, start: locate(source, header) }))
    checkRanges(
      located.map(({ header, start }) => ({ name: header.name, start: header.offset, end: start + header.compressed })),
    )
    return {
      entries: located
        .filter(({ header }) => !header.isLink && !/[/\\]$/u.test(header.name))
        .map(({ header, start }) => ({
          name: header.name.replaceAll('\\', '/'),
          modified: header.modified,
          crc32: header.crc32,
          source: { bytes: header.inflated, chunks: () => inflate(source, header, start) },
        })),
    }
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem }
    throw error
  }
}
