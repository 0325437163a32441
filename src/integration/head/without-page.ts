/** A sentence about pages that have no file, and what to do; empty where there are none. */
export function withoutPage(missing: readonly string[], hint: string): string[] {
  if (missing.length === 0) return []
  const [shown, others] = [missing.slice(0, 3), missing.length - 3]
  const more = others > 0 ? ` and ${others} more` : ''
  return [`There are no pages for head data at these addresses: ${shown.join(', ')}${more}. ${hint}`]
}
