import sanitizeHtml, { type Attributes, type IOptions, type Transformer } from 'sanitize-html'
import type { SafeHtml } from '../model.ts'
import { firstForbidden, legal } from '../text/characters.ts'

/** A public address, and the pixels where they are known. */
export type Resolved = { url: string; width?: number | undefined; height?: number | undefined }

/** Makes an address absolute; undefined when it must not be published. */
export type Resolve = (written: string, kind: 'link' | 'picture') => Resolved | undefined

export type Cleaned = {
  html: SafeHtml
  /** Names of the elements left out. */
  removed: string[]
  /** Addresses, as written, of pictures without alt text. */
  unlabelled: string[]
  /** A character that no feed can carry, left out. */
  forbidden?: ReturnType<typeof firstForbidden>
}

/**
 * The last step before a format: HTML of the allow-list only, balanced, every URL absolute, no heading above h2, no character
 * that XML forbids. What is not allowed goes and its text stays; scripts, styles and their like go with their text.
 */
export function clean(html: string, resolve: Resolve): Cleaned {
  const removed = new Set<string>()
  const unlabelled: string[] = []
  const shift = /<h1[\s/>]/i.test(html) ? 1 : 0
  const cleaned = sanitizeHtml(html, {
    ...options,
    onOpenTag: (name) => {
      if (!isAllowed.has(name) && name !== 'h1' && !(name in replacements)) removed.add(name)
    },
    transformTags: {
      '*': (name, attributes) => {
        if (name === 'img' && attributes.src === undefined && !attributes.srcset) removed.add('img')
        else if (name === 'img' && !attributes.alt?.trim()) unlabelled.push(attributes.src ?? '')
        return { tagName: shifted(name, shift), attribs: addresses(name, attributes, resolve) }
      },
      ...replacements,
    },
  })
  const forbidden = firstForbidden(cleaned)
  const kept = forbidden ? legal(cleaned) : cleaned
  return { html: sealed(kept.replace(/\r\n?/g, '\n').trim()), removed: [...removed], unlabelled, forbidden }
}

/** Pieces that are safe stay safe side by side. */
export const together = (...pieces: SafeHtml[]): SafeHtml => sealed(pieces.join('\n'))

/** The only place where text becomes safe HTML; the brand is a type's, so it costs nothing where libraries load. */
function sealed(html: string): SafeHtml {
  seal(html)
  return html
}
function seal(_html: string): asserts _html is SafeHtml {}

const allowedTags =
  `p br hr h2 h3 h4 h5 h6 a em strong b i u s del ins sub sup small mark abbr cite q dfn time code pre kbd samp var
   blockquote ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td figure figcaption img picture source
   video audio track ruby rb rt rp rtc bdi bdo div span section details summary wbr`.split(/\s+/)

const isAllowed = new Set(allowedTags)

/** Parts of a page become plain blocks, so that their words do not run together; the check box of a task becomes a sign. */
const replacements: Record<string, Transformer> = {
  ...Object.fromEntries(
    ['article', 'aside', 'address', 'center', 'footer', 'header', 'hgroup', 'main', 'nav'].map((name) => [
      name,
      (_: string, attribs: Attributes) => ({ tagName: 'div', attribs }),
    ]),
  ),
  input: (_, { type, checked }) => ({
    tagName: 'span',
    attribs: {},
    ...(type === 'checkbox' && { text: checked === undefined ? '☐' : '☑' }),
  }),
}

const shifted = (name: string, shift: number) =>
  /^h[1-6]$/.test(name) ? `h${Math.min(6, Number(name[1]) + shift)}` : name

const options: IOptions = {
  allowedTags,
  allowedAttributes: {
    '*': ['lang', 'dir', 'title'],
    a: ['href', 'hreflang'],
    img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height'],
    source: ['src', 'srcset', 'sizes', 'type', 'media'],
    video: ['src', 'poster', 'controls', 'width', 'height'],
    audio: ['src', 'controls'],
    track: ['kind', 'src', 'srclang', 'label'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    td: ['colspan', 'rowspan', 'headers', 'scope', 'align'],
    th: ['colspan', 'rowspan', 'headers', 'scope', 'align'],
    col: ['span'],
    colgroup: ['span'],
    time: ['datetime'],
    blockquote: ['cite'],
    q: ['cite'],
    del: ['cite', 'datetime'],
    ins: ['cite', 'datetime'],
    details: ['open'],
  },
  allowedClasses: { code: ['language-*'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: Object.fromEntries(
    ['img', 'source', 'video', 'audio', 'track'].map((tag) => [tag, ['http', 'https']]),
  ),
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite', 'poster'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 100,
  selfClosing: ['br', 'col', 'hr', 'img', 'source', 'track', 'wbr'],
  exclusiveFilter: ({ tag, attribs, text, mediaChildren }) =>
    (tag === 'img' && !attribs.src) || (/^(?:h[1-6]|p)$/.test(tag) && text.trim() === '' && mediaChildren.length === 0),
  parseStyleAttributes: false,
  nonTextTags:
    'script style textarea option noscript xmp title template noembed noframes plaintext math svg select object applet'.split(
      ' ',
    ),
}

const linkAttributes = ['href', 'cite']

/** All addresses of an element made absolute; one that must not be published goes with its attribute. */
function addresses(name: string, attributes: Attributes, resolve: Resolve): Attributes {
  if (isEmpty(attributes)) return attributes // as most are
  const resolved = Object.entries(attributes).flatMap(([key, value]): [string, string][] => {
    if (linkAttributes.includes(key)) return entry(key, resolve(value, 'link')?.url)
    if (key === 'poster' || (key === 'src' && name === 'img')) return entry(key, resolve(value, 'picture')?.url)
    if (key === 'src') return entry(key, resolve(value, 'link')?.url)
    if (key === 'srcset') return entry(key, srcset(candidates(value, resolve)))
    return [[key, value]]
  })
  const given = Object.fromEntries(resolved)
  if (name === 'img' && given.src === undefined && attributes.srcset !== undefined) {
    return Object.fromEntries([...resolved, ...entry('src', candidates(attributes.srcset, resolve)[0]?.url)])
  }
  if (name !== 'img' || given.width !== undefined || given.height !== undefined) return given
  const size = attributes.src === undefined ? undefined : resolve(attributes.src, 'picture')
  return size?.width === undefined ? given : { ...given, width: String(size.width), height: String(size.height) }
}

function isEmpty(attributes: Attributes): boolean {
  for (const _ in attributes) return false
  return true
}

const srcset = (images: { url: string; size: string }[]) =>
  images.length === 0 ? undefined : images.map(({ url, size }) => `${url} ${size}`.trim()).join(', ')

const entry = (key: string, value: string | undefined): [string, string][] =>
  value === undefined ? [] : [[key, value]]

/** The candidates of a srcset, HTML §4.8.4.2.1; a comma in a URL is written %2C, for readers that split at commas. */
function candidates(written: string, resolve: Resolve): { url: string; size: string }[] {
  return [...written.matchAll(/[\s,]*(\S*[^\s,])(?:\s+([^,]+))?,*/g)].flatMap(([, address = '', descriptor = '']) => {
    const size = descriptor.trim()
    const url = resolve(address, 'picture')?.url.replaceAll(',', '%2C')
    return url === undefined || !/^(?:\d+[wh]|\d+(?:\.\d+)?x|)$/.test(size) ? [] : { url, size }
  })
}
