import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { run } from '../run.ts'
import { logOf, optionsOf } from './build.ts'
import type { ViteConfig, ViteServer } from './host.ts'
import type { ViteOptions } from './options.ts'
import { filesIn, pathOf, send, typeOf } from './reply.ts'

/** The feeds in development. */
type Feeds = { answer: (request: IncomingMessage, response: ServerResponse, next: () => void) => Promise<void> }

/** What is known of the feeds: whether a file has changed since they were built, and the build that is under way. */
type State = { isStale: boolean; building: Promise<void> | undefined; failure: string | undefined }

/** Opens the feeds of a server of development: they are built when one is asked for and something has changed. */
export function openFeeds(config: ViteConfig, options: ViteOptions, server: ViteServer): Feeds {
  const kept = resolve(config.cacheDir, 'feedwright-development')
  const out = join(kept, 'out')
  const state: State = { isStale: true, building: undefined, failure: undefined }
  const log = logOf(config.logger)
  server.watcher.add(resolve(config.root, options.content ?? 'content'))
  server.watcher.on('all', () => {
    state.isStale = true
  })

  async function build(): Promise<void> {
    state.isStale = options.articles !== undefined // no file need change where these come from
    state.failure = undefined
    try {
      const site = await optionsOf(config, options)
      const { previous = false, cache = join(kept, 'cache') } = site
      await run({ ...site, previous, cache, out }, log)
    } catch (error) {
      state.failure = error instanceof Error ? error.message : String(error)
      log.error(state.failure)
      server.ws.send({ type: 'error', err: { message: `Feedwright: ${state.failure}`, stack: '' } })
    }
  }

  async function fresh(): Promise<void> {
    if (state.isStale) state.building ??= build().finally(() => (state.building = undefined))
    await state.building
  }

  return {
    async answer(request, response, next) {
      const path = pathOf(request, config.base)
      if (path === undefined) return next()
      const isDocument = /\.(?:xml|json|opml|txt)$/.test(path)
      if (isDocument) await fresh()
      const isOurs = filesIn(out).includes(path)
      if (isDocument && state.failure !== undefined && (isOurs || path.endsWith('.xml'))) {
        return send(request, response, { status: 503, type: 'text/plain', body: Buffer.from(`${state.failure}\n`) })
      }
      if (!isOurs) return next()
      const body = readFileSync(join(out, path))
      send(request, response, { status: 200, type: typeOf(path, body), body })
    },
  }
}
