import type { Link, ServedFile } from './model.ts'

/** The headers that a file needs beside those that every web server makes by itself: name and value, in the order of output. */
export const headersOf = (file: ServedFile): [name: string, value: string][] => [
  ['Content-Type', file.type],
  ['Cache-Control', cacheControlOf(file)],
  ['Access-Control-Allow-Origin', '*'],
  ['X-Content-Type-Options', 'nosniff'],
  ...(file.links.length === 0 ? [] : [['Link', linkValue(file.links)] satisfies [string, string]]),
]

/** RFC 8288 §3 */
const linkValue = (links: readonly Link[]) => links.map((link) => `<${link.href}>; ${parametersOf(link)}`).join(', ')

/** What is said of a link after its address. */
export const parametersOf = ({ rel, type }: Link): string =>
  `rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`

/** How long a file may be kept. RFC 9111 §5.2.2, RFC 8246 */
export const cacheControlOf = ({ maxAge }: Pick<ServedFile, 'maxAge'>): string =>
  maxAge === 'forever' ? 'public, max-age=31536000, immutable' : `public, max-age=${maxAge}`
