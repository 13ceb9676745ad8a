/** The text of a publication as it is compared with others: without case, width or spacing. Fingerprinted, then forgotten. */
export function comparableText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s{2,}|[^\S ]/gu, ' ')
    .trim()
}
