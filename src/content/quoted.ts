/** A text as a YAML value on one line, in quotation marks unless it is an address or a tag without odd characters. */
export function quoted(text: string): string {
  if (/^[a-z][a-z\d+.-]*:[\w:,.%/~+@?=&-]*[^:]$/i.test(text) && /^[!-~]+$/.test(text)) return text
  return inQuotes(text)
}

/** The same for a value between { and }, where commas and brackets end it. */
export const quotedInMap = (text: string): string => (/[,[\]{}]/.test(text) ? inQuotes(text) : quoted(text))

const inQuotes = (text: string) => (/\p{C}/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`)
