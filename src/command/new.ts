import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { mintId, slugOf } from '../content/identity.ts'
import { readContent } from '../content/read.ts'
import { sectionNamed } from '../content/section-of.ts'
import { readSections } from '../content/site.ts'
import { makeFolders } from '../disk/folder.ts'
import { plain } from '../text/characters.ts'
import { slugFrom } from '../text/slug.ts'
import { day } from '../time/moment.ts'
import { offsetAt } from '../time/zone.ts'
import { noSection } from './no-section.ts'

/** The path of the new file from the working folder, or the reason why it was not written. */
export type Begun = { file: string } | { refused: string }

/**
 * Creates an article: a draft with its title, the time in the zone of its section, and an id that does not change with
 * title, file name or date. No other article has the same file name.
 * @throws Error when the system refuses
 */
export function begin(folder: string, section: string, title: string, now: Date): Begun {
  const content = readContent(folder)
  const { sections } = readSections(content)
  const found = sectionNamed(sections, section)
  if (!found) return { refused: noSection(section, [...sections.keys()]) }
  const { section: own, folder: below } = found
  const written = plain(title)
  if (written === '') return { refused: 'The title is empty.' }
  const epochMilliseconds = Math.floor(now.getTime() / 60_000) * 60_000
  const date = { epochMilliseconds, offset: offsetAt(epochMilliseconds, own.timezone) }
  const civil = new Date(date.epochMilliseconds + date.offset).toISOString()
  const slug = free(slugFrom(written) || `article-${civil.slice(0, 10)}`, new Set(content.articles.map(slugOf)))
  const path = below === '' ? `${slug}.md` : `${below}/${slug}.md`
  const head = {
    title: written,
    date: `${civil.slice(0, 10)} ${civil.slice(11, 16)}`,
    id: mintId(own.authority, day(date), slug),
    draft: true,
  }
  const file = join(folder, path)
  makeFolders(dirname(file))
  writeFileSync(file, `---\n${stringify(head, { lineWidth: 0 })}---\n\n`, { flag: 'wx' })
  return { file: content.name(path) }
}

/** The slug, with a number after it if the slug is taken. */
function free(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const own = number === 1 ? slug : `${slug}-${number}`
    if (!taken.has(own)) return own
  }
}
