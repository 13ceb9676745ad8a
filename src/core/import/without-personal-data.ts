/** The last door before facts are stored: no address and no telephone number goes through, wherever the file had put it. */
import type { CellCorrection } from './decisions.ts'
import type { ChannelRef, Facts, Publication } from '../dossier/facts.ts'
import { masked, maskedAccount, maskedValue, redacted } from './personal-text.ts'

/**
 * Facts whose account names, classes and texts hold no address and no number. Accounts that were addresses stay distinct from
 * each other. `fingerprint`: SHA-256 of a text, in hexadecimal.
 */
export function withoutPersonalData(facts: Facts, fingerprint: (text: string) => string): Facts {
  const channels = new ChannelNames(fingerprint)
  const named = <Fact extends { readonly channel: ChannelRef }>(one: Fact): Fact => {
    const channel = channels.safe(one.channel)
    return channel === one.channel ? one : { ...one, channel }
  }
  return {
    observations: facts.observations.map(named),
    publications: facts.publications.map((one) => safePublication(named(one), fingerprint)),
    audiences: facts.audiences.map((one) => named({ ...one, class: masked(one.class) })),
    populations: facts.populations.map((one) => ({ ...one, name: one.name === null ? null : masked(one.name) })),
    channels: facts.channels.map(named),
    surveys: facts.surveys.map((one) => {
      const survey = named({ ...one, ageClass: masked(one.ageClass) })
      return one.also === undefined ? survey : { ...survey, also: one.also.map(named) }
    }),
  }
}

/** Thousands of facts share a channel: each is looked at once. */
class ChannelNames {
  readonly #fingerprint: (text: string) => string
  readonly #known = new Map<ChannelRef, ChannelRef>()

  constructor(fingerprint: (text: string) => string) {
    this.#fingerprint = fingerprint
  }

  safe(ref: ChannelRef): ChannelRef {
    const known = this.#known.get(ref)
    if (known !== undefined) return known
    const account = ref.account === null ? null : maskedAccount(ref.account, this.#fingerprint)
    const name = ref.name === null ? null : maskedAccount(ref.name, this.#fingerprint)
    const safe = account === ref.account && name === ref.name ? ref : { ...ref, account, name }
    this.#known.set(ref, safe)
    return safe
  }
}

function safePublication(one: Publication, fingerprint: (text: string) => string): Publication {
  const id = maskedAccount(one.id, fingerprint)
  if (one.text === undefined) return id === one.id ? one : { ...one, id }
  return { ...one, id, text: redacted(one.text) }
}

/** What the cells that the user typed again said before. A masked text still finds its cell. */
export function safeCorrections(corrections: readonly CellCorrection[]): readonly CellCorrection[] {
  return corrections.map((one) => ({ ...one, before: maskedValue(one.before) }))
}
