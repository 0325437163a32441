import type { Diagnostic } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { withValue } from './fix.ts'
import { listWith, namesIn } from './listed.ts'
import type { Values } from './yaml.ts'
import { inQuotes } from './yaml-line.ts'
import { locate, type YamlText } from './yaml-position.ts'

/**
 * Names of authors and sources that hold more than a name: the word "By", an e-mail or web address. Readers show all of it as
 * the name. The forms that RSS itself uses, like `Li Lei <li@daily.internal>`, are errors (`email.ts`).
 */
export function oddBylines(values: Values, yaml: YamlText): Diagnostic[] {
  return keys.flatMap((key) => {
    const value = values[key]
    if (value === undefined) return []
    const named = key === 'authors' ? namesIn(value) : value
    const people: unknown[] = Array.isArray(named) ? named : [named]
    return people.flatMap((one, index) => {
      const path = Array.isArray(value) ? [key, index] : [key]
      const name = typeof one === 'string' ? one : nameIn(one)
      const parts =
        name === undefined || name.length > limits.text || !mayBeOdd.test(name) ? undefined : partsOf(name.trim())
      if (name === undefined || !parts) return []
      const inList = (item: string) => listWith(values, [key, index], item)
      return finding(name, parts, typeof one === 'string' ? path : [...path, 'name'], { yaml, inList })
    })
  })
}

const keys = ['author', 'authors', 'source']

/** A fast first test of a name. */
const mayBeOdd = /\bby\b|@|:\/\/|\bwww\.|[^\s\w][/／|｜:：]|\b(?:author|reporter|source|text|words)\s?:/i

const nameIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : undefined

type Parts = { name: string; url?: string | undefined; email?: string | undefined; what: string }

/** A name and what else is written with it; undefined when it is a name alone, or a form that is an error. */
function partsOf(text: string): Parts | undefined {
  if (/^[^\s()@]+@[^\s()@]+ ?\(.*\)$|<[^\s<>@]+@[^\s<>@]+>$/.test(text)) return undefined
  const [, linkText, link] = /^\[([^\]]+)\]\((\S+)\)$/.exec(text) ?? []
  const [label = ''] = labels.exec(text) ?? []
  const email = emailAddress.exec(text)?.[0]
  const written = link ?? (email === undefined ? webAddress.exec(text)?.[0].replace(/[.,;:)]+$/, '') : undefined)
  const url = written?.startsWith('www.') ? `https://${written}` : written
  if (label === '' && email === undefined && (url === undefined || !URL.canParse(url))) return undefined
  const rest = linkText ?? text.slice(label.length).replace(addresses, '')
  const name = rest.replace(/[\s,;:|/()<>–—-]+$/, '').replace(/^[\s,;:|/()<>–—-]+/, '')
  const what = email !== undefined ? 'an e-mail address' : url === undefined ? `"${label.trim()}"` : 'a web address'
  return { name: name || (url === undefined ? '' : new URL(url).hostname.replace(/^www\./, '')), url, email, what }
}

/** What is written before a name on a page. */
const labels =
  /^(?:(?:(?:written|words|text|story|report|reported|reporting|posted|photos?|pictures?|compiled) )?by(?: ?[:：] ?| +)(?=\S)|(?:author|reporter|source|text|words) ?[:：] ?(?=\S)|(?:图文|撰文|采写|作者|本报记者|记者|编辑|责编|摄影|来源|[文图译]) ?[/／|｜:：] ?(?=\S))/i
const emailAddress = /[^\s()<>,;:|/@]+@[^\s()<>,;:|/@]+\.[^\s()<>,;:|/@]+/
const webAddress = /(?:https?:\/\/|www\.)\S+/i
const addresses = new RegExp(`mailto:|${webAddress.source}|${emailAddress.source}`, 'gi')

/** The YAML, and the list with an item in it where several names are one text. */
type Written = { yaml: YamlText; inList: (item: string) => string | undefined }

function finding(written: string, { name, url, email, what }: Parts, path: PropertyKey[], place: Written): Diagnostic {
  const { yaml, inList } = place
  const others = [url && `url: ${scalar(url)}`, email && `email: ${email}`].filter((one) => one !== undefined)
  const isNested = path.at(-1) === 'name'
  const item = others.length === 0 ? scalar(name) : `{${[`name: ${scalar(name || '...')}`, ...others].join(', ')}}`
  const value = inList(item) ?? item
  const fix = name === '' || (isNested && others.length > 0) ? undefined : withValue(yaml, path, value)
  const keys = [`name: ${scalar(name || '...')}`, ...others].map((one) => `"${one}"`).join(' and ')
  return {
    ...locate(yaml, path),
    rule: 'odd-byline',
    message: `The name "${written.slice(0, 80)}${written.length > 80 ? '...' : ''}" has ${what} in it, which readers show as a part of the name.`,
    hint: fix ? `Write: ${fix.replacement.trim()}` : `Write ${isNested ? keys : `"${String(path[0])}: ${value}"`}.`,
    ...(fix && { fix }),
  }
}

/** Text as a value of a map between { and }. */
const scalar = (text: string) =>
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.'’/-]| (?=\p{L})|:\/\/)*$/u.test(text) ? text : inQuotes(text)
