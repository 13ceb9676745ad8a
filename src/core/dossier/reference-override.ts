/** A reference value that the user replaced for one dossier, and why. */

export interface ReferenceOverride {
  /** Of the reference value, as in `src/core/reference`: `connectivity.75+`, `usage.facebook.15-29`… One override per id. */
  readonly id: string
  /** In the unit of the value that it replaces; low ≤ high. */
  readonly low: number
  readonly high: number
  /** Never empty: it is printed wherever the value is cited. */
  readonly reason: string
  /** ISO date of the replacement. */
  readonly at: string
}
