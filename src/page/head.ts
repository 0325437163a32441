import { autodiscovery } from '../head/autodiscovery.ts'
import { printed } from '../head/element.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { Title } from './block/masthead.ts'
import type { Context } from './context.ts'
import { linkedData } from './linked-data.ts'
import { styleWith } from './look-style.ts'
import { policyOf } from './policy.ts'
import { script } from './script.ts'

/** The `<head>` of a page: data for browsers, feed readers, search engines and social networks. */
export function headOf(context: Context, { feedTitle, about, own, isBelow }: Title): string {
  const { feed, section, neighbours, words, look } = context
  const { articles } = feed
  const description = about?.text ?? section.description
  const picture = articles.find((article) => article.picture?.file)?.picture
  const style = styleWith(look)
  const ownIcon = context.picture(section.icon)
  const properties = {
    'og:type': 'website',
    'og:title': feedTitle,
    'og:description': description,
    'og:url': own,
    'og:locale': section.language.replace('-', '_'),
    'og:image': picture?.url,
    'og:image:alt': picture?.alt || undefined,
  }
  return `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(style, script, ownIcon && !look.css ? ownPictures : pictures))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(feedTitle)} – ${escapeHtml(words.feeds)}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="generator" content="Feedwright">
<link rel="icon" href="${escapeHtml(ownIcon ?? icon(look.accent?.light))}">
${autodiscovery(section, neighbours.above.toReversed()).map(printed).join('\n')}
${Object.entries(properties)
  .flatMap(([property, content]) =>
    content === undefined ? [] : `<meta property="${property}" content="${escapeHtml(content)}">`,
  )
  .join('\n')}
<style>${style}</style>
<script type="application/ld+json">${linkedData(isBelow ? { ...feed, articles: [] } : feed, own)}</script>
</head>`
}

/** The page may load nothing but pictures of its own site, and show those that are in it: its icon, and those of a style sheet. */
const ownPictures = "img-src 'self'"
const pictures = `${ownPictures} data:`

/** The icon of the page: without one, browsers request one from the server. */
const icon = (colour = '#8c1d18') =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="${colour}"/><circle cx="4.5" cy="11.5" r="1.5" fill="#fff"/><path d="M3 7.5a5.5 5.5 0 0 1 5.5 5.5M3 3.5a9.5 9.5 0 0 1 9.5 9.5" fill="none" stroke="#fff" stroke-width="1.8"/></svg>`,
  )}`
