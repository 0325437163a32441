import type { BuildOptions } from '../edition/edition.ts'

/** Options of heads, those of a build; paths are relative to the working folder. */
export type HeadOptions = Pick<
  BuildOptions,
  'config' | 'content' | 'settings' | 'sections' | 'articles' | 'now' | 'drafts' | 'hooks' | 'cacheKey'
> &
  Pick<BuildOptions, 'cache' | 'cacheStrategy' | 'progress' | 'signal'>
