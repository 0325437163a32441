import type { ArticleHead } from '../model.ts'
import { decoded } from '../text/characters.ts'
import { withoutDevice } from '../text/device.ts'
import { expanded } from './permalink.ts'

/**
 * The folder below the output folder for the pictures of an article: the path of its permalink, so that two articles share a folder
 * only where they share an address. An article with a `url` of its own has the folder of the permalink that it would have. It
 * ends with the last part of the pattern that differs between articles: `/{section}/{slug}.html` means `news/bridge`. An article of
 * another tool has the folder of its address, which may have parts that no pattern says.
 */
export function folderOf({ section, slug, date, url }: Pick<ArticleHead, 'section' | 'slug' | 'date' | 'url'>): string {
  if (section.reading?.generator && url.startsWith(section.url))
    return inFolders(decoded(url.slice(section.url.length)))
  const { pattern, hasOnlyNames } = startOf(section.permalink)
  const path = expanded(pattern, section, slug, { date })
  if (hasOnlyNames) return path.slice(1)
  return inFolders(path)
}

const inFolders = (path: string) => path.split('/').map(segment).filter(Boolean).join('/')

/** The start of a pattern that becomes the folder, and whether each of its segments is one of the names, of which the slug is the last. */
type Start = { pattern: string; hasOnlyNames: boolean }

/** Remembered, because thousands of articles have few patterns. */
const starts = new Map<string, Start>()

function startOf(permalink: string): Start {
  const known = starts.get(permalink)
  if (known) return known
  const pattern = permalink.replace(mayEndInDot.test(permalink) ? /\/[^{}]*$/ : /[^{}]*$/, '')
  const made = { pattern, hasOnlyNames: /^\/(?:\{\w+\}\/)*\{slug\}$/.test(pattern) }
  starts.set(permalink, made)
  return made
}

/**
 * A pattern like `/{slug}.{section}.html`, whose last part may be empty: the dot before it would be the end of the folder, which
 * cannot end in one. So the rest of that segment belongs to the folder.
 */
const mayEndInDot = /\.\{(?:section|categories)\}[^{}]*$/

/** A part of the pattern may have names that hidden files, or devices on Windows, have; slugs and sections have none. */
const segment = (name: string) => withoutDevice(name.replace(/^\.+|\.+$/g, ''))
