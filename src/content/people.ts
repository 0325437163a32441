import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml'
import type { Checked, Diagnostic } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import type { Person, SourceFile } from '../model.ts'
import { plain } from '../text/characters.ts'
import { email } from './email.ts'
import { keyOfPerson, type PeopleFile } from './people-file.ts'
import type { SiteSettings } from './settings-schema.ts'
import { siteAddress } from './value.ts'
import { syntax } from './yaml-fault.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** The authors whom articles name by keys. */
export type People = Readonly<Record<string, Person>>

/** Reads the data file that the settings name; undefined values where they name none. */
export function peopleOf(
  found: PeopleFile | undefined,
  { authors, url }: Pick<SiteSettings, 'authors' | 'url'>,
  yaml: YamlText,
): Checked<People> {
  if (authors === undefined) return { diagnostics: [] }
  if (found?.path === authors && found.isThere) return readPeople(found, url)
  const missing = {
    ...locate(yaml, ['authors']),
    rule: 'bad-value' as const,
    message: `authors: "${authors.slice(0, 80)}" is no file that can be read.`,
    hint: 'Write the path of a file on the same line, from the folder of these settings, like "authors: ../data/authors.yml".',
  }
  return { diagnostics: [missing] }
}

/**
 * The authors of a data file: a map of names, or of maps with a name, by their keys, or a list of maps that have their keys.
 * It belongs to another tool, so that what is not about name, address and e-mail is passed over.
 */
function readPeople({ path, source }: PeopleFile, site: string): Checked<People> {
  if (!source) return { diagnostics: [] } // why it cannot be read is reported where it is opened
  const yaml: YamlText = { file: source.file, firstLine: 1, text: source.text }
  const { value, diagnostics } = path.endsWith('.json') ? readJson(source) : readData(yaml)
  if (value === undefined) return { diagnostics }
  const entries = entriesOf(value)
  if (!entries) return { diagnostics: [fault(source, 'has no map of authors, and no list of maps with "id".')] }
  const read = entries.map(([key, one]) => ({ key, ...personOf(one, site) }))
  return {
    value: Object.fromEntries(read.flatMap(({ key, person }) => (person ? [[key, person]] : []))),
    diagnostics: read.flatMap(({ key, without }) => without.map((what) => lost(key, what, source, yaml))),
  }
}

function readData(yaml: YamlText): Checked<unknown> {
  try {
    return { value: load(yaml.text, textOnly) ?? {}, diagnostics: [] }
  } catch (error) {
    if (error instanceof YAMLException) return { diagnostics: syntax(yaml, error) }
    throw error
  }
}

const textOnly = { schema: FAILSAFE_SCHEMA, maxDepth: limits.yamlDepth }

function readJson(source: SourceFile): Checked<unknown> {
  try {
    return { value: JSON.parse(source.text), diagnostics: [] }
  } catch {
    return { diagnostics: [fault(source, 'is not JSON.')] }
  }
}

const fault = ({ file }: SourceFile, what: string): Diagnostic => ({
  ...{ file, line: 1, column: 1, rule: 'bad-value' },
  message: `This file ${what}`,
  hint: 'Write each author like "li-lei: {name: Li Lei, url: https://www.example.org/li/}", in a file that ends in .yml.',
})

/** The authors by their keys; undefined for any other data. */
function entriesOf(value: unknown): [key: string, value: unknown][] | undefined {
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null ? Object.entries(value) : undefined
  const keyed = value.map((one): [string | undefined, unknown] => [textIn(one, ['id', 'username', 'slug', 'key']), one])
  return keyed.flatMap(([key, one]): [string, unknown][] => (key === undefined ? [] : [[key, one]]))
}

type ReadPerson = { person?: Person; without: string[] }

/** A person, and what cannot be used of him or her. */
function personOf(value: unknown, site: string): ReadPerson {
  const name = typeof value === 'string' ? plain(value) : textIn(value, ['name', 'display_name', 'displayname'])
  if (name === undefined || name === '' || name.length > limits.text) return { without: ['name'] }
  const [url, mail] = [textIn(value, ['url', 'uri', 'website', 'web']), textIn(value, ['email', 'mail'])]
  const address = url === undefined ? undefined : siteAddress.safeParse(url).data
  const known = mail === undefined ? undefined : email.safeParse(mail).data
  return {
    person: {
      name,
      ...(address !== undefined && { url: new URL(address, site).href }),
      ...(known !== undefined && { email: known }),
    },
    without: [
      ...(url !== undefined && address === undefined ? [`address "${url.slice(0, 80)}"`] : []),
      ...(mail !== undefined && known === undefined ? [`e-mail address "${mail.slice(0, 80)}"`] : []),
    ],
  }
}

/** The first of these keys that has a text. */
function textIn(value: unknown, keys: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const texts = new Map(
    Object.entries(value).map(([key, one]) => [
      key.toLowerCase(),
      /^(?:string|number)$/.test(typeof one) ? plain(String(one)) : '',
    ]),
  )
  return keys.map((key) => texts.get(key)).find(Boolean)
}

const lost = (key: string, what: string, { file }: SourceFile, yaml: YamlText): Diagnostic => ({
  ...(file.endsWith('.json') ? { file, line: 1, column: 1 } : locate(yaml, [key], 'key')),
  rule: 'odd-byline',
  message:
    what === 'name'
      ? `The author "${key}" has no name, and is left out.`
      : `The ${what} of the author "${key}" is left out.`,
  hint:
    what === 'name'
      ? `Write a name, like "${keyOfPerson(key)}: {name: Li Lei}".`
      : 'Write an address like "https://www.example.org/li/" or "/li/", an e-mail address like "li@example.org", or remove it.',
})
