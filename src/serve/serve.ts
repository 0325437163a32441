import { join } from 'node:path'
import { type Config, placeOf } from '../content/config.ts'
import { filesOf } from '../content/files.ts'
import { readPeopleFile } from '../content/people-file.ts'
import type { BuildOptions } from '../edition/edition.ts'
import { hooksNames } from '../hooks/find.ts'
import { lookPathsIn } from '../look/files.ts'
import type { Start } from '../worker/workers-for.ts'
import { openPreview, type PreviewOptions, type State } from './preview.ts'
import { answer } from './routes.ts'
import { host, serveHttp } from './server.ts'
import { openSpeeches } from './speech.ts'
import { watchFolder } from './watch.ts'

/** A preview that is being served. */
export type Server = {
  /** The address of the preview. */
  url: string
  /** Ends the preview: the port is free again, and nothing remains on the disk. */
  close: () => Promise<void>
}

/**
 * Shows the feeds as they would be published, and builds them again after every change; errors in files never end it.
 * `report` is called after each build.
 * @throws Error when the port is in use; the signal's reason when it is aborted before the end of the first build
 */
export async function serve(
  options: PreviewOptions,
  port: number,
  report: (state: State) => void,
  start?: Start,
): Promise<Server> {
  const preview = openPreview(options, start)
  const speechFor = openSpeeches(options.language)
  const server = await serveHttp(port, async (path, query, languages) =>
    answer({ path, query }, { ...preview, speech: await speechFor(languages) }, options.signal),
  ).catch((error: unknown) => {
    preview.close()
    throw error
  })
  const building = oneAtATime(async () => {
    server.send('building', '')
    const state = await preview.build()
    if (options.signal?.aborted) return
    server.send('built', String(state.build))
    report(state)
    arm(state)
    watched?.add(besideContent((await placeOf(options)).config)) // settings may name files that they did not name before
  })
  let watched: Awaited<ReturnType<typeof watchFolder>> | undefined
  let timer: NodeJS.Timeout | undefined
  /** Sets a timer to the next moment at which the same content makes other feeds; timers are limited to 24 days. */
  function arm({ outcome }: State): void {
    clearTimeout(timer)
    if (!outcome?.nextChange || options.now) return
    const wait = Math.max(0, Date.parse(outcome.nextChange.date) - Date.now())
    if (wait < 2 ** 31) timer = setTimeout(building.ask, wait)
  }
  const place = await placeOf(options)
  watched = await watchFolder(
    [place.content, ...besideContent(place.config), ...hooksBeside(options.hooks)],
    { report: preview.changed, act: building.ask },
    options.signal,
  )
  async function close(): Promise<void> {
    clearTimeout(timer)
    await watched?.close()
    await server.close()
    await building.done()
    preview.close()
  }
  if (!options.signal?.aborted) building.ask()
  await building.done()
  if (options.signal?.aborted) await close()
  options.signal?.throwIfAborted()
  return { url: `http://${host}:${server.port}/`, close }
}

/** The files beside the content that change what is made of it: settings, ours and those of the tool, the file of authors, and those of the look. */
function besideContent(config: Config | undefined): string[] {
  if (!config) return []
  const { people } = readPeopleFile(config, filesOf(config.folder))
  const named = [...(people ? [people.path] : []), ...lookPathsIn(config.text)]
  return [...[config, ...config.others].map(({ file }) => file), ...named.map((path) => join(config.folder, path))]
}

/** The files of hooks, also where there is none yet: they are read when they come. */
const hooksBeside = (hooks: BuildOptions['hooks']): readonly string[] =>
  hooks === undefined ? hooksNames : typeof hooks === 'string' ? [hooks] : []

/** Runs `act` whenever it is asked to, but never twice at once: if it is asked while it runs, it runs once more. */
function oneAtATime(act: () => Promise<void>) {
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
