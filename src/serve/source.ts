import { diffLines } from 'diff'
import { formatOfPath } from '../feed/names.ts'
import { limits } from '../limits.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { documents, link } from './overview.ts'
import type { Preview } from './preview.ts'
import type { Reply } from './server.ts'
import { viewOf } from './view.ts'

/** The source of a document, with colours and its last change. */
export function source(path: string, preview: Preview): Reply | undefined {
  const format = formatOfPath(path)
  const bytes = format && preview.read(path)
  if (!bytes) return undefined
  const text = Buffer.from(bytes).toString()
  const paint = format.fileName.endsWith('.json') ? paintJson : paintXml
  const rows = rowsOf(text, preview.before(path))
  const changed = rows.filter(({ kind }) => kind !== '').length
  const prefix = path.slice(0, -format.fileName.length)
  const lines = rows
    .slice(0, limits.sourceLines)
    .map(({ kind, number, line }) => `<span class="${kind}" data-line="${number}">${paint(line) || ' '}</span>`)
  const difference =
    changed > 0 ? `${changed} lines differ from the version before.` : 'It has not changed since the preview began.'
  const rest =
    rows.length > limits.sourceLines
      ? `<p class="none">and ${rows.length - limits.sourceLines} more lines: <a href="${link('files', path)}">the whole file</a></p>`
      : ''
  return viewOf(
    path,
    preview,
    `<h1>${escapeHtml(path)}</h1>
<p class="by">${rows.length} lines. ${difference}</p>
<nav class="tabs plain" aria-label="Views of this feed"><a href="${link('feeds', prefix)}">As readers show it</a> ${documents(prefix, preview, format.fileName)}</nav>
<pre class="source" tabindex="0" aria-label="${escapeHtml(path)}">${lines.join('')}</pre>
${rest}`,
  )
}

type Row = { kind: '' | 'new' | 'old'; number: number | ''; line: string }

/** The lines of a text, and between them the lines that were removed from it. */
function rowsOf(text: string, before: string | undefined): Row[] {
  const parts = before === undefined ? [{ value: text, added: false, removed: false }] : diffLines(before, text)
  let number = 0
  return parts.flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((line): Row => {
        if (removed) return { kind: 'old', number: '', line }
        number += 1
        return { kind: added ? 'new' : '', number, line }
      }),
  )
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
