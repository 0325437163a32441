import { askAll, confirmed, isAsking } from './ask.ts'
import type { End } from './end.ts'
import { type Answers, defaults, faultOf, init, isBegun, siteFiles } from './init.ts'
import { quoted } from './quoted.ts'
import { siteQuestions } from './site-questions.ts'
import { print } from './terminal.ts'
import { ownTimeZone } from './time-zones.ts'
import { asUnderstood, understood } from './understood.ts'

/** The flags of init for a new site. */
export type SiteFlags = Partial<Answers> & { content?: string | undefined; yes?: true }

/**
 * Creates a site: asks on a terminal for what no flag says, shows what will be written, and asks again before it writes.
 * @throws Error when the system refuses, or the person ends the questions
 */
export async function beginSite(
  { content = 'content', description, yes, ...given }: SiteFlags,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<End> {
  if (isBegun(content)) return { misuse: `The folder "${content}" is not empty. Choose another folder with --content.` }
  const values = meant(given)
  const wrong = keys.find((key) => values[key] !== undefined && faultOf(key, values[key]) !== undefined)
  if (wrong) return { misuse: `--${wrong}: "${given[wrong]}" ${faultOf(wrong, values[wrong] ?? '')}.` }
  print(asUnderstood(given, values))
  const asks = !yes && isAsking()
  const open = keys.filter((key) => values[key] === undefined)
  const usual = { ...defaults, timezone: ownTimeZone() }
  const asked = asks ? await askAll(open, { questions, defaults: usual, faultOf, signal }) : {}
  const answers: Answers = { ...defaults, ...values, ...asked, description }
  if (asks) {
    print(summary(answers, Object.keys(siteFiles(content, answers, now))))
    if (!(await confirmed('Write these files?', signal))) return { output: 'Nothing was written.\n' }
  }
  const files = init(content, answers, now)
  return {
    output: `${files.join('\n')}\nNow run \`feedwright serve${place(content)}\` to see the feeds, or \`feedwright build${place(content)}\` to write them.\n`,
  }
}

const keys = ['title', 'url', 'language', 'timezone', 'section'] as const

/** The values of the flags as they are meant. */
const meant = (given: Partial<Answers>): Partial<Answers> =>
  Object.fromEntries(keys.flatMap((key) => (given[key] === undefined ? [] : [[key, understood(key, given[key])]])))

const questions = {
  ...siteQuestions,
  section: { text: 'What is the title of the first section?' },
}

const summary = ({ title, url, language, timezone, section }: Answers, files: readonly string[]): string => `
The new site:

  title      ${title}
  address    ${url}
  language   ${language}
  time zone  ${timezone}
  section    ${section}
  files      ${files.join('\n             ')}

`

/** Commands look for the articles in content/ unless they are told another folder. */
const place = (content: string) => (content === 'content' ? '' : ` --content ${quoted(content)}`)
