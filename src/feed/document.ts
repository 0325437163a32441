import { feedId, sectionUrl } from '../content/identity.ts'
import { wordsIn } from '../language/index.ts'
import type { Feed, RenderedArticle, Section } from '../model.ts'
import { withAi } from '../render/ai-sentences.ts'
import { inLanguage } from '../render/in-language.ts'
import { beforeAnyArticle } from '../time/civil-time.ts'
import { day } from '../time/moment.ts'
import { hasText } from './has-text.ts'
import type { Address, FeedDocument } from './model.ts'
import { pathOf } from './names.ts'

/** The feed with its rendered articles that all formats write. */
export function documentOf(feed: Feed, articles: readonly RenderedArticle[]): FeedDocument {
  const { section, prefix, previous } = feed
  const { current, next } = feed.kind === 'archive' ? feed : {}
  const addressOf = (kind: Feed['kind'], place: string | undefined): Address | undefined =>
    place === undefined
      ? undefined
      : (fileName) => new URL(pathOf({ kind, section, prefix: place }, fileName), section.feedsUrl).href
  return {
    section,
    id: feedId(section),
    url: sectionUrl(section),
    updated: newestChange(articles, section),
    articles: articles.map((article) =>
      hasText(article, section) ? inItsLanguage(article, section) : summarized(article),
    ),
    address: (fileName) => new URL(pathOf({ kind: feed.kind, section, prefix }, fileName), section.feedsUrl).href,
    current: addressOf('section', current),
    previous: addressOf('archive', previous),
    next: addressOf('archive', next),
  }
}

function inItsLanguage(article: RenderedArticle, { language }: Section): RenderedArticle {
  const html = inLanguage(article.html, article.language, language)
  return html === article.html ? article : { ...article, html }
}

/** Adds the corrections to the summary, and what machines made, where there is no text that could contain them, nor its pictures. */
const summarized = (article: RenderedArticle): RenderedArticle => ({
  ...article,
  pictures: undefined,
  summary: [
    ...article.corrections.map(({ date, note }) => {
      const { words } = wordsIn(article.language, article.section.words)
      return words.labelled(words.dated(words.correction, day(date)), note)
    }),
    withAi(article.summary, article),
  ].join(' '),
})

const newestChange = (articles: readonly RenderedArticle[], { timezone }: Section) =>
  articles
    .map(({ updated }) => updated)
    .sort((a, b) => b.epochMilliseconds - a.epochMilliseconds)
    .at(0) ?? beforeAnyArticle(timezone)
