import { childOf, childrenOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { Section } from '../../model.ts'
import { cut } from '../../render/summary.ts'
import { attribute } from '../../render/tree.ts'
import { local, rfc822 } from '../../time/moment.ts'
import { rebuild } from '../document/rebuild.ts'
import type { FeedView, Finding, ItemView, Own } from '../model.ts'
import { charactersIn, elementsNamed, isActive, textAt } from './parts.ts'
import { oddPicture } from './pictures.ts'

/** The parts of the rules of SmartNews. */

/** The greatest number of characters in the description of the channel. */
export const longest = 30

/** The description of the channel: its own for SmartNews, or the beginning of that of the section. */
export function describe({ description, language }: Section, own: Own): string {
  const whole = own.description ?? description
  return charactersIn(whole) > longest ? cut(whole, language, longest) : whole
}

/** A finding when the description is too long, or the document has its beginning only. */
export function longDescription({ channel, document: { section }, own }: FeedView): Finding[] {
  const sent = charactersIn(textAt(channel, 'description'))
  if (sent > longest)
    return [{ message: `The description has ${sent} characters; SmartNews takes ${longest}.`, hint: rebuild }]
  const written = charactersIn(section.description)
  if (own.description !== undefined || written <= longest) return []
  return [
    {
      key: ['description'],
      message: `The description has ${written} characters; SmartNews takes ${longest}, and gets "${describe(section, own)}".`,
      hint: 'Write a short one for it: "partnerSettings: {smartnews: {description: News for all}}".',
      severity: 'warning',
    },
  ]
}

/** A finding when there is no logo, and one for each logo that is no PNG by its name. */
export function logoFindings({ channel }: FeedView): Finding[] {
  if (addressIn(channel, 'snf:logo') === '')
    return [
      {
        key: keyOf('logo'),
        message: 'The feed has no logo for SmartNews.',
        hint: 'Put a PNG of 700x100 pixels on the site, and write its address: "partnerSettings: {smartnews: {logo: /smartnews.png}}".',
      },
    ]
  return ['logo', 'darkModeLogo'].flatMap((name): Finding[] => {
    const address = addressIn(channel, `snf:${name}`)
    if (address === '' || /\.png(?:[?#]|$)/i.test(address)) return []
    return [
      {
        key: keyOf(name),
        message: `The logo "${address}" is no PNG by its name.`,
        hint: 'Save it as a PNG of 700x100 pixels, and write the address of that file.',
        severity: 'warning',
      },
    ]
  })
}

const keyOf = (name: string) => ['partnerSettings', 'smartnews', name]

const addressIn = (channel: XmlElement, name: string): string => {
  const logo = childOf(channel, name)
  return logo ? textAt(logo, 'url') : ''
}

/** Findings about the thumbnail of an item: there is none, more than one, not the picture of the text, or a small one. */
export function thumbnailFindings(item: ItemView): Finding[] {
  const missing = oddPicture(item, { who: 'SmartNews' })
  if (!isActive(item) || missing.length > 0) return missing
  const urls = childrenOf(item.element, 'media:thumbnail').map(({ attributes }) => attributes.url)
  if (urls.length !== 1) return [{ message: `The item has ${urls.length} thumbnails, not one.`, hint: rebuild }]
  const { picture, section } = item.article
  const { file } = picture ?? {}
  const isShown = elementsNamed(item, ['img']).some((img) => attribute(img, 'src') === urls[0])
  return [
    ...(isShown || section.content !== 'full'
      ? []
      : [{ key: ['image'], message: 'The lead picture is not in the text.', hint: 'Write it into the text too.' }]),
    ...(file === undefined || Math.max(file.width, file.height) >= 1500
      ? []
      : [
          {
            key: ['image'],
            message: `The picture has ${file.width}x${file.height} pixels; SmartNews prefers a long side of 1500.`,
            hint: 'Take a larger one, if there is one.',
            severity: 'note' as const,
          },
        ]),
  ]
}

/** A finding when the date of an item is not the time of its last event. */
export const oldDate = ({ element: item, at }: ItemView): Finding[] =>
  textAt(item, 'pubDate') === rfc822(at)
    ? []
    : [
        {
          key: ['updated'],
          message: `The article was changed at ${local(at)}, but its <pubDate> is "${textAt(item, 'pubDate')}".`,
          hint: rebuild,
        },
      ]

/** A finding when the item of a deleted article has another status. */
export const notDeleted = ({ element: item }: ItemView): Finding[] =>
  childOf(item, 'media:status')?.attributes.state === 'deleted'
    ? []
    : [{ message: 'The item of a deleted article has no <media:status> with the state "deleted".', hint: rebuild }]
