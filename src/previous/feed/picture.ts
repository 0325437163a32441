import { pictureOf } from '../item.ts'
import { childrenOf, type Element, namespaces } from './element.ts'

/** The file name of the first picture in Media RSS, else in an enclosure; empty when there is none. */
export function leadPicture(item: Element): string {
  const media = childrenOf(item, 'content', namespaces.media).find(({ attributes: { medium } }) => medium === 'image')
  const enclosure = [...childrenOf(item, 'enclosure'), ...childrenOf(item, 'link')].find(
    ({ attributes: { type = '' } }) => type.startsWith('image/'),
  )
  return pictureOf(media?.attributes.url ?? enclosure?.attributes.url ?? enclosure?.attributes.href ?? '')
}
