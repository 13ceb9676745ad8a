/**
 * SHA-256 (FIPS 180-4) of a text, pure: the core has neither Node nor Web Crypto. Used for one-way fingerprints of texts that
 * must be compared but never kept. Not for passwords, and not for large files: those are hashed where their bytes are read.
 */

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes, then square roots of the first 8. */
function fractionalBits(root: (prime: number) => number, count: number): Uint32Array {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return Uint32Array.from(primes, (prime) => {
    const value = root(prime)
    return Math.floor((value - Math.floor(value)) * 2 ** 32)
  })
}

const roundConstants = fractionalBits(Math.cbrt, 64)
const initialState = fractionalBits(Math.sqrt, 8)

/**
 * The text in UTF-8 (a lone surrogate becomes U+FFFD, as every encoder does), then a one bit, zeros, and the length in bits on
 * 64 bits: a whole number of 64-byte blocks.
 */
function padded(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3 + 72)
  let length = 0
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i)
    if (code >= 0xd800 && code < 0xe000) {
      const low = code < 0xdc00 ? text.charCodeAt(i + 1) : NaN
      const paired = low >= 0xdc00 && low < 0xe000
      code = paired ? 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff) : 0xfffd
      if (paired) i += 1
    }
    if (code < 0x80) bytes[length++] = code
    else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6)
      bytes[length++] = 0x80 | (code & 63)
    } else {
      if (code < 0x10000) bytes[length++] = 0xe0 | (code >> 12)
      else {
        bytes[length++] = 0xf0 | (code >> 18)
        bytes[length++] = 0x80 | ((code >> 12) & 63)
      }
      bytes[length++] = 0x80 | ((code >> 6) & 63)
      bytes[length++] = 0x80 | (code & 63)
    }
  }
  const whole = bytes.subarray(0, (((length + 8) >> 6) + 1) << 6)
  whole[length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(whole.length - 8, Math.floor(length / 2 ** 29))
  view.setUint32(whole.length - 4, (length << 3) >>> 0)
  return whole
}

/** Message schedule of the block at hand: written whole before it is read. */
const words = new Uint32Array(64)

const rotate = (value: number, bits: number): number => (value >>> bits) | (value << (32 - bits))

/** One block of 64 bytes; `state` is changed in place. Typed arrays of fixed length: `at` cannot miss. */
function compress(state: Uint32Array, block: DataView): void {
  const at = (array: Uint32Array, index: number): number => array[index] ?? 0
  for (let i = 0; i < 16; i += 1) words[i] = block.getUint32(i * 4)
  for (let i = 16; i < 64; i += 1) {
    const w15 = at(words, i - 15)
    const w2 = at(words, i - 2)
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3)
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10)
    words[i] = at(words, i - 16) + s0 + at(words, i - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + s1 + choice + at(roundConstants, i) + at(words, i)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + s0 + majority) | 0
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + value
}

/** The fingerprint in 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
  const message = padded(text)
  const state = Uint32Array.from(initialState)
  for (let offset = 0; offset < message.length; offset += 64) {
    compress(state, new DataView(message.buffer, offset, 64))
  }
  let digits = ''
  for (const word of state) digits += word.toString(16).padStart(8, '0')
  return digits
}
