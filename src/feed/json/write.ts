import { isLinkPost } from '../../content/link-post.ts'
import type { Attachment, Person, Picture, RenderedArticle } from '../../model.ts'
import { rfc3339 } from '../../time/moment.ts'
import { digitalSource, madeOf } from '../digital-source.ts'
import { feedExtensions, itemExtensions } from '../extra/json.ts'
import { hasText } from '../has-text.ts'
import { licenseOf } from '../license.ts'
import type { FeedDocument, Format } from '../model.ts'
import { names } from '../names.ts'
import { categories, creators, isUpdated } from '../xml/extensions.ts'
import { readJson } from './read.ts'

/** JSON Feed 1.1, https://jsonfeed.org/version/1.1 */
export const json: Format = {
  ...names.json,
  isFor: ({ section }) => section.feeds.json !== false,
  write: (feed) => `${JSON.stringify(document(feed), null, 2)}\n`,
  read: readJson,
  expects: () => ({ uri: undefined, pictures: undefined }), // the id is any text, and pictures are in the text
}

/** §Top-level. JSON.stringify leaves out what is undefined. */
const document = (feed: FeedDocument) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: feed.section.feedTitle,
  home_page_url: feed.url,
  feed_url: (feed.current ?? feed.address)(json.fileName), // a person who subscribes to an archive document gets the feed
  next_url: feed.previous?.(json.fileName),
  description: feed.section.description,
  icon: feed.section.icon,
  favicon: feed.section.icon,
  authors: [author(feed.section.author)],
  language: feed.section.language,
  hubs: unlessEmpty(feed.section.hubs.map((url) => ({ type: 'WebSub', url }))),
  _news: {
    about: 'What news feeds and articles have and JSON Feed 1.1 has no name for.',
    publisher: feed.section.author.name,
    rights: feed.section.copyright,
    license: feed.section.rights?.license,
    archive: feed.current && { url: feed.address(json.fileName), next: feed.next?.(json.fileName) },
  },
  ...feedExtensions(feed),
  items: feed.articles.map((article) => item(article, feed)),
})

/** §Items. Readers recognise an item by its `id`, not by its URL. */
const item = (article: RenderedArticle, feed: FeedDocument) => ({
  id: article.id,
  url: article.url,
  external_url: isLinkPost(article) ? article.url : undefined,
  title: article.title,
  ...(hasText(article, feed.section) ? { content_html: article.html } : { content_text: article.summary }),
  summary: article.summary,
  image: article.picture?.url,
  date_published: rfc3339(article.date),
  date_modified: isUpdated(article) ? rfc3339(article.updated) : undefined,
  authors: creators(article).map(author),
  tags: unlessEmpty(categories(article).map(({ term }) => term)),
  language: article.language === feed.section.language ? undefined : article.language,
  attachments: article.attachments?.map(attachment),
  _news: unlessEmpty(news(article)),
  ...itemExtensions(article),
})

/** §Attachments */
const attachment = ({ url, type, title, length, seconds }: Attachment) => ({
  url,
  mime_type: type,
  title,
  size_in_bytes: length,
  duration_in_seconds: seconds,
})

/** §Extensions: a name with an underscore, keys without dots. */
const news = ({ section, expires, source, copyright, rights, location, picture, pictures, ai }: RenderedArticle) => ({
  section: section.path === '' ? undefined : section.title,
  expires: expires && rfc3339(expires),
  source,
  rights: copyright,
  license: licenseOf({ rights, section }),
  geo: location,
  digitalSourceType: digitalSource(ai?.text),
  image:
    picture &&
    unlessEmpty({
      alt: picture.alt || undefined,
      caption: picture.caption,
      credit: picture.credit,
      digitalSourceType: digitalSource(madeOf(picture, { ai, picture, pictures })),
      ...sizeOf(picture),
    }),
})

/** Of what a picture says of its source, the article decides. */
const sizeOf = ({ file }: Picture) =>
  file && { type: file.type, length: file.length, width: file.width, height: file.height }

/** A list or an extension without anything in it says nothing. */
const unlessEmpty = <T extends object>(value: T): T | undefined =>
  Object.values(value).some((part) => part !== undefined) ? value : undefined

const author = ({ name, url }: Person) => ({ name, url })
