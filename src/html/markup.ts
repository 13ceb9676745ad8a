/** Markup as text: everything that comes from the outside goes through here. */
import type { Text } from '../core/report/report.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe between tags and inside quoted attributes. Control characters, which HTML forbids, become spaces. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '').replace(/\p{Cc}/gu, ' ')
}

/** `attributes`: null leaves one out, an empty text writes it alone. */
export function tag(name: string, attributes: Readonly<Record<string, string | null>>, ...content: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [value === '' ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`],
  )
  return `<${name}${written.join('')}>${content.join('')}</${name}>`
}

/** Codes print as `[F04]`, neighbours share their brackets, and those that open a row of a table lead there. */
export function inlineHtml(text: Text, destinations: ReadonlySet<string>): string {
  return text
    .map((inline, index) => {
      if (typeof inline === 'string') return escapeHtml(inline)
      if ('strong' in inline) return tag('strong', {}, escapeHtml(inline.strong))
      const code = escapeHtml(inline.code)
      const printed = destinations.has(inline.code) ? tag('a', { href: `#${inline.code}` }, code) : code
      const open = isCode(text[index - 1]) ? '' : '['
      return tag('span', { class: 'code' }, `${open}${printed}${isCode(text[index + 1]) ? ', ' : ']'}`)
    })
    .join('')
}

function isCode(inline: Text[number] | undefined): boolean {
  return typeof inline === 'object' && 'code' in inline
}
