import type { Words } from '../../language/words.ts'
import type { Neighbour } from '../../model.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import type { Context } from '../context.ts'

/** The other feeds: sections, topics, authors, the archive, and the list of all. */
export function more(context: Context): string {
  const { neighbours, words, word, relative } = context
  const archive = neighbours.archive.map(({ title, path }) => ({ title: periodName(title, words), path }))
  const groups = groupsOf(
    [
      [words.sections, neighbours.sections],
      [words.tags, neighbours.tags],
      [words.authors, neighbours.authors],
      [words.archive, archive],
    ],
    context,
  )
  const list = neighbours.list ? `<p><a href="${relative(neighbours.list)}">${word(words.allFeeds)}</a></p>\n` : ''
  if (groups === '' && list === '') return ''
  return `<nav class="more" aria-labelledby="more">
<h2 id="more" class="plain">${word(words.moreFeeds)}</h2>
${groups}${list}</nav>`
}

/** Lists of links, each with its name; those without links are left out. */
export function groupsOf(groups: readonly (readonly [string, readonly Neighbour[]])[], context: Context): string {
  const { word, relative } = context
  const link = ({ title, path }: Neighbour) => `<li><a href="${relative(path)}">${escapeHtml(title)}</a></li>`
  const rows = groups
    .filter(([, links]) => links.length > 0)
    .map(([name, links]) => `<div><dt>${word(name)}</dt><dd><ul>\n${links.map(link).join('\n')}\n</ul></dd></div>`)
  return rows.length > 0 ? `<dl>\n${rows.join('\n')}\n</dl>\n` : ''
}

/** A month or year in the language of the page, from `2019-11` or `2019`. */
export function periodName(period: string, { month }: Words): string {
  const [year = 0, number] = period.split('-').map(Number)
  return number === undefined ? period : month(year, number)
}
