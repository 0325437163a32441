import * as z from 'zod'
import type { Answer } from '../http/exchange.ts'
import type { Service, Verdict } from './model.ts'
import { refusal } from './model.ts'
import { nameOf } from './server-name.ts'

/** Baidu: the site sends the addresses of its articles, one a line. The token is secret, and is in the query of the address. */
export const baidu: Service = {
  servers: ({ site, baiduToken: token }) => {
    const settings = site.announce.baidu
    if (settings === undefined) return []
    const { origin } = new URL(site.url)
    const registered = settings.site === true ? origin : settings.site
    const endpoint = settings.endpoint ?? 'http://data.zz.baidu.com/urls'
    return [
      {
        name: nameOf('Baidu', endpoint),
        takes: (thing) => thing.kind === 'article' && !thing.isGone && new URL(thing.address).origin === origin,
        most: 2000,
        missing: token ? undefined : 'the variable FEEDWRIGHT_BAIDU_TOKEN is not set',
        ask: (addresses) => ({
          address: asked(endpoint, { site: registered, token: token ?? '' }),
          request: { method: 'POST', headers: { 'content-type': 'text/plain' }, body: addresses.join('\n') },
        }),
        judge,
      },
    ]
  },
}

function asked(endpoint: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(endpoint)
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
  return url.href
}

/** What the server may answer; its own texts are not printed, since they could contain the token. */
const answered = z.object({
  success: z.number(),
  not_same_site: z.array(z.string()).optional(),
  not_valid: z.array(z.string()).optional(),
})

function judge({ status, body }: Answer): Verdict {
  if (status === 401) return refusal('Baidu does not know the token in FEEDWRIGHT_BAIDU_TOKEN')
  const text = body.toString('utf8')
  if (status === 400) return refusal(reasonIn(text))
  if (status !== 200) return refusal(`the server refuses them with status ${status}`)
  const { data } = answered.safeParse(parsed(text))
  if (!data) return refusal('the server gives an answer that cannot be read')
  return {
    refused: new Map([
      ...(data.not_same_site ?? []).map((url) => [url, 'it is not of the site that is registered at Baidu'] as const),
      ...(data.not_valid ?? []).map((url) => [url, 'Baidu takes it for no valid address'] as const),
    ]),
  }
}

function reasonIn(text: string): string {
  if (/quota/i.test(text)) return 'the number of addresses that Baidu takes in a day is used up'
  if (/site/i.test(text)) return 'the site is not registered at Baidu as it is written in "baidu"'
  return 'the server refuses them with status 400'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
