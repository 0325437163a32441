import type { MarkedExtension } from 'marked'
import type { ExtraElement, Flaw } from '../model/hooks.ts'

/** What the hooks of a site do with a text. */
export type TextHooks = {
  extensions?: readonly MarkedExtension[] | undefined
  /** Runs what calls the extensions, within the bounds of hooks. */
  extended: (act: () => Promise<string>) => Promise<string>
  /** Changes clean HTML; the result is not clean. */
  html?: ((html: string) => Promise<string>) | undefined
  /** Makes the elements that are added to the item, and says what is wrong with them. */
  elements?: (() => Promise<{ elements: ExtraElement[]; faults: Flaw[] }>) | undefined
}
