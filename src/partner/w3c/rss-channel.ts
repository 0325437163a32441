import { childOf, childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { FeedView, Finding } from '../model.ts'
import { textAt } from '../rules/parts.ts'
import { documentsOf, inChannel, inItems } from './documents.ts'
import { elementsOf, exactlyOne, isAddress, isCount, isSameAddress, wrongIf } from './findings.ts'

/** Findings about the picture of a channel. */
export function imageFindings(channel: XmlElement): Finding[] {
  return childrenOf(channel, 'image').flatMap((image) => [
    ...['url', 'title', 'link'].flatMap((name) => exactlyOne(image, name)),
    ...urlFindings(textAt(image, 'url')),
    ...wrongIf(
      textAt(image, 'title') !== textAt(channel, 'title'),
      `The title of the <image> is "${textAt(image, 'title')}", and that of the channel is "${textAt(channel, 'title')}".`,
      'Write the title of the channel into the <image>.',
      { severity: 'warning' },
    ),
    ...wrongIf(
      !isSameAddress(textAt(image, 'link'), textAt(channel, 'link')),
      `The link of the <image> is "${textAt(image, 'link')}", and that of the channel is "${textAt(channel, 'link')}".`,
      'Write the link of the channel into the <image>.',
      { severity: 'warning' },
    ),
    ...sideFindings(image, 'width', 144),
    ...sideFindings(image, 'height', 400),
  ])
}

function urlFindings(url: string): Finding[] {
  const type = /\.(\w+)$/.exec(url.replace(/[?#].*$/, ''))?.[1]
  const key = { key: ['logo'] }
  return [
    ...wrongIf(
      url !== '' && !isAddress(url),
      `The address of the <image> is "${url}".`,
      'Write an absolute address, which begins with https://.',
      key,
    ),
    ...wrongIf(
      isAddress(url) && new URL(url).pathname !== '/' && type !== undefined && !/^(?:png|jpe?g|gif)$/i.test(type),
      `The picture of the channel is a .${type}.`,
      'Take a PNG, JPEG or GIF.',
      { ...key, severity: 'warning' },
    ),
  ]
}

const sideFindings = (image: XmlElement, side: string, most: number) =>
  childrenOf(image, side).flatMap((one) => {
    const text = textOf(one).trim()
    return wrongIf(
      !isCount(text) || Number(text) < 1 || Number(text) > most,
      `The <${side}> of the <image> is "${text}", and it may be 1 to ${most}.`,
      `Leave out <${side}>.`,
    )
  })

/** Findings for attributes of extensions in elements of RSS, which this one address in `<docs>` allows. */
export function attributeFindings(view: FeedView): Finding[] {
  const { rss } = documentsOf(view)
  const channel = childOf(rss, 'channel')
  if (channel && textAt(channel, 'docs') === 'http://www.rssboard.org/rss-specification') return []
  return [
    ...foreign(rss, []),
    ...inChannel((one) =>
      foreign(
        one,
        elementsOf(one).filter(({ name }) => name !== 'item'),
      ),
    )(view),
    ...inItems((item) => foreign(item, elementsOf(item)))(view),
  ]
}

const foreign = (parent: XmlElement, children: readonly XmlElement[]): Finding[] =>
  [parent, ...children.filter(({ name }) => !name.includes(':'))].flatMap(({ name, attributes }) =>
    Object.keys(attributes)
      .filter((attribute) => /^(?!xmlns:|xml:lang$).+:/.test(attribute))
      .flatMap((attribute) =>
        wrongIf(
          true,
          `The element <${name}> has an attribute "${attribute}".`,
          'Leave it out, or write http://www.rssboard.org/rss-specification into <docs>.',
        ),
      ),
  )

/** Findings about categories: one for those without a domain, which are many in most feeds. */
export const categoryFindings = (view: FeedView): Finding[] => [
  ...inChannel((channel) => [
    ...wrongIf(childOf(channel, 'textInput') !== undefined, 'The channel has a <textInput>.', 'Leave it out.'),
    ...pathFindings(channel),
  ])(view),
  ...inItems(pathFindings)(view),
  ...inChannel((channel) => {
    const categories = [channel, ...childrenOf(channel, 'item')].flatMap((one) => childrenOf(one, 'category'))
    const without = categories.filter(({ attributes: { domain = '' } }) => domain === '').length
    return wrongIf(
      without > 0,
      `${without} of ${categories.length} categories have no domain, the address of their list.`,
      'Write domain="..." with the address of the list into <category>.',
      { severity: 'note' },
    )
  })(view),
]

const pathFindings = (parent: XmlElement) =>
  childrenOf(parent, 'category').flatMap((category) => {
    const text = textOf(category).trim()
    return wrongIf(
      / [>»›] |^\/|\/$|\/\//.test(text),
      `The category "${text}" is not written as a path.`,
      'Write its parts with one slash between them, like "News/Local".',
      { key: ['tags'], severity: 'note' },
    )
  })
