/**
 * Finds the address of the article that other tools name by its path, its end, or its file name without a date: `docks/plan.md`,
 * `/docks/plan`, `plan`, `_posts/2019-10-01-plan`. Of several, the one whose path is named most exactly, then the first one.
 */
export function namedArticle(name: string, permalinks: ReadonlyMap<string, string>): string | null {
  const known = made.get(permalinks) ?? byName(permalinks)
  made.set(permalinks, known)
  const wanted = partsOf(name)
  const found = known.get(wanted.at(-1) ?? '') ?? []
  const fits = found.filter(({ parts }) => endsWith(parts, wanted) || endsWith(wanted, parts))
  const best = fits.toSorted((a, b) => distance(a.parts, wanted) - distance(b.parts, wanted))[0]
  return best?.url ?? null
}

type Named = { parts: readonly string[]; url: string }

/** Made for the first tag that asks: most sites have none. */
const made = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, readonly Named[]>>()

function byName(permalinks: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Named[]> {
  const names = new Map<string, Named[]>()
  for (const [path, url] of [...permalinks].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const parts = partsOf(path)
    const name = parts.at(-1) ?? ''
    const undated = name.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_](?=.)/, '')
    add(names, name, { parts, url })
    if (undated !== name) add(names, undated, { parts: [...parts.slice(0, -1), undated], url })
  }
  return names
}

/** The parts of a path that tools name it by: without ending, date folders of drafts and posts, and the file name of a folder. */
const partsOf = (path: string): string[] =>
  decoded(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:md|markdown|mdx|html?)$/, '')
    .replace(/(^|\/)(?:_?index|section\.yaml)\/?$/, '$1')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '@' && part !== '_posts' && part !== '_drafts')

const endsWith = (long: readonly string[], end: readonly string[]): boolean =>
  long.length >= end.length && end.every((part, index) => part === long[long.length - end.length + index])

const distance = (one: readonly string[], other: readonly string[]): number => Math.abs(one.length - other.length)

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function add(names: Map<string, Named[]>, name: string, one: Named): void {
  const list = names.get(name)
  if (list) list.push(one)
  else names.set(name, [one])
}
