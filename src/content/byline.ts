import type { Person } from '../model.ts'
import type { ArticleMeta } from './article-schema.ts'

/** The authors of an article, by both keys: those of `authors`, after those that only `author` names. */
export function bylineOf({ author = [], authors = [] }: Pick<ArticleMeta, 'author' | 'authors'>): Person[] {
  const named = [author].flat()
  const others = named.filter(({ name }) => !authors.some((one) => one.name === name))
  return [...others, ...authors.map((one) => ({ ...named.find(({ name }) => name === one.name), ...written(one) }))]
}

/** Without what is not there, which the other key may have. */
const written = ({ name, url, email }: Person): Person => ({ name, ...(url && { url }), ...(email && { email }) })
