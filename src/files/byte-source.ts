/** Bytes that can be read more than once and from anywhere, whether they are on disk or in memory. */
import { closeSync, openSync, readSync } from 'node:fs'

export interface ByteSource {
  readonly bytes: number
  /**
   * From the first byte to the last; each call starts again. A piece is only valid until the next one is asked for. Throws what
   * the system throws when the file has gone.
   */
  chunks(): Iterable<Uint8Array>
}

export interface RandomAccess extends ByteSource {
  /** Fewer bytes than asked at the end of the source. */
  read(offset: number, length: number): Uint8Array
}

/** Large enough to make reading cheap, small enough for its text to be short-lived memory, which costs nothing to give back. */
const chunkBytes = 2 ** 16

export function memorySource(content: Uint8Array): RandomAccess {
  return {
    bytes: content.byteLength,
    read: (offset, length) => content.subarray(offset, offset + length),
    *chunks() {
      for (let offset = 0; offset < content.byteLength; offset += chunkBytes) {
        yield content.subarray(offset, offset + chunkBytes)
      }
    },
  }
}

/** Synchronous on purpose: rows are pulled by pure code, which cannot wait. */
export function fileSource(path: string, bytes: number): RandomAccess {
  const bufferOf = (offset: number, length: number): Uint8Array =>
    new Uint8Array(Math.max(0, Math.min(length, bytes - offset)))
  const readAt = (descriptor: number, offset: number, buffer: Uint8Array): Uint8Array => {
    const wanted = Math.min(buffer.byteLength, bytes - offset)
    let filled = 0
    while (filled < wanted) {
      const count = readSync(descriptor, buffer, filled, wanted - filled, offset + filled)
      if (count === 0) break
      filled += count
    }
    return buffer.subarray(0, filled)
  }
  return {
    bytes,
    read(offset, length) {
      const descriptor = openSync(path, 'r')
      try {
        return readAt(descriptor, offset, bufferOf(offset, length))
      } finally {
        closeSync(descriptor)
      }
    },
    *chunks() {
      const descriptor = openSync(path, 'r')
      try {
        const buffer = bufferOf(0, chunkBytes)
        for (let offset = 0; offset < bytes; offset += chunkBytes) yield readAt(descriptor, offset, buffer)
      } finally {
        closeSync(descriptor)
      }
    },
  }
}

/** The same bytes; `onRead` hears of every piece, each time they are read, and may throw to stop the reading. */
export function watchedSource<Source extends ByteSource>(source: Source, onRead: (bytes: number) => void): Source {
  return {
    ...source,
    *chunks() {
      for (const chunk of source.chunks()) {
        onRead(chunk.byteLength)
        yield chunk
      }
    },
  }
}

/** Everything in one array; only for sources whose size was checked first. */
export function readAll(source: ByteSource): Uint8Array {
  const content = new Uint8Array(source.bytes)
  let offset = 0
  for (const chunk of source.chunks()) {
    content.set(chunk.subarray(0, content.byteLength - offset), offset)
    offset += chunk.byteLength
  }
  return content.subarray(0, Math.min(offset, content.byteLength))
}
