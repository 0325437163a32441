import { severity } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { kindIn, kindLinks } from './kinds.ts'
import { link } from './link.ts'
import { markOf } from './marks.ts'
import { documents, feedAt } from './overview.ts'
import type { Reply } from './server.ts'
import { filesBefore, shownArticle } from './shown-article.ts'
import type { View } from './speech.ts'
import { viewOf } from './view.ts'

/** A feed as readers of a kind show it, with the findings in each article. */
export function reading(prefix: string, query: URLSearchParams, preview: View): Reply | undefined {
  const found = feedAt(prefix, preview)
  if (!found) return undefined
  const { feed, document } = found
  const { title, description, items, language } = feed
  const kind = kindIn(query)
  const { excerpts } = preview.state()
  const { editor, speech } = preview
  const { words } = speech
  const articles = items.map((item) => {
    const file = preview.fileOf(item.id)
    const head = file === undefined ? undefined : preview.heads().get(file)
    const findings = file === undefined ? [] : excerpts.findingsOf(file)
    const shown = findings.filter((one) => severity(one) !== 'error').slice(0, limits.overviewRows)
    return shownArticle(
      { ...item, language: item.language ?? language, file, mark: head && markOf(head, undefined, speech) },
      { level: 2, kind, files: filesBefore(feed, document.path), findings: shown, excerpts, editor, speech },
    )
  })
  return viewOf(
    title,
    preview,
    `<h1>${escapeHtml(title)}</h1>
<p class="about">${escapeHtml(description)}</p>
<nav class="tabs" aria-label="${words.viewsOfFeed}">${kindLinks(link('feeds', prefix), words, kind)} ${documents(prefix, preview)}</nav>
<div class="reading as-${kind.key}">
${articles.join('\n') || `<p class="none">${words.noArticles}</p>`}
</div>`,
  )
}
