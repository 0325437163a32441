import type { Feed } from '../../model.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import type { Context } from '../context.ts'
import type { Title } from './masthead.ts'

/** The title of the page of a feed. That of a topic says what it is a page of. */
export function topicTitle({ feed, section, words, word }: Context, kind: Feed): Title {
  const { title: name, feedTitle, description } = section
  const sentence = kind.kind === 'topic' && { tags: words.topic, authors: words.author }[kind.taxonomy](name)
  const about = sentence
    ? { html: word(sentence), text: sentence }
    : description === name
      ? undefined
      : { html: escapeHtml(description), text: description }
  return { name, feedTitle, about, own: feed.address('') }
}
