/** XML as text. */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Safe between tags and in quoted attributes. Characters that XML forbids become spaces. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
}

export function element(name: string, attributes: Readonly<Record<string, string>>, ...content: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inside = content.join('')
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`
}

const uri = 'urn:oasis:names:tc:opendocument:xmlns'
const namespaces = {
  'xmlns:office': `${uri}:office:1.0`,
  'xmlns:text': `${uri}:text:1.0`,
  'xmlns:table': `${uri}:table:1.0`,
  'xmlns:style': `${uri}:style:1.0`,
  'xmlns:fo': `${uri}:xsl-fo-compatible:1.0`,
  'xmlns:svg': `${uri}:svg-compatible:1.0`,
  'xmlns:meta': `${uri}:meta:1.0`,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': '1.3',
}

export function xmlFile(root: string, ...content: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, namespaces, ...content)}\n`
}
