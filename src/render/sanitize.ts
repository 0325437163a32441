import sanitizeHtml, { type IOptions } from 'sanitize-html'
import { limits } from '../limits.ts'
import { type Addressing, resolveAttributes } from './addressing.ts'
import { allowedAttributes, pageAttributes } from './attributes.ts'
import { elementNames, isVoid } from './content-model.ts'

/** Elements that are left out with their text. */
export const unshown: readonly string[] =
  'script style textarea option noscript xmp title template noembed noframes plaintext math svg select object applet'.split(
    ' ',
  )

/**
 * HTML of the allow-list, with absolute addresses. What feeds must not carry is left out and its text kept; scripts,
 * styles and their like are left out with their text.
 */
export const sanitize = (html: string, found: Addressing): string =>
  sanitizeHtml(html, {
    ...(found.isOfPage ? sanitizingPage : sanitizing),
    onOpenTag: (name) => {
      if (!elementNames.includes(name)) found.removed.add(name)
    },
    transformTags: {
      '*': (tagName, attributes) => {
        const resolved = resolveAttributes(tagName, Object.entries(attributes), found)
        return { tagName, attribs: Object.fromEntries(resolved) }
      },
    },
  })

/** What the sanitiser is asked for. */
export const sanitizing: IOptions = {
  allowedTags: [...elementNames],
  allowedAttributes,
  allowedClasses: { code: ['language-*'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel', 'sms', 'geo', 'xmpp'],
  allowedSchemesByTag: Object.fromEntries(
    ['img', 'source', 'video', 'audio', 'track'].map((tag) => [tag, ['http', 'https']]),
  ),
  allowedSchemesAppliedToAttributes: ['href', 'src', 'cite', 'poster'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: limits.textNesting,
  selfClosing: elementNames.filter(isVoid),
  parseStyleAttributes: false,
  nonTextTags: [...unshown],
}

/** The elements of a part of a page: it has no films, sounds and forms, which its policy would not allow. */
export const pageElements: readonly string[] = elementNames.filter(
  (name) => !['input', 'video', 'audio', 'track', 'source', 'picture'].includes(name),
)

/** The attributes of a part of a page, `*` those of every element. */
export const attributesOfPage: Record<string, string[]> = {
  ...allowedAttributes,
  '*': [...(allowedAttributes['*'] ?? []), ...pageAttributes],
  a: ['href', 'hreflang'],
  img: ['src', 'alt', 'width', 'height'],
  sup: [],
  li: ['value'],
  code: [],
}

/** The same for a part of a page. */
const sanitizingPage: IOptions = {
  ...sanitizing,
  allowedTags: [...pageElements],
  allowedAttributes: attributesOfPage,
  allowedClasses: {},
}
