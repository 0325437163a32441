/** HTML without the tags of rows, cells and other parts of a table that are in no table; each name that was found. */
export function withoutStrayRows(html: string): { html: string; names: string[] } {
  if (!part.test(html)) return { html, names: [] }
  const names = new Set<string>()
  let tables = 0
  const kept = html.replace(pieces, (piece: string, raw: string | undefined, slash: string, written: string = '') => {
    const name = written.toLowerCase()
    if (piece.startsWith('<!') || raw !== undefined) return piece
    if (name === 'table') tables = Math.max(0, tables + (slash === '' ? 1 : -1))
    if (name === 'table' || tables > 0) return piece
    names.add(name)
    return ' ' // words of two cells do not run together
  })
  return { html: kept, names: [...names] }
}

const partNames = 'tr|td|th|tbody|thead|tfoot|caption|colgroup|col'

const part = new RegExp(`<(?:${partNames})[\\s/>]`, 'i')

/** Comments and elements whose text is no HTML, to their end, which may be missing; the tags of tables and their parts. */
const pieces = new RegExp(
  [
    '<!--[^]*?(?:-->|$)',
    '<(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)[\\s/>][^]*?(?:</\\1|$)',
    `<(/?)(table|${partNames})(?=[\\s/>])(?:[^<>"']*(?:"[^<>"]*"|'[^<>']*'))*[^<>"']*>`,
  ].join('|'),
  'gi',
)
