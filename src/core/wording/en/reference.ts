import { formatNumber } from '../format.ts'
import type { reference as french } from '../fr/reference.ts'

const plural = (count: number, one: string, several: string): string =>
  `${formatNumber('en', count)} ${count === 1 ? one : several}`

export const reference: typeof french = {
  licences: {
    'licence-ouverte-2.0': 'Licence Ouverte 2.0',
    odbl: 'ODbL',
    mit: 'MIT',
    'apache-2.0': 'Apache 2.0',
    'cc-by-sa': 'CC BY-SA',
    'cc-by-nc': 'CC BY-NC',
    'quoted-fact': 'fact quoted with its source',
    amarres: 'that of Amarres',
  },
  signs: { 'V-P': '✓', 'V-S': '○', 'V-S*': '≈', own: '◇' },
  validUntil: (date) => `until ${date}`,
  expired: (date) => `past since ${date}`,
  ageless: 'no end',
  licence: (name) => `Licence: ${name}.`,
  validity: (text) => `Validity: ${text}.`,
  judgedWith: (version, date, sha256) => `Reference data ${version} of ${date}, SHA-256 ${sha256}.`,

  title: 'Reference data',
  text: 'What publications say where files say nothing. Each value has its source; none is used silently.',
  version: (version, date) => `Version ${version}, of ${date}`,
  hash: (sha256) => `Hash ${sha256}`,
  kept: 'This dossier keeps these data: a document was made of it. It does not change when they are updated.',
  inPlace: 'These are the data in place on this machine. The dossier will keep them at its first exported document.',
  update: 'Update the reference data…',
  updateHint: 'A JSON file, read on this machine, without network.',
  export: 'Export the data in place',

  again: 'Judge again',
  againText: (from, to) =>
    `This dossier is judged with data ${from}. This machine has data ${to}. Here is what would change, facts being equal.`,
  againButton: (version) => `Judge with data ${version}`,
  againSame: 'No value that this dossier uses changes.',
  valuesChanged: (count) => plural(count, 'value in use changes', 'values in use change'),
  resultsChanged: (count) => plural(count, 'result changes', 'results change'),
  resultsTiny: (count) =>
    `${plural(count, 'other result changes', 'other results change')} too little for rounding to show.`,
  findingsChanged: (lost, gained) =>
    `${plural(lost, 'finding no longer holds', 'findings no longer hold')}, ${plural(gained, 'is new', 'are new')}.`,
  before: 'Before',
  after: 'After',
  valueColumn: 'Value',
  resultColumn: 'Result',
  notUsed: 'not used',
  noFigure: 'no figure',

  all: 'Every value',
  search: 'Search a value, a source, a year',
  show: 'Show',
  filters: {
    all: 'all of them',
    used: 'those this dossier uses',
    expired: 'those past their time',
    replaced: 'those this dossier replaces',
  },
  count: (shown, all) =>
    shown === all
      ? plural(all, 'value', 'values')
      : `${formatNumber('en', shown)} of ${plural(all, 'value', 'values')}`,
  columns: {
    what: 'What is measured',
    value: 'Value',
    source: 'Source, year, base',
    sure: 'How sure',
    valid: 'Valid, licence',
    used: 'Used',
    action: 'Action',
  },
  yes: 'yes',
  no: 'no',
  more: (count) => `Show all ${formatNumber('en', count)} values`,
  nothing: 'No value matches.',
  statements: 'Facts without a number',
}
