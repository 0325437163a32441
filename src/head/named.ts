import { join, relative, resolve, sep } from 'node:path'
import type { Site } from '../content/articles.ts'
import type { Content } from '../content/read.ts'
import { real } from '../disk/folder.ts'
import type { ArticleHead } from '../model.ts'
import { hasComeOut, hasLeft } from '../select/schedule.ts'
import { nearest } from '../text/nearest.ts'

/** The articles whose heads are made. `file` is the name of the one that was named; `refused` a sentence: why it has no head. */
export type Named = { heads: readonly ArticleHead[]; file?: string | undefined } | { refused: string; file?: string }

type Known = { site: Site; linkable: readonly ArticleHead[]; content: Content; now: Date; drafts: boolean }

/** Finds the article that a person names: by its address, or by its file, as a path from the working folder or from the content. */
export function namedIn({ site, linkable, content, now, drafts }: Known, text: string): Named {
  const wanted = pathOf(text, site.heads, content)
  if (wanted === undefined) return { refused: `There is no article "${text}". ${hintFor(text, site.heads, content)}` }
  const file = content.name(wanted)
  const head = site.heads.find(({ path }) => path === wanted)
  if (!head || linkable.includes(head)) return { heads: head ? [head] : [], file } // what is wrong with its file is found there
  return { file, refused: `The article "${file}" ${whyNot(head, now, drafts)}` }
}

function whyNot(head: ArticleHead, now: Date, drafts: boolean): string {
  if (head.draft && !drafts) return 'is a draft. Use --drafts to see its head.'
  if (!hasComeOut(head, now, drafts)) return 'is not published yet. Use --now with a later time to see its head.'
  if (hasLeft(head, now))
    return 'has expired, or was withdrawn long ago. Use --now with an earlier time to see its head.'
  return 'is not published.'
}

/** The path of the article below the content. */
function pathOf(text: string, heads: readonly ArticleHead[], { articles, folder }: Content): string | undefined {
  const address = URL.canParse(text) ? new URL(text).href : undefined
  const byAddress = heads.find(({ url, id }) => url === address || id === text)
  if (byAddress) return byAddress.path
  const known = new Map(articles.map((path) => [path.normalize('NFC'), path]))
  const below = relative(real(folder), real(resolve(text)))
    .split(sep)
    .join('/')
  const candidates = [
    below,
    text
      .replace(/^(?:\.\/)+/, '')
      .split(sep)
      .join('/'),
  ]
  const found = candidates.flatMap((path) => [path, join(path, 'index.md').split(sep).join('/')])
  return found.flatMap((path) => known.get(path.normalize('NFC')) ?? [])[0]
}

function hintFor(text: string, heads: readonly ArticleHead[], { articles, name }: Content): string {
  const alike = heads.find(({ url }) => bare(url) === bare(text))?.url
  const near = alike ?? nearest(text, [...articles, ...articles.map(name), ...heads.map(({ url }) => url)])
  return near === undefined
    ? 'Name it by its address, or by the path of its file, like content/news/bridge.md.'
    : `Did you mean "${near}"?`
}

/** The path in an address as people copy it: without host, slashes at its ends and `.html`. */
const bare = (written: string): string =>
  (URL.canParse(written, 'https://site.invalid/')
    ? new URL(written, 'https://site.invalid/').pathname
    : written
  ).replace(/^\/+|(?:\.html|\/)$/g, '')
