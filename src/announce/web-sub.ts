import type { Service } from './model.ts'
import { accepted, refusal } from './model.ts'
import { nameOf } from './server-name.ts'

/**
 * WebSub: each hub of a feed is told the addresses of its documents, and fetches them. The specification leaves the ping to hub and
 * publisher (§6); all hubs know that of PubSubHubbub 0.4 §7.1, but not all several addresses in one ping.
 */
export const webSub: Service = {
  servers: ({ sections }) =>
    [...new Set(sections.flatMap(({ hubs }) => hubs))].sort().map((hub) => ({
      name: nameOf('WebSub', hub),
      takes: (thing) => thing.kind === 'document' && thing.section.hubs.includes(hub),
      most: 1,
      ask: ([topic = '']) => ({
        address: hub,
        request: {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic }).toString(),
        },
      }),
      judge: ({ status }) =>
        status >= 200 && status < 300 ? accepted : refusal(`the hub refuses it with status ${status}`),
    })),
}
