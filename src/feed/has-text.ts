import type { RenderedArticle, Section } from '../model.ts'

/** Whether a feed of this section shows the text of an article, not its summary alone. */
export const hasText = ({ content }: Pick<RenderedArticle, 'content'>, section: Pick<Section, 'content'>): boolean =>
  section.content === 'full' && content !== 'summary'
