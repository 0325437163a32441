import { type FormatName, formatsIn, mainFormat } from '../../feed/names.ts'
import { escapeHtml } from '../../text/escape-html.ts'
import type { Context } from '../context.ts'
import { readers } from '../readers.ts'
import { addressLink, otherFormats } from './formats.ts'

/**
 * How to subscribe: one address, one button that lists readers, and behind disclosures the other addresses and what a feed
 * is. Without a script the disclosures work, and there are no buttons to copy.
 */
export function subscribe(context: Context): string {
  const { feed, section, words, word } = context
  const main = mainFormat(section)
  const others = formatsIn(section).filter(({ key }) => key !== main.key)
  const address = feed.address(main.fileName)
  const links = readers.map(
    (reader) =>
      `<li><a href="${escapeHtml(reader.address(address))}" rel="noreferrer" dir="ltr">${escapeHtml(reader.name)}</a></li>`,
  )
  const ways = [
    disclosure('open', word(words.openIn), `<ul>\n${links.join('\n')}\n</ul>`),
    ...(others.length > 0
      ? [
          disclosure(
            'others',
            word(words.otherFormats),
            otherFormats(others, (format) => addressOf(format, context)),
          ),
        ]
      : []),
    disclosure('what', word(words.whatIsAFeed), `<p>${word(words.aFeedIs)}</p>`),
  ]
  return `<section class="subscribe" aria-labelledby="subscribe">
<h2 id="subscribe" class="plain">${word(words.subscribe)}<span class="silent">: ${escapeHtml(section.feedTitle)}</span></h2>
<p>${word(words.how)}</p>
<p class="address">${addressOf(main, context)}</p>
${ways.join('\n')}
</section>`
}

/** Those of one name are open one at a time. */
const disclosure = (kind: string, summary: string, content: string) =>
  `<details class="${kind}" name="subscribe"><summary class="plain">${summary}</summary>\n${content}\n</details>`

/** The address of a document, and a button that copies it. */
function addressOf(format: FormatName, { feed, words }: Context): string {
  const [copy, copied] = [escapeHtml(words.copy), escapeHtml(words.copied)]
  return `${addressLink(format, feed)}<button type="button" hidden data-copy="${copy}" data-copied="${copied}" aria-label="${copy} (${format.label})">${copy}</button>`
}
