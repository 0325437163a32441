import type { Feed, RenderedArticle } from '../model.ts'

/** Leaves out of an article the pictures, sounds and films that no build publishes: their addresses would lead nowhere. */
export type OnlyPublished = (article: RenderedArticle) => RenderedArticle

/**
 * A build publishes the files of articles in feeds: in feeds of full texts all of them, in all feeds the lead picture, sounds and
 * films. Files elsewhere have addresses of their own.
 */
export function publishedBy(feeds: readonly Feed[]): OnlyPublished {
  const shown = new Set(feeds.flatMap(({ articles }) => articles.map(({ path }) => path)))
  const whole = feeds.filter(({ section }) => section.content === 'full')
  const full = new Set(whole.flatMap(({ articles }) => articles.map(({ path }) => path)))
  return (article) => {
    if (full.has(article.path)) return article
    if (shown.has(article.path)) return { ...article, pictures: undefined }
    const { picture, attachments } = article
    return {
      ...article,
      picture: picture?.file ? undefined : picture,
      pictures: undefined,
      attachments: attachments?.filter(({ length }) => length === undefined),
    }
  }
}
