/** Which screen is shown. In the address (`#/findings`), so that the browser's Back button works. */
export const steps = ['territory', 'channels', 'data', 'findings', 'report'] as const
export type Step = (typeof steps)[number]
type Screen = 'start' | Step

function screenOf(hash: string): Screen {
  const name = hash.replace(/^#\//, '')
  return steps.find((step) => step === name) ?? 'start'
}

class Journey {
  #asked = $state<Screen>(screenOf(window.location.hash))
  /** Grows at each change of screen: the page then moves the focus to the new heading. */
  moves = $state(0)

  constructor() {
    window.addEventListener('hashchange', () => {
      const screen = screenOf(window.location.hash)
      if (screen === this.#asked) return
      this.#asked = screen
      this.moves += 1
    })
  }

  get screen(): Screen {
    return this.#asked
  }

  go(screen: Screen): void {
    window.location.hash = screen === 'start' ? '' : `/${screen}`
    if (screen === this.#asked) return
    this.#asked = screen
    this.moves += 1
  }
}

export const journey = new Journey()
