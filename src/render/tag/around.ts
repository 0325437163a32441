import { posix } from 'node:path'
import type { Article } from '../../model.ts'
import type { Around } from './model.ts'

/** What renderings of tags know of an article and its site; `target` says what a target is now, as `targetOf` names it. */
export function aroundOf(article: Article, target: (name: string) => string | null): Around {
  const { origin, pathname } = new URL(article.section.url)
  return {
    origin,
    base: pathname.replace(/\/$/, ''),
    file: article.path,
    language: article.language,
    words: article.section.words,
    addressOf: (name) => besideIt(name, article.path, target) ?? target(`*${name}`) ?? undefined,
  }
}

/** The article that is named by its path from the one that names it, as tools do first. */
function besideIt(name: string, from: string, target: (name: string) => string | null): string | undefined {
  if (name.startsWith('/') || name.startsWith('@')) return undefined
  const path = posix.normalize(posix.join(posix.dirname(from), name))
  const files = /\.(?:md|mdx|markdown)$/.test(path) ? [path] : [`${path}.md`, `${path}/index.md`]
  for (const file of files) {
    const url = target(file)
    if (url !== null) return url
  }
  return undefined
}
