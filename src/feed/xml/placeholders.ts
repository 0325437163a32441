/**
 * Placeholders for texts and addresses. The `feed` package changes some of them (a second `]]>`, a literal `&amp;`) and
 * refuses others, so it gets short URIs instead, which are replaced in its finished tree.
 */
export function placeholders() {
  const held: string[] = []
  const prefix = 'urn:text:'
  return {
    /** Keeps a text, and returns its placeholder. */
    hold: (text: string): string => `${prefix}${held.push(text) - 1}`,
    /** The text of a placeholder; any other text is returned as it is. */
    release: (text: string): string =>
      text.startsWith(prefix) ? (held[Number(text.slice(prefix.length))] ?? text) : text,
  }
}
