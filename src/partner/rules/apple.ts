import { childOf } from '../../feed/xml/tree.ts'
import { elementsIn, textIn } from '../../render/tree.ts'
import { parsedHtml } from '../document/html.ts'
import type { FeedView, Finding, ItemView } from '../model.ts'
import { isRfc822 } from './date-form.ts'
import { charactersIn, isActive, isDense, textAt } from './parts.ts'

/** Rules of Apple News, and of the bridge FlatPlan. */

/** The countries whose publishers Apple News takes (ISO 3166-1 alpha-2). */
export const countries: readonly string[] = ['AU', 'CA', 'GB', 'US']

/** A finding when the publisher is not based where Apple News takes publishers, or when the settings do not name its country. */
export function otherCountry({ document: { section } }: FeedView): Finding[] {
  const { country } = section
  const found = (message: string, hint: string) => [{ key: ['country'], message, hint }]
  const list = countries.join(', ')
  if (country === undefined)
    return found(
      `The settings do not say in which country the publisher is based; Apple News takes only those of ${list}.`,
      'Write the country, like "country: US".',
    )
  if (countries.includes(country)) return []
  return found(
    `The publisher is based in ${country}; Apple News takes only those of ${list}.`,
    'Do not apply for Apple News, or write the true country in "country".',
  )
}

/** A finding when most articles have a source: Apple News takes no publisher whose business is the articles of others. */
export function articlesOfOthers({ items }: FeedView): Finding[] {
  const active = items.filter(isActive)
  const others = active.filter(({ element }) => textAt(element, 'dc:source') !== '').length
  if (others * 2 <= active.length) return []
  return [
    {
      severity: 'warning',
      message: `${others} of ${active.length} articles have a source: Apple News takes no publisher whose business is the articles of others.`,
      hint: 'Send a section with articles of your own, or leave the key "source" out where an article is your own.',
    },
  ]
}

/** A finding when a document is not RSS 2.0 in UTF-8. */
export function oddDocument({ root, text }: FeedView): Finding[] {
  const isRss = root.name === 'rss' && root.attributes.version === '2.0' && childOf(root, 'channel') !== undefined
  if (isRss && /^<\?xml [^>]*encoding="utf-8"/i.test(text)) return []
  return [{ message: 'The document is not RSS 2.0 in UTF-8.', hint: 'Build the feeds again.' }]
}

/** A finding when the language of a feed is without its country. */
export function noCountry({ channel, document: { section } }: FeedView): Finding[] {
  const language = textAt(channel, 'language')
  if (language === '' || /^[a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3})\b/i.test(language)) return []
  return [
    {
      key: ['language'],
      message: `The language "${language}" has no country, which Apple News asks for.`,
      hint: `Write it too, like "language: ${language}-${section.country ?? new Intl.Locale(language).maximize().region ?? 'US'}".`,
    },
  ]
}

/** A finding when a title has HTML, or is too short or too long. */
export function titleFindings(item: ItemView): Finding[] {
  if (!isActive(item)) return []
  const title = textAt(item.element, 'title')
  const count = charactersIn(title)
  const found = (message: string, hint: string, severity?: 'note') => [{ key: ['title'], message, hint, severity }]
  if (/<\/?[a-z][^<]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i.test(title))
    return found(`The title "${title}" has HTML.`, 'Write it as plain text.')
  if (count > 60) return found(`The title has ${count} characters; Apple News asks for 15 to 60.`, 'Make it shorter.')
  if (count >= 15) return []
  return found(
    `The title has ${count} characters; Apple News asks for 15 to 60.`,
    'Say more in it: who, what, where.',
    isDense(item.article.language) ? 'note' : undefined,
  )
}

/** A finding when a feed has summaries only. */
export function summariesOnly({ document: { section } }: FeedView): Finding[] {
  if (section.content === 'full') return []
  return [
    {
      key: ['content'],
      message: 'The feed has summaries only.',
      hint: 'Write "content: full": Apple News asks for whole articles.',
    },
  ]
}

/** Words to be clicked, as a sentence of their own at the end of a summary, in the languages of Feedwright. */
const more =
  /(?:^|[.!?…。！？:：>»)\]])\s*((?:read (?:more|on|(?:the )?(?:full|original|whole) (?:story|article))|continue(?: reading)?|weiterlesen|mehr lesen|leer más|seguir leyendo|lire la suite|en savoir plus|阅读全文|阅读更多|查看更多|查看全文|点击查看)[\s.…»›>→\])]*)$|(\[(?:…|\.{3})\])$/iu

/** Findings about a description that is more than simple text, or that ends with words to be clicked. */
export function oddDescription(item: ItemView): Finding[] {
  if (!isActive(item)) return []
  const body = parsedHtml(textAt(item.element, 'description'))
  const found = (message: string, hint: string) => ({ key: ['summary'], message, hint })
  const odd = elementsIn(body).find(({ tagName }) => !simple.includes(tagName))
  const [, words, cut] = more.exec(textIn(body).trim()) ?? []
  const end = words ?? cut
  return [
    ...(odd
      ? [
          found(
            `The description has an element <${odd.tagName}>, which Apple News does not show.`,
            'Write plain text in "summary".',
          ),
        ]
      : []),
    ...(end === undefined
      ? []
      : [
          found(
            `The description ends with "${end}", which Apple News leaves out.`,
            'Write whole sentences in "summary", without such words at the end.',
          ),
        ]),
  ]
}

const simple = ['p', 'br', 'b', 'i', 'em', 'strong']

/** A finding when a feed has fewer articles than FlatPlan wants. */
export function fewArticles({ items, document: { section } }: FeedView): Finding[] {
  if (items.length >= 10) return []
  const message = `FlatPlan wants at least 10 articles, and the feed has ${items.length}.`
  return section.limit < 10
    ? [{ key: ['limit'], message, hint: 'Write "limit: 30".' }]
    : [{ message, hint: 'Send the feed of a section with more articles, like that of the whole site.' }]
}

/** A finding when a link is not the canonical address of an article. */
export function oddLink({ element }: ItemView): Finding[] {
  const link = textAt(element, 'link')
  if (link === '' || (/^https?:\/\/[^/]/.test(link) && !/[?&](?:utm_\w*|fbclid|gclid)=/.test(link))) return []
  return [
    {
      key: ['url'],
      message: `"${link}" is not the canonical address of an article.`,
      hint: 'Write in "url" its address as its own page names it, without words for tracking.',
    },
  ]
}

/** A finding when a date has another form than that of RFC 822. */
export function oddDate({ element }: ItemView): Finding[] {
  const date = textAt(element, 'pubDate')
  if (date === '' || isRfc822(date)) return []
  return [
    { key: ['date'], message: `"${date}" is not a date of RFC 822.`, hint: 'Write a date like "2026-11-01 09:30".' },
  ]
}
