/** Bounds of the look of a site: a page has at most 50 KB (`src/page/limits.ts`), and its articles must have room. */
export const lookLimits = {
  /** bytes of the style sheet */
  css: 20_000,
  /** bytes of the header */
  header: 5_000,
  /** bytes of the footer */
  footer: 5_000,
  /** findings in one of these files */
  findings: 20,
} as const
