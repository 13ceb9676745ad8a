/** Really full and really read-only disks: only the administrator of a Linux machine may make them. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function asAdministrator(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'ignore' })
}

/** Mounts a disk of 200 kB, works on it, and takes it away whatever happens. */
export function onSmallDisk<Value>(work: (disk: SmallDisk) => Value): Value {
  const path = mkdtempSync(join(tmpdir(), 'amarres-disk-'))
  asAdministrator('mount', '-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', path)
  try {
    return work({
      path,
      fill() {
        const ballast = join(path, 'ballast')
        for (let bytes = 128 * 1024; bytes >= 4096;) {
          try {
            writeFileSync(ballast, Buffer.alloc(bytes), { flag: 'a' })
          } catch {
            bytes /= 2
          }
        }
      },
      empty: () => {
        rmSync(join(path, 'ballast'), { force: true })
      },
      setReadOnly: (readOnly) => {
        asAdministrator('mount', '-o', `remount,${readOnly ? 'ro' : 'rw'}`, path)
      },
    })
  } finally {
    asAdministrator('umount', path)
    rmSync(path, { recursive: true, force: true })
  }
}

export interface SmallDisk {
  readonly path: string
  /** Leaves no room at all. */
  fill(): void
  /** Gives the room back. */
  empty(): void
  setReadOnly(readOnly: boolean): void
}

export function canMount(): boolean {
  try {
    onSmallDisk(({ path }) => {
      mkdirSync(join(path, 'a'))
    })
    return true
  } catch {
    return false
  }
}
