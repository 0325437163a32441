import { severity } from '../diagnostic.ts'
import { directionOf } from '../language/direction.ts'
import { wordsIn } from '../language/index.ts'
import { limits } from '../limits.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { FeedShown, ItemShown } from './feed.ts'
import { documents, feedAt, link } from './overview.ts'
import type { Preview } from './preview.ts'
import type { Reply } from './server.ts'
import { card, viewOf } from './view.ts'

/** A feed as readers show it, with the findings in each article. */
export function reading(prefix: string, preview: Preview): Reply | undefined {
  const found = feedAt(prefix, preview)
  if (!found) return undefined
  const { title, description, items, self, language } = found.feed
  const files = self.slice(0, -found.document.path.split('/').map(encodeURIComponent).join('/').length)
  const articles = items.map((item) => article(item, { preview, files, language }))
  return viewOf(
    title,
    preview,
    `<h1>${escapeHtml(title)}</h1>
<p class="about">${escapeHtml(description)}</p>
<nav class="tabs plain" aria-label="Views of this feed"><a href="${link('feeds', prefix)}" aria-current="page">As readers show it</a> ${documents(prefix, preview)}</nav>
<div class="reading">
${articles.join('\n') || '<p class="none">This feed has no articles.</p>'}
</div>`,
  )
}

/** The values that all articles of a feed need; `files` is the address of the output folder. */
type Context = { preview: Preview; files: string } & Pick<FeedShown, 'language'>

function article(item: ItemShown, { preview, files, language }: Context): string {
  const { excerpts } = preview.state()
  const file = preview.fileOf(item.id)
  const findings = file === undefined ? [] : excerpts.findingsOf(file)
  const found = findings.filter((one) => severity(one) !== 'error').slice(0, limits.overviewRows)
  const [year = 0, month = 0, day = 0] = item.date.slice(0, 10).split('-').map(Number)
  const own = item.language ?? language
  return `<article lang="${escapeHtml(own)}" dir="${directionOf(own)}">
<h2><a href="${escapeHtml(item.url)}">${escapeHtml(item.title)}</a></h2>
<p class="by"><time datetime="${escapeHtml(item.date)}">${wordsIn(own).words.day(year, month, day)}</time> · ${escapeHtml(item.authors.join(', '))}</p>
${file === undefined ? '' : `<p class="by" dir="ltr"><span class="file">${escapeHtml(file)}</span></p>\n`}${found.length > 0 ? `<div class="cards" lang="en" dir="ltr">${found.map((one) => card(one, excerpts)).join('\n')}</div>\n` : ''}<div class="text">${item.html.replaceAll(`src="${escapeHtml(files)}`, 'src="/files/')}</div>
</article>`
}
