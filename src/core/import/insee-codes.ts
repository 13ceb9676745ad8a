/** INSEE codes of communes as text: two digits or 2A/2B, then three digits; overseas `97` or `98`, then three. */

/** The code, with the leading zero that spreadsheet programs drop; null when the text is no commune code. */
export function communeCode(text: string): string | null {
  const code = text.trim().toUpperCase()
  if (/^(?:\d{2}|2[AB])\d{3}$/u.test(code)) return code
  // 1001 can only be 01001: no other code has four digits.
  return /^[1-9]\d{3}$/u.test(code) ? `0${code}` : null
}

/** From the separate columns of older files: department (`01`, `2A`, `971`) and commune (`004`, `101`). */
export function joinedCommuneCode(department: string, commune: string): string | null {
  const dep = departmentCode(department)
  if (dep === null || !/^\d{1,3}$/u.test(commune.trim())) return null
  return communeCode(dep.slice(0, 2) + commune.trim().padStart(3, '0'))
}

export function departmentCode(text: string): string | null {
  const code = text.trim().toUpperCase()
  if (/^(?:\d{2}|2[AB]|97\d|98\d)$/u.test(code)) return code
  return /^[1-9]$/u.test(code) ? `0${code}` : null
}
