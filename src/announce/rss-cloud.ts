import type { Service } from './model.ts'
import { accepted, refusal } from './model.ts'
import { nameOf } from './server-name.ts'

/** rssCloud: the server is told the address of each RSS document that has changed. http://home.opml.org/rsscloud */
export const rssCloud: Service = {
  servers: ({ site }) => {
    const server = site.announce.rssCloud
    if (server === undefined) return []
    return [
      {
        name: nameOf('rssCloud', server),
        takes: (thing) => thing.kind === 'document' && thing.format.key === 'rss',
        most: 1,
        ask: ([url = '']) => ({
          address: new URL('ping', server).href,
          request: {
            method: 'POST',
            headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
            body: new URLSearchParams({ url }).toString(),
          },
        }),
        judge: ({ status, body }) => {
          if (status < 200 || status > 299) return refusal(`the server refuses it with status ${status}`)
          return saysNo.test(body.toString('utf8')) ? refusal('the server could not read the document') : accepted
        },
      },
    ]
  },
}

/** Servers answer with status 200 also where they refuse, in JSON or in XML. */
const saysNo = /\bsuccess(?:"\s*:\s*|\s*=\s*["'])false\b/
