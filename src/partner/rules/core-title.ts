import type { Moment } from '../../model.ts'
import { textIn } from '../../render/tree.ts'
import type { FeedView, Finding, ItemView } from '../model.ts'
import { isLanguageTag } from './core-parts.ts'
import { elementsNamed, textAt } from './parts.ts'

/** C14: a title with HTML, with the name of the publisher or the date of the article, or that the text repeats. */
export function oddTitle(item: ItemView, feed: FeedView): Finding[] {
  const title = textAt(item.element, 'title')
  const found = (message: string, hint: string): Finding => ({ key: ['title'], message, hint })
  const [tag] = /<\/?[a-z][^<>]*>/i.exec(title) ?? []
  const name = publisherIn(title, item, feed)
  const dates = /\p{Nd}{4}/u.test(title) ? datesOf(item.article.date, item.article.language) : [] // they are slow to make
  const date = dates.find((one) => title.includes(one))
  const heading = elementsNamed(item, ['h1']).find((one) => textIn(one).trim() === title)
  return [
    ...(tag
      ? [found(`The title contains "${tag}", which some readers show and others remove.`, `Leave "${tag}" out.`)]
      : []),
    ...(name
      ? [found(`The title contains the name "${name}", which readers show beside it.`, `Leave "${name}" out.`)]
      : []),
    ...(date ? [found(`The title contains the date of the article, "${date}".`, `Leave "${date}" out.`)] : []),
    ...(heading
      ? [
          {
            piece: title,
            message: 'The text repeats the title in a heading <h1>: readers show it twice.',
            hint: 'Remove this heading.',
          },
        ]
      : []),
  ]
}

/** The name of the publisher or of its feed, where a mark divides it from the title, as in "A bridge opens | Daily". */
function publisherIn(title: string, { article }: ItemView, { document: { section } }: FeedView): string | undefined {
  const text = title.toLowerCase()
  return [section.author.name, section.feedTitle, article.source?.name].find((name = '') => {
    const own = name.toLowerCase()
    const isFirst = text.startsWith(own) && /^(?::\s|\s?[|｜]|\s[–—·•-]\s)/.test(text.slice(own.length))
    return own !== '' && (isFirst || (text.endsWith(own) && /[|｜]\s?$|\s[–—·•-]\s$/.test(text.slice(0, -own.length))))
  })
}

/** The day of publication as people write it. */
function datesOf({ epochMilliseconds, offset }: Moment, language: string): string[] {
  const local = new Date(epochMilliseconds + offset)
  const numbers = local.toISOString().slice(0, 10)
  const spelled = [language, 'en-US', 'en-GB']
    .filter(isLanguageTag)
    .flatMap((one) =>
      (['long', 'medium'] as const).map((dateStyle) =>
        new Intl.DateTimeFormat(one, { dateStyle, timeZone: 'UTC' }).format(local),
      ),
    )
  return [...new Set([numbers, numbers.replaceAll('-', '/'), numbers.replaceAll('-', '.'), ...spelled])]
}
