import type { HeadOptions } from '../../src/item/head-options.ts'
import type { ArticlePageHead } from '../../src/item/heads.ts'
import { withHeads as make } from '../../src/item/with-heads.ts'
import { workersHere } from '../here.ts'

export type { HeadOptions }

/** The heads of a site, made in this process; none of these has errors. */
export const withHeads = async (options: HeadOptions, article?: string): Promise<ArticlePageHead[]> =>
  await make(
    options,
    article,
    ({ heads, isStopped, refused }) => {
      if (isStopped || refused !== undefined) throw new Error(refused ?? 'There are errors.')
      return heads.map(({ path, url, html }) => ({ path, url, html: html() }))
    },
    workersHere,
  )
