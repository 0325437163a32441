import { digest } from '../disk/digest.ts'
import { rslName } from '../feed/names.ts'
import { addressOf } from '../hosting/delivery.ts'
import type { HostFile } from '../hosting/model.ts'
import type { OutputFile } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'
import { strictAddress } from '../text/url.ts'
import type { Origin } from './model.ts'
import { type Published, placesOf } from './places.ts'
import { robotsOf } from './robots.ts'
import { rslOf } from './rsl.ts'
import { scopesOf } from './scopes.ts'
import { tdmrepOf } from './tdmrep.ts'

/** A file for the root of an origin: `host` is the folder of that in the folder of files for hosts. */
export type FileForOrigin = HostFile & { host: string }

/** What machines are told: the file in the output folder, and those for origins. */
export type RightsFiles = {
  files: OutputFile[]
  hosting: FileForOrigin[]
  /** The origins on which too many parts have rights of their own. */
  joined: string[]
}

/** The files that tell machines what they may do with all that is published. */
export function rightsFilesOf(published: Published): RightsFiles {
  const origins = [...placesOf(published)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([origin, { homes, places }]) => scopesOf(origin, homes, places))
  const rsl = rslOf(origins)
  const address = addressOf(strictAddress(published.sections.get('')?.feedsUrl ?? ''), rslName)
  const folders = foldersOf(origins)
  return {
    files: rsl === undefined ? [] : [outputOf(rsl)],
    hosting: origins.flatMap((origin) => {
      const folder = folders.get(origin) ?? ''
      return [
        ...fileOf(folder, 'robots.txt', robotsOf(origin, address)),
        ...fileOf(folder, '.well-known/tdmrep.json', tdmrepOf(origin)),
      ]
    }),
    joined: origins.flatMap(({ origin, isJoined }) => (isJoined ? origin : [])),
  }
}

function outputOf(text: string): OutputFile {
  const bytes = Buffer.from(text)
  return { path: rslName, digest: digest(bytes), read: () => bytes }
}

const fileOf = (host: string, name: string, text: string | undefined): FileForOrigin[] =>
  text === undefined ? [] : [{ place: 'hosting', host, name: `${host}/${name}`, text }]

/** The names of origins as folders: the host, with its port, in characters that every disk has; each once. */
function foldersOf(origins: readonly Origin[]): Map<Origin, string> {
  const folders = new Map<Origin, string>()
  for (const one of origins) {
    const { host, protocol } = new URL(one.origin)
    const name = host.replace(/[^a-z\d.-]|\.$/g, '_')
    const isTaken = [...folders.values()].includes(name)
    folders.set(one, isTaken ? `${protocol.slice(0, -1)}_${name}` : name)
  }
  return folders
}
