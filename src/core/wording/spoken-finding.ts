/** A finding as two plain sentences: its ids become names, its figures become the printed ranges of the ledger. */
import type { Analysis } from '../analysis.ts'
import { bands } from '../dossier/dossier.ts'
import { messageTypes } from '../dossier/channel.ts'
import type { Finding } from '../findings/finding.ts'
import type { FindingId } from '../findings/findings.ts'
import { formatList } from './format.ts'
import { formatEntry } from './format-entry.ts'
import type { Lang } from './language.ts'
import { channelName, operatorName } from './names.ts'
import { words } from './words.ts'

/** What the words of a finding may use; every part is already formatted, and empty when the finding has none. */
export interface Spoken {
  /** The range of the figure at that place in `finding.figures`. */
  readonly figure: (index: number) => string
  /** "les 75 ans et plus". */
  readonly band: string
  readonly channels: string
  readonly operators: string
  readonly types: string
  readonly letters: string
  readonly count: number
  /** Even the low end of the range passes the threshold. */
  readonly sure: boolean
  /** Components of the dependence index that are known, out of seven. */
  readonly available: number
}

export interface FindingWords {
  readonly title: string
  /** One plain sentence or two, to be repeated aloud. */
  readonly sentence: string
}

/** Beyond that many names a sentence cannot be said: the rest is counted. */
const namesSaid = 3

export function findingWords(
  lang: Lang,
  finding: Finding,
  analysis: Pick<Analysis, 'ledger' | 'channels'>,
): FindingWords {
  const { vocabulary, findings } = words(lang)
  const list = (name: string): readonly string[] => {
    const value = finding.params[name]
    return typeof value === 'object' ? value : []
  }
  const number = (name: string): number => {
    const value = finding.params[name]
    return typeof value === 'number' ? value : 0
  }
  const names = (all: readonly string[]): string =>
    all.length <= namesSaid + 1
      ? formatList(lang, all)
      : formatList(lang, [...all.slice(0, namesSaid), vocabulary.others(all.length - namesSaid)])
  const band = bands.find((one) => one === finding.params.band)
  const said = findings[finding.id as FindingId]({
    figure: (index) => {
      const entry = analysis.ledger.find(({ id }) => id === finding.figures[index])
      return entry === undefined ? '' : formatEntry(lang, entry, analysis.ledger)
    },
    band: band === undefined ? '' : vocabulary.bandPeople[band],
    channels: names(
      list('channels').map((id) => {
        const channel = analysis.channels.find((one) => one.channel === id)
        return channel === undefined ? id : channelName(lang, channel)
      }),
    ),
    operators: names(list('operators').map((id) => operatorName(lang, id))),
    types: names(
      messageTypes.filter((type) => list('types').includes(type)).map((type) => vocabulary.messageTypes[type]),
    ),
    letters: formatList(lang, list('letters')),
    count: number('count'),
    sure: number('sure') === 1,
    available: number('available'),
  })
  // True of the last year alone: said once for all judgements that have a past.
  return number('watch') === 1 ? { ...said, sentence: `${said.sentence} ${vocabulary.lastYearOnly}` } : said
}
