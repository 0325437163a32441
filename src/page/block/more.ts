import type { Neighbour } from '../../model.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import type { Context } from '../context.ts'
import { periodLabel } from '../period.ts'

/** The other feeds: the relatives of a topic, sections, topics, authors, the archive, and the list of all. */
export function more(context: Context): string {
  const { neighbours, words, word, relative } = context
  const groups = groupsOf(
    [
      [words.broader, neighbours.broader],
      [words.related, neighbours.related],
      [words.sections, neighbours.sections],
      [words.tags, neighbours.tags],
      [words.authors, neighbours.authors],
      [words.archive, neighbours.archive, (period) => periodLabel(period, context)],
    ],
    context,
  )
  const list = neighbours.list ? `<p><a href="${relative(neighbours.list)}">${word(words.allFeeds)}</a></p>\n` : ''
  if (groups === '' && list === '') return ''
  return `<nav class="more" aria-labelledby="more">
<h2 id="more" class="plain">${word(words.moreFeeds)}</h2>
${groups}${list}</nav>`
}

/** The name of a list of links, the links, and how their titles are shown where these are no plain text. */
type Group = readonly [string, readonly Neighbour[], ((title: string) => string)?]

/** Lists of links, each with its name; those without links are left out. */
function groupsOf(groups: readonly Group[], { word, relative }: Context): string {
  const rows = groups
    .filter(([, links]) => links.length > 0)
    .map(([name, links, shown = escapeHtml]) => {
      const items = links.map(({ title, path }) => `<li><a href="${relative(path)}">${shown(title)}</a></li>`)
      return `<div><dt>${word(name)}</dt><dd><ul>\n${items.join('\n')}\n</ul></dd></div>`
    })
  return rows.length > 0 ? `<dl>\n${rows.join('\n')}\n</dl>\n` : ''
}
