import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { hasTags } from '../content/article-id.ts'
import { mintId, slugOf } from '../content/identity.ts'
import { noSection } from '../content/no-section.ts'
import { permalink } from '../content/permalink.ts'
import type { Content } from '../content/read.ts'
import { sectionAbove, sectionNamed } from '../content/section-of.ts'
import { readSections } from '../content/site.ts'
import { makeFolders } from '../disk/folder.ts'
import type { Moment, Section } from '../model.ts'
import { plain } from '../text/characters.ts'
import { slugFrom } from '../text/slug.ts'
import { day } from '../time/moment.ts'
import { offsetAt } from '../time/zone.ts'

/** The path of the new file from the working folder, or the reason why it was not written. */
export type Begun = { file: string } | { refused: string }

/**
 * Creates an article: a draft with its title, the time in the zone of its section, and an id that does not change with
 * title, file name or date, unless the section makes ids of addresses. A translation may have the file name of the article that it translates.
 * @throws Error when the system refuses
 */
export function begin(content: Content, section: string, title: string, now: Date): Begun {
  const { sections } = readSections(content)
  const found = sectionNamed(sections, section)
  if (!found) return { refused: noSection(section, [...sections.keys()]) }
  const { section: own, folder: below } = found
  const written = plain(title)
  if (written === '') return { refused: 'The title is empty.' }
  const epochMilliseconds = Math.floor(now.getTime() / 60_000) * 60_000
  const date = { epochMilliseconds, offset: offsetAt(epochMilliseconds, own.timezone) }
  const civil = new Date(date.epochMilliseconds + date.offset).toISOString()
  const others = content.articles.map((path) => ({ section: sectionAbove(sections, path), slug: slugOf(path) }))
  const slug = free(slugFrom(written) || `article-${civil.slice(0, 10)}`, own, others, date)
  const path = below === '' ? `${slug}.md` : `${below}/${slug}.md`
  const head = {
    title: written,
    date: `${civil.slice(0, 10)} ${civil.slice(11, 16)}`,
    ...(hasTags(own, date) && { id: mintId(own, day(date), slug) }),
    draft: true,
  }
  const file = join(content.folder, path)
  makeFolders(dirname(file))
  writeFileSync(file, `---\n${stringify(head, { lineWidth: 0 })}---\n\n`, { flag: 'wx' })
  return { file: content.name(path) }
}

/** The slug, with a number after it if another article has it: one in the same language, or one that would get the same address. */
function free(slug: string, own: Section, others: readonly { section: Section; slug: string }[], date: Moment): string {
  const address = (section: Section) => permalink(section, '', { date })
  const near = others.filter(
    ({ section }) => section.idLanguage === own.idLanguage || address(section) === address(own),
  )
  const taken = new Set(near.map((other) => other.slug))
  for (let number = 1; ; number++) {
    const one = number === 1 ? slug : `${slug}-${number}`
    if (!taken.has(one)) return one
  }
}
