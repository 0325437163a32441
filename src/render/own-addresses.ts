import { nearest } from '../text/nearest.ts'
import { namedArticle } from './named-articles.ts'

/** The addresses of what is published, asked for links that look like links to it. */
type OwnAddresses = {
  /**
   * The address that a link to an address of the site means: the same if something of ours is there, or it does not look
   * like ours; else the one that is most like it, or null.
   */
  meant: (url: string) => string | null
  /** The file of an article whose name is most like this one; null if there is none. */
  nearestFile: (file: string) => string | null
}

/**
 * What the name of a target stands for now: the address of the file of an article, what the address of a link means, or,
 * behind a question mark, the file that is most like another one, or, behind an asterisk, the address of the article that a
 * tag names. Kept with the article, it says when to render it again.
 */
export function targetOf(
  name: string,
  permalinks: ReadonlyMap<string, string>,
  isStatic: (path: string) => boolean = () => false,
): string | null {
  if (name.startsWith('static:')) return isStatic(name.slice(7)) ? 'static' : null
  if (name.startsWith('?')) return ownAddresses(permalinks).nearestFile(name.slice(1))
  if (name.startsWith('*')) return namedArticle(name.slice(1), permalinks)
  if (/^https?:/.test(name)) return ownAddresses(permalinks).meant(name)
  return permalinks.get(name.normalize('NFC')) ?? null
}

/** Made for the first link that asks: most texts have none. */
function ownAddresses(permalinks: ReadonlyMap<string, string>): OwnAddresses {
  const known = made.get(permalinks) ?? addressesOf(permalinks)
  made.set(permalinks, known)
  return known
}

const made = new WeakMap<ReadonlyMap<string, string>, OwnAddresses>()

function addressesOf(permalinks: ReadonlyMap<string, string>): OwnAddresses {
  const names = namesOf([...permalinks.values()])
  const faulty = new Set([...permalinks].flatMap(([file, url]) => (url === unknown ? stemOf(file) : [])))
  const files = filesOf([...permalinks.keys()].filter((file) => file.endsWith('.md')))
  return {
    meant(url) {
      const [parent, name] = parted(url)
      if (name === '' || names.folders.has(`${parent}${name}`) || faulty.has(decoded(name)) || pages.test(name))
        return url
      const isAmongOurs = names.inFolder.has(parent) && !isRoot(parent)
      const mayBeOurs =
        isAmongOurs || names.permalinks.has(parent.slice(0, -1)) || (isRoot(parent) && name.includes('-'))
      if (!mayBeOurs) return url
      const near = nearest(name, names.inFolder.get(parent) ?? [])
      const found = near === undefined ? names.byName.get(name) : names.permalinks.get(`${parent}${near}`)
      const beside = names.permalinks.get(`${parent}${names.inFolder.get(parent)?.[0]}`) ?? ''
      return found ?? (isAmongOurs && isFile(url) === isFile(beside) ? null : url)
    },
    nearestFile(file) {
      const folder = file.slice(0, file.lastIndexOf('/') + 1)
      const near = nearest(file.slice(folder.length), files.inFolder.get(folder) ?? [])
      return near === undefined ? (files.byName.get(file.slice(folder.length)) ?? null) : folder + near
    },
  }
}

/** Articles beside one another have addresses of one form. */
const isFile = (url: string) => /\.html?$/.test(url)

/** Sites have pages of their own at the top. */
const isRoot = (parent: string) => /^https?:\/\/[^/]+\/$/.test(parent)

/** The address of an article with errors, which nothing says yet. */
const unknown = 'https://site.invalid/'

/** Pages and files that sites have beside their articles. */
const pages =
  /^(?:\d+|pages?|archives?|tags?|topics?|categor(?:y|ies)|authors?|search|about|contact|subscribe|feeds?|rss|atom|amp|print|index)$|\.(?!html?$)[a-z0-9]+$/i

const stemOf = (file: string) => (file.split('/').at(-1) ?? '').replace(/\.md$/, '')

/** An address without what servers ignore, in two parts: up to its last slash, and the name behind it. */
function parted(url: string): [parent: string, name: string] {
  const path = url.replace(/[?#].*$/s, '').replace(/(?:\/index\.html?|\/+)$/, '')
  const at = path.lastIndexOf('/') + 1
  return [path.slice(0, at), path.slice(at).replace(/\.html?$/, '')]
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function namesOf(urls: readonly string[]) {
  const folders = new Set<string>()
  const inFolder = new Map<string, string[]>()
  const byName = new Map<string, string>()
  const addresses = new Map<string, string>()
  for (const url of urls) {
    if (url === unknown) continue
    const [parent, name] = parted(url)
    addresses.set(parent + name, url)
    folders.add(parent + name)
    for (
      let end = parent.length - 1;
      end > 0 && !folders.has(parent.slice(0, end));
      end = parent.lastIndexOf('/', end - 1)
    )
      folders.add(parent.slice(0, end))
    add(inFolder, parent, name)
    if (!byName.has(name)) byName.set(name, url)
  }
  return { folders, inFolder, byName, permalinks: addresses }
}

function filesOf(files: readonly string[]) {
  const inFolder = new Map<string, string[]>()
  const byName = new Map<string, string>()
  for (const file of files) {
    const at = file.lastIndexOf('/') + 1
    add(inFolder, file.slice(0, at), file.slice(at))
    if (!byName.has(file.slice(at))) byName.set(file.slice(at), file)
  }
  return { inFolder, byName }
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
