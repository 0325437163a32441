/** Every value whose key an earlier one has already, with the first that had it. */
export function pairs<T>(values: readonly T[], key: (value: T) => string): { first: T; second: T }[] {
  const seen = new Map<string, T>()
  return values.flatMap((second) => {
    const own = key(second)
    const first = seen.get(own)
    if (first !== undefined) return { first, second }
    seen.set(own, second)
    return []
  })
}
