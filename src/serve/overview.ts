import { mapYielding } from '../disk/yield.ts'
import type { DocumentPath } from '../feed/names.ts'
import { limits } from '../limits.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { card } from './card.ts'
import { type FeedShown, readShown, shownAmong } from './feed.ts'
import { countOf, findingsOf } from './findings.ts'
import { link } from './link.ts'
import type { Reply } from './server.ts'
import type { View } from './speech.ts'
import { unpublishedSection } from './unpublished.ts'
import { more, viewOf } from './view.ts'

/** The first view: all feeds, articles that are in none, and the warnings and notes; errors are above every view. */
export async function overview(preview: View, signal: AbortSignal | undefined): Promise<Reply> {
  const prefixes = prefixesOf(preview)
  const { words } = preview.speech
  const rows = await mapYielding(prefixes.slice(0, limits.overviewRows), (prefix) => row(prefix, preview), signal)
  const feeds =
    rows.length > 0
      ? `<ul class="rows">\n${rows.join('\n')}\n</ul>${more(prefixes.length, words)}`
      : `<p class="none">${words.noFeed}</p>`
  return viewOf(
    words.feeds,
    preview,
    `<section>\n<h1>${words.feeds}</h1>\n${feeds}\n${partners(preview)}</section>\n${unpublishedSection(preview)}${findings(preview)}`,
  )
}

const partners = (preview: View) =>
  preview.state().outcome?.partners
    ? `<p class="none"><a href="/partners">${preview.speech.words.whatPartnersDo}</a></p>\n`
    : ''

function findings(preview: View): string {
  const state = preview.state()
  const { speech, editor } = preview
  const cards = findingsOf(state)
    .filter(({ kind }) => kind !== 'error')
    .map(({ diagnostic, id }) => card(diagnostic, { excerpts: state.excerpts, editor, speech, id }))
  return cards.length > 0
    ? `<section aria-labelledby="findings">\n<h2 id="findings">${speech.words.findings}</h2>\n<div class="cards">\n${cards.join('\n')}\n</div>${more(countOf(state, 'warning', 'note'), speech.words)}\n</section>`
    : ''
}

/** The prefixes of the feeds that people subscribe to. */
const prefixesOf = ({ documents }: View): string[] => [
  ...new Set(documents.all().flatMap(({ kind, prefix }) => (kind === 'section' || kind === 'topic' ? prefix : []))),
]

function row(prefix: string, preview: View): string {
  const { title = prefix, items = [] } = feedAt(prefix, preview)?.feed ?? {}
  return `<li><span class="name"><a href="${link('feeds', prefix)}">${escapeHtml(title)}</a></span> <span class="count">${preview.speech.words.articles(items.length)}</span> <span class="links">${documents(prefix, preview)}</span></li>`
}

/** Links to the documents and the page of a feed. */
export function documents(prefix: string, preview: View, current = ''): string {
  const files = documentsAt(prefix, preview).map(({ path, format }) => {
    const here = path === current ? ' aria-current="page"' : ''
    const changed = preview.documents.hasChanged(path) ? ' ·' : ''
    return `<a href="${link('documents', path)}"${here}>${format.label}${changed}</a>`
  })
  const page = preview.paths().includes(`${prefix}index.html`)
    ? [`<a href="${link('files', prefix)}">${preview.speech.words.page}</a>`]
    : []
  return [...files, ...page].join(' ')
}

const documentsAt = (prefix: string, { documents }: View): DocumentPath[] =>
  documents.all().filter((one) => one.prefix === prefix)

/** A feed, read from one of its documents. */
export function feedAt(prefix: string, preview: View): { document: DocumentPath; feed: FeedShown } | undefined {
  const document = shownAmong(documentsAt(prefix, preview))
  const bytes = document && preview.read(document.path)
  return bytes && { document, feed: readShown(Buffer.from(bytes).toString(), document) }
}
