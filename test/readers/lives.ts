import { setTimeout as sleep } from 'node:timers/promises'
import { allNames, type FormatName } from '../../src/feed/names.ts'
import { folder } from '../folder.ts'
import { build } from '../here.ts'
import { files } from './articles.ts'
import { events } from './events.ts'
import type { Held, Reader } from './model.ts'
import { type Logged, serve } from './nginx.ts'

/** What a reader held of one feed after each event, and what it asked the server for. */
export type Life = { reader: Reader; format: FormatName; held: Held[][]; requests: Logged[] }

/**
 * Lets readers subscribe to all feeds of one site. Each event is one build into the folder that the server serves, after
 * which each reader fetches again. A feed in a format that a reader does not know is fetched once.
 * @throws Error with what a build reported, or a reader printed
 */
export async function live(tried: readonly Reader[]): Promise<Life[]> {
  const [content, out, hosting] = [folder(files), folder(), folder()]
  const publish = async ({ name, now, act }: (typeof events)[number]) => {
    act(content)
    const { ok, diagnostics } = await build({ content, out, hosting, now: new Date(`${now}+08:00`) })
    if (!ok) throw new Error(`${name}: ${JSON.stringify(diagnostics)}`)
  }
  const [first, ...later] = events
  await publish(first)
  const server = await serve(out, `include ${hosting}/nginx.conf;`)
  const subscriptions = tried.flatMap((reader) =>
    allNames.map((format) => {
      const address = addressOf(reader, format)
      const held: Held[][] = []
      return { reader, format, address, read: reader.subscribe(server.url + address), held }
    }),
  )
  const fetchAll = (isFirst: boolean) =>
    Promise.all(
      subscriptions.map(async ({ reader, format, read, held }) => {
        if (reader.formats.includes(format.key)) held.push(await read())
        else if (isFirst) held.push(await read().catch(() => []))
      }),
    )
  try {
    await fetchAll(true)
    for (const event of later) {
      await sleep(1100) // ETag and Last-Modified of nginx are made of the length and the second
      await publish(event)
      await fetchAll(false)
    }
  } catch (fault) {
    await server.stop()
    throw fault
  }
  const log = await server.stop()
  return subscriptions.map(({ reader, format, address, held }) => ({
    ...{ reader, format, held },
    requests: log.filter((request) => request.address === `/${address}`),
  }))
}

/** The server does not read what is behind the question mark, but its log tells by it who asked. */
const addressOf = ({ name }: Reader, { fileName }: FormatName) => `${fileName}?${encodeURIComponent(name)}`
