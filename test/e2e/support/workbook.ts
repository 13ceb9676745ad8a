import * as XLSX from '@e965/xlsx'

/** A workbook of one sheet, as a spreadsheet program saves it. */
export function makeWorkbook(name: string, rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const workbook = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  return new Uint8Array(XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}
