/** Every value that has the key of an earlier one, with the first value that has this key. */
export function repeated<T>(values: readonly T[], key: (value: T) => string): { first: T; second: T }[] {
  const seen = new Map<string, T>()
  const found: { first: T; second: T }[] = []
  for (const second of values) {
    const own = key(second)
    const first = seen.get(own)
    if (first === undefined) seen.set(own, second)
    else found.push({ first, second })
  }
  return found
}
