/** The address below the site at which the entries are printed while Astro builds; the file is removed again. */
export const entriesPath = '_feedwright/entries.txt'

/**
 * The module of a page that prints the entries of collections, one a line. Only modules that Astro builds can read its collections; what
 * this one uses has been the same in all versions with collections of content. It may run in the engine of the host, so it uses nothing of Node.js.
 */
export const routeModule = (
  collections: readonly string[],
): string => `import { getCollection, getEntry } from 'astro:content'

export const prerender = true

const collections = ${JSON.stringify(collections)}

export async function GET() {
  const lines = []
  for (const name of collections)
    for (const { id, slug, body, filePath, data, rendered } of await getCollection(name)) {
      const html = body === undefined ? rendered?.html : undefined
      lines.push(JSON.stringify({ collection: name, id: slug ?? id, body, html, filePath, data: await plain(data) }))
    }
  return new Response(lines.join('\\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

/** A value that JSON can say: dates and pictures are maps with a mark, and authors of another collection are persons. */
async function plain(value) {
  if (value instanceof Date) return { $feedwright: 'date', time: value.getTime() }
  if (Array.isArray(value)) return await Promise.all(value.map(plain))
  if (value instanceof URL) return value.href
  if (typeof value === 'function' ? value.src === undefined : typeof value !== 'object' || value === null) return value
  const file = value.fsPath
  if (typeof file === 'string') return { $feedwright: 'picture', file }
  if (isReference(value)) return (await person(value)) ?? value
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, one]) => [key, await plain(one)])))
}

const isReference = ({ collection, id, slug, ...others }) =>
  typeof collection === 'string' && typeof (id ?? slug) === 'string' && Object.keys(others).length === 0

async function person(reference) {
  const { name, title, url, email } = (await getEntry(reference))?.data ?? {}
  return name === undefined ? title : { name, url, email }
}
`
