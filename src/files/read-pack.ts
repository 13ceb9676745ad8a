/** What an open-data pack is recomputed from: two texts of the archive, nothing else of it is inflated. */
import { readFileSync, statSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { defaultLimits } from './limits.ts'

export interface Pack {
  readonly dossier: string
  readonly audit: string
}

const wanted = ['dossier.json', 'audit.json']

/** Null when the file is missing, too large, or no such pack. */
export function readPack(path: string): Pack | null {
  try {
    if (statSync(path).size > defaultLimits.nestedZipBytes) return null
    const files = unzipSync(readFileSync(path), {
      filter: ({ name, originalSize }) => wanted.includes(name) && originalSize <= defaultLimits.jsonBytes,
    })
    const { 'dossier.json': dossier, 'audit.json': audit } = files
    return dossier === undefined || audit === undefined
      ? null
      : { dossier: strFromU8(dossier), audit: strFromU8(audit) }
  } catch {
    // No archive, or a damaged one.
    return null
  }
}
