import type { MarkedExtension } from 'marked'

/** What the hooks of a site do with a text. */
export type TextHooks = {
  extensions?: readonly MarkedExtension[] | undefined
  /** Runs what calls the extensions, within the bounds of hooks. */
  extended: (act: () => Promise<string>) => Promise<string>
  /** Changes clean HTML; the result is not clean. */
  html?: ((html: string) => Promise<string>) | undefined
}
