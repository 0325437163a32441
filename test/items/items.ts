import type { BuildOptions } from '../../src/edition/edition.ts'

/** Settings of a site as code gives them. */
export const settings = {
  title: 'Daily',
  description: 'News',
  url: 'https://daily.internal/',
  timezone: 'Asia/Shanghai',
  pages: false,
} as const

/** An article from code, valid, with these keys more. */
export const item = (more: Record<string, unknown> = {}) => ({
  title: 'A bridge opens',
  date: '2019-11-01 09:30',
  slug: 'bridge',
  markdown: 'It opens on *Friday*.\n',
  ...more,
})

/** Options of a build of these articles. */
export const built = (articles: unknown, out: string): BuildOptions => ({
  settings,
  sections: { news: { title: 'News' }, 'news/local': { title: 'Local' } },
  articles: given(articles),
  out,
  now: new Date('2020-01-01'),
})

/** Whatever a program that has no types may give. */
function given(articles: unknown): BuildOptions['articles'] {
  const options: BuildOptions = JSON.parse('{}')
  return Object.assign(options, { articles }).articles
}
