import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Feed } from 'feed'
import matter from 'gray-matter'
import { marked } from 'marked'
import sanitizeHtml from 'sanitize-html'
import { sections } from '../../sections.mjs'

/**
 * The script that most people write: reads all, sorts, renders the newest 50 of each feed, and writes what `feed` says. With
 * `all` behind the folders it renders every article, once.
 */
const [content = '', out = '', which = 'newest'] = process.argv.slice(2)
const url = 'https://www.example.org/'

const articles = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => {
    const { data, content: text } = matter(readFileSync(join(content, path), 'utf8'))
    return { path, data, text, date: new Date(data.date), link: `${url}${path.replace(/\.md$/, '/')}` }
  })
  .sort((a, b) => b.date.getTime() - a.date.getTime())

/** @param {string} text */
const cleaned = async (text) =>
  sanitizeHtml(await marked(text), {
    allowedTags: sanitizeHtml.defaults.allowedTags.concat('img', 'figure', 'figcaption'),
  })

/** @type {Map<string, string>} */
const rendered = new Map()
if (which === 'all') for (const { path, text } of articles) rendered.set(path, await cleaned(text))

for (const section of ['', ...sections]) {
  const title = section === '' ? 'Example Daily' : `Example Daily: ${section}`
  const link = section === '' ? url : `${url}${section}/`
  const feed = new Feed({ title, description: title, id: link, link, language: 'en', copyright: '' })
  for (const { path, data, text, date, link: own } of articles
    .filter(({ path }) => path.startsWith(section))
    .slice(0, 50)) {
    const html = rendered.get(path) ?? (await cleaned(text))
    feed.addItem({ title: data.title, id: own, link: own, date, description: data.summary, content: html })
  }
  mkdirSync(join(out, section), { recursive: true })
  writeFileSync(join(out, section, 'rss.xml'), feed.rss2())
  writeFileSync(join(out, section, 'atom.xml'), feed.atom1())
  writeFileSync(join(out, section, 'feed.json'), feed.json1())
}
