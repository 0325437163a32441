import type { Around, Rendering, Shown } from './model.ts'
import { lacking } from './model.ts'

/** The address of the site up to its path: `site.url` of Jekyll. */
export const siteUrl: Rendering = (_, { origin }) => shown(origin)

/** The path of the site, which is empty for most: `site.baseurl` of Jekyll. */
export const baseurl: Rendering = (_, { base }) => shown(base)

/** A path with that of the site in front: `relative_url` of Jekyll, `url` of Eleventy. */
export const relativeUrl: Rendering = ({ bare: [path] }, around) =>
  path === undefined ? noPath : shown(relative(path, around))

/** A path with the address of the site in front. */
export const absoluteUrl: Rendering = ({ bare: [path] }, around) =>
  path === undefined ? noPath : shown(absolute(path, around))

const shown = (address: string): Shown => ({ kind: 'address', address, text: address })

const noPath = lacking('has no address: it is left out', 'Write the address itself in its place.')

const relative = (path: string, { base }: Around): string =>
  /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(path) ? path : `${base}/${path.replace(/^\/+/, '')}`

const absolute = (path: string, around: Around): string => {
  const made = relative(path, around)
  return made.startsWith('/') && !made.startsWith('//') ? `${around.origin}${made}` : made
}
