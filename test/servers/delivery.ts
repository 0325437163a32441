import { brotliCompressSync, gzipSync } from 'node:zlib'
import { apache } from '../../src/hosting/apache.ts'
import { caddy } from '../../src/hosting/caddy.ts'
import type { Delivery, Host, HostFile, ServedFile } from '../../src/hosting/model.ts'
import { nginx } from '../../src/hosting/nginx.ts'
import type { Compression } from '../../src/model/file.ts'
import { filesOf, put } from '../folder.ts'

export const feedsUrl = 'https://feeds.daily.internal/'
export const hub = 'https://hub.daily.internal/'
export const otherHub = 'https://other-hub.daily.internal/?a=1&b=2'

/** What lies in an output folder, as it is to be served. */
export const deliveryOf = (out: string, more: Partial<Delivery> = {}): Delivery => ({
  feedsUrl,
  redirects: [],
  compress: [],
  files: [...filesOf(out).keys()].filter((path) => !/(?:^|\/)\.|\.(?:gz|br)$/.test(path)).map(served),
  ...more,
})

function served(path: string): ServedFile {
  const type = types.find(([ending]) => path.endsWith(ending))?.[1] ?? 'application/octet-stream'
  const self = { rel: 'self', href: feedsUrl + path.split('/').map(encodeURIComponent).join('/') } as const
  const isForever = /\.[0-9a-f]{8}\.\w+$/.test(path)
  return {
    path,
    type,
    maxAge: isForever ? 'forever' : 300,
    links: /rss|atom|feed\+json/.test(type)
      ? [self, { rel: 'hub', href: path.startsWith('council/') ? otherHub : hub }, license]
      : [],
  }
}

/** Where machines are told what they may do. */
const license = { rel: 'license', href: `${feedsUrl}rsl.xml`, type: 'application/rsl+xml' } as const

const types = [
  ['rsl.xml', 'application/rsl+xml; charset=utf-8'],
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.opml', 'text/x-opml; charset=utf-8'],
  ['.png', 'image/png'],
] as const

/** Packs each text of an output folder that has no packed file of the same bytes, as a build with `compress` does. */
export function packAll(out: string, kinds: readonly Compression[]): void {
  const files = filesOf(out)
  for (const [path, bytes] of files) {
    if (!/\.(?:xml|json|html|opml)$/.test(path) || /(?:^|\/)\./.test(path)) continue
    for (const kind of kinds) {
      const [ending, packed] = kind === 'gzip' ? ['.gz', gzipSync(bytes)] : ['.br', brotliCompressSync(bytes)]
      if (!files.get(path + ending)?.equals(packed)) put(out, path + ending, packed)
    }
  }
}

/** The file for a server. */
export function fileFor(name: Host['name'], delivery: Delivery): HostFile {
  const { files = [] } = hosts.find((host) => host.name === name)?.write(delivery) ?? {}
  const [file] = files
  if (!file || files.length > 1) throw new Error(`There is no single file for ${name}.`)
  return file
}

const hosts: readonly Host[] = [nginx, apache, caddy]
