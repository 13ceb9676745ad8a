/** Which encoding bytes are in, and their text. Decoding never throws: what cannot be read becomes U+FFFD and is counted. */
import { StringDecoder } from 'node:string_decoder'
import type { ByteSource } from './byte-source.ts'
import type { Survey } from './survey.ts'

export type TextEncoding =
  'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1251' | 'macintosh'

/** First bytes of what is certainly no table. Office documents, archives and workbooks are told apart elsewhere. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RIFF', [0x52, 0x49, 0x46, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['UTF-32', [0xff, 0xfe, 0x00, 0x00]],
]

export function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return head.byteLength >= bytes.length && bytes.every((byte, index) => head[index] === byte)
}

/** Name of a binary format; null for what may be text. */
export function binarySignature(head: Uint8Array): string | null {
  return signatures.find(([, bytes]) => startsWith(head, bytes))?.[0] ?? null
}

/** The encoding of a text, or null when zero bytes show that it is none. */
export function detectEncoding(survey: Survey): TextEncoding | null {
  const { head, zeros, bytes } = survey
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be'
  if (zeros.even + zeros.odd > 0) {
    // UTF-16 without a mark: line ends, digits and delimiters alone give zeros, nearly always on the same side.
    const most = Math.max(zeros.even, zeros.odd)
    const enough = most >= bytes / 20
    const oneSided = Math.min(zeros.even, zeros.odd) * 10 <= most
    return enough && oneSided ? (zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be') : null
  }
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return 'utf-8-bom'
  return survey.validUtf8 ? 'utf-8' : singleByteOrDamagedUtf8(head)
}

/**
 * Bytes that are not valid UTF-8: UTF-8 with a few damaged characters when correct sequences are far more numerous than wrong
 * ones, else a code page. Cyrillic (seen: a Bulgarian Excel) makes whole words of high bytes; French isolates them. Excel for
 * Mac writes é, è, à, ê, ç as bytes that Windows hardly uses or does not define: `Couverture` would survive, `J’aime` would not.
 */
function singleByteOrDamagedUtf8(head: Uint8Array): TextEncoding {
  const text = new TextDecoder('utf-8').decode(head)
  const wrong = text.split('\ufffd').length - 1
  const right = text.match(/[^\0-\u007f\ufffd]/gu)?.length ?? 0
  if (right > wrong * 10) return 'utf-8'
  const latin = new TextDecoder('windows-1252').decode(head)
  const high = latin.match(/[\u00c0-\u00ff]/gu)?.length ?? 0
  const inWords = (latin.match(/[\u00c0-\u00ff]{3,}/gu) ?? []).join('').length
  if (high >= 6 && inWords > high * 0.6) return 'windows-1251'
  const frenchOfMac = latin.match(/[\u0081\u008d\u008f\u0090\u009dŽˆ](?=\p{Ll}|\W|$)/gu)?.length ?? 0
  const frenchOfWindows = latin.match(/[àâçèéêëîïôùûü]/giu)?.length ?? 0
  return frenchOfMac > frenchOfWindows ? 'macintosh' : 'windows-1252'
}

/** Damaged places in a text that should be UTF-8; replacement characters that were already in the file do not count. */
export function countInvalidUtf8(source: ByteSource): number {
  let damaged = 0
  let written = 0
  const decoder = new TextDecoder('utf-8')
  let tail = ''
  for (const chunk of source.chunks()) {
    damaged += decoder.decode(chunk, { stream: true }).split('\ufffd').length - 1
    const raw = tail + new TextDecoder('latin1').decode(chunk)
    written += raw.split('\u00ef\u00bf\u00bd').length - 1
    tail = raw.slice(-2)
  }
  return damaged + decoder.decode().split('\ufffd').length - 1 - written
}

/** Decodes little-endian UTF-16 as a TextDecoder does, several times faster. */
function utf16Decoder(): { decode(chunk?: Uint8Array, options?: { stream: boolean }): string } {
  const decoder = new StringDecoder('utf16le')
  return { decode: (chunk) => (chunk === undefined ? decoder.end() : decoder.write(chunk)).toWellFormed() }
}

/** Text of a source, chunk by chunk, without byte order marks; a byte left over at the end of UTF-16 is dropped. */
function* decodeChunks(source: ByteSource, encoding: TextEncoding): Generator<string> {
  const decoder =
    encoding === 'utf-16le' ? utf16Decoder() : new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding)
  let started = false
  for (const chunk of source.chunks()) {
    let text = decoder.decode(chunk, { stream: true })
    // The decoder removes one mark; some programs write two.
    if (!started) text = text.replace(/^\ufeff+/u, '')
    if (text === '') continue
    started = true
    yield text
  }
  const rest = decoder.decode()
  if (rest !== '' && !encoding.startsWith('utf-16')) yield rest
}

/** Text whose line ends are all LF, so that CRLF, CR and mixed files are the same. */
export function* readText(source: ByteSource, encoding: TextEncoding): Generator<string> {
  let pending = ''
  for (const chunk of decodeChunks(source, encoding)) {
    let text = pending + chunk
    pending = ''
    if (text.endsWith('\r')) {
      // Its LF may open the next chunk.
      pending = '\r'
      text = text.slice(0, -1)
    }
    yield text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text
  }
  if (pending !== '') yield '\n'
}

/** The first characters of a text, for looking at its shape. */
export function readHeadText(source: ByteSource, encoding: TextEncoding, characters: number): string {
  let text = ''
  for (const chunk of readText(source, encoding)) {
    text += chunk
    if (text.length >= characters) break
  }
  return text.slice(0, characters)
}

/** How the records of a text end, told by its first characters; quoted line ends count, they are written alike. */
export function recordEndOf(source: ByteSource, encoding: TextEncoding): 'lf' | 'crlf' | 'cr' | 'mixed' | null {
  let text = ''
  for (const piece of decodeChunks(source, encoding)) {
    text += piece
    if (text.length >= charactersWithEnds) break
  }
  const crlf = text.match(/\r\n/gu)?.length ?? 0
  const lf = (text.match(/\n/gu)?.length ?? 0) - crlf
  // The first half of a pair may end the text.
  const cr = (text.match(/\r(?!$)/gu)?.length ?? 0) - crlf
  const kinds = [lf, crlf, cr].filter((count) => count > 0).length
  if (kinds > 1) return 'mixed'
  return lf > 0 ? 'lf' : crlf > 0 ? 'crlf' : cr > 0 ? 'cr' : null
}

/** Enough to see that line ends are mixed. */
const charactersWithEnds = 2 ** 18
