/** Light, dark, or as the system says. Remembered by the browser where it can be. */
export const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const key = 'amarres-theme'

class ThemeState {
  choice = $state<Theme>('system')

  restore(): void {
    const stored = readStored()
    const known = themes.find((one) => one === stored)
    if (known !== undefined) this.choose(known)
  }

  choose(theme: Theme): void {
    this.choice = theme
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    try {
      localStorage.setItem(key, theme)
    } catch {
      // Storage refused by the browser's settings: the choice lasts as long as the page.
    }
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export const theme = new ThemeState()
