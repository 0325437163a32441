import type { BuildOptions } from '../build.ts'
import { formatOfPath } from '../feed/names.ts'
import { overview } from './overview.ts'
import { openPreview, type State } from './preview.ts'
import { reading } from './reading.ts'
import { host, type Reply, serveHttp } from './server.ts'
import { source } from './source.ts'
import { watchFolder } from './watch.ts'

export type Server = {
  /** Where it is to be seen. */
  url: string
  /** Ends it: the port is free, and what was made is gone. */
  close: () => Promise<void>
}

/**
 * Shows the feeds as they would be published, and builds them again after every change; never ends because of one. `told` is
 * called after each build.
 * @throws Error when the port is taken; the signal's reason when it is aborted before the first build is done
 */
export async function serve(
  options: Pick<BuildOptions, 'content' | 'drafts' | 'now' | 'signal'>,
  port: number,
  told: (state: State) => void,
): Promise<Server> {
  const preview = openPreview(options)
  const server = await serveHttp(port, (path) => answer(path, preview)).catch((error: unknown) => {
    preview.close()
    throw error
  })
  const building = inTurn(async () => {
    const state = await preview.build()
    if (options.signal?.aborted) return
    server.tell('built', String(state.build))
    told(state)
    arm(state)
  })
  let timer: NodeJS.Timeout | undefined
  /** At the next moment at which the same content gives other feeds; timers take no more than 24 days. */
  function arm({ outcome }: State): void {
    clearTimeout(timer)
    if (!outcome?.nextChange || options.now) return
    const wait = Math.max(0, Date.parse(outcome.nextChange.date) - Date.now())
    if (wait < 2 ** 31) timer = setTimeout(building.ask, wait)
  }
  const unwatch = await watchFolder(options.content ?? 'content', preview.changed, building.ask)
  async function close(): Promise<void> {
    clearTimeout(timer)
    await unwatch()
    await server.close()
    await building.done()
    preview.close()
  }
  building.ask()
  await building.done()
  if (options.signal?.aborted) await close()
  options.signal?.throwIfAborted()
  return { url: `http://${host}:${server.port}/`, close }
}

/** Does something again and again, never twice at once: what is asked for meanwhile is done once more behind it. */
function inTurn(act: () => Promise<void>) {
  let running: Promise<void> | undefined
  let again = false
  async function run(): Promise<void> {
    do {
      again = false
      await act()
    } while (again)
    running = undefined
  }
  return {
    ask(): void {
      if (running) again = true
      else running = run()
    },
    done: async () => await running,
  }
}

function answer(path: string, preview: Parameters<typeof overview>[0]): Reply | undefined {
  if (path === '/') return overview(preview)
  const [, room = '', rest = ''] = /^\/(feeds|documents|files)\/(.*)$/s.exec(path) ?? []
  if (room === 'feeds') return reading(rest, preview)
  if (room === 'documents') return source(rest, preview)
  if (room !== 'files') return undefined
  const file = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest
  const body = preview.read(file)
  const policy = file.endsWith('.svg') ? "default-src 'none'; style-src 'unsafe-inline'; sandbox" : undefined
  return body && { type: typeOf(file), body, policy }
}

/** The media type of a file that Feedwright writes. */
function typeOf(path: string): string {
  const format = formatOfPath(path)
  if (format) return `${format.mediaType}; charset=utf-8`
  return types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}
