import type { Content } from '../content/read.ts'
import { readSections } from '../content/site.ts'
import { visible } from '../text/visible.ts'
import { askAll, isAsking } from './ask.ts'
import type { Choice } from './choice.ts'
import type { End } from './end.ts'
import { begin } from './new.ts'
import type { PlaceFlags } from './place-options.ts'
import { quoted } from './quoted.ts'

/** What an article is begun with; without a section it is asked for on a terminal. */
type Wanted = { title: string; section: string | undefined; flags: PlaceFlags }

/**
 * Creates an article, and says what is left to do until readers see it.
 * @throws Error when the system refuses, or the person ends the question
 */
export async function beginArticle(
  content: Content,
  { title, section, flags }: Wanted,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<End> {
  const chosen = section ?? (isAsking() ? await chosenSection(content, signal) : '')
  const begun = begin(content, chosen, title, now)
  return 'file' in begun ? { output: `${begun.file}\n`, next: next(flags) } : { misuse: begun.refused }
}

async function chosenSection(content: Content, signal: AbortSignal): Promise<string> {
  const choices = sectionChoices(content)
  if (choices.length < 2) return ''
  const { section = '' } = await askAll(['section'], {
    questions: { section: { text: 'In which section is the article?', choices: () => choices } },
    defaults: { section: choices.find(({ value }) => value !== '')?.value ?? '' },
    faultOf: (_key, text) => (choices.some(({ value }) => value === text) ? undefined : 'is not the path of a section'),
    signal,
  })
  return section
}

/** The site and its sections by their paths and titles. */
const sectionChoices = (content: Content): Choice[] =>
  [...readSections(content).sections].map(([path, { title }]) => ({
    value: path,
    label: path === '' ? `${visible(title)} (the site, no section)` : `${visible(title)} (${visible(path)})`,
    words: [path, title],
  }))

function next({ config, content }: PlaceFlags): string {
  const flags = [
    ...(config === false ? [' --no-config'] : (config ?? []).map((file) => ` --config ${quoted(file)}`)),
    ...(content === undefined ? [] : [` --content ${quoted(content)}`]),
  ]
  return `It is a draft: write its text in this file. To see it, run \`feedwright serve --drafts${flags.join('')}\`.
To publish it, remove the line "draft: true", and run \`feedwright build${flags.join('')}\`. A date in the future holds it back until then.
`
}
