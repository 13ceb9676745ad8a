/** What the commands say: results on stdout, progress and remarks on stderr. */
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import type { Progress } from '../ipc/channels.ts'

/** What commands a terminal or reverses its text: a file name or a cell may hold any of it. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu

const printable = (line: string): string => line.replace(unprintable, '\ufffd')

export function say(line: string): void {
  process.stdout.write(`${printable(line)}\n`)
}

export function warn(line: string): void {
  process.stderr.write(`${printable(line)}\n`)
}

/** JSON has its own escapes and its own lines. */
export function sayJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** A reader that stops early (`amarres … | head`) is no failure; a full disk behind `>` is one. */
export function endQuietlyWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? 0 : 1)
    })
  }
}

export interface ProgressLine {
  readonly show: (progress: Omit<Progress, 'job'>) => void
  /** Clears the line, so that what follows starts on a clean one. */
  readonly end: () => void
}

/** On a terminal, one line rewritten in place; elsewhere (a log), one line per step. */
export function progressLine(lang: Lang, stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const text = words(lang).cli
  let last = ''
  return {
    show({ step, done, total, detail }) {
      // A log keeps every line: one per file is enough there.
      if (!stream.isTTY && step === 'recognising') return
      const line = printable(text.progress(text.step[step], Math.min(done + 1, total), total, detail))
      if (line === last) return
      last = line
      if (stream.isTTY) stream.write(`\r\u001b[K${line.slice(0, Math.max(20, stream.columns - 1))}`)
      else stream.write(`${line}\n`)
    },
    end() {
      if (stream.isTTY && last !== '') stream.write('\r\u001b[K')
      last = ''
    },
  }
}
