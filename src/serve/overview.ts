import { severity } from '../diagnostic.ts'
import { mapYielding } from '../disk/yield.ts'
import type { DocumentPath } from '../feed/names.ts'
import { limits } from '../limits.ts'
import { grouped } from '../report.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { type FeedShown, readShown, shownAmong } from './feed.ts'
import type { Preview } from './preview.ts'
import type { Reply } from './server.ts'
import { unpublishedSection } from './unpublished.ts'
import { card, more, viewOf } from './view.ts'

/** The first view: all feeds, and the warnings and notes; errors are above every view. */
export async function overview(preview: Preview, signal: AbortSignal | undefined): Promise<Reply> {
  const prefixes = prefixesOf(preview)
  const shown = prefixes.slice(0, limits.overviewRows)
  const rows = await mapYielding(shown, (prefix) => row(prefix, preview), signal)
  const { outcome, excerpts } = preview.state()
  const found = grouped(outcome?.diagnostics.filter((one) => severity(one) !== 'error') ?? [])
  const findings =
    found.length > 0
      ? `<h2 class="plain">Findings</h2>\n<div class="cards">\n${found
          .slice(0, limits.overviewRows)
          .map((one) => card(one, excerpts))
          .join('\n')}\n</div>${more(found.length)}`
      : ''
  const feeds =
    rows.length > 0
      ? `<table>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>${more(prefixes.length)}`
      : '<p class="none">There is no feed yet.</p>'
  return viewOf(
    'Feeds',
    preview,
    `<section class="newest">\n<h1>Feeds</h1>\n${feeds}\n</section>\n${unpublishedSection(outcome)}<section class="findings">${findings}</section>`,
  )
}

/** The prefixes of the feeds that people subscribe to. */
const prefixesOf = ({ documents }: Preview): string[] => [
  ...new Set(documents.all().flatMap(({ kind, prefix }) => (kind === 'section' || kind === 'topic' ? prefix : []))),
]

function row(prefix: string, preview: Preview): string {
  const { title = prefix, items = [] } = feedAt(prefix, preview)?.feed ?? {}
  return `<tr><th scope="row"><a href="${link('feeds', prefix)}">${escapeHtml(title)}</a></th><td>${items.length} ${items.length === 1 ? 'article' : 'articles'}</td><td>${documents(prefix, preview)}</td></tr>`
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

/** The address of a view: of `feeds`, `documents` or `files`, and a path below the output folder. */
export const link = (view: string, path: string): string =>
  `/${[view, ...path.split('/')].map(encodeURIComponent).join('/')}`

/** A feed, read from one of its documents. */
export function feedAt(prefix: string, preview: Preview): { document: DocumentPath; feed: FeedShown } | undefined {
  const document = shownAmong(documentsAt(prefix, preview))
  const bytes = document && preview.read(document.path)
  return bytes && { document, feed: readShown(Buffer.from(bytes).toString(), document) }
}
