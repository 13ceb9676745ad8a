/** An analysis → the bytes of a document to hand over. */
import type { Analysis } from '../core/analysis.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import { templateFiles } from '../core/import/templates.ts'
import { auditJson } from '../core/report/audit-json.ts'
import { buildBrief } from '../core/report/brief.ts'
import { buildDeliberation } from '../core/report/deliberation.ts'
import type { FieldKit } from '../core/report/field-kit.ts'
import { buildFieldKit } from '../core/report/field-kit.ts'
import { inLargePrint } from '../core/report/large-print.ts'
import { buildMethod } from '../core/report/method.ts'
import { buildReport } from '../core/report/sections.ts'
import type { Document, DocumentOptions } from '../core/report/report.ts'
import { answerSheet, tallySheet } from '../core/survey/field-kit-sheets.ts'
import type { Lang } from '../core/wording/language.ts'
import { contentJson } from '../files/dossier-json.ts'
import type { NamedFile } from '../files/write-zip.ts'
import { zipOf } from '../files/write-zip.ts'
import { writeHtml } from '../html/write-html.ts'
import { openDataPack } from '../open-data/pack.ts'
import { writeOdt } from '../odt/write-odt.ts'
import { writePdf } from '../pdf/write-pdf.ts'
import type { DocumentKind } from './document-names.ts'
import { fieldKitPaper } from './document-names.ts'

const builders = { brief: buildBrief, report: buildReport, method: buildMethod } as const

/** Documents that are the twin of another one. */
const twins = { 'brief-html': 'brief', 'report-html': 'report', 'method-html': 'method' } as const

export function buildDocument(
  kind: keyof typeof builders,
  analysis: Analysis,
  lang: Lang,
  options: DocumentOptions,
): Document {
  return builders[kind](analysis, lang, options)
}

export async function makeDocument(
  kind: Exclude<DocumentKind, 'templates' | 'field-kit' | 'pack'>,
  analysis: Analysis,
  lang: Lang,
  options: DocumentOptions,
): Promise<Uint8Array> {
  const build = (name: keyof typeof builders): Document => buildDocument(name, analysis, lang, options)
  switch (kind) {
    case 'json':
      return encoder.encode(auditJson(analysis))
    case 'brief-large':
      return writePdf(inLargePrint(build('brief')))
    case 'brief-html':
    case 'report-html':
    case 'method-html':
      return encoder.encode(writeHtml(build(twins[kind])))
    case 'deliberation':
      return writeOdt(buildDeliberation(analysis, lang, options))
    case 'brief':
    case 'report':
    case 'method':
      return writePdf(build(kind))
  }
}

const encoder = new TextEncoder()

/** `state`: what the analysis was made of, whose reference data go with it. */
export function makePack(analysis: Analysis, state: DossierState, lang: Lang): Uint8Array {
  return zipOf(openDataPack(analysis, contentJson(state), lang))
}

/** The three templates in one archive: the page hands over one file. */
export function makeTemplates(): Uint8Array {
  return zipOf(templateFiles().map(({ name, text }) => ({ name, bytes: text })))
}

/** The questionnaire and its spreadsheets. */
export async function fieldKitFiles(kit: FieldKit, lang: Lang): Promise<readonly NamedFile[]> {
  const sheets = [answerSheet(kit.channels, lang), tallySheet(kit.channels, lang)]
  return [
    { name: fieldKitPaper, bytes: await writePdf(buildFieldKit(kit, lang)) },
    ...sheets.map(({ name, text }) => ({ name, bytes: text })),
  ]
}

/** In one archive. */
export async function makeFieldKit(kit: FieldKit, lang: Lang): Promise<Uint8Array> {
  return zipOf(await fieldKitFiles(kit, lang))
}
