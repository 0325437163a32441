import { severity } from '../diagnostic.ts'
import { names } from '../feed/names.ts'
import { directionOf } from '../language/direction.ts'
import { wordsIn } from '../language/index.ts'
import { limits } from '../limits.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { documents, type FeedJson, feedAt, type ItemJson, link } from './overview.ts'
import type { Preview } from './preview.ts'
import type { Reply } from './server.ts'
import { card, viewOf } from './view.ts'

/** A feed as readers show it, with the findings in each article. */
export function reading(prefix: string, preview: Preview): Reply | undefined {
  const feed = feedAt(prefix, preview)
  if (!feed) return undefined
  const { title = '', description = '', items = [], feed_url = '', language = 'en' } = feed
  const files = feed_url.slice(
    0,
    -`${prefix.split('/').map(encodeURIComponent).join('/')}${names.json.fileName}`.length,
  )
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
type Context = { preview: Preview; files: string } & Pick<FeedJson, 'language'>

function article(item: ItemJson, { preview, files, language }: Context): string {
  const { excerpts } = preview.state()
  const file = preview.fileOf(item.id)
  const findings = file === undefined ? [] : excerpts.findingsOf(file)
  const found = findings.filter((one) => severity(one) !== 'error').slice(0, limits.overviewRows)
  const [year = 0, month = 0, day = 0] = item.date_published.slice(0, 10).split('-').map(Number)
  const own = item.language ?? language
  const html = item.content_html ?? `<p>${escapeHtml(item.content_text ?? '')}</p>`
  return `<article lang="${escapeHtml(own)}" dir="${directionOf(own)}">
<h2><a href="${escapeHtml(item.url)}">${escapeHtml(item.title)}</a></h2>
<p class="by"><time datetime="${escapeHtml(item.date_published)}">${wordsIn(own).words.day(year, month, day)}</time> · ${escapeHtml(item.authors.map(({ name }) => name).join(', '))}</p>
${file === undefined ? '' : `<p class="by" dir="ltr"><span class="file">${escapeHtml(file)}</span></p>\n`}${found.length > 0 ? `<div class="cards" lang="en" dir="ltr">${found.map((one) => card(one, excerpts)).join('\n')}</div>\n` : ''}<div class="text">${html.replaceAll(`src="${escapeHtml(files)}`, 'src="/files/')}</div>
</article>`
}
