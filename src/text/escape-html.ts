const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for an HTML element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => references[character] ?? '')

/** Text for an HTML element: quotation marks stay, for readers that show references as they stand. */
export const escapeHtmlText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => references[character] ?? '')
