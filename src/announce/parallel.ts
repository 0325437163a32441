/** Does something for each value, with at most `most` of them under way; the results are in the order of the values. */
export async function inParallel<T, R>(
  values: readonly T[],
  most: number,
  act: (value: T) => Promise<R>,
): Promise<R[]> {
  const results = new Map<number, R>()
  const queue = values.entries()
  const work = async () => {
    for (const [index, value] of queue) results.set(index, await act(value))
  }
  await Promise.all(Array.from({ length: Math.min(most, values.length) }, work))
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
}
