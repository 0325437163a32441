import type { ArticleHead } from '../model.ts'
import { withoutDevice } from '../text/device.ts'
import { day } from '../time/moment.ts'
import { expanded } from './identity.ts'

/**
 * The folder below the output folder for the pictures of an article: the path of its permalink, so that two articles share a folder
 * only where they share an address. An article with a `url` of its own has the folder of the permalink that it would have. It
 * ends with the last part of the pattern that differs between articles: `/{section}/{slug}.html` means `news/bridge`.
 */
export function folderOf({ section, slug, date }: Pick<ArticleHead, 'section' | 'slug' | 'date'>): string {
  const pattern = section.permalink.replace(/[^{}]*$/, '')
  return expanded(pattern, section, slug, day(date)).split('/').map(segment).filter(Boolean).join('/')
}

/** A part of the pattern may have names that hidden files, or devices on Windows, have; slugs and sections have none. */
const segment = (name: string) => withoutDevice(name.replace(/^\.+|\.+$/g, ''))
