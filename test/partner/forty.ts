import { join } from 'node:path'
import { folder } from '../folder.ts'
import { article, picture } from './newsroom.ts'

/** The time of the build. */
export const now = new Date('2026-11-26T12:00:00Z')

/** Every partner that a newsroom can switch on. */
export const all = [
  ...[
    'google',
    'apple',
    'flipboard',
    'smartnews',
    'msn',
    'newsbreak',
    'yahoo',
    'feedly',
    'gunosy',
    'line',
    'yahoo-japan',
  ],
]

/** The settings under which every partner takes its feeds. */
export const site = (partners: readonly string[] = all, more = '') => `title: Daily
description: News of the city
url: https://daily.internal/
language: en-US
country: US
timezone: Asia/Shanghai
copyright: © Daily
author: {name: Daily, email: desk@daily.internal}
logo: /logo.png
hub: https://hub.internal/
partners: [${partners.join(', ')}]
partnerSettings:
  smartnews: {logo: /smartnews.png}
  gunosy: {logo: /gunosy.png, wideLogo: /gunosy-wide.png}
  yahoo-japan: {category: trend}
${more}`

const hour = 3_600_000

/** The day and minute, six hours apart, of an article: number 1 is the newest. */
const dateOf = (number: number) =>
  new Date(now.getTime() + 8 * hour - number * 6 * hour).toISOString().slice(0, 16).replace('T', ' ')

/** An article that all partners take; number 40 was withdrawn yesterday. */
export const good = (number: number, changes: { title?: string; more?: string } = {}) =>
  article(number, {
    date: dateOf(number),
    ...(number === 40 && { more: 'withdrawn: {date: 2026-11-25 12:00, note: It was false.}\n' }),
    ...changes,
  })

/** The content of a newsroom with 40 good articles, and these files besides. */
export const forty = (files: Record<string, string> = {}): Record<string, string | Buffer> => ({
  'content/site.yaml': site(),
  'content/news/section.yaml': 'title: News\ndescription: All that happens here\n',
  'content/news/bridge.png': picture(),
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`content/news/bridge-${index + 1}.md`, good(index + 1)]),
  ),
  ...files,
})

/** The options of a build of such a folder. */
export function options(files: Record<string, string> = {}) {
  const root = folder(forty(files))
  return { root, content: join(root, 'content'), out: join(root, 'dist'), now }
}
