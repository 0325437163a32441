import { mapYielding } from '../disk/yield.ts'
import type { DocumentPath } from '../feed/names.ts'
import { limits } from '../limits.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { card } from './card.ts'
import { type FeedShown, readShown, shownAmong } from './feed.ts'
import { countOf, findingsOf } from './findings.ts'
import { link } from './link.ts'
import type { Preview } from './preview.ts'
import type { Reply } from './server.ts'
import { unpublishedSection } from './unpublished.ts'
import { more, viewOf } from './view.ts'

/** The first view: all feeds, articles that are in none, and the warnings and notes; errors are above every view. */
export async function overview(preview: Preview, signal: AbortSignal | undefined): Promise<Reply> {
  const prefixes = prefixesOf(preview)
  const rows = await mapYielding(prefixes.slice(0, limits.overviewRows), (prefix) => row(prefix, preview), signal)
  const feeds =
    rows.length > 0
      ? `<ul class="rows">\n${rows.join('\n')}\n</ul>${more(prefixes.length)}`
      : '<p class="none">There is no feed yet.</p>'
  return viewOf(
    'Feeds',
    preview,
    `<section>\n<h1>Feeds</h1>\n${feeds}\n${partners(preview)}</section>\n${unpublishedSection(preview)}${findings(preview)}`,
  )
}

const partners = (preview: Preview) =>
  preview.state().outcome?.partners
    ? '<p class="none"><a href="/partners">What partners would do with the articles</a></p>\n'
    : ''

function findings(preview: Preview): string {
  const state = preview.state()
  const cards = findingsOf(state)
    .filter(({ kind }) => kind !== 'error')
    .map(({ diagnostic, id }) => card(diagnostic, { excerpts: state.excerpts, editor: preview.editor, id }))
  return cards.length > 0
    ? `<section aria-labelledby="findings">\n<h2 id="findings">Findings</h2>\n<div class="cards">\n${cards.join('\n')}\n</div>${more(countOf(state, 'warning', 'note'))}\n</section>`
    : ''
}

/** The prefixes of the feeds that people subscribe to. */
const prefixesOf = ({ documents }: Preview): string[] => [
  ...new Set(documents.all().flatMap(({ kind, prefix }) => (kind === 'section' || kind === 'topic' ? prefix : []))),
]

function row(prefix: string, preview: Preview): string {
  const { title = prefix, items = [] } = feedAt(prefix, preview)?.feed ?? {}
  return `<li><span class="name"><a href="${link('feeds', prefix)}">${escapeHtml(title)}</a></span> <span class="count">${items.length} ${items.length === 1 ? 'article' : 'articles'}</span> <span class="links">${documents(prefix, preview)}</span></li>`
}

/** Links to the documents and the page of a feed. */
export function documents(prefix: string, preview: Preview, current = ''): string {
  const files = documentsAt(prefix, preview).map(({ path, format }) => {
    const here = path === current ? ' aria-current="page"' : ''
    const changed = preview.documents.hasChanged(path) ? ' ·' : ''
    return `<a href="${link('documents', path)}"${here}>${format.label}${changed}</a>`
  })
  const page = preview.paths().includes(`${prefix}index.html`) ? [`<a href="${link('files', prefix)}">Page</a>`] : []
  return [...files, ...page].join(' ')
}

const documentsAt = (prefix: string, { documents }: Preview): DocumentPath[] =>
  documents.all().filter((one) => one.prefix === prefix)

/** A feed, read from one of its documents. */
export function feedAt(prefix: string, preview: Preview): { document: DocumentPath; feed: FeedShown } | undefined {
  const document = shownAmong(documentsAt(prefix, preview))
  const bytes = document && preview.read(document.path)
  return bytes && { document, feed: readShown(Buffer.from(bytes).toString(), document) }
}
