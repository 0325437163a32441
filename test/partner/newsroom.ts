import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Outcome } from '../../src/edition/outcome.ts'
import { parseXml } from '../../src/feed/xml/parse.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../../src/feed/xml/tree.ts'
import { folder, put } from '../folder.ts'
import { build, check } from '../here.ts'

/** The partners that have documents of their own; that of Google is its news sitemap. */
export const asked = [
  ...['google', 'flipboard', 'smartnews', 'msn', 'newsbreak', 'yahoo', 'gunosy', 'line', 'yahoo-japan'],
]

const site = `title: Daily
description: News of the city
url: https://daily.internal/
language: en-US
country: US
timezone: Asia/Shanghai
withdrawnDays: 10
copyright: © Daily
author: Li Lei
pages: false
partners: [${asked.join(', ')}]
partnerSettings: {smartnews: {logo: /s.png}, gunosy: {logo: /g.png, wideLogo: /w.png}, yahoo-japan: {category: trend}}
`

const sentence = 'The new bridge over the river opens to traffic on Monday, after three years of work and two floods.'
const sentences = (count: number) => Array.from({ length: count }, () => sentence).join(' ')

/** What differs between articles; `more` are lines of front matter. */
type Written = { title?: string; date?: string; id?: string; more?: string }

/** The file of an article that every partner takes, with the number in its id and address. */
export const article = (number: number, { title, date, id, more = '' }: Written = {}) => `---
title: ${title ?? `The bridge over the river opens, part ${number}`}
date: ${date ?? `2026-11-25 0${number}:00`}
id: ${id ?? `tag:daily.internal,2026-11-25:bridge-${number}`}
authors: [Li Lei]
tags: [Traffic]
summary: ${sentences(4)}
image: {src: bridge.png, alt: The bridge, caption: The bridge at night, credit: Li Lei}
${more}---

${Array.from({ length: 5 }, () => sentences(2)).join('\n\n')}
`

/** The texts of articles by their numbers. */
type Articles = Readonly<Record<number, string>>

/** A newsroom that builds its feeds again and again, in one folder. */
export type Newsroom = {
  write: (articles: Articles) => void
  /** Writes articles, and builds at a time. */
  build: (articles: Articles, now: string) => Promise<Outcome>
  check: (now: string) => Promise<Outcome>
  /** The item of an article in the document of a partner; undefined where there is none. */
  item: (partner: string, number: number) => Item | undefined
}

/** The elements of an item by their names: the text of each, or its state. */
export type Item = Readonly<Record<string, string>>

/** A new newsroom; with a cache if it is asked for. */
export function newsroom({ cache = false } = {}): Newsroom {
  const root = folder({ 'content/site.yaml': site, 'content/bridge.png': picture() })
  const write = (articles: Articles) => {
    for (const [number, text] of Object.entries(articles)) put(root, `content/bridge-${number}.md`, text)
  }
  const options = (now: string) => ({
    content: join(root, 'content'),
    out: join(root, 'dist'),
    ...(cache && { cache: join(root, 'cache') }),
    now: new Date(now),
  })
  return {
    write,
    async build(articles, now) {
      write(articles)
      return await build(options(now))
    },
    check: async (now) => await check(options(now)),
    item: (partner, number) =>
      itemsOf(readFileSync(join(root, 'dist', fileOf(partner)), 'utf8')).find(({ guid, link, loc }) =>
        [guid, link, loc].some((text) => text && new RegExp(`-${number}/?$`).test(text)),
      ),
  }
}

/** A PNG picture that says that it is large enough for every partner. */
export function picture(): Buffer {
  const bytes = readFileSync('test/pictures/a.png')
  bytes.writeUInt32BE(1600, 16)
  bytes.writeUInt32BE(900, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

const fileOf = (partner: string) =>
  partner === 'google' ? 'news-sitemap.xml' : partner === 'core' ? 'rss.xml' : `${partner}.rss.xml`

function itemsOf(text: string): Item[] {
  const root = parseXml(text)
  const items = [...childrenOf(childOf(root, 'channel') ?? root, 'item'), ...childrenOf(root, 'url')]
  return items.map(({ children }) => Object.fromEntries(children.flatMap(entryOf)))
}

const entryOf = (child: XmlElement | string): [string, string][] =>
  typeof child === 'string' ? [] : [[child.name, child.attributes.state ?? textOf(child)]]
