import { typeByName } from '../attachment/kind.ts'
import { articleView } from './article.ts'
import { link } from './link.ts'
import { overview } from './overview.ts'
import { partnerView } from './partners.ts'
import { reading } from './reading.ts'
import type { Redirect, Reply } from './server.ts'
import { source } from './source.ts'
import type { View } from './speech.ts'

/** A path without percent-encoding, and its query. */
export type Asked = { path: string; query: URLSearchParams }

/** The reply to a path: a view, or a file of the last build without errors; where only a slash is missing or too much, the right path. */
export async function answer(
  asked: Asked,
  preview: View,
  signal: AbortSignal | undefined,
): Promise<Reply | Redirect | undefined> {
  const { path } = asked
  if (path === '/') return await overview(preview, signal)
  if (path === '/partners') return partnerView(preview)
  if (path === '/partners/') return { redirect: '/partners' }
  const [, view = '', rest] = /^\/(feeds|articles|documents|files)(?:\/(.*))?$/s.exec(path) ?? []
  return (await viewAt(view, rest, asked, preview)) ?? (await besides(view, rest, asked, preview))
}

/** `rest` is the path below the view; undefined without the slash before it. */
async function viewAt(view: string, rest: string | undefined, { query }: Asked, preview: View) {
  if (rest === undefined) return undefined
  if (view === 'feeds') return reading(rest, query, preview)
  if (view === 'articles') return await articleView(rest, query, preview)
  if (view === 'documents') return source(rest, preview)
  return view === 'files' ? fileAt(rest, preview) : undefined
}

/** The path with a slash more at its end, or with one less, if something is there. */
async function besides(view: string, rest: string | undefined, asked: Asked, preview: View) {
  const other = rest === undefined ? '' : rest.endsWith('/') ? rest.slice(0, -1) : `${rest}/`
  return (await viewAt(view, other, asked, preview)) && redirectTo(view, other)
}

const redirectTo = (view: string, rest: string): Redirect => ({ redirect: link(view, rest) })

function fileAt(path: string, preview: View): Reply | undefined {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const body = preview.read(file) ?? preview.pieces(file)
  const policy = file.endsWith('.svg') ? "default-src 'none'; style-src 'unsafe-inline'; sandbox" : undefined
  return body && { type: typeOf(file, preview), body, policy }
}

/** The media type of a file that Feedwright writes. */
function typeOf(path: string, { documents }: View): string {
  const document = documents.at(path)
  if (document) return `${document.format.mediaType}; charset=utf-8`
  return types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? typeByName(path) ?? 'application/octet-stream'
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}
