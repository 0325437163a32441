import type { ImageReference } from '../model.ts'
import type { Attributes } from './attributes.ts'

/** A public address, and the pixels where they are known. */
export type Resolved = { url: string; width?: number | undefined; height?: number | undefined }

/** Makes an address absolute; undefined when it must not be published. */
export type Resolve = (written: string, kind: 'link' | 'picture') => Resolved | undefined

/** The lead picture by its public address, with what front matter says of it. */
export type Lead = Pick<ImageReference, 'alt' | 'caption' | 'credit'> & { url: string }

/** How the addresses of a text are resolved, and what is found about its pictures on the way. */
export type Addressing = {
  resolve: Resolve
  lead?: Lead | undefined
  /** Addresses, as written, of pictures without alt text. */
  unlabelled: string[]
  /** Names of elements left out: `img` for a picture without any address. */
  removed: Set<string>
  /** Whether it is a part of a page, which keeps `nav`, `header`, `footer` and classes, and not a text in feeds. */
  isOfPage: boolean
}

/** Addressing for a text about which nothing is found yet. */
export const addressing = (resolve: Resolve, lead?: Lead, isOfPage = false): Addressing => ({
  resolve,
  lead,
  unlabelled: [],
  removed: new Set(),
  isOfPage,
})

/** Leaves addresses that are absolute already. */
export const asItIs: Resolve = (url) => ({ url })

/** Attributes with every address absolute; one that must not be published is left out with its attribute. */
export function resolveAttributes(element: string, written: Attributes, found: Addressing): Attributes {
  const isPlayed = element === 'video' || element === 'audio'
  if (written.length === 0 && element !== 'img' && !isPlayed) return written
  const resolved = written.flatMap(([name, value]) =>
    entry(name, resolveAttribute(element, name, value, found.resolve)),
  )
  if (element === 'img') return resolvePicture(written, resolved, found)
  return isPlayed && attributeOf(written, 'controls') === undefined ? [...resolved, startedByHand] : resolved
}

/** Feeds carry no `autoplay`: without controls, films cannot be started, and sounds are not even seen. */
const startedByHand = ['controls', ''] as const

function resolveAttribute(element: string, name: string, value: string, resolve: Resolve): string | undefined {
  if (name === 'href' || name === 'cite') return regular(link, resolve(value, 'link'))
  if (name === 'poster' || (name === 'src' && element === 'img')) return regular(web, resolve(value, 'picture'))
  if (name === 'src') return regular(web, resolve(value, 'link'))
  return name === 'srcset' ? srcset(candidates(value, resolve)) : value
}

/** What every reader and validator takes for an address: absolute, of the web, of mail, a telephone or a place, in ASCII. */
const web = /^https?:\/\/[!-~]+$/
const link = /^(?:https?:\/\/|mailto:|tel:|sms:|geo:|xmpp:)[!-~]+$/

const regular = (form: RegExp, resolved: Resolved | undefined) =>
  resolved && form.test(resolved.url) ? resolved.url : undefined

/** The alt text that front matter knows, the picture that a srcset begins with, and the size of a picture of ours. */
function resolvePicture(written: Attributes, resolved: Attributes, found: Addressing): Attributes {
  const [address, set] = [attributeOf(written, 'src'), attributeOf(written, 'srcset')]
  const labelled = withAlt(resolved, found.lead)
  if (address === undefined && !set) found.removed.add('img')
  else if (!attributeOf(labelled, 'alt')?.trim()) found.unlabelled.push(address ?? '')
  if (set !== undefined && attributeOf(labelled, 'src') === undefined) {
    return [...labelled, ...entry('src', candidates(set, found.resolve)[0]?.url)]
  }
  const isSized = labelled.some(([name]) => name === 'width' || name === 'height')
  const { width, height } = (!isSized && address !== undefined && found.resolve(address, 'picture')) || {}
  return width === undefined ? labelled : [...labelled, ['width', String(width)], ['height', String(height)]]
}

function withAlt(attributes: Attributes, lead: Lead | undefined): Attributes {
  if (!lead?.alt || lead.url !== attributeOf(attributes, 'src') || attributeOf(attributes, 'alt')?.trim())
    return attributes
  return [...attributes.filter(([name]) => name !== 'alt'), ['alt', lead.alt]]
}

/** The value of an attribute; undefined when it is not there. */
export const attributeOf = (attributes: Attributes, name: string): string | undefined =>
  attributes.find(([key]) => key === name)?.[1]

const entry = (key: string, value: string | undefined): [string, string][] =>
  value === undefined ? [] : [[key, value]]

const srcset = (images: { url: string; size: string }[]) =>
  images.length === 0 ? undefined : images.map(({ url, size }) => `${url} ${size}`.trim()).join(', ')

/** The candidates of a srcset, HTML §4.8.4.2.1; a comma in a URL is written %2C, for readers that split at commas. */
function candidates(written: string, resolve: Resolve): { url: string; size: string }[] {
  return [...written.matchAll(/[\s,]*(\S*[^\s,])(?:\s+([^,]+))?,*/g)].flatMap(([, address = '', descriptor = '']) => {
    const size = sizeOf(descriptor.trim())
    const url = regular(web, resolve(address, 'picture'))?.replaceAll(',', '%2C')
    return url === undefined || size === undefined ? [] : { url, size }
  })
}

/** A width or density as all readers write it; undefined when it is none. */
function sizeOf(descriptor: string): string | undefined {
  if (descriptor === '') return ''
  const [, number = '', unit = ''] = /^(\d{1,6}(?=w$)|\d{1,3}(?:\.\d{1,4})?(?=x$))([wx])$/.exec(descriptor) ?? []
  return Number(number) > 0 ? `${Number(number)}${unit}` : undefined
}
