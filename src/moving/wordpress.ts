import { wordpress as preset } from '../generator/wordpress.ts'
import { matterOf } from './matter.ts'
import type { Tool } from './model.ts'
import { folderOf } from './posts.ts'
import type { SiteFolder } from './site-folder.ts'

/** Markdown as wordpress-export-to-markdown writes it: https://github.com/lonekorean/wordpress-export-to-markdown */
export const wordpress: Tool = {
  preset,
  built: [],
  settingsIn: (folder) => {
    const file = postsOf(folder).find((path) => 'coverImage' in matterOf(folder.text(path) ?? ''))
    return file === undefined ? undefined : { file: folderOf(postsOf(folder)) ?? file, values: {} }
  },
  read: (_values, folder) => ({ content: folderOf(postsOf(folder)) ?? '.', texts: {}, needsZone: true }),
}

/** The export is in the folder output/ or the folder in which it was unpacked; posts are in posts/, in folders of years or not. */
const postsOf = (folder: SiteFolder): string[] =>
  ['posts', 'output/posts', 'output', '.']
    .map((path) => (folder.isFolder(path) ? folder.paths(path).filter((file) => file.endsWith('.md')) : []))
    .find((paths) => paths.length > 0) ?? []
