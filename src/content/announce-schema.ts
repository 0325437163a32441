import * as z from 'zod'
import { limits } from '../limits.ts'
import { chosen } from './chosen.ts'
import { addressesIn } from './listed.ts'
import { root, webAddress } from './value.ts'

/** Hubs of WebSub: one address, or a list. */
export const hubs = z.preprocess(
  addressesIn,
  z
    .array(webAddress, 'must be an address or a list of addresses')
    .max(limits.hubs, `has more than ${limits.hubs} addresses`)
    .transform((all) => [...new Set(all)]),
)

/** The public key of IndexNow, https://www.indexnow.org/documentation */
const indexNowKey = chosen(
  (written) => (/^[A-Za-z0-9-]{8,128}$/.test(written) ? written : undefined),
  'is not a key of 8 to 128 letters, digits and hyphens',
  undefined,
  () => undefined,
  () => 'Write a key that you make up, like 0123456789abcdef.',
)

/** A site as Baidu has registered it: `true`, an address or a host. */
const registeredSite = chosen(
  (written) =>
    /^true$/i.test(written)
      ? true
      : /^(?:https?:\/\/[a-z\d.-]+|[a-z\d-]+(?:\.[a-z\d-]+)+)(?::\d+)?\/?$/i.test(written)
        ? written
        : undefined,
  'is neither true nor the address of a site, like https://www.example.org',
  undefined,
  () => undefined,
  () =>
    'Write "true", or leave "baidu" out. The token of Baidu is secret: it belongs into the variable FEEDWRIGHT_BAIDU_TOKEN.',
).meta({ type: ['string', 'boolean'] })

/** The services that are told of changes. The endpoints are for tests, and for servers that take the place of the usual ones. */
const services = z.strictObject(
  {
    rssCloud: root.optional(),
    indexNow: z
      .preprocess(
        (value) => (typeof value === 'string' ? { key: value } : value),
        z.strictObject(
          { key: indexNowKey, file: webAddress.optional(), endpoint: webAddress.optional() },
          'must be a key or {key, file, endpoint}',
        ),
      )
      .optional(),
    baidu: z
      .preprocess(
        (value) => (typeof value === 'string' ? { site: value } : value),
        z.strictObject(
          { site: registeredSite, endpoint: webAddress.optional() },
          'must be true, a site or {site, endpoint}',
        ),
      )
      .optional(),
  },
  'must be {rssCloud, indexNow, baidu}',
)

/** The key of site.yaml about announcements: keys of maps arrive in lower case (`yaml.ts`). */
export const announce = z.preprocess(spelled, services).optional().meta({
  description:
    'services that `feedwright announce` tells of changes, a map `{rssCloud, indexNow, baidu}`, see [Announce](announce.md); default: none',
  example: '{rssCloud: https://rpc.rsscloud.io/, indexNow: 0123456789abcdef}',
})

function spelled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const names = new Map(Object.keys(services.shape).map((name) => [name.toLowerCase(), name]))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [names.get(key) ?? key, one]))
}
