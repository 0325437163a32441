import type { HostName } from '../model/host-name.ts'
import type { Visit } from './model.ts'

/** Servers and hosts by what they write into the header `Server`. */
const servers: readonly { name: RegExp; title: string; host: HostName }[] = [
  { name: /^nginx|^openresty/i, title: 'nginx', host: 'nginx' },
  { name: /^apache/i, title: 'Apache', host: 'apache' },
  { name: /^caddy/i, title: 'Caddy', host: 'caddy' },
  { name: /^cloudflare/i, title: 'Cloudflare', host: 'cloudflare' },
  { name: /^netlify/i, title: 'Netlify', host: 'netlify' },
  { name: /^vercel/i, title: 'Vercel', host: 'vercel' },
  { name: /^amazons3/i, title: 'S3', host: 's3' },
]

/** How Feedwright writes a part of the configuration: a sentence that follows what has to be configured. */
export function byHost({ answer: { headers } }: Pick<Visit, 'answer'>): string {
  const server = headers.get('server') ?? ''
  if (/^github\.com/i.test(server))
    return 'GitHub Pages has no setting for it: another host, or a CDN in front of it, is needed.'
  const known = servers.find(({ name }) => name.test(server))
  if (known) return `With "host: ${known.host}" in site.yaml, "feedwright build" writes this for ${known.title}.`
  return 'With "host" in site.yaml, like "host: nginx", "feedwright build" writes this for the server.'
}
