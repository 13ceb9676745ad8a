import * as v from 'valibot'
import { lix as readability } from '../../core/report/lix.ts'
import { defineTool } from './tool.ts'

export const lix = defineTool({
  name: 'lix',
  section: '§12',
  what: {
    fr: 'Difficulté de lecture d’un texte (LIX, Björnsson, 1968).',
    en: 'How hard a text is to read (LIX, Björnsson, 1968).',
  },
  schema: v.strictObject({ text: v.string() }),
  input: [{ path: 'text', meaning: { fr: 'le texte', en: 'the text' } }],
  output: [
    {
      path: 'lix',
      meaning: {
        fr: 'mots par phrase + 100 × mots longs / mots ; « difficult » au-delà de 44',
        en: 'words per sentence + 100 × long words / words; “difficult” above 44',
      },
    },
    {
      path: 'words, sentences, longWords',
      meaning: { fr: 'comptes ; un mot long a 7 lettres ou plus', en: 'counts; a long word has 7 letters or more' },
    },
    {
      path: 'meanSentence, longestSentence',
      meaning: {
        fr: 'mots par phrase ; « longSentences » au-delà de 15 en moyenne ou de 25',
        en: 'words per sentence; “longSentences” above 15 on average or 25',
      },
    },
  ],
  example: { text: 'Le conseil municipal informe les habitants. Chacun peut lire les avis.' },
  compute({ text }) {
    const found = readability(text)
    if (found === null) throw new RangeError('text: no word in it')
    return found
  },
})
