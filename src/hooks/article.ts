import { articleOf } from '../content/article.ts'
import { type Places, placesIn } from '../content/places.ts'
import type { Written } from '../content/written.ts'
import type { Values } from '../content/yaml.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import type { Section, SourceFile } from '../model.ts'
import { HookFault } from './fault.ts'
import type { Hooks } from './model.ts'
import type { Runner } from './runner.ts'
import { asWritten } from './values.ts'

/** An article as it is after the hook "article"; undefined when the hook leaves it out. */
export async function shaped(
  written: Written,
  { path }: SourceFile,
  section: Section,
  { hooks, run }: { hooks: Hooks; run: Runner['run'] },
): Promise<Written | undefined> {
  const { article: hook } = hooks
  const { values } = written
  if (!hook || !values) return written
  return await run('article', async () => {
    const key = written.given?.body ?? 'markdown'
    const text = written.markdown()
    const given = {
      ...structuredClone(values),
      ...(key === 'html' ? { markdown: '', html: text } : { markdown: text }),
    }
    const made: unknown = await hook(given, { file: path, section: section.path })
    return made === undefined
      ? undefined
      : { ...written, ...partsOf(made, key), yaml: { ...written.yaml, isOther: true } }
  })
}

/** The values and the text of what a hook has returned. */
function partsOf(made: unknown, key: 'markdown' | 'html'): { values: Values; markdown: () => string } {
  if (typeof made !== 'object' || made === null || Array.isArray(made)) {
    const what = made === null ? 'null' : Array.isArray(made) ? 'a list' : `a ${typeof made}`
    return refuse(`it returned ${what} in place of an article; to leave the article out, return undefined`)
  }
  const given: Readonly<Record<string, unknown>> = { ...made }
  const text = given[key]
  const others = Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'markdown' && name !== key))
  if (typeof text !== 'string') return refuse(`it returned an article without a text "${key}"`)
  if (text.length > limits.file) return refuse(`its text has more than ${limits.file} characters`)
  const values = asWritten(others, (path, what) => refuse(`the value of "${path}" ${what}`))
  return { values: Object.fromEntries(Object.entries(values ?? {})), markdown: () => text }
}

function refuse(message: string): never {
  throw new HookFault('article', message)
}

/** The article that a hook has shaped, with findings that say which values are not those that were written. */
export function articleAfter(
  shaped: Written,
  written: Written,
  source: SourceFile,
  section: Section,
): ReturnType<typeof articleOf> {
  const read = articleOf(shaped, source, section)
  if (shaped === written || read.diagnostics.length === 0) return read
  const before = new Set(articleOf(written, source, section).diagnostics.map(keyOf))
  return {
    ...read,
    diagnostics: read.diagnostics.map((one) => (before.has(keyOf(one)) ? one : fromHook(one))),
  }
}

const keyOf = ({ rule, line, column, message }: Diagnostic) => JSON.stringify([rule, line, column, message])

/** A finding about what the hook has made: no line of the file can be corrected for it. */
const fromHook = ({ fix: _, ...one }: Diagnostic): Diagnostic => ({
  ...one,
  message: `${one.message.replace(/\.$/, '')} (from the hook "article").`,
  hint: 'Correct what the hook returns for this article.',
})

/** The note of an article that a hook leaves out. */
export const leftOut = (file: string): Diagnostic => ({
  ...{ file, line: 1, column: 1, rule: 'left-out-article' },
  message: 'The hook "article" leaves this article out.',
  hint: 'Let the hook return the article if feeds are to have it.',
})

/** The places of a text: what a hook has changed is looked for in the file, and is at the beginning of its text if it is not there. */
export function placesAfter(shaped: Written, written: Written, source: SourceFile): Places {
  const places = placesIn(source, written)
  const [before, after] = [written.markdown(), shaped.markdown()]
  if (before === after) return places
  const offset = (at: number) => {
    const begin = after.lastIndexOf('\n', at - 1) + 1
    const line = after.slice(begin).split('\n', 1)[0] ?? ''
    const found = line.trim() === '' ? -1 : before.indexOf(line)
    return found < 0 ? places.start() : places.offset(found + at - begin)
  }
  return { ...places, offset }
}
