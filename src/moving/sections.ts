import { matterOf } from './matter.ts'
import type { FoundSection } from './model.ts'
import { postsIn } from './posts.ts'
import type { SiteFolder } from './site-folder.ts'
import { textAt } from './values.ts'

/**
 * The folders with posts in them that have a file `_index.md` with a title: each is a section with its own feeds. With
 * `first`, also those directly below the content that have no such file.
 */
export function sectionsIn(folder: SiteFolder, content: string, first = false): [string, FoundSection][] {
  const paths = folder.paths(content)
  const posts = postsIn(folder, paths).map((path) => path.slice(content.length + 1))
  const withPosts = [...new Set(posts.flatMap(foldersAbove))].sort()
  return withPosts.flatMap((path): [string, FoundSection][] => {
    const matter = matterOf(folder.text(`${content}/${path}/_index.md`) ?? '')
    const isFirst = first && !path.includes('/') && !posts.some((post) => post.startsWith(`${path}/index.`))
    const title = textAt(matter, ['title']) ?? (isFirst ? titleOf(path) : undefined)
    return title === undefined ? [] : [[path, { title, description: textAt(matter, ['description']) }]]
  })
}

/** All folders in which a file is. */
function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

/** A title for a folder without one: `local-news` is "Local news". */
function titleOf(path: string): string {
  const words = path.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
