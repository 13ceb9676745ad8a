import { uniqueReachOf } from '../dossier/publication-reach.ts'
import { isFigure } from '../figure.ts'
import { absentDraft } from '../ledger.ts'
import { threshold } from '../reference/thresholds.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'
import { shareAmong } from './share-of-publications.ts'

/** Share of publications that too few residents have seen to make a difference (one in a hundred, unless the dossier says otherwise). */
export const publicationsWithoutEffect = defineIndicator({
  id: 'publications-without-effect',
  method: '§8',
  needs: ['channels', 'residents', 'reference'],
  compute({ channels, residents, reference }): Drafts<'publications-without-effect-share'> {
    const measured = channels.list.flatMap((one) => one.publications).filter((one) => uniqueReachOf(one) !== null)
    const { result } = residents.total
    const least = isFigure(result) ? result.central * threshold(reference, 'noEffect') : 0
    const draft =
      least > 0 ? shareAmong(measured, (one) => (uniqueReachOf(one) ?? 0) < least, 'publications-without-effect') : null
    return {
      'publications-without-effect-share': draft
        ? { ...draft, inputs: [residents.total] }
        : absentDraft('unavailable', 'no-publications', 'publications-without-effect'),
    }
  },
  without: (absence) => nothing(['publications-without-effect-share'], absence),
})
