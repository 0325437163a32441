import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { SaxesParser } from 'saxes'

/**
 * What must be true of a folder at every moment.
 * @typedef {object} Promised
 * @property {string[]} pictures the SHA-256 of every picture that may stand there
 * @property {string[]} always files that are never away
 */

/**
 * Reads every file that is served once, as many readers would: a fault is a file that is torn or away, a picture that
 * a feed names and that is not there, or a packed copy of another document than the one beside it.
 * @param {string} out
 * @param {Promised} promised
 * @returns {{ reads: number, faults: string[] }}
 */
export function readAll(out, promised) {
  const paths = [...new Set([...served(out), ...promised.always])]
  const read = paths.filter((path) => !isTwin.test(path)).map((path) => ({ path, bytes: bytesOf(join(out, path)) }))
  const twins = paths.filter((path) => isTwin.test(path))
  return {
    reads: read.filter(({ bytes }) => bytes).length + twins.length,
    faults: [
      ...read.flatMap(({ path, bytes }) => {
        if (!bytes) return promised.always.includes(path) ? [`${path} is away`] : []
        const fault = faultOf(path, bytes, promised)
        return [...(fault ? [`${path} is torn (${bytes.length} bytes): ${fault}`] : []), ...dangling(out, path, bytes)]
      }),
      ...twins.filter((path) => isOfAnother(out, path)).map((path) => `${path} is not of the document beside it`),
    ],
  }
}

const isTwin = /\.(?:gz|br)$/

/**
 * Whether a packed copy is of another document than the one beside it, which was the same before and after it was read. In more
 * time the document may have been replaced, and been replaced by itself again.
 * @param {string} out
 * @param {string} path
 * @returns {boolean}
 */
function isOfAnother(out, path) {
  const document = () => bytesOf(join(out, path.replace(isTwin, '')))
  const start = performance.now()
  const [before, packed, after] = [document(), bytesOf(join(out, path)), document()]
  if (packed === undefined || (before && !after?.equals(before))) return false
  if (performance.now() - start > 100) return isOfAnother(out, path)
  return before === undefined ? after === undefined : !unpacked(path, packed)?.equals(before)
}

/** @param {string} path @param {Buffer} bytes */
function unpacked(path, bytes) {
  try {
    return path.endsWith('.gz') ? gunzipSync(bytes) : brotliDecompressSync(bytes)
  } catch {
    return undefined
  }
}

/**
 * What a web server shows: all but the files at the root that begin with a dot.
 * @param {string} out
 */
const served = (out) => entriesOf(out).flatMap((entry) => (entry.name.startsWith('.') ? [] : pathsOf(out, '', entry)))

/**
 * @param {string} out
 * @param {string} above
 * @param {import('node:fs').Dirent} entry
 * @returns {string[]}
 */
function pathsOf(out, above, entry) {
  const path = above + entry.name
  return entry.isDirectory() ? entriesOf(join(out, path)).flatMap((inside) => pathsOf(out, `${path}/`, inside)) : [path]
}

/**
 * A folder that is removed meanwhile holds nothing.
 * @param {string} folder
 */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** @param {string} path */
function bytesOf(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/**
 * @param {string} path
 * @param {Buffer} bytes
 * @param {Promised} promised
 */
function faultOf(path, bytes, { pictures }) {
  try {
    if (path.endsWith('.xml')) new SaxesParser({ xmlns: true }).write(bytes.toString()).close()
    else if (path.endsWith('.json')) JSON.parse(bytes.toString())
    else if (!pictures.includes(sha256(bytes))) return 'no picture that was ever published'
    return undefined
  } catch (error) {
    return String(error)
  }
}

/**
 * The name of these bytes.
 * @param {Uint8Array} bytes
 */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/**
 * @param {string} out
 * @param {string} feed
 * @param {Buffer} bytes
 */
function dangling(out, feed, bytes) {
  if (!/\.(xml|json)$/.test(feed)) return []
  const named = bytes.toString().matchAll(/https:\/\/daily\.internal\/([^"'&<>\s\\]+\.png)/g)
  return [...new Set([...named].map(([, path = '']) => path))]
    .filter((picture) => isDangling(out, feed, bytes, picture))
    .map((picture) => `${feed} names ${picture}, which is not there`)
}

/**
 * A picture may go between the reading of the feed and the look for it, but then another feed stands there already.
 * @param {string} out
 * @param {string} feed
 * @param {Buffer} bytes
 * @param {string} picture
 * @returns {boolean}
 */
function isDangling(out, feed, bytes, picture) {
  const isThere = () => existsSync(join(out, picture))
  const isSame = () => bytesOf(join(out, feed))?.equals(bytes) ?? false
  const start = performance.now()
  if (isThere() || !isSame() || isThere() || !isSame()) return false
  // In more time the feed may have been replaced, and been replaced by itself again.
  return performance.now() - start < 100 || isDangling(out, feed, bytes, picture)
}

/** As a process: reads without pause until it is told to stop, and tells each pass that found a fault, then all it read. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [out = '', promised = ''] = process.argv.slice(2)
  let going = true
  let all = 0
  for (const event of ['message', 'disconnect']) process.on(event, () => (going = false))
  while (going) {
    const { reads, faults } = readAll(out, JSON.parse(promised))
    all += reads
    if (faults.length > 0) process.send?.({ reads: all, faults })
    await setImmediate()
  }
  process.send?.({ reads: all, faults: [] }, () => process.exit())
}
