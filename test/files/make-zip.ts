/** Archives made byte by byte, so that their directory can lie. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface MadeEntry {
  readonly name: string
  readonly content?: string | Uint8Array
  readonly stored?: boolean
  /** What the directory says instead of the truth. */
  readonly inflated?: number
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  /** Offset of the local header, instead of the true one. */
  readonly offset?: number
  readonly externalAttributes?: number
}

function header(signature: number, fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0))
  bytes.writeUInt32LE(signature, 0)
  let at = 4
  for (const [size, value] of fields) {
    bytes.writeUIntLE(value, at, size)
    at += size
  }
  return bytes
}

/** The 28th of February 2025, in the archive's own calendar. */
const date = ((2025 - 1980) << 9) | (2 << 5) | 28

export function makeZip(entries: readonly MadeEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '')
    const packed = entry.stored === true ? content : deflateRawSync(content)
    const name = Buffer.from(entry.name)
    const common = [
      [2, entry.flags ?? 0],
      [2, entry.method ?? (entry.stored === true ? 0 : 8)],
      [2, 0],
      [2, date],
      [4, entry.crc ?? crc32(content)],
      [4, packed.byteLength],
      [4, entry.inflated ?? content.byteLength],
      [2, name.byteLength],
      [2, 0],
    ] as const
    const local = Buffer.concat([header(0x04034b50, [[2, 20], ...common]), name, packed])
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, entry.externalAttributes ?? 0],
      [4, entry.offset ?? offset],
    ] as const
    directory.push(header(0x02014b50, [[2, 0x0314], [2, 20], ...common, ...rest]), name)
    parts.push(local)
    offset += local.byteLength
  }
  const size = directory.reduce((sum, part) => sum + part.byteLength, 0)
  const count = entries.length
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ])
  return Buffer.concat([...parts, ...directory, end])
}
