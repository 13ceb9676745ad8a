/** Small things that any screen may ask of the page: say something aloud, explain a figure. */
class Page {
  /** Read out by screen readers (polite live region), shown to nobody else. */
  announcement = $state('')
  /** Id of the ledger entry being explained. */
  explained = $state<string | null>(null)

  announce(text: string): void {
    // The same text twice is only read again when it changes.
    this.announcement = this.announcement === text ? `${text}\u00a0` : text
  }

  /** Puts the reading position at the top of the screen: after a change of screen, or when what had the focus is gone. */
  focusHeading(): void {
    const heading = document.querySelector('h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }

  explain(id: string): void {
    this.explained = id
  }
}

export const page = new Page()
