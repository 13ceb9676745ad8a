/** Files of a drop, folders walked through. */

/**
 * Every file dropped. Electron reads folders by their path: there a folder stays one item. In the browser shell folders are
 * walked and each file keeps its path inside the folder as its name.
 */
export async function droppedFiles(data: DataTransfer, shell: 'electron' | 'browser'): Promise<readonly File[]> {
  if (shell === 'electron') return [...data.files]
  // Entries must be taken before the first await: the drop's data are gone afterwards.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const files = await Promise.all(entries.map(filesOf))
  return files.flat()
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject)
    })
    const path = entry.fullPath.replace(/^\//, '')
    return [path === file.name ? file : new File([file], path, { type: file.type, lastModified: file.lastModified })]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  // A reader gives at most a hundred entries at a time, then an empty list.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return files
    for (const one of some) files.push(...(await filesOf(one)))
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
