import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { type Log, run } from '../run.ts'
import { filesIn, pathOf, send, typeOf } from '../vite/reply.ts'
import { openArticles } from './articles.ts'
import type { AstroConfig, ViteServer } from './host.ts'
import { type AstroOptions, buildOptionsIn, keptIn } from './options.ts'
import { entriesPath } from './route.ts'

/** The feeds of `astro dev`: the entries of which they were made, why they could not be made, and the build that is under way. */
type State = { entries: string | undefined; failure: string | undefined; building: Promise<void> }

type Site = { server: ViteServer; config: AstroConfig; options: AstroOptions; log: Log }

/** Answers requests for feeds while `astro dev` runs: they are made when one is asked for and entries have changed. */
export function serveFeeds(site: Site): void {
  const { server, config } = site
  const folder = join(keptIn(config), 'dev')
  const out = join(folder, 'out')
  const state: State = { entries: undefined, failure: undefined, building: Promise.resolve() }
  const answer = async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const path = pathOf(request, config.base.replace(/\/*$/, '/'))
    if (path === undefined || path === entriesPath || path.startsWith('src/')) return next()
    const isDocument = /\.(?:xml|json|opml)$/.test(path)
    if (isDocument) state.building = state.building.then(() => refresh(state, folder, site))
    await state.building
    if (!filesIn(out).includes(path)) return next()
    if (isDocument && state.failure !== undefined)
      return send(request, response, { status: 503, type: 'text/plain', body: Buffer.from(`${state.failure}\n`) })
    const body = readFileSync(join(out, path))
    send(request, response, { status: 200, type: typeOf(path, body), body })
  }
  server.middlewares.use((request, response, next) => void answer(request, response, next).catch(next))
}

/** Makes the feeds anew if entries have changed. */
async function refresh(state: State, folder: string, { server, config, options, log }: Site): Promise<void> {
  try {
    const entries = await entriesOf(server, config)
    if (entries === state.entries) return
    mkdirSync(folder, { recursive: true })
    const printed = join(folder, 'entries.txt')
    writeFileSync(printed, entries)
    state.entries = entries
    const { articles, found, signal } = openArticles(printed, config, options)
    const settings = { ...buildOptionsIn(config, { ...options, host: undefined }), cache: join(folder, 'cache') }
    await run({ ...settings, previous: false, out: join(folder, 'out'), articles, signal }, log, found)
    state.failure = undefined
  } catch (error) {
    state.failure = error instanceof Error ? error.message : String(error)
    log.error(state.failure)
  }
}

async function entriesOf({ resolvedUrls }: ViteServer, { base }: AstroConfig): Promise<string> {
  const url = new URL(`${base.replace(/\/*$/, '/')}${entriesPath}`, resolvedUrls?.local[0])
  const answer = await fetch(url)
  if (answer.ok) return await answer.text()
  throw new Error(`Astro answered ${answer.status} for ${url.href}, where Feedwright reads the entries.`)
}
