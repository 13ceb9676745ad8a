/** Where Amarres itself is installed: its `assets/` are found from there, from the sources and from the bundle alike. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest folder upwards that holds `package.json`. Throws when there is none: the installation is broken. */
export function packageRoot(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`No package.json above ${fileURLToPath(from)}`)
    folder = parent
  }
  return folder
}
