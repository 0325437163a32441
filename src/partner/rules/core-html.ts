import { parseFragment, serialize } from 'parse5'
import { childrenOf } from '../../feed/xml/tree.ts'
import { attribute, type Element, elementsIn } from '../../render/tree.ts'
import type { Finding, ItemView } from '../model.ts'
import { elementsNamed, noElements } from './parts.ts'

/** C10: elements that no program takes, code in attributes, and addresses without a site. */
export function unsafeHtml(item: ItemView): Finding[] {
  const elements = elementsIn(item.body)
  const code = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name).filter((name) => name.startsWith('on')))
  const relative = elements.flatMap(addressesOf).filter((address) => !/^[a-z][a-z0-9+.-]*:/i.test(address))
  return [
    ...noElements(item, ['script', 'style', 'object', 'embed', 'iframe'], 'the W3C validator'),
    ...[...new Set(code)].map((name) => ({
      piece: name,
      message: `The text has an attribute "${name}", which runs code.`,
      hint: 'Leave the attribute out.',
    })),
    ...[...new Set(relative)].map((address) => ({
      piece: address,
      message: `The address "${address}" in the text is relative: readers do not know to what.`,
      hint: `Write the whole address, like "${wholeOf(address, item.article.url)}".`,
    })),
  ]
}

/** The addresses in the attributes of an element. Those of a srcset may contain commas, without a blank after them. */
const addressesOf = (element: Element): string[] =>
  [
    ...['href', 'src', 'poster', 'cite'].map((name) => attribute(element, name)),
    ...attribute(element, 'srcset')
      .split(/,\s+/)
      .map((candidate) => candidate.trim().split(/\s/)[0] ?? ''),
  ].filter((address) => address !== '')

const wholeOf = (address: string, base: string) => (URL.canParse(address, base) ? new URL(address, base).href : base)

/** C11: HTML that parsers mend, each in its own way. */
export function brokenHtml(item: ItemView): Finding[] {
  const { html } = item
  const odd = elementsIn(item.body).map(({ tagName }) => tagName)
  const foreign = [...new Set(odd.filter((name) => name === 'svg' || name === 'math' || name.includes('-')))]
  const found = (piece: string, message: string): Finding => ({
    piece,
    message,
    hint: 'Write it in markdown, or in correct HTML.',
  })
  const isCanonical = serialize(item.body) === html.replaceAll(' />', '>') // then parsers have nothing to mend, and a second pass is spared
  const block = isCanonical ? undefined : blockInParagraph(html)
  const [fault] = isCanonical ? [] : faultsOf(html)
  return [
    ...(fault ? [found(fault.piece, `The HTML has a mistake at "${fault.piece}": ${fault.name}.`)] : []),
    ...(block
      ? [found(`<${block}`, `A paragraph contains a block, <${block}>: parsers end the paragraph there.`)]
      : []),
    ...foreign.map((name) =>
      found(`<${name}`, `The text has an element <${name}>, which is not an element of HTML in feeds.`),
    ),
  ]
}

/** The mistakes that a parser reports, in its words, and what is there. */
function faultsOf(html: string): { name: string; piece: string }[] {
  const faults: { name: string; piece: string }[] = []
  parseFragment(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startOffset }) => {
      const piece = html.slice(startOffset, startOffset + 20).split('\n')[0] ?? ''
      faults.push({ name: code.replaceAll('-', ' '), piece })
    },
  })
  return faults
}

/** The block at which a paragraph ends although its end tag comes later. */
function blockInParagraph(html: string): string | undefined {
  let isOpen = false
  let block: string | undefined
  for (const [, slash, written = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^>]*)?>/gi)) {
    const name = written.toLowerCase()
    if (name === 'p' && slash !== '' && !isOpen) return block ?? 'p'
    if (name !== 'p' && !blocks.has(name)) continue
    if (isOpen && slash === '') block = name
    isOpen = name === 'p' && slash === ''
  }
  return undefined
}

const blocks = new Set(
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol pre section summary table td th ul li dt dd'.split(
    ' ',
  ),
)

/** C12: pictures, sounds and films without https, or with a length or type that is not that of the file. */
export function oddMedia(item: ItemView): Finding[] {
  const { element, article } = item
  const media = [...childrenOf(element, 'enclosure'), ...childrenOf(element, 'media:content')]
  const shown = elementsNamed(item, ['img', 'video', 'audio', 'source']).map((one) => attribute(one, 'src'))
  const addresses = [...media.map(({ attributes }) => attributes.url ?? ''), ...shown]
  const about = (url: string) => ({ key: url === article.picture?.url ? ['image'] : undefined, piece: url })
  return [
    ...[...new Set(addresses.filter((url) => url.startsWith('http:')))].map((url) => ({
      ...about(url),
      message: `The address "${url}" is not https: readers and aggregators do not show it.`,
      hint: `Write "${url.replace(/^http:/, 'https:')}", or put the file beside the article.`,
    })),
    ...media.flatMap(({ name, attributes: { url = '', type, length, fileSize } }): Finding[] => {
      const real = realOf(item, url)
      const size = name === 'enclosure' ? length : fileSize
      if (real === undefined && name !== 'enclosure') return []
      if (real === undefined || size === undefined) return /^[1-9]\d*$/.test(size ?? '') ? [] : [unknown(url)]
      return size === String(real.length) && type === real.type
        ? []
        : [
            {
              ...about(url),
              message: `The document says that "${url}" is ${type} of ${size} bytes; the file is ${real.type} of ${real.length}.`,
              hint: 'Build the feeds again: the file was changed after they were written.',
            },
          ]
    }),
  ]
}

const unknown = (url: string): Finding => ({
  piece: url,
  message: `The length of "${url}" is not known, and some programs do not load such a file.`,
  hint: 'Put the file beside the article, and write its name in the place of the address.',
})

/** The type and length of a file that the build publishes. */
function realOf({ article: { picture, pictures = [], attachments = [] } }: ItemView, url: string) {
  const files = [...[picture, ...pictures].map((one) => ({ ...one?.file, url: one?.url })), ...attachments]
  return files.find((one) => one.url === url && one.length !== undefined)
}
