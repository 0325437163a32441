import type { Person } from '../model.ts'
import type { ArticleMeta } from './article-schema.ts'
import type { KnownPeople } from './byline-key.ts'

/** The authors of an article, by both keys: those of `authors`, after those that only `author` names. */
export function bylineOf(meta: Pick<ArticleMeta, 'author' | 'authors'>, known: KnownPeople | undefined): Person[] {
  const [named = [], authors = []] = [[meta.author ?? []].flat(), meta.authors ?? []].map((people) =>
    people.map((one) => personOf(one, known)),
  )
  const others = named.filter(({ name }) => !authors.some((one) => one.name === name))
  return [...others, ...authors.map((one) => ({ ...named.find(({ name }) => name === one.name), ...written(one) }))]
}

/** Without what is not there, which the other key may have. */
const written = ({ name, ...others }: Person): Person => ({
  name,
  ...Object.fromEntries(Object.entries(others).filter(([, value]) => value)),
})

/** The person of a data file whose key is the whole byline. */
const personOf = (one: Person, known: KnownPeople | undefined): Person =>
  (known?.people && one.url === undefined && one.email === undefined && Object.hasOwn(known.people, one.name)
    ? known.people[one.name]
    : undefined) ?? one
