import type { SafeHtml } from './text.ts'

/** The accent colour of pages on light and on dark paper, as `#rrggbb`. */
export type Accent = { light: string; dark: string }

/** How the pages of a site look, as its settings say it: files by their paths from the folder of the settings. */
export type LookSettings = {
  accent?: Accent | undefined
  css?: string | undefined
  header?: string | undefined
  footer?: string | undefined
}

/** How pages look, with what these files have. */
export type Look = {
  accent?: Accent | undefined
  /** A style sheet that requests nothing. */
  css?: string | undefined
  header?: SafeHtml | undefined
  footer?: SafeHtml | undefined
}
