import { uniqueReachOf } from '../dossier/publication-reach.ts'
import { isFigure } from '../figure.ts'
import { absentDraft } from '../ledger.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'
import { shareAmong } from './share-of-publications.ts'

/** Share of publications that less than one resident in a hundred has seen. */
export const publicationsWithoutEffect = defineIndicator({
  id: 'publications-without-effect',
  method: '§8',
  needs: ['channels', 'residents'],
  compute({ channels, residents }): Drafts<'publications-without-effect-share'> {
    const measured = channels.list.flatMap((one) => one.publications).filter((one) => uniqueReachOf(one) !== null)
    const { result } = residents.total
    const threshold = isFigure(result) ? result.central / 100 : 0
    const draft =
      threshold > 0
        ? shareAmong(measured, (one) => (uniqueReachOf(one) ?? 0) < threshold, 'publications-without-effect')
        : null
    return {
      'publications-without-effect-share': draft
        ? { ...draft, inputs: [residents.total] }
        : absentDraft('unavailable', 'no-publications', 'publications-without-effect'),
    }
  },
  without: (absence) => nothing(['publications-without-effect-share'], absence),
})
