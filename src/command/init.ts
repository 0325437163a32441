import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { mintId } from '../content/identity.ts'
import { sectionSettings, siteSettings } from '../content/settings-schema.ts'
import { makeFolders } from '../disk/folder.ts'
import { slugFrom } from '../text/slug.ts'
import { day } from '../time/moment.ts'
import { offsetAt } from '../time/zone.ts'
import { pointed } from './pointed.ts'

/** The settings of a new site; each has a default. */
export type Answers = {
  title: string
  url: string
  language: string
  timezone: string
  section: string
  /** What the site is about; without it, `News of` and the title. */
  description?: string | undefined
}

/** The answers for questions that are not answered. */
export const defaults: Required<Omit<Answers, 'description'>> = {
  title: 'Example News',
  url: 'https://www.example.org/',
  language: 'en',
  timezone: 'UTC',
  section: 'News',
}

/** Whether a folder exists and is not empty, so that no site can be created there. */
export const isBegun = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0

/** Why an answer is not valid, as the end of a sentence; undefined when it is. */
export function faultOf(key: keyof typeof defaults, text: string): string | undefined {
  if (key === 'section' && slugFrom(text) === '') return 'has no letter or digit for the name of its folder'
  const field = key === 'section' ? sectionSettings.shape.title : siteSettings.shape[key]
  return field.safeParse(text).error?.issues[0]?.message
}

/**
 * Writes a site with one section and one article into a folder, and returns its files.
 * @throws Error when the system refuses; files that are already written stay
 */
export const init = (folder: string, answers: Answers, now: Date): string[] =>
  Object.entries(siteFiles(folder, answers, now)).map(([file, content]) => {
    makeFolders(dirname(file))
    writeFileSync(file, content, { flag: 'wx' })
    return file
  })

/** The files of a new site by their paths. */
export function siteFiles(folder: string, answers: Answers, now: Date): Record<string, string> {
  const { title, url, language, timezone, description = `News of ${title}.` } = answers
  const section = slugFrom(answers.section)
  const date = { epochMilliseconds: now.getTime(), offset: offsetAt(now.getTime(), timezone) }
  const today = day(date)
  const authority = new URL(url).hostname
  const article = {
    title: `Welcome to ${title}`,
    date: today,
    id: mintId({ authority }, today, 'welcome'),
    ...(/^en\b/i.test(language) ? {} : { language: 'en' }),
    tags: ['Welcome'],
  }
  const below = join(folder, section)
  return {
    [join(folder, 'site.yaml')]: pointed('site', folder, stringify({ title, description, url, language, timezone })),
    [join(below, 'section.yaml')]: pointed('section', below, stringify({ title: answers.section })),
    [join(below, 'welcome.md')]: `---\n${pointed('article', below, stringify(article))}---\n\n${text}`,
  }
}

const text = `This is the first article. Change it, or create another one: \`feedwright new "A title" --section\` and the path of a
section.

Text is **markdown**: [links](https://www.example.org/), lists, tables and so on. To show a picture, put its file beside the
article and write \`![what it shows](picture.jpg "its caption")\`.
`
