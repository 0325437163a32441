/** @typedef {ReturnType<typeof diceOf>} Dice */

/** Random choices that are the same for the same seed (mulberry32). @param {number} seed */
export function diceOf(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (/** @type {number} */ end) => Math.floor(next() * end)
  return {
    below,
    chance: (/** @type {number} */ share) => next() < share,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    /** @template T @param {readonly T[]} values @returns {T} */
    pick: (values) => {
      const picked = values[below(values.length)]
      if (picked === undefined) throw new Error('There is nothing to pick from.')
      return picked
    },
  }
}
