import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSite } from '../content/articles.ts'
import type { Content } from '../content/read.ts'
import { type Diagnostic, severity } from '../diagnostic.ts'
import { webLimits } from '../http/limits.ts'
import { readManifest } from '../publish/manifest.ts'
import { manifestName } from '../publish/names.ts'
import { byCodeUnit } from '../text/characters.ts'
import { announcedArticles } from './articles.ts'
import { builtDocuments } from './documents.ts'
import { type Due, dueAmong, nextState } from './due.ts'
import type { Server, Thing } from './model.ts'
import { type Told, tellAll } from './send.ts'
import { services } from './services.ts'
import { readState, writeState } from './state.ts'
import { asTheyAreLive, type Waiting } from './wait.ts'

/** What announcing needs: the built site, its settings, and the time. */
export type Options = {
  content: Content
  /** The output folder. */
  out: string
  /** The file that says what was announced before. */
  state?: string | undefined
  /** Sends nothing. */
  isDry: boolean
  /** How long it waits until everything is live, in milliseconds. */
  wait: number
  now: Date
  /** The secret token of Baidu. */
  baiduToken: string | undefined
  signal: AbortSignal
}

/** What was announced and what was not; `planned` is what a dry run would announce. */
export type Announcement = {
  servers: readonly string[]
  planned: readonly Due[]
  told: readonly Told[]
  waiting: readonly Waiting[]
  /** How many addresses are left for the next run. */
  left: number
  /** Sentences about the state file. */
  notes: readonly string[]
}

/**
 * Tells the services in the settings of what has changed, once it is live. Hubs are those of the settings, never those of what is live.
 * @throws Error when the system refuses to read or write; the signal's reason when it is aborted
 */
export async function announce(
  options: Options,
): Promise<Announcement | { refused: string } | { findings: Diagnostic[] }> {
  const { content, out, now, signal, state } = options
  const site = await readSite(content, { known: { files: new Map() }, isSame: () => false, begin: () => {}, signal })
  const findings = site.settings.diagnostics.filter((one) => severity(one) === 'error')
  const root = site.sections.get('')
  if (findings.length > 0 || !root) return { findings }
  const manifest = join(out, manifestName)
  if (!existsSync(manifest))
    return {
      refused: `There are no feeds in "${out}". Write them with \`feedwright build\`, or name their folder with --out.`,
    }

  const context = { site: root, sections: [...site.sections.values()], baiduToken: options.baiduToken }
  const servers = services.flatMap((service) => service.servers(context))
  const paths = readManifest(readFileSync(manifest, 'utf8'))
  const things = [
    ...(await builtDocuments(out, paths, site.sections, signal)),
    ...announcedArticles(site.heads, now),
  ].filter((thing) => servers.some(({ takes }) => takes(thing)))
  const { announced, fault } = state === undefined ? { announced: new Map() } : readState(state)
  const dues = dueAmong(things, servers, announced, now)
  const notes = fault === undefined ? [] : [fault]
  const base = { servers: servers.map(({ name }) => name), notes }
  if (options.isDry) return { ...base, planned: dues, told: [], waiting: [], left: 0 }

  const told: Told[] = []
  try {
    return { ...base, planned: [], told, ...(await tellOfLive(dues, told, options)) }
  } finally {
    // also after Ctrl-C: what was sent is not sent again
    if (state !== undefined) writeState(state, nextState(things, dues, announced, takenIn(told)))
  }
}

/** Whether a server took an address. */
function takenIn(told: readonly Told[]): (server: Server, address: string) => boolean {
  const taken = new Set(
    told.flatMap(({ server, address, fault }) => (fault === undefined ? `${server.name} ${address}` : [])),
  )
  return ({ name }, address) => taken.has(`${name} ${address}`)
}

/** Waits for what is due, and tells of it as soon as it is live. What no server can be told of is not waited for. */
async function tellOfLive(dues: readonly Due[], told: Told[], { wait, signal }: Options) {
  const sent = dues.filter(({ server }) => server.missing === undefined)
  const all = new Map<string, Thing>(sent.flatMap(({ things }) => things.map((thing) => [thing.address, thing])))
  const chosen = [...all.values()]
    .sort((a, b) => byCodeUnit(a.address, b.address))
    .slice(0, webLimits.announceAddresses)
  const unable = dues.filter(({ server }) => server.missing !== undefined)
  await tellAll(unable, told, signal)
  const waiting = await asTheyAreLive(
    chosen,
    wait,
    async (live) => {
      const ready = sent.map(({ server, things }) => ({
        server,
        things: things.filter(({ address }) => live.has(address)),
      }))
      await tellAll(ready, told, signal)
    },
    signal,
  )
  return { waiting, left: all.size - chosen.length }
}
