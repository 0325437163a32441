/**
 * Carries texts and addresses past the `feed` package, which changes some of them (a second `]]>`, a literal `&amp;`) and
 * refuses others: it is given a short URI in their place, and the finished tree gets them back letter by letter.
 */
export function placeholders() {
  const held: string[] = []
  const prefix = 'urn:text:'
  return {
    /** The stand-in for a text. */
    hold: (text: string): string => `${prefix}${held.push(text) - 1}`,
    /** The text behind a stand-in; whatever else comes is given back as it is. */
    release: (text: string): string =>
      text.startsWith(prefix) ? (held[Number(text.slice(prefix.length))] ?? text) : text,
  }
}
