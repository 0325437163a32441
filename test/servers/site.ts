import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Delivery } from '../../src/hosting/model.ts'
import type { Compression } from '../../src/model/file.ts'
import { article, folder, put, site as settings } from '../folder.ts'
import { build } from '../here.ts'
import { deliveryOf, feedsUrl, fileFor, hub, otherHub } from './delivery.ts'
import type { Running } from './running.ts'
import type { Server } from './servers.ts'

/** A small site that a server serves. */
export type Served = Running & {
  delivery: Delivery
  out: string
  /** Writes a file of an article, and builds again. */
  edit: (path: string, text: string) => Promise<void>
  rebuild: () => Promise<void>
}

/** Old addresses of the feeds, and where they lead; the last ones are not plain. */
export const redirects = [
  { from: '/old.xml', to: `${feedsUrl}rss.xml` },
  { from: '/old.atom', to: `${feedsUrl}atom.xml` },
  { from: '/old/', to: feedsUrl },
  { from: '/%E6%97%A7/%E6%A1%A5.xml', to: `${feedsUrl}rss.xml` },
  { from: '/old%20news/a%27b%22c%7Bd%7De%3Bf%24g%2Ah%3Ai.xml', to: `${feedsUrl}rss.xml` },
]

/** Builds a small site into a new folder, and starts the server with the file that the build wrote for it. */
export async function serve(server: Server, compress: readonly Compression[]): Promise<Served> {
  const content = folder({ ...articles, 'site.yaml': `${articles['site.yaml']}${hostSettings(compress)}` })
  const [out, hosting] = [folder(), folder()]
  for (const one of [out, hosting]) chmodSync(one, 0o755)
  const rebuild = async () => {
    const { diagnostics, faults } = await build({ content, out, hosting, now: new Date('2020-01-01') })
    expect({ diagnostics, faults }).toEqual({ diagnostics: [], faults: [] })
  }
  await rebuild()
  const delivery = deliveryOf(out, { compress, redirects })
  const { place, name } = fileFor(server.name, delivery)
  const { port, stop } = await server.start({ root: out, file: join(place === 'served' ? out : hosting, name) })
  const edit = async (path: string, text: string) => {
    put(content, path, text)
    await rebuild()
  }
  return { port, stop, delivery, out, edit, rebuild }
}

const hostSettings = (compress: readonly Compression[]) => `\
host: [nginx, apache, caddy]
movedFrom: ${JSON.stringify(redirects.map(({ from }) => decodeURIComponent(from)))}
${compress.length === 0 ? '' : `compress: [${compress.join(', ')}]\n`}`

/** The folder and the file for a server, written where that reads it. */
export function configured(server: Server, { out, delivery }: Pick<Served, 'out' | 'delivery'>) {
  const { place, name, text } = fileFor(server.name, delivery)
  const below = place === 'served' ? out : folder()
  chmodSync(below, 0o755)
  writeFileSync(join(below, name), text)
  return { root: out, file: join(below, name) }
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Three sections: one has a hub of its own, one a Chinese name; texts are long enough to be packed. */
const articles = {
  'site.yaml': `${settings.replace('pages: false\n', '')}feedsUrl: ${feedsUrl}\nhub: ${hub}\narchive: year\nrights: {license: https://daily.internal/licence, uses: {prohibits: [ai-train]}}\n`,
  'city/section.yaml': 'title: City\n',
  'city/bridge/index.md': article({ body: `${'The bridge is open. '.repeat(100)}\n\n![A bridge](a%20bridge.png)` }),
  'city/bridge/a bridge.png': png,
  'council/section.yaml': `title: Council\nhub: ${otherHub}\nrights: {uses: {prohibits: [search]}}\n`,
  'council/session.md': article({ title: 'A session', date: '2019-11-01 10:00', body: 'Session. '.repeat(100) }),
  '新闻/section.yaml': 'title: 新闻\n',
  '新闻/market.md': article({ title: '市场', date: '2019-11-02', body: '市场已开放。'.repeat(100) }),
}
