/** Names for new files: readable, allowed on every system, never those of an existing file. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** `folder/stem.ext`, or `folder/stem 2.ext`, `folder/stem 3.ext`… */
export function freePath(folder: string, stem: string, extension: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : ` ${number}`}.${extension}`)
    if (!existsSync(path)) return path
  }
}

/** A file name without what Windows, macOS or a shell would trip on; `fallback` when nothing is left. */
export function fileStem(name: string, fallback: string): string {
  const stem = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
    .trim()
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
  return stem === '' || reserved.test(stem) ? fallback : stem
}
