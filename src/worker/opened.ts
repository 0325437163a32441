import type { articleOf } from '../content/article.ts'
import type { Places } from '../content/places.ts'
import type { Written } from '../content/written.ts'
import type { Article, Section, SourceFile } from '../model.ts'
import type { TextHooks } from '../render/text-hooks.ts'

/** An article that was opened: what was written in it, and what it means. */
export type Opened = {
  source: SourceFile
  section: Section
  written: Written
  read: Pick<ReturnType<typeof articleOf>, 'value' | 'standIn' | 'diagnostics'>
  places: Places
  hooks?: ((article: Article) => TextHooks) | undefined
}
