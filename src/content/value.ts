import * as z from 'zod'
import { limits } from '../limits.ts'
import { legal } from '../text/characters.ts'
import { ascii } from '../text/url.ts'
import { dateBeforeWords, mendedDates, readAnyDate } from '../time/mended-date.ts'
import { isTimezone } from '../time/zone.ts'
import { canonicalId } from './canonical-id.ts'
import { chosen } from './chosen.ts'
import { inStraightQuotes, withoutCurlyQuotes } from './curly-quotes.ts'
import { isIri, isUri } from './guid.ts'
import { idPatternFault } from './id-pattern.ts'
import { isSegment, segmentFault } from './identity.ts'
import { nearestLanguage, readLanguage } from './language-tag.ts'
import { permalinkForm } from './permalink.ts'
import { quoted } from './quoted.ts'

/** The `description` of a key is printed in the tables of docs/, its `example` there and in hints. */
declare module 'zod' {
  interface GlobalMeta {
    example?: string
  }
}

/** The kinds of value that keys can have. Every scalar arrives as text (`yaml.ts`), and its kind reads it. */

/** A date, with or without a time and an offset. */
export const date = chosen(readAnyDate, 'is not a date', 'bad-date', mendedDates, (written) => {
  const local = mendedDates(written).length > 0 ? undefined : dateBeforeWords(written)
  return (
    local &&
    `Write "${local}" if that is the time in the time zone of the settings. Else write its offset too, like "${local} +01:00".`
  )
})
const yesOrNo = (written: string) => (written === 'true' ? true : written === 'false' ? false : undefined)
/** Other words for them, as some programs write them. */
const yesOrNoInstead = (written: string) =>
  /^(?:true|yes|y|on|1)$/i.test(written) ? ['true'] : /^(?:false|no|n|off|0)$/i.test(written) ? ['false'] : []
/** `true` or `false`. */
export const flag = chosen(yesOrNo, 'is neither true nor false', undefined, yesOrNoInstead).meta({
  type: 'boolean',
})
/** The same for `draft`, with a rule of its own: a draft must not be published by mistake. */
export const draftMark = chosen(yesOrNo, 'is neither true nor false', 'draft-value', yesOrNoInstead).meta({
  type: 'boolean',
})
/** An absolute http(s) address. */
export const webAddress = chosen(readWebAddress, 'is not an absolute http(s) address', 'bad-url')
/** `/path` on the site, or an absolute address. */
export const siteAddress = chosen(
  (written) => (/^\/(?!\/)[^\\\s]*$/.test(written) ? written : readWebAddress(written)),
  'is neither a /path on the site nor an absolute http(s) address',
  'bad-url',
)

/** The address of a site, with a slash at its end. */
export const root = chosen(
  (written) => {
    const address = /[?#]/.test(written) ? undefined : readWebAddress(written)
    return address === undefined || address.endsWith('/') ? address : `${address}/`
  },
  'is not an absolute http(s) address without ? and #',
  'bad-url',
)

/** A file beside the article, `/path` on the site, or an absolute address: resolved where it is used. */
export const address = z
  .string('must be text')
  .overwrite((written) => legal(written).trim())
  .min(1, 'is empty')
  .max(limits.addressCharacters, `has more than ${limits.addressCharacters} characters`)
  .superRefine(inStraightQuotes)

/** A number from `least` to `most`. */
export const number = (least: number, most: number) =>
  chosen((written) => {
    const value = /^[+-]?\d+(?:\.\d+)?$/.test(written) ? Number(written) : Number.NaN
    return value >= least && value <= most ? value : undefined
  }, `is not a number from ${least} to ${most}`).meta({ type: 'number', minimum: least, maximum: most })

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number) =>
  number(least, most).refine(Number.isInteger, 'is not a whole number')

/** The number of articles in a feed, or all of them: a number that no site reaches. */
export const articleCount = chosen((written) => {
  const count = /^\+?\d+$/.test(written) ? Number(written) : Number.NaN
  return written.toLowerCase() === 'all' ? limits.allArticles : count >= 1 && count <= limits.feed ? count : undefined
}, `is neither a whole number from 1 to ${limits.feed} nor all`).meta({
  anyOf: [{ type: 'integer', minimum: 1, maximum: limits.feed }, { const: 'all' }],
})

/** A language tag (BCP 47). */
export const language = chosen(readLanguage, 'is not a registered language tag (BCP 47)', undefined, nearestLanguage)

/**
 * An id, kept as it is written: readers compare ids character by character. What no URI (RFC 3986) is, no feed has ever had;
 * whether another one may be used depends on the subscribers (`check/bad-id.ts`).
 */
export const id = chosen(
  (written) => (isUri(written) ? written : undefined),
  'is not a valid http(s), tag: or urn: id',
  'bad-id',
  canonicalId,
  (written) => {
    if (written.length > limits.guidCharacters || withoutCurlyQuotes(written) !== undefined) return undefined
    const [canonical, other] = [canonicalId(written), `"guid: ${quoted(written)}"`]
    return canonical === undefined
      ? `Write ${other} if subscribers have this id. A new id is written like "id: tag:example.org,2019-11-01:bridge".`
      : `Write "id: ${canonical}". If subscribers have the id as it is, write ${other}.`
  },
)

/** How ids are made: `tag`, `url`, or a pattern. */
export const idPattern = chosen(
  (written) => (idPatternFault(written) === undefined ? written : undefined),
  (written) => idPatternFault(written) ?? 'is not a pattern of ids',
)

/** An id of any form, as other programs write it. */
export const guid = z
  .string('must be text')
  .overwrite((written) => legal(written).trim())
  .min(1, 'is empty')
  .max(limits.guidCharacters, `has more than ${limits.guidCharacters} characters`)

/** An absolute URI, which may have letters of any script. */
export const absoluteUri = chosen(
  (written) => (isIri(written) ? written : undefined),
  'is not an absolute URI',
  'bad-id',
)

/** The last part of an address. */
export const slug = chosen(
  (written) => (isSegment(written.normalize('NFC')) ? written.normalize('NFC') : undefined),
  (written) => segmentFault(written.normalize('NFC'))?.fault ?? 'is not a part of an address',
  'bad-name',
  (written) => segmentFault(written.normalize('NFC'))?.instead,
)

/** A pattern of addresses. */
export const permalink = chosen(
  (written) =>
    written.startsWith('/') &&
    /\{(?:slug|path|title|slugOrTitle)\}/.test(written) &&
    !/\/\.{1,2}(?:[/{]|$)/.test(written) &&
    permalinkForm.test(written)
      ? written
      : undefined,
  'is not a pattern with {slug}, like /{section}/{yyyy}/{mm}/{dd}/{slug}/',
)

/** A pattern of the ids of footnotes: readers know them by the letters `fn` or `note`. */
export const footnoteAnchors = chosen(
  (written) =>
    /^[a-z_](?:[\w:.-]|\{(?:label|number)\})*$/i.test(written) &&
    /\{(?:label|number)\}/.test(written) &&
    /fn|note/i.test(written)
      ? written
      : undefined,
  'is not a pattern with "fn" or "note" and with {label} or {number}, like fn-{label}',
)

/** A time zone of the IANA database. */
export const timezone = chosen(
  (written) => (isTimezone(written) ? written : undefined),
  'is not a time zone of the IANA database',
)

/** The part of an article that feeds contain. */
export const contentMode = chosen(
  (written) => (written === 'full' || written === 'summary' ? written : undefined),
  'is neither full nor summary',
).meta({ enum: ['full', 'summary'] })

/** The domain name in ids (RFC 4151 §2.1). */
export const authority = chosen(
  (written) => (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(written) ? written : undefined),
  'is not a domain name in lower case letters',
)

/** WHATWG URL in its serialized form, http(s), without credentials; ASCII. */
export function readWebAddress(written: string): string | undefined {
  if (/[\\\s]/.test(written) || !/^https?:\/\//i.test(written)) return undefined
  if (!URL.canParse(written)) return undefined
  const url = new URL(written)
  return url.username === '' && url.password === '' ? ascii(url) : undefined
}
