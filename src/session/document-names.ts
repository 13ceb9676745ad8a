/** Names under which documents are written; the folder reader knows them and leaves them out. */
export const documentNames = {
  brief: 'note-de-synthese.pdf',
  report: 'rapport.pdf',
  method: 'methode.pdf',
  'brief-large': 'note-de-synthese-grands-caracteres.pdf',
  'brief-html': 'note-de-synthese.html',
  'report-html': 'rapport.html',
  'method-html': 'methode.html',
  deliberation: 'projet-de-deliberation.odt',
  pack: 'donnees-ouvertes.zip',
  json: 'audit.json',
  templates: 'modeles-amarres.zip',
  'field-kit': 'kit-de-terrain.zip',
} as const

/** In the archive of the field kit, and beside its spreadsheets. */
export const fieldKitPaper = 'kit-terrain-questionnaire.pdf'

export type DocumentKind = keyof typeof documentNames
