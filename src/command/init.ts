import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { stringify } from 'yaml'
import { mintId } from '../content/identity.ts'
import { sectionSettings, siteSettings } from '../content/schema.ts'
import { makeFolders } from '../disk/folder.ts'
import { slugFrom } from '../text/slug.ts'
import { day } from '../time/moment.ts'
import { offsetAt } from '../time/zone.ts'

/** What a new site is told; each has a default. */
export type Answers = { title: string; url: string; language: string; timezone: string; section: string }

/** What stands in for an answer that nobody gives. */
export const defaults: Answers = {
  title: 'Example News',
  url: 'https://www.example.org/',
  language: 'en',
  timezone: 'UTC',
  section: 'News',
}

/** Whether a site is there already. */
export const isBegun = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0

/** What is wrong with an answer, as the end of a sentence; undefined when it can be used. */
export function faultOf(key: keyof Answers, text: string): string | undefined {
  if (key === 'section' && slugFrom(text) === '') return 'has no letter to name a folder after'
  const field = key === 'section' ? sectionSettings.shape.title : siteSettings.shape[key]
  return field.safeParse(text).error?.issues[0]?.message
}

/**
 * Writes a site of one section with one article into a folder without one; gives the files.
 * @throws Error when the system refuses; what it has written stays
 */
export function init(folder: string, answers: Answers, now: Date): string[] {
  const { title, url, language, timezone } = answers
  const section = slugFrom(answers.section)
  const date = { epochMilliseconds: now.getTime(), offset: offsetAt(now.getTime(), timezone) }
  const today = day(date)
  const authority = new URL(url).hostname
  const article = {
    title: `Welcome to ${title}`,
    date: today,
    id: mintId(authority, today, 'welcome'),
    ...(/^en\b/i.test(language) ? {} : { language: 'en' }),
    tags: ['Welcome'],
  }
  const files = {
    'site.yaml': pointed('site', '', stringify({ title, description: `News of ${title}.`, url, language, timezone })),
    [`${section}/section.yaml`]: pointed('section', section, stringify({ title: answers.section })),
    [`${section}/welcome.md`]: `---\n${pointed('article', section, stringify(article))}---\n\n${text}`,
  }
  return Object.entries(files).map(([path, content]) => {
    const file = join(folder, path)
    makeFolders(dirname(file))
    writeFileSync(file, content, { flag: 'wx' })
    return file
  })

  /** With the name of the schema by which editors know the keys, where the package is installed. */
  function pointed(schema: string, below: string, yaml: string): string {
    const from = resolve(folder, below)
    const schemas = schemasAbove(from)
    if (schemas === undefined) return yaml
    const path = relative(from, join(schemas, `${schema}.json`))
      .split(sep)
      .join('/')
    return `# yaml-language-server: $schema=${path}\n${yaml}`
  }
}

function schemasAbove(folder: string): string | undefined {
  const schemas = join(folder, 'node_modules/feedwright/schemas')
  if (existsSync(schemas)) return schemas
  return folder === dirname(folder) ? undefined : schemasAbove(dirname(folder))
}

const text = `This is the first article. Change it, or begin another one with \`feedwright new "A title" --section\` and the name
of a section.

Text is **markdown**: [links](https://www.example.org/), lists and tables as everywhere. A picture lies beside its article and
is written \`![what it shows](picture.jpg "its caption")\`.
`
