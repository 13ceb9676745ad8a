/** Null once there is no more. */
export function* thenEnd(texts: Iterable<string>): Generator<string | null> {
  yield* texts
  yield null
}
