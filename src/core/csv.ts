/** Plain CSV as RFC 4180 has it: `,`, quotes only where they are needed. Cells as they are: no guard against formulas here. */

/** One line without its line end. A line of a single empty cell is quoted: it would be a blank line otherwise. */
export function csvLine(cells: readonly string[]): string {
  return cells.length === 1 && cells[0] === '' ? '""' : cells.map(csvCell).join(',')
}

function csvCell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
