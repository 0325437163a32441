import type { ArticleHead } from '../model.ts'

/** The address of an article's licence: that of its own rights, and else that of its section. */
export const licenseOf = ({ rights, section }: Pick<ArticleHead, 'rights' | 'section'>): string | undefined =>
  (rights ?? section.rights)?.license
