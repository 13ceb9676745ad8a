/** What the commands say: results on stdout, progress and remarks on stderr. */
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import type { Progress } from '../ipc/channels.ts'

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function warn(line: string): void {
  process.stderr.write(`${line}\n`)
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
      const line = text.progress(text.step[step], Math.min(done + 1, total), total, detail)
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
