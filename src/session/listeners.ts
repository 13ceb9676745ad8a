/** Who wants to be told. */
export interface Listeners<Value> {
  /** Gives back the function that stops it. */
  readonly add: (listener: (value: Value) => void) => () => void
  readonly tell: (value: Value) => void
}

export function createListeners<Value>(): Listeners<Value> {
  const listeners = new Set<(value: Value) => void>()
  return {
    add(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    tell(value) {
      for (const listener of listeners) listener(value)
    },
  }
}
