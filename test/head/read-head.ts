import { parse } from 'parse5'
import { type HeadOptions, withHeads } from './made.ts'

/** A value of JSON-LD. */
export type LinkedData = { [key: string]: unknown }

/** What a browser finds in a head: the contents of `<meta>` by their names, the links by their `rel`, and the JSON-LD. */
export type ReadHead = {
  meta: ReadonlyMap<string, string[]>
  links: ReadonlyMap<string, string[]>
  data: LinkedData
  /** The elements of the head, and what a parser had to move into the body. */
  names: string[]
  body: number
}

/** The heads of a site, read by a parser of HTML. */
export const readHeads = async (
  options: HeadOptions,
): Promise<{ path: string; url: string | undefined; read: ReadHead }[]> =>
  (await withHeads(options)).map(({ path, url, html }) => ({ path, url, read: readHead(html) }))

export function readHead(html: string): ReadHead {
  const root = parse(`<!doctype html><html><head>${html}</head><body></body></html>`).childNodes.find(
    ({ nodeName }) => nodeName === 'html',
  )
  const [head, body] = root && 'childNodes' in root ? root.childNodes : []
  const elements = (head && 'childNodes' in head ? head.childNodes : []).flatMap((node) =>
    'attrs' in node ? node : [],
  )
  const meta = new Map<string, string[]>()
  const links = new Map<string, string[]>()
  let data: LinkedData = {}
  for (const { nodeName, attrs, childNodes } of elements) {
    const {
      name = '',
      property = name,
      content = '',
      rel = '',
      href = '',
    } = Object.fromEntries(attrs.map((one) => [one.name, one.value]))
    if (nodeName === 'meta') meta.set(property, [...(meta.get(property) ?? []), content])
    if (nodeName === 'link') links.set(rel, [...(links.get(rel) ?? []), href])
    const [text] = childNodes
    if (nodeName === 'script' && text && 'value' in text) data = JSON.parse(text.value)
  }
  return {
    ...{ meta, links, data, names: elements.map(({ nodeName }) => nodeName) },
    body: body && 'childNodes' in body ? body.childNodes.length : -1,
  }
}
