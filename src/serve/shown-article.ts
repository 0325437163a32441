import type { Diagnostic } from '../diagnostic.ts'
import { directionOf } from '../language/direction.ts'
import { wordsIn } from '../language/index.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { type CardMeans, card } from './card.ts'
import type { FeedShown, ItemShown } from './feed.ts'
import type { ReaderKind } from './kinds.ts'
import { badge, type Mark } from './marks.ts'
import { fileLink } from './place.ts'

/** An item, its language, its file if that is known, and its mark if it has one. */
export type ArticleShown = ItemShown & { language: string; file: string | undefined; mark: Mark | undefined }

type Means = Pick<CardMeans, 'excerpts' | 'editor' | 'speech'> & {
  /** Of its heading. */
  level: 1 | 2
  kind: ReaderKind
  /** The address of the output folder. */
  files: string
  findings: readonly Diagnostic[]
}

/** An article as readers of a kind show it; its pictures come from the preview. */
export function shownArticle(item: ArticleShown, { level, kind, files, findings, ...means }: Means): string {
  const { language, file, mark } = item
  const { words } = means.speech
  const [year = 0, month = 0, day = 0] = item.date.slice(0, 10).split('-').map(Number)
  const html = kind.hasPictures ? item.html.replaceAll(`src="${escapeHtml(files)}`, 'src="/files/') : item.html
  const cards = findings.map((one) => card(one, means))
  return `<article lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<h${level}><a href="${escapeHtml(item.url)}">${escapeHtml(item.title)}</a></h${level}>
<p class="by"><time datetime="${escapeHtml(item.date)}">${wordsIn(language).words.day(year, month, day)}</time> · ${escapeHtml(item.authors.join(', '))}</p>
<p class="by" lang="${words.tag}" dir="ltr">${badge(mark)}${file === undefined ? '' : ` <span class="file">${fileLink(file, means.editor, means.speech)}</span>`}</p>
${cards.length > 0 ? `<div class="cards" lang="${words.tag}" dir="ltr">${cards.join('\n')}</div>\n` : ''}${kind.show(html, words)}
</article>`
}

/** The address of the output folder: that of a document without its path. */
export const filesBefore = ({ self }: Pick<FeedShown, 'self'>, path: string): string =>
  self.slice(0, -path.split('/').map(encodeURIComponent).join('/').length)
