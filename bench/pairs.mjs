/** @typedef {import('./measure.mjs').Cost} Cost */

/**
 * Medians of both sides, and the median of the ratios of each pair, ours divided by theirs.
 * @typedef {{ theirs: Cost, ours: Cost, ratio: Cost }} Pairs
 */

/**
 * Runs two sides in turn, so that whatever else the machine does meets both; each begins every second pair.
 * @param {number} runs
 * @param {{ theirs: () => Cost, ours: () => Cost, before?: (run: number) => void }} sides
 * @returns {Pairs}
 */
export function pairs(runs, { theirs, ours, before = () => {} }) {
  const costs = Array.from({ length: runs }, (_, run) => {
    before(run)
    if (run % 2 === 0) return { theirs: theirs(), ours: ours() }
    const own = ours()
    return { theirs: theirs(), ours: own }
  })
  const middle = (/** @type {(pair: { theirs: Cost, ours: Cost }) => Cost} */ side) => ({
    wall: median(costs.map((pair) => side(pair).wall)) ?? 0,
    cpu: median(costs.map((pair) => side(pair).cpu)),
  })
  return {
    theirs: middle((pair) => pair.theirs),
    ours: middle((pair) => pair.ours),
    ratio: middle((pair) => divided(pair.ours, pair.theirs)),
  }
}

/** @param {Cost} ours @param {Cost} theirs */
const divided = (ours, theirs) => ({
  wall: ours.wall / theirs.wall,
  cpu: ours.cpu === undefined || theirs.cpu === undefined ? undefined : ours.cpu / theirs.cpu,
})

/** Undefined where nothing is known. @param {(number | undefined)[]} numbers */
export function median(numbers) {
  const known = numbers.filter((number) => number !== undefined).sort((a, b) => a - b)
  return known[known.length >> 1]
}
