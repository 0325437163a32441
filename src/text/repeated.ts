/** Every value whose key an earlier one has already, with the first that had it. */
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
