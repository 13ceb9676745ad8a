/** The method as a document of its own: the annex of the report, to read on screen. */
import type { Analysis } from '../analysis.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import { frameOf } from './frame.ts'
import type { Document, DocumentOptions } from './report.ts'
import { methodSection } from './section-method.ts'

export function buildMethod(analysis: Analysis, lang: Lang, options: DocumentOptions): Document {
  const { title } = words(lang).method
  return {
    ...frameOf(analysis, lang, options, title),
    id: 'method',
    title,
    maxPages: null,
    print: 'usual',
    blocks: [{ kind: 'heading', level: 1, number: null, text: title }, ...methodSection(analysis, lang)],
  }
}
