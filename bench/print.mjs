import { cpus, totalmem } from 'node:os'

/** Says on which machine the numbers were measured, and how. @param {number} runs @param {string} [how] */
export function printMachine(runs, how = `medians of ${runs} paired runs`) {
  console.log(`${machine()}; ${how}\n`)
}

export function machine() {
  const [cpu] = cpus()
  return `Node ${process.version}, ${process.platform}, ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`
}

/** The head of a table in markdown. @param {string[]} columns */
export function printHead(columns) {
  printRow(columns)
  printRow(columns.map(() => '---'))
}

/** @param {string[]} cells */
export function printRow(cells) {
  console.log(`| ${cells.join(' | ')} |`)
}

/** @param {number | undefined} number */
export const seconds = (number) => (number === undefined ? '–' : `${number.toFixed(2)} s`)

/** Of seconds. @param {number | undefined} number */
export const milliseconds = (number) => (number === undefined ? '–' : `${Math.round(number * 1000)} ms`)

/** @param {number | undefined} number */
export const ratio = (number) => number?.toFixed(2) ?? '–'

/** @param {number | undefined} number */
export const megabytes = (number) => (number === undefined ? '–' : `${Math.round(number)} MB`)
