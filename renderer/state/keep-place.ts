/** Work down a list whose lines go away once dealt with: the focus goes on to what took their place. */
import { tick } from 'svelte'

/** Lines to deal with; what can be done about one is inside it. */
const stop = '[data-stop]'

/**
 * Does something from inside a list, after which the line that had the focus may be gone: the focus then goes to the line that
 * took its place, or to the heading of the list when it was the last.
 */
export async function keepPlace(list: Element | null, act: () => Promise<boolean>): Promise<boolean> {
  const lines = (): readonly Element[] => [...(list?.querySelectorAll(stop) ?? [])]
  const at = lines().findIndex((line) => line.contains(document.activeElement))
  const done = await act()
  await tick()
  if (list === null || at === -1 || (document.activeElement !== null && document.activeElement !== document.body)) {
    return done
  }
  const left = lines()
  const next = left[Math.min(at, left.length - 1)]?.querySelector<HTMLElement>('input, button, summary')
  const heading = list.isConnected ? list.querySelector<HTMLElement>('h3') : document.querySelector<HTMLElement>('h2')
  if (next === undefined || next === null) heading?.setAttribute('tabindex', '-1')
  ;(next ?? heading)?.focus()
  return done
}
