/** CSV as each publisher writes it. */

/** Meta's posts: quotes only where a space, a comma, a quote or a line end asks for them; LF; no BOM here. */
export function metaCsv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => {
    const text = String(value)
    return /[\s,"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('')
}

/** Quotes only where the delimiter, a quote or a line end asks for them. */
export function plainCsv(rows: readonly (readonly (string | number)[])[], delimiter: string, newline = '\n'): string {
  const cell = (value: string | number): string => {
    const text = String(value)
    return text.includes(delimiter) || /["\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => row.map(cell).join(delimiter) + newline).join('')
}

export function quoted(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => `"${String(cell)}"`).join(',')}\n`
}

export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

export function utf8WithMark(text: string): Uint8Array {
  return utf8(`\uFEFF${text}`)
}

/** Little-endian with its mark: Meta's series and Matomo. */
export function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le')
}
