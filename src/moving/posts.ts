import { matterOf } from './matter.ts'
import type { SiteFolder } from './site-folder.ts'
import { textAt } from './values.ts'

/** The paths of the files that can be posts: texts with a date in their names or in their front matter. */
export const postsIn = (folder: SiteFolder, paths: readonly string[]): string[] =>
  paths.filter((path) => isText.test(path) && (hasDate.test(path) || isDated(folder.text(path))))

const isText = /(?:^|\/)(?!_index\.|README\.)[^/]+\.(?:md|mdx|markdown|mkd|mkdn|mkdown)$/i

const hasDate = /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}[-_][^/]*(?:\/index)?\.\w+$/

const isDated = (text: string | undefined): boolean => text !== undefined && dateOf(text) !== undefined

const dateOf = (text: string) => {
  const values = matterOf(text)
  const date = dateKeys.map((key) => values[Object.keys(values).find((one) => one.toLowerCase() === key) ?? key])
  return (
    date.find((value) => value !== undefined && value !== null) ??
    /\d{4}\/\d\d\/\d\d/.exec(textAt(values, ['path']) ?? '')?.[0]
  )
}

const dateKeys = ['date', 'pubdate', 'publishdate', 'published', 'publisheddate', 'created']

/**
 * The folder that has nine tenths of the posts or more: the deepest one, but neither a year nor the folder of one post.
 * Undefined when there are no posts.
 */
export function folderOf(posts: readonly string[], from = '.'): string | undefined {
  if (posts.length === 0) return undefined
  const prefix = from === '.' ? '' : `${from}/`
  const counts = new Map<string, number>()
  for (const post of posts) {
    if (!post.startsWith(prefix)) continue
    const [name = '', ...rest] = post.slice(prefix.length).split('/')
    if (rest.length > 0) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [name, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  const inner = `${prefix}${name}`
  const isPost = posts.some((post) => /\/index\.\w+$/.test(post) && post.startsWith(`${inner}/index.`))
  if (name === undefined || count < posts.length * 0.9 || /^\d+$/.test(name) || isPost) return from
  return folderOf(posts, inner)
}
