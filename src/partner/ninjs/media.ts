import { digitalSource, madeOf } from '../../feed/digital-source.ts'
import type { Attachment, Picture, RenderedArticle } from '../../model.ts'
import { uri } from './uri.ts'

/** The pictures of an article, the lead picture first, then its sounds and films. */
export const media = ({ picture, pictures = [], attachments = [], ai }: RenderedArticle) => [
  ...[...(picture ? [picture] : []), ...pictures].map((one, index) => ({
    ...pictureItem(one, picture && index === 0 ? leadPicture : `picture ${index + 1}`),
    digitalSourceType: sourceType(digitalSource(madeOf(one, { ai, picture, pictures }))),
  })),
  ...attachments.map(attachmentItem),
]

/** The name of the lead picture among the associations of an article. */
export const leadPicture = 'lead picture'

const pictureItem = ({ url, alt, caption, credit, file }: Picture, name: string) => ({
  name,
  uri: uri(url),
  type: 'picture',
  descriptions: descriptions({ caption, alt: alt || undefined }),
  by: credit,
  renditions: [
    {
      name: 'main',
      href: uri(url),
      contentType: file?.type,
      width: file?.width,
      height: file?.height,
      sizeInBytes: file?.length,
    },
  ],
})

/** What readers see below a picture, and what describes it to those who do not see it. */
function descriptions(texts: { caption: string | undefined; alt: string | undefined }) {
  const written = Object.entries(texts).flatMap(([role, value]) =>
    value === undefined ? [] : [{ role, contentType: 'text/plain', value }],
  )
  return written.length === 0 ? undefined : written
}

const attachmentItem = ({ url, type, title, length, seconds }: Attachment, index: number) => ({
  name: `${kindOf(type)} ${index + 1}`,
  uri: uri(url),
  type: kindOf(type),
  title,
  renditions: [{ name: 'main', href: uri(url), contentType: type, sizeInBytes: length, duration: seconds }],
})

/** A member of the vocabulary of IPTC. */
export const sourceType = (uri: string | undefined) => uri && { uri }

const kindOf = (type: string) => (type.startsWith('video/') ? 'video' : 'audio')
