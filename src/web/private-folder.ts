/**
 * Where uploads and exports wait: a folder of the system's temporary one that only this user may enter, removed at the end.
 * What a killed process left is removed at the next start: an upload may hold personal data.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'amarres-web-'

export async function makePrivateFolder(parent = tmpdir()): Promise<string> {
  await removeOrphans(parent)
  return mkdtemp(join(parent, `${prefix}${process.pid}-`))
}

async function removeOrphans(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = new RegExp(`^${prefix}(\\d+)-\\w{6}$`).exec(name)?.[1]
    if (pid === undefined || isRunning(Number(pid))) continue
    // Another user's folder refuses, and is theirs to remove.
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
