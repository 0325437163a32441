import * as z from 'zod'
import { limits } from '../limits.ts'
import { hostNames } from '../model/host-name.ts'
import { nearest } from '../text/nearest.ts'
import { oldAddresses } from './alias.ts'
import { chosen } from './chosen.ts'
import { tagsIn } from './listed.ts'
import { wholeNumber } from './value.ts'

/** Old addresses of a feed. */
export const movedFrom = oldAddresses.optional().meta({
  description:
    'old addresses of this feed, which lead to it now: paths of documents, or of a folder with a slash at its end; not inherited; default: none',
  example: '[/old-news/, /feed.xml]',
})

/** The name of a host. */
const hostName = chosen(
  (written) => hostNames.find((name) => name === written),
  `is not one of ${hostNames.join(', ')}`,
  undefined,
  () => undefined,
  (written) => {
    const meant = nearest(written, hostNames) ?? hostNames.find((name) => name.startsWith(written.toLowerCase()))
    return meant && `Write "${meant}" in its place.`
  },
).meta({ enum: [...hostNames] })

/** Keys of site.yaml that are about web servers. */
export const hostSettings = {
  host: z.preprocess(tagsIn, z.array(hostName, 'must be a list')).optional().meta({
    description:
      'host or web server of the feeds, or several: files that tell it types, caching and redirects are written, see [Hosting](hosting.md); default: none',
    example: '[netlify, nginx]',
  }),
  maxAge: wholeNumber(0, limits.ttlMinutes * 60)
    .optional()
    .meta({
      description:
        'seconds for which feeds may be kept before they are asked for again, in the files for `host`; default: 300',
      example: '300',
    }),
  compress: z
    .preprocess(tagsIn, z.array(z.enum(['gzip', 'brotli'], 'is neither gzip nor brotli'), 'must be a list'))
    .optional()
    .meta({
      description:
        '`gzip`, `brotli` or both: a packed copy lies beside each document, see [below](#packed-copies); default: none',
      example: '[gzip, brotli]',
    }),
}
