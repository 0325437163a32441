import { Document, isScalar, isMap as isYamlMap } from 'yaml'
import { siteSettings } from '../content/settings-schema.ts'
import type { Generator } from '../generator/model.ts'
import type { Feeds, Found, TextKey, Tool } from './model.ts'

/** The folder that the feeds are built into. Tools empty that of the site, so the feeds are copied into it afterwards. */
export const feedsFolder = 'feeds'

/** What a person, or the command line, says in place of the settings of the tool. */
export type Given = Partial<Record<TextKey | 'permalink' | 'content', string | undefined>>

/** The settings of feedwright.yaml in their order, the texts that are not known, and sentences about what has no counterpart. */
export type Proposal = { settings: Settings; unknown: TextKey[]; notes: string[] }

type Settings = { [key: string]: unknown } & { [Key in TextKey]?: string | undefined }

/** Makes the settings of what the files of the tool say. A value that is not valid is left out, with a note. */
export function proposalOf({ preset }: Tool, found: Found, given: Given): Proposal {
  const written = textKeys.map((key) => ({ key, text: given[key] ?? found.texts[key] }))
  const valid = written.flatMap(({ key, text }) => {
    const value = text === undefined || isExample(key, text, given) ? undefined : validText(key, text)
    return value === undefined ? [] : [[key, value] as const]
  })
  const texts: Settings = Object.fromEntries(valid)
  const invalid = written.filter(({ key, text }) => text !== undefined && texts[key] === undefined)
  const { permalink = found.permalink } = given
  const settings: Settings = {
    generator: preset.name,
    content: given.content ?? found.content,
    out: feedsFolder,
    title: texts.title,
    description: texts.description ?? (texts.title && `News of ${texts.title}.`),
    ...texts,
    timezone: texts.timezone ?? (found.needsZone ? 'UTC' : undefined),
    author: found.author,
    permalink: permalink === preset.defaults.permalink ? undefined : permalink,
    limit: found.limit === preset.defaults.limit ? undefined : found.limit,
    feeds: feedsOf(found.feeds, preset.defaults.feeds),
    ids: found.ids,
    authors: found.authors,
    pages: false,
    sections: found.sections && Object.keys(found.sections).length > 0 ? found.sections : undefined,
  }
  return {
    settings: withoutAbsent(settings),
    unknown: textKeys.filter((key) => texts[key] === undefined),
    notes: [
      ...invalid.map(({ key, text }) => `The ${key} "${text}" is no ${key} for feeds.`),
      ...(given.permalink === undefined ? (found.openPermalink ?? []) : []),
      ...(found.notes ?? []),
    ],
  }
}

const withoutAbsent = (settings: Settings): Settings => JSON.parse(JSON.stringify(settings))

const textKeys = ['title', 'description', 'url', 'language', 'timezone', 'copyright'] as const

/** Whether an address is one of documentation that a tool wrote into its settings; a person who gives one means it. */
const isExample = (key: TextKey, text: string, given: Given) =>
  key === 'url' && given.url === undefined && documentation.test(text)

/** A text as the schema takes it. A text with markup or template code is none. */
function validText(key: TextKey, text: string): string | undefined {
  if (/[<{]/.test(text)) return undefined
  if (key === 'language') return canonical(text)
  return siteSettings.shape[key].safeParse(text).success ? text : undefined
}

const documentation = /^https?:\/\/(?:[\w-]+\.)*(?:example\.(?:com|org|net)|localhost)(?:[:/]|$)/i

/** `en_us` is en-US. */
function canonical(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text.replaceAll('_', '-').replace(/\..*$/, ''))
    return siteSettings.shape.language.safeParse(tag).success ? tag : undefined
  } catch {
    return undefined
  }
}

/** The names that differ from those of the preset; a name that another format has taken is given up for our usual one. */
function feedsOf(own: Feeds | undefined, usual: Generator['defaults']['feeds'] = {}): Feeds | undefined {
  if (!own) return undefined
  const names: unknown[] = Object.values(own)
  const changed = formats.flatMap((format) => {
    const name = own[format] ?? (names.includes(usual[format]) ? ours[format] : undefined)
    return name === undefined || name === (usual[format] ?? ours[format]) ? [] : [[format, name]]
  })
  return changed.length === 0 ? undefined : Object.fromEntries(changed)
}

const formats = ['rss', 'atom', 'json'] as const
const ours = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' }

/** The text of feedwright.yaml: a sentence above each setting that is not plain, or that the file of the tool does not say. */
export function fileText(tool: Tool, file: string, { settings, unknown, notes }: Proposal): string {
  const document = new Document(settings)
  const intro = [
    `The feeds of a site made with ${tool.preset.title}: settings from ${file}. The content stays as it is.`,
    ...notes,
  ]
  document.commentBefore = intro.map((line) => ` ${line}`).join('\n')
  const added: Record<string, string | undefined> = Object.fromEntries(unknown.map((key) => [key, guesses[key]]))
  for (const { key } of isYamlMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(key)) continue
    const comment = added[String(key.value)] ?? comments[String(key.value)]
    if (comment !== undefined) key.commentBefore = ` ${comment.replace('FILE', file)}`
  }
  return document.toString({ lineWidth: 0 })
}

const comments: Readonly<Record<string, string>> = {
  out: 'The folder of the feeds, to be copied into the built site.',
  timezone: 'The zone of dates without an offset.',
  permalink: 'The addresses of articles, as they are now.',
  limit: 'The number of articles in a feed. More than now would be new to subscribers.',
  feeds: 'The names of the feeds that subscribers have.',
  pages: 'Pages of feeds would have the names of pages of the site.',
  ids: 'What the feeds have as ids: a changed id is a new article to subscribers.',
  authors: 'The file with the names of authors.',
  sections: 'Folders with feeds of their own.',
}

const guesses: Readonly<Record<string, string>> = {
  description: 'FILE does not say what the site is about. Write it in one sentence.',
  timezone: 'FILE does not say the zone of dates without an offset. Correct it if it is not UTC.',
}
