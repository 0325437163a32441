import { openExcerpts } from './excerpts.ts'
import { kindIn, kindLinks } from './kinds.ts'
import { link } from './link.ts'
import { markOf } from './marks.ts'
import type { Reply } from './server.ts'
import { filesBefore, shownArticle } from './shown-article.ts'
import type { View } from './speech.ts'
import { viewOf } from './view.ts'

/** One article by the path of its file below content/, as readers of a kind would show it: also one that is in no feed. */
export async function articleView(path: string, query: URLSearchParams, preview: View): Promise<Reply | undefined> {
  const alone = await preview.article(path)
  const [item] = alone?.feed.items ?? []
  if (!alone || !item) return undefined
  const { outcome } = preview.state()
  const { words } = preview.speech
  const file = [...preview.heads()].find(([, { path: own }]) => own === path)?.[0]
  const mark = markOf(
    alone.head,
    outcome?.unpublished.find((one) => one.file === file),
    preview.speech,
  )
  const kind = kindIn(query)
  const shown = { ...item, language: item.language ?? alone.feed.language, file, mark }
  const files = filesBefore(alone.feed, alone.path)
  const means = { excerpts: openExcerpts(alone.findings), editor: preview.editor, speech: preview.speech }
  return viewOf(
    item.title,
    preview,
    `<nav class="tabs" aria-label="${words.viewsOfArticle}">${kindLinks(link('articles', path), words, kind)}</nav>
${alone.isSummary ? `<p class="none">${words.summaryOnly}</p>\n` : ''}<div class="reading as-${kind.key}">
${shownArticle(shown, { level: 1, kind, files, findings: alone.findings, ...means })}
</div>`,
  )
}
