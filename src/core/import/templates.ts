/**
 * The text of our three templates. `;`, a byte-order mark and CRLF: what French Excel and LibreOffice open in columns with a
 * double click. The header is the first line; two example rows follow, each starting with `#` so that nobody imports them.
 */
import { channelFields } from './template-canaux.ts'
import { measureFields } from './template-mesures.ts'
import { surveyFields } from './template-sondage.ts'

export interface TemplateFile {
  readonly name: string
  readonly text: string
}

const byteOrderMark = '\ufeff'

function quote(cell: string): string {
  return /[";\r\n]/u.test(cell) ? `"${cell.replace(/"/gu, '""')}"` : cell
}

function template(
  name: string,
  fields: Readonly<Record<string, readonly string[]>>,
  examples: readonly (readonly string[])[],
) {
  const header = Object.values(fields).map(([title = '']) => title)
  const commented = examples.map(([first = '', ...others]) => [`# ${first}`, ...others])
  return { name, text: templateText([header, ...commented]) }
}

/** Rows of cells as the text of a file. */
export function templateText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(quote).join(';'))
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}

/** `canaux.csv`, `mesures.csv`, `sondage.csv`. */
export function templateFiles(): readonly TemplateFile[] {
  return [
    template('canaux.csv', channelFields, [
      // Service, account, since, types, exclusive share, hours, cost, advertising, subscribers, people, list, links
      [
        ...[
          'Facebook',
          'Ville de Bellerive-sur-Loue',
          '2014',
          'alertes, agenda, travaux',
          '30 à 50',
          '12 à 16',
          '0',
          '600',
        ],
        ...['3200', '', 'opérateur', '8'],
      ],
      [
        ...['Bulletin municipal', '', '2001-09', 'conseil, vie locale, travaux', '20', '10 à 14', '9500 à 11000', ''],
        ...['', '3900', 'personne', ''],
      ],
    ]),
    template('mesures.csv', measureFields, [
      ['PanneauPocket', 'Bellerive-sur-Loue', '2025-03', 'abonnés', '1240', 'oui'],
      ['Lettre d’information', '', '2025-03', 'ouvertures uniques', '410', 'oui'],
    ]),
    template('sondage.csv', surveyFields, [
      ['15-29', '', 'Facebook', 'Ville de Bellerive-sur-Loue', '42', '9'],
      ['75 ans et plus', 'femme', 'Bulletin municipal', '', '96', '81'],
    ]),
  ]
}
