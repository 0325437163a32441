import type { Diagnostic } from '../diagnostic.ts'
import type { SourceFile } from '../model.ts'
import type { Values } from './yaml.ts'

/** What code gave in place of a file, as it is set aside: one line of JSON, and below it the text of an article. */
export type Given = {
  /** As YAML would have them: every scalar is text. */
  values: Values
  faults: readonly GivenFault[]
  /** Whether nothing else is known of it. */
  isUnreadable?: true | undefined
  /** The key that has the text. */
  body?: 'markdown' | 'html' | undefined
  /** The path of its section, if it names one. */
  section?: string | undefined
  /** The name of an article, which is its slug if it has no key of this name. */
  slug?: string | undefined
  /** Where relative addresses begin that are not those of files: at the page of the article in its text, or everywhere. */
  onPage?: 'text' | 'all' | undefined
}

/** What is wrong with a value before its key is looked at; without a key, with all of it. */
export type GivenFault = Pick<Diagnostic, 'rule' | 'message' | 'hint'> & {
  key?: string | undefined
  line?: number | undefined
  column?: number | undefined
}

/** The bytes that are set aside. */
export const bytesOfGiven = (given: Given, text = ''): Buffer => Buffer.from(`${JSON.stringify(given)}\n${text}`)

/** Reads what was set aside. */
export function readGiven({ text }: Pick<SourceFile, 'text'>): { given: Given; head: string; text: string } {
  const end = text.indexOf('\n')
  const head = text.slice(0, end)
  const given: Given = JSON.parse(head)
  return { given, head, text: text.slice(end + 1) }
}

/** Its faults as findings. */
export const faultsOf = ({ faults }: Given, file: string): Diagnostic[] =>
  faults.map(({ line = 1, column = 1, ...fault }) => ({ file, line, column, ...fault }))

/** Whether what code gave has a key; `yaml` is its line of JSON. */
export const hasKey = ({ text }: { text: string }, key: PropertyKey): boolean =>
  Object.hasOwn(readGiven({ text: `${text}\n` }).given.values, key)

/** Findings without those of keys whose values could not be used: one cause is one finding. */
export function withoutLost(found: readonly Diagnostic[], { faults }: Given): Diagnostic[] {
  if (faults.length === 0) return [...found]
  const lost = new Set(faults.map(({ key }) => rootOf(key)))
  const own = new Set(faults.map(({ message }) => message))
  return found.filter(({ key, message }) => own.has(message) || !lost.has(rootOf(key)))
}

const rootOf = (key = '') => /^[^.[]*/.exec(key)?.[0]

/** Whether an article has no text that could be examined; a fault inside of one has a line. */
export const lacksText = ({ faults }: Given): boolean =>
  faults.some(({ key, line }) => (key === 'markdown' || key === 'html') && line === undefined)
