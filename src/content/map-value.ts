import * as z from 'zod'
import { limits } from '../limits.ts'
import { chosen, text } from './chosen.ts'
import { email, personName } from './email.ts'
import { address, date, number, webAddress } from './value.ts'

/** The kinds of value that are maps; most of them have a short form, which is text. */

/** A name alone is short for `{name}`. */
const named = (value: unknown) => (typeof value === 'string' ? { name: value } : value)
/** An account in the fediverse; two at signs, as programs show it. */
const fediverse = chosen(
  (written) => (accountForm.test(written) ? written : undefined),
  'is not an account in the fediverse, like @lilei@social.example',
  'bad-value',
  (written) => {
    const [, host, name] = /^https?:\/\/([^/]+)\/@?([^/@]+)\/?$/.exec(written) ?? []
    const account = name === undefined ? `@${written.replace(/^@/, '')}` : `@${name}@${host}`
    return accountForm.test(account) ? `'${account}'` : undefined // in YAML, a text that begins with @ needs quotation marks
  },
)
const accountForm = /^@[\w.-]+@(?:[a-z\d-]+\.)+[a-z\d][a-z\d-]*$/i

/** A person: a name, or a map. */
export const person = z.preprocess(
  named,
  z.strictObject(
    { name: personName, url: webAddress.optional(), email: email.optional(), fediverse: fediverse.optional() },
    'must be a name or {name, url, email, fediverse}',
  ),
)
/** The source of a text: a name, or a map. */
export const source = z.preprocess(
  named,
  z.strictObject({ name: text(), url: webAddress.optional() }, 'must be a name or {name, url}'),
)

/** The media type of a sound or film. */
const mediaType = chosen(
  (written) => (/^(?:audio|video)\/[a-z0-9][a-z0-9.+-]*$/.test(written) ? written : undefined),
  'is not the media type of a sound or film, like audio/mpeg',
)

/** The lead picture: an address, or a map. */
export const image = z.preprocess(
  (value) => (typeof value === 'string' ? { src: value } : value),
  z.strictObject(
    { src: address, alt: text().optional(), caption: text(limits.longText).optional(), credit: text().optional() },
    'must be an address or {src, alt, caption, credit}',
  ),
)

/** The sound or film of an article: an address, or a map. */
export const audio = z.preprocess(
  (value) => (typeof value === 'string' ? { src: value } : value),
  z.strictObject(
    { src: address, title: text().optional(), type: mediaType.optional() },
    'must be an address or {src, title, type}',
  ),
)

/** Rounded to a millionth of a degree, about 11 cm: smaller numbers would be printed as 1e-7. */
const degrees = (most: number) => number(-most, most).transform((value) => Math.round(value * 1e6) / 1e6)

/** A place on the map, in degrees. */
export const location = z.strictObject(
  { name: text().optional(), lat: degrees(90), lon: degrees(180) },
  'must be {name, lat, lon}',
)

/** A correction. */
export const notice = z.strictObject({ date, note: text(limits.longText) }, 'must be {date, note}')
/** A withdrawal; its title takes the place of one that must not be published any more. */
export const withdrawal = z.strictObject(
  { date, note: text(limits.longText), title: text().optional() },
  'must be {date, note, title}',
)
