/**
 * Blocks → an OpenDocument text (ODF 1.3) that word processors open as their own: an archive whose first entry, not compressed, is
 * `mimetype`. Its only date is that of the document: the same document gives the same bytes.
 */
import { strToU8, zipSync } from 'fflate'
import type { Document } from '../core/report/report.ts'
import { contentXml } from './content.ts'
import { stylesXml } from './styles.ts'
import { element, escapeXml, xmlFile } from './xml.ts'

const mediaType = 'application/vnd.oasis.opendocument.text'

export function writeOdt(document: Document): Uint8Array {
  const parts = {
    'content.xml': contentXml(document),
    'styles.xml': stylesXml(document),
    'meta.xml': metaXml(document),
  }
  const files = Object.entries({ ...parts, 'META-INF/manifest.xml': manifestXml(Object.keys(parts)) })
  return zipSync(
    {
      mimetype: [strToU8(mediaType), { level: 0 }],
      ...Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])),
    },
    { mtime: new Date(1980, 0, 1) },
  )
}

function metaXml({ title, author, on, lang }: Document): string {
  const at = `${on}T12:00:00`
  return xmlFile(
    'office:document-meta',
    element(
      'office:meta',
      {},
      element('meta:generator', {}, 'Amarres'),
      element('dc:title', {}, escapeXml(title)),
      ...(author === '' ? [] : [element('dc:creator', {}, escapeXml(author))]),
      element('meta:creation-date', {}, at),
      element('dc:date', {}, at),
      element('dc:language', {}, lang === 'fr' ? 'fr-FR' : 'en-GB'),
    ),
  )
}

function manifestXml(parts: readonly string[]): string {
  const entry = (path: string, type: string): string =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type })
  const namespace = {
    'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
    'manifest:version': '1.3',
  }
  const entries = [entry('/', mediaType), ...parts.map((path) => entry(path, 'text/xml'))]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('manifest:manifest', namespace, ...entries)}\n`
}
