/** Which screen is shown. In the address (`#/findings`, `#/manual/panneaupocket`), so that the browser's Back button works. */
export const steps = ['territory', 'channels', 'data', 'findings', 'report'] as const
export type Step = (typeof steps)[number]
/** Screens beside the journey. */
const places = ['manual', 'history', 'backups'] as const
export type Screen = 'start' | Step | (typeof places)[number]

interface Address {
  readonly screen: Screen
  /** What the screen should begin with: for `manual`, the id of a channel; empty when it says nothing. */
  readonly about: string
}

function addressOf(hash: string): Address {
  const [name = '', about = ''] = hash.replace(/^#\//, '').split('/')
  const screen = [...steps, ...places].find((one) => one === name) ?? 'start'
  return { screen, about: decoded(about) }
}

/** An address typed by hand may not be decodable. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** The address of a screen, for links. */
export function addressTo(screen: Screen, about = ''): string {
  const path = about === '' ? screen : `${screen}/${encodeURIComponent(about)}`
  return screen === 'start' ? '#' : `#/${path}`
}

class Journey {
  #asked = $state.raw<Address>(addressOf(window.location.hash))
  /** Grows at each change of screen: the page then moves the focus to the new heading. */
  moves = $state(0)

  constructor() {
    window.addEventListener('hashchange', () => {
      this.#show(addressOf(window.location.hash))
    })
  }

  get screen(): Screen {
    return this.#asked.screen
  }

  get about(): string {
    return this.#asked.about
  }

  go(screen: Screen, about = ''): void {
    window.location.hash = addressTo(screen, about).replace(/^#/, '')
    this.#show({ screen, about })
  }

  #show(address: Address): void {
    const { screen, about } = this.#asked
    if (address.screen === screen && address.about === about) return
    this.#asked = address
    this.moves += 1
  }
}

export const journey = new Journey()
