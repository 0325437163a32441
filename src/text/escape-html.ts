const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes text for an HTML element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => references[character] ?? '')

/** Escapes text for an HTML element, but not quotation marks: some readers show references as they are written. */
export const escapeHtmlText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => references[character] ?? '')
