import { createHmac, randomUUID } from 'node:crypto'
import { form, type Reply, served } from './web.ts'

/**
 * A WebSub hub: it verifies the intent of subscribers (§5.3), fetches a topic that it is told of, and delivers it (§7) with a
 * signature (§7.1). A topic must name this hub and itself.
 */
export async function hub(reply: (topic: string) => Reply | undefined = () => undefined) {
  const subscribers = new Map<string, { callback: string; secret: string }[]>()
  const deliveries: Promise<void>[] = []
  const server = await served(async ({ body, headers }) => {
    if (headers['content-type'] !== 'application/x-www-form-urlencoded') return { status: 415 }
    const { 'hub.mode': mode, 'hub.topic': topic = '', 'hub.callback': callback = '', ...more } = form(body)
    if (mode === 'subscribe') {
      const secret = more['hub.secret'] ?? ''
      deliveries.push(
        verified(callback, topic, () =>
          subscribers.set(topic, [...(subscribers.get(topic) ?? []), { callback, secret }]),
        ),
      )
      return { status: 202 }
    }
    const url = more['hub.url'] ?? ''
    const own = reply(url)
    if (own) return own
    if (mode !== 'publish' || !URL.canParse(url)) return { status: 400 }
    deliveries.push(deliver(url))
    return { status: 204 }
  })

  async function verified(callback: string, topic: string, accept: () => void): Promise<void> {
    const challenge = randomUUID()
    const query = {
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.challenge': challenge,
      'hub.lease_seconds': '600',
    }
    const response = await fetch(`${callback}?${new URLSearchParams(query)}`)
    if (response.ok && (await response.text()) === challenge) accept()
  }

  async function deliver(topic: string): Promise<void> {
    if (!subscribers.has(topic)) return
    const response = await fetch(topic)
    const content = await response.text()
    const { hubs, self } = discovered(content)
    if (!hubs.includes(`${server.url}/`) || self !== topic) return
    for (const { callback, secret } of subscribers.get(topic) ?? [])
      await fetch(callback, {
        method: 'POST',
        headers: {
          link: `<${server.url}/>; rel="hub", <${topic}>; rel="self"`,
          'x-hub-signature': `sha256=${createHmac('sha256', secret).update(content).digest('hex')}`,
        },
        body: content,
      })
  }

  return {
    ...server,
    /** The addresses of the publish pings that it got, sorted. */
    topics: () =>
      server.got
        .map(({ body }) => form(body))
        .flatMap((one) => (one['hub.mode'] === 'publish' ? new URL(one['hub.url'] ?? '').pathname : []))
        .sort(),
    settled: async () => void (await Promise.all(deliveries)),
  }
}

/** §4: what a document says of its hubs and itself. */
export function discovered(content: string): { hubs: string[]; self: string } {
  if (content.startsWith('{')) {
    const { hubs = [], feed_url: self } = JSON.parse(content)
    return { hubs: hubs.map(({ url }: { url: string }) => url), self }
  }
  const links = [...content.matchAll(/<(?:atom:)?link [^>]*>/g)].map(([link]) => ({
    rel: /rel="([^"]*)"/.exec(link)?.[1],
    href: /href="([^"]*)"/.exec(link)?.[1]?.replaceAll('&#x26;', '&') ?? '',
  }))
  return {
    hubs: links.filter(({ rel }) => rel === 'hub').map(({ href }) => href),
    self: links.find(({ rel }) => rel === 'self')?.href ?? '',
  }
}

/** A subscriber: it discovers the hub of an address, subscribes there, and keeps what is delivered with the right signature. */
export async function subscriber(address: string) {
  const secret = randomUUID()
  const delivered: string[] = []
  const refused: string[] = []
  const { hubs, self } = discovered(await (await fetch(address)).text())
  const server = await served(({ method, path, body, headers }) => {
    if (method === 'POST') {
      const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
      ;(headers['x-hub-signature'] === signature ? delivered : refused).push(body)
      return { status: 204 }
    }
    const query = new URL(path, 'http://localhost').searchParams
    return query.get('hub.topic') === self ? { body: query.get('hub.challenge') ?? '' } : { status: 404 }
  })
  const [first = ''] = hubs
  await fetch(first, {
    method: 'POST',
    body: new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': self,
      'hub.callback': `${server.url}/callback`,
      'hub.secret': secret,
    }),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  return { delivered, refused }
}
