import rss from '@astrojs/rss'
import { getCollection } from 'astro:content'
import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

const markdown = new MarkdownIt({ html: true })
const allowedTags = sanitizeHtml.defaults.allowedTags.concat('img', 'figure', 'figcaption')

/** The newest 50 of a section, or of all, with full text as Astro's documentation has it. */
export async function feed(section, { site }) {
  const all = await getCollection('news', ({ id }) => section === '' || id.startsWith(`${section}/`))
  const newest = all.sort((a, b) => b.data.date.getTime() - a.data.date.getTime()).slice(0, 50)
  return rss({
    title: `Example Daily ${section}`,
    description: 'News of the city',
    site,
    items: newest.map(({ id, body, data }) => ({
      title: data.title,
      link: `/${id}/`,
      pubDate: data.date,
      description: data.summary,
      content: sanitizeHtml(markdown.render(body), { allowedTags }),
    })),
  })
}
