import { added } from './added.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'

/** Minutes of attention of all the channels where they are known. */
export const attentionTotal = defineIndicator({
  id: 'attention-total',
  method: '§7',
  needs: ['attention'],
  compute: ({ attention }): Drafts<'attention'> => ({
    attention: added(attention.list, 'minutes-per-month', 'attention-added', 'no-watch-time'),
  }),
  without: (absence) => nothing(['attention'], absence),
})
