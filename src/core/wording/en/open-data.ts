import type { Wording } from '../fr.ts'

export const openData: Wording['openData'] = {
  title: (name) => `Audit of digital communication: ${name}`,
  description:
    'Whom the authority informs, on whom it depends, and at what cost. Every number is a range: low (bas), central, high (haut).',
  tables: {
    chiffres: 'Every figure of the audit, with its formula',
    'habitants-par-age': 'Residents reached and not reached, by age',
    'canaux-audites': 'Channels, people and residents reached each month',
    sources: 'Where each figure comes from: file and rows, statement or reference',
    fichiers: 'Files read, with their SHA-256',
    references: 'Reference values used',
  },
  readMe: [
    'OPEN DATA OF THE AUDIT',
    '',
    'The tables (CSV, UTF-8) are described in datapackage.json, in the Frictionless format.',
    'audit.json holds the whole audit; audit.schema.json says how it is made.',
    'dossier.json holds what the calculation used, without its history. Personal data is dropped while importing.',
    '',
    'Before publishing:',
    '- read again the notes and reasons typed by hand: they are in audit.json and dossier.json;',
    '- confirm the licence. Licence Ouverte 2.0 is proposed; some data comes from others, see references.csv.',
    '',
    'To calculate again and compare: amarres audit --from-pack donnees-ouvertes.zip',
    '',
  ],
}
