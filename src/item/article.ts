import { toUSVString } from 'node:util'
import { bytesOfGiven, type Given, type GivenFault } from '../content/given.ts'
import { isSegment, slugOf } from '../content/identity.ts'
import { digest, fingerprintOf } from '../disk/digest.ts'
import { limits } from '../limits.ts'
import { slugFrom } from '../text/slug.ts'
import { fileFault, pathOfFile, sectionOf } from './place.ts'
import { isPlainObject, kindOf, messageOf, plainValues } from './values.ts'

/** An item as it is set aside, and its path, which is the same whatever the order of the items; two items may have the same. */
export type ItemText = { path: string; file: string | undefined; section?: string | undefined; bytes: Buffer }

/** Reads one item. What is wrong with it becomes part of what is set aside: findings of an article, like those of its keys. */
export function itemText(item: unknown, sections: ReadonlySet<string>): ItemText {
  try {
    if (isPlainObject(item)) return readItem(item, Object.keys(item), sections)
    return unreadable(`This is ${kindOf(item)}, not an article.`)
  } catch (error) {
    return unreadable(`This article cannot be read: ${messageOf(error)}.`)
  }
}

function unreadable(message: string): ItemText {
  const hint = 'Give a plain object with the keys of front matter, like { title: ..., date: ..., markdown: ... }.'
  const bytes = bytesOfGiven({ values: {}, faults: [{ rule: 'bad-value', message, hint }], isUnreadable: true })
  return { path: digest(bytes), file: undefined, bytes }
}

function readItem(item: object, keys: readonly string[], sections: ReadonlySet<string>): ItemText {
  const {
    values: read,
    faults,
    isUnreadable,
  } = plainValues(
    item,
    keys.filter((key) => key !== 'markdown' && key !== 'html'),
  )
  const { section, file: from, ...values } = read
  const body = bodyOf(item, keys, values)
  const faultOfFile = from === undefined ? undefined : fileFault(from)
  const file = typeof from === 'string' && !faultOfFile ? pathOfFile(from) : undefined
  const placed = sectionOf(section, file, sections)
  const named = nameOf(values, file)
  const given: Given = {
    values,
    isUnreadable,
    faults: isUnreadable
      ? faults
      : [...faults, ...(faultOfFile ? [faultOfFile] : []), ...placed.faults, ...named.faults, ...body.faults],
    body: body.key,
    section: section === undefined ? undefined : placed.section,
    slug: named.slug,
    onPage: file === undefined ? 'all' : body.key === 'html' ? 'text' : undefined,
  }
  const own = values.id ?? values.guid ?? values.url ?? values.slug ?? JSON.stringify([values.title, values.date])
  const path = file ?? [placed.section, digest(String(own))].filter(Boolean).join('/')
  return { path, file, section: given.section, bytes: bytesOfGiven(given, body.text) }
}

type Body = { key?: 'markdown' | 'html'; text: string; faults: GivenFault[] }

/** The text of an item: markdown or HTML. */
function bodyOf(item: object, keys: readonly string[], values: Given['values']): Body {
  const [first, second] = (['markdown', 'html'] as const).flatMap((key) => {
    const value = keys.includes(key) ? valueAt(item, key) : undefined
    return value === undefined || value === null ? [] : [{ key, value }]
  })
  if (!first) {
    const isWithout = values.withdrawn !== undefined || values.draft === 'true'
    return { text: '', faults: isWithout ? [] : [{ key: 'markdown', rule: 'missing-key', ...noBody }] }
  }
  const { key, value } = first
  const refuse = (rule: GivenFault['rule'], message: string, hint: string): Body => ({
    ...{ key, text: '', faults: [{ key, rule, message, hint }] },
  })
  if (second) return refuse('duplicate-key', 'The article has both "markdown" and "html".', keepOne)
  if (value instanceof Failure) return refuse('bad-value', `${key}: cannot be read: ${value.message}.`, mendCode)
  if (typeof value !== 'string') return refuse('bad-value', `${key}: is ${kindOf(value)}.`, 'Give a text.')
  if (value.length * 3 > limits.file && (value.length > limits.file || Buffer.byteLength(value) > limits.file))
    return refuse('too-large', `${key}: has more than ${limits.file} bytes.`, 'Split the article into several ones.')
  const begun = value.replace(/^\uFEFF/, '')
  const text = begun.includes('\r') ? begun.replace(/\r\n?/g, '\n') : begun
  const whole = toUSVString(text)
  return text === whole
    ? { key, text, faults: [] }
    : { key, text: text.replace(/\p{Surrogate}/gu, ''), faults: [lostHalf(key, text, whole)] }
}

const noBody = {
  message: 'The article has no text: neither "markdown" nor "html".',
  hint: 'Give its text in "markdown" or in "html".',
}
const keepOne = 'Keep the one from which the article should be made.'
const mendCode = 'Mend the code that makes this value.'

function valueAt(item: object, key: string): unknown {
  try {
    return Reflect.get(item, key)
  } catch (error) {
    return new Failure(messageOf(error))
  }
}

/** What a getter of somebody else's code threw. */
class Failure extends Error {}

/** Half a character of UTF-16, which UTF-8 cannot carry. */
function lostHalf(key: 'markdown' | 'html', text: string, whole: string): GivenFault {
  let at = 0
  while (text[at] === whole[at]) at += 1
  const lines = text.slice(0, at).split('\n')
  const name = `U+${text.charCodeAt(at).toString(16).toUpperCase()}`
  return {
    ...{ key, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, rule: 'bad-characters' },
    message: `The text holds the character ${name}, which is half of one; it is left out.`,
    hint: 'Cut texts between characters, not inside of one: an emoji has two halves in JavaScript.',
  }
}

/** The name of an item: that of its file, else its slug, else the last part of its address. */
function nameOf(values: Given['values'], file: string | undefined): { slug: string; faults: GivenFault[] } {
  if (file !== undefined) return { slug: slugOf(file.replace(/\.\w+$/, '.md')), faults: [] }
  if (values.slug !== undefined) return { slug: String(values.slug), faults: [] }
  const slug = typeof values.url === 'string' ? slugOfUrl(values.url) : undefined
  if (slug !== undefined) return { slug, faults: [] }
  const made = slugFrom(String(values.title ?? '')) || 'bridge'
  return {
    slug: `article-${fingerprintOf(digest(JSON.stringify(values)))}`,
    faults: [
      {
        key: 'slug',
        rule: 'missing-key',
        message: 'The article has no name for its address and its id: neither "slug" nor "url" nor "file".',
        hint: `Write "slug: ${made}", or give its address in "url". It must stay the same when the title changes.`,
      },
    ],
  }
}

/** The last part of an address that can be a slug, without its ending; one that is made of all of it for others. */
function slugOfUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return 'untitled' // its address is reported
  const { pathname, search } = new URL(url)
  const parts = decoded(pathname).split('/').filter(Boolean)
  const names = parts.map((part) => part.replace(/\.(?:html?|php|aspx?)$/i, '')).filter((part) => part !== 'index')
  const last = search === '' ? names.at(-1) : undefined
  if (last !== undefined && isSegment(last.normalize('NFC'))) return last.normalize('NFC')
  return slugFrom([...names, search].join('-')) || fingerprintOf(digest(url))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
