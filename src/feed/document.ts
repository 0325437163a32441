import { feedId, sectionUrl } from '../content/identity.ts'
import { wordsIn } from '../language/index.ts'
import type { Feed, RenderedArticle, Section } from '../model.ts'
import { inLanguage } from '../render/in-language.ts'
import { beforeAnyArticle } from '../time/civil-time.ts'
import { day } from '../time/moment.ts'
import { hasText } from './has-text.ts'
import type { Address, FeedDocument } from './model.ts'

/** The feed with its rendered articles that all formats write. */
export function documentOf(feed: Feed, articles: readonly RenderedArticle[]): FeedDocument {
  const { section, prefix, previous } = feed
  const { current, next } = feed.kind === 'archive' ? feed : {}
  const addressOf = (place: string | undefined): Address | undefined =>
    place === undefined ? undefined : (fileName) => new URL(place + fileName, section.feedsUrl).href
  return {
    section,
    id: feedId(section),
    url: sectionUrl(section),
    updated: newestChange(articles, section),
    articles: articles.map((article) =>
      hasText(article, section) ? inItsLanguage(article, section) : summarized(article),
    ),
    address: (fileName) => new URL(prefix + fileName, section.feedsUrl).href,
    current: addressOf(current),
    previous: addressOf(previous),
    next: addressOf(next),
  }
}

function inItsLanguage(article: RenderedArticle, { language }: Section): RenderedArticle {
  const html = inLanguage(article.html, article.language, language)
  return html === article.html ? article : { ...article, html }
}

/** Adds the corrections to the summary, where there is no text that could contain them, nor its pictures. */
const summarized = (article: RenderedArticle): RenderedArticle => ({
  ...article,
  pictures: undefined,
  summary: [
    ...article.corrections.map(
      ({ date, note }) => `${wordsIn(article.language).words.correction} (${day(date)}): ${note}`,
    ),
    article.summary,
  ].join(' '),
})

const newestChange = (articles: readonly RenderedArticle[], { timezone }: Section) =>
  articles
    .map(({ updated }) => updated)
    .sort((a, b) => b.epochMilliseconds - a.epochMilliseconds)
    .at(0) ?? beforeAnyArticle(timezone)
