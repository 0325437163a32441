import { type ArticleMeta, articleMeta } from './article-schema.ts'
import { foldedKey, holdingKeys } from './foreign-keys.ts'
import { heldBack } from './held-back.ts'
import { readableRights } from './rights-schema.ts'
import type { Values } from './yaml.ts'
import type { YamlText } from './yaml-position.ts'

/** The values of faulty front matter that have no errors. What an error seems to hold back or withdraw stays held back. */
export function readable(values: Values): ArticleMeta {
  const kept = Object.entries(articleMeta.shape).filter(([key, kind]) => kind.safeParse(values[key]).success)
  const held =
    ['draft', 'withdrawn'].some((key) => values[key] !== undefined && !kept.some(([name]) => name === key)) ||
    Object.entries(values).some(([key, value]) => heldBack(holdingKeys.get(foldedKey(key)), value))
  return articleMeta.parse({
    title,
    ...Object.fromEntries(kept.flatMap(([key]) => (values[key] === undefined ? [] : [[key, values[key]]]))),
    ...(values.rights === undefined ? {} : { rights: readableRights(values.rights) }),
    ...(held ? { draft: 'true' } : {}),
  })
}

/** The same of front matter that is not YAML: nothing but whether its text is to be examined. */
export const textAlone = ({ text }: YamlText): ArticleMeta => ({
  title,
  draft: /^(?:draft[ \t]*:[ \t]*(?!["']?false)|withdrawn[ \t]*:)/im.test(text),
})

const title = 'Untitled'
