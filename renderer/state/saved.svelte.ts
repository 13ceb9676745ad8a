/** What a screen just saved, until the next change or until it is left. */
import { page } from './page.svelte.ts'
import { session } from './session.svelte.ts'

export class Saved {
  #told = $state.raw<{ readonly text: string; readonly entry: number | null } | null>(null)

  get told(): { readonly text: string; readonly entry: number | null } | null {
    return this.#told
  }

  /** Call it once the session has answered: the last entry of the journal is what was just saved. */
  tell(text: string): void {
    this.#told = { text, entry: session.dossier?.lastUndo?.id ?? null }
    page.announce(text)
  }

  forget(): void {
    this.#told = null
  }
}
