import type { Diagnostic } from '../diagnostic.ts'
import type { Article, Moment, Section } from '../model.ts'
import type { ArticleMeta } from './article-schema.ts'
import { guidOf } from './guid.ts'
import { type Identity, idByPattern } from './id-pattern.ts'
import { mintId } from './identity.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** The id of an article: that in its front matter, else one by the settings of its section. */
export function identified(
  { id, guid }: Pick<ArticleMeta, 'id' | 'guid'>,
  article: Identity & { section: Section; date: Moment },
): Pick<Article, 'id' | 'uri'> {
  const { section, published, slug, date } = article
  if (id !== undefined) return { id }
  if (guid !== undefined) return guidOf(guid, section.authority)
  if (hasTags(section, date)) return { id: mintId(section, published, slug) }
  return guidOf(idByPattern(section.ids, article), section.authority)
}

/** Whether an article of this date gets a tag as its id: `ids` says so, or is for those that were published before `idsUntil`. */
export const hasTags = ({ ids, idsUntil }: Pick<Section, 'ids' | 'idsUntil'>, date: Moment): boolean =>
  ids === 'tag' || (idsUntil !== undefined && date.epochMilliseconds >= idsUntil.epochMilliseconds)

/** A finding for an article with two ids. */
export function twoIds({ id, guid }: Pick<ArticleMeta, 'id' | 'guid'>, yaml: YamlText): Diagnostic[] {
  if (id === undefined || guid === undefined) return []
  return [
    {
      ...locate(yaml, ['guid']),
      rule: 'duplicate-key',
      message: 'The article has both "id" and "guid".',
      hint: 'Keep the one that subscribers have, and remove the other.',
    },
  ]
}
