/** A text as a YAML value on one line, in quotation marks unless it is an address or a tag without odd characters. */
export function quoted(text: string): string {
  if (/^[a-z][a-z\d+.-]*:[\w:,.%/~+@?=&-]*[^:]$/i.test(text) && /^[!-~]+$/.test(text)) return text
  return /\p{C}/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`
}
