import { limits } from '../limits.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { differenceOf, linesOf, type Part } from './documents.ts'
import { link } from './link.ts'
import { documents } from './overview.ts'
import type { Reply } from './server.ts'
import type { View } from './speech.ts'
import { viewOf } from './view.ts'
import type { PreviewWords } from './words.ts'

/** The source of a document, with colours and its last change. */
export function source(path: string, preview: View): Reply | undefined {
  const document = preview.documents.at(path)
  const bytes = document && preview.read(path)
  if (!bytes) return undefined
  const text = Buffer.from(bytes).toString()
  const paint = document.format.mediaType.endsWith('json') ? paintJson : paintXml
  const before = preview.documents.before(path)
  const difference = before === undefined ? undefined : differenceOf(before, text)
  const rows = rowsOf(difference ?? [{ kind: '', lines: linesOf(text) }])
  const { prefix } = document
  const { words } = preview.speech
  const lines = rows
    .slice(0, limits.sourceLines)
    .map(({ kind, number, line }) => `<span class="${kind}" data-line="${number}">${paint(line) || ' '}</span>`)
  const rest =
    rows.length > limits.sourceLines
      ? `<p class="none">${words.moreLines(rows.length - limits.sourceLines)} <a href="${link('files', path)}">${words.wholeFile}</a></p>`
      : ''
  return viewOf(
    path,
    preview,
    `<h1>${escapeHtml(path)}</h1>
<p class="by">${words.linesCounted(rows.length)} ${sentence(rows, before !== undefined, words)}</p>
<nav class="tabs" aria-label="${words.viewsOfFeed}"><a href="${link('feeds', prefix)}">${words.reader}</a> ${documents(prefix, preview, path)}</nav>
<pre class="source" tabindex="0" aria-label="${escapeHtml(path)}">${lines.join('')}</pre>
${rest}`,
  )
}

type Row = { kind: Part['kind']; number: number | ''; line: string }

/** The lines of a text with their numbers, and between them the lines that were removed from it. */
function rowsOf(parts: readonly Part[]): Row[] {
  let number = 0
  return parts.flatMap(({ kind, lines }) =>
    lines.map((line): Row => {
      if (kind === 'old') return { kind, number: '', line }
      number += 1
      return { kind, number, line }
    }),
  )
}

/** What the reader learns of the last change. */
function sentence(rows: readonly Row[], isChanged: boolean, words: PreviewWords): string {
  if (!isChanged) return words.unchanged
  const changed = rows.filter(({ kind }) => kind !== '').length
  return changed > 0 ? words.changed(changed) : words.changedThroughout
}

/** Colours tags and attributes. In our documents no tag is broken over two lines. */
const paintXml = (line: string): string =>
  escapeHtml(line).replace(
    /(&lt;[/?]?)([\w:.-]+)((?:(?!&gt;).)*)/g,
    (_, open: string, name: string, rest: string) =>
      `${open}<b>${name}</b>${rest.replace(/(=)(&quot;.*?&quot;)/g, '$1<em>$2</em>')}`,
  )

/** Colours keys and their values. */
const paintJson = (line: string): string =>
  escapeHtml(line).replace(
    /^(\s*)(?:(&quot;[^&]*?&quot;)(: ))?(.*)$/,
    (_, indent: string, key: string | undefined, colon: string | undefined, value: string) =>
      `${indent}${key ? `<b>${key}</b>${colon}` : ''}${value.startsWith('&quot;') ? `<em>${value}</em>` : value}`,
  )
