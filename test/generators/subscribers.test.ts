import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folder, put } from '../folder.ts'
import { build } from '../here.ts'
import type { Reader } from '../readers/model.ts'
import { readers } from '../readers/readers.ts'
import { type Server, serve } from '../readers/server.ts'
import { itemsOf } from './items.ts'
import { adopt, lastFeedOf, moved } from './moved.ts'
import { tools } from './tools.ts'

/** Programs of others are started often here, so these tests run only where they are asked for. */
const runs = process.env.FEEDWRIGHT_GENERATORS === 'required'

const feedsOf = (name: string) => `test/generators/${name}/feeds`

/** Others compare more than ids, which another program writes in another way. */
const subscribers = readers.filter(({ knows }) => knows === 'id')

/** Subscribes to a feed. The function that it returns fetches the feed again, and returns how many items are new. */
function counting(reader: Reader, url: string): () => Promise<number> {
  const read = reader.subscribe(url)
  let seen = 0
  return async () => {
    const [before, { length }] = [seen, await read()]
    seen = length
    return length - before
  }
}

let server: Server
beforeAll(async () => {
  server = await serve()
})
afterAll(async () => await server.stop())

describe.runIf(runs).each(subscribers)('$name', (reader) => {
  test.each(tools)('sees nothing new after a move from $name', async ({ name, feeds }) => {
    const out = folder()
    await build({ config: `test/generators/${name}/site/feedwright.yaml`, out, now: new Date('2024-06-01') })
    for (const path of feeds) {
      const read = counting(reader, server.url + path)
      server.publish(feedsOf(name))
      const all = itemsOf(readFileSync(join(feedsOf(name), path), 'utf8')).length
      expect({ path, new: await read() }).toEqual({ path, new: all })
      server.publish(out)
      expect({ new: await read(), file: server.sent() }).toEqual({ new: 0, file: join(out, path) })
    }
  })

  test.each(moved)('sees nothing new after a move from $name', async (system) => {
    const read = counting(reader, server.url + system.address)
    server.publish(lastFeedOf(system))
    const all = itemsOf(readFileSync(join(lastFeedOf(system), system.feed), 'utf8')).length
    expect(await read()).toBe(all)
    const { out } = await adopt(system)
    server.publish(out)
    expect({ new: await read(), file: server.sent() }).toEqual({ new: 0, file: join(out, system.feed) })
  })

  test('sees each item whose id is another', async () => {
    const [path, changed] = ['rss.xml', folder()]
    cpSync(feedsOf('astro'), changed, { recursive: true })
    const feed = readFileSync(join(changed, path), 'utf8')
    put(changed, path, feed.replaceAll('/blog/my-post', '/blog/your-post').replaceAll('/Own/', '/own/'))
    const read = counting(reader, server.url + path)
    server.publish(feedsOf('astro'))
    expect(await read()).toBe(itemsOf(feed).length)
    server.publish(changed)
    expect(await read()).toBe(2)
  })
})
