import { added } from './added.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'

/** Kilograms a year of the channels whose footprint is known: those that are not are inputs of the sum, shown as missing. */
export const footprintTotal = defineIndicator({
  id: 'footprint-total',
  method: '§8',
  needs: ['footprints'],
  compute: ({ footprints }): Drafts<'footprint'> => ({
    footprint: added(footprints.list, 'kilograms-per-year', 'footprint-added', 'no-footprint'),
  }),
  without: (absence) => nothing(['footprint'], absence),
})
