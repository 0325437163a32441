import { feedFolder } from '../../content/section-of.ts'
import type { Section } from '../../model.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import type { Context } from '../context.ts'

/** The title of a page, and what the page is. */
export type Title = {
  name: string
  /** The title with that of the site, for the title bar. */
  feedTitle: string
  /** Whether the title is from the dictionary. */
  isWord?: boolean
  /** Whether the page is below that of its section. */
  isBelow?: boolean
  /** What the page is, as HTML and as plain text. */
  about: { html: string; text: string } | undefined
  /** The address of the page. */
  own: string
}

/** The name of the site with its logo, the place of the page, its title, and what it is. */
export function masthead(context: Context, { name, isWord, isBelow, about }: Title): string {
  const { feed, section, neighbours, words, word, relative, look } = context
  const link = (one: Section, text = escapeHtml(one.title)) => `<a href="${relative(feedFolder(one))}">${text}</a>`
  const title = isWord ? word(name) : escapeHtml(name)
  const [site, ...sections] = [...neighbours.above, ...(isBelow ? [section] : [])]
  const steps = [...sections.map((one) => link(one)), `<span aria-current="page">${title}</span>`]
  const path = steps.map((step) => `<li>${step}</li>`).join('')
  const lines = [
    ...(look.header ? [`<section class="own-header">${look.header}</section>`] : []),
    ...(site ? [`<p class="masthead plain">${link(site, logo(site, context) ?? escapeHtml(site.title))}</p>`] : []),
    ...(sections.length > 0
      ? [`<nav class="place" aria-label="${escapeHtml(words.place)}"><ol>${path}</ol></nav>`]
      : []),
    `<h1>${site ? title : (logo(section, context) ?? title)}</h1>`,
    ...(about ? [`<p class="about">${about.html}</p>`] : []),
    `<p class="site plain"><a href="${escapeHtml(feed.url)}">${word(words.site)}</a></p>`,
  ]
  return `<header${site ? '' : ' class="front"'}>\n${lines.join('\n')}\n</header>`
}

/** The logo of the site, which stands for its name; undefined where it has none that the page may load. */
function logo({ logo: url, title }: Section, { picture }: Context): string | undefined {
  const own = picture(url)
  return own && `<img class="logo" src="${escapeHtml(own)}" alt="${escapeHtml(title)}" height="56">`
}
