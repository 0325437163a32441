import { limits } from '../limits.ts'
import { parametersOf } from './headers.ts'
import type { Delivery, Host, Link } from './model.ts'
import { type Moved, movedOf } from './moved.ts'
import { rulesOf, type Treatment } from './rules.ts'
import { baseOf, isPlainPath, ownSpelling, patternOfBytes, safeAddress } from './spelling.ts'

/**
 * nginx: a file for a `server` block. A location that adds headers gets none from around it, so each of ours has all of them.
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 */
export const nginx: Host = {
  name: 'nginx',
  title: 'nginx',
  write(delivery) {
    const { rules, singles, lost } = rulesOf(delivery, limits.nginxValueBytes)
    const { moved, lost: unmoved } = movedOf(delivery, limits.nginxValueBytes)
    const base = patternOfBytes(baseOf(delivery).path)
    const blocks = [
      introduction(delivery),
      ownAddress(delivery),
      moved.map(redirect).join('\n'),
      ...singles.map((single) => location(exactly(baseOf(delivery).path + single.path), single, single.self, delivery)),
      ...rules.map((rule) => {
        const names = rule.names.join('|')
        return location(`~ "^${base}(?:.*/)?(?:${names})$"`, rule, undefined, delivery)
      }),
    ]
    const text = `${blocks.filter((block) => block !== '').join('\n\n')}\n`
    return { files: [{ place: 'hosting', name: 'nginx.conf', text }], lost: [...lost, ...unmoved] }
  },
}

function introduction({ feedsUrl, compress }: Delivery): string {
  const { path } = baseOf({ feedsUrl })
  const folder =
    path === '/'
      ? 'The root of that block is the output folder.'
      : `Below the root of that block, the output folder is at ${safeAddress(new URL(feedsUrl).pathname)}`
  const modules = [
    ...(compress.includes('gzip') ? ['ngx_http_gzip_static_module'] : []),
    ...(compress.includes('brotli') ? ['ngx_http_brotli_static_module'] : []),
  ]
  return `\
# How nginx serves ${safeAddress(feedsUrl)} (written by Feedwright, do not edit).
#
# Write this line at the beginning of the server block of this host, before its locations:
#     include /where/this/file/is/nginx.conf;
# ${folder}
# When a build has changed this file: nginx -t && nginx -s reload
#${modules.length > 0 ? ` Needed: ${modules.join(' and ')}.\n#` : ''} nginx adds no headers from other parts of its configuration to the files below.`
}

/** The link of a document to itself; empty when the address is spelled in another way. Only what has a name is not encoded again. */
const ownAddress = ({ feedsUrl }: Delivery) => `\
set $feedwright_self "";
if ($request_uri ~ "^${patternOfBytes(new URL(feedsUrl).pathname)}(?<feedwright_path>${ownSpelling})(?:\\?|$)") {
    set $feedwright_self "<${safeAddress(feedsUrl)}$feedwright_path>; rel=\\"self\\"";
}`

const redirect = ({ path, to }: Moved) => `location ${exactly(path)} { return 301 "${to}"; }`

/** The condition for one path. nginx finds plain ones fast, however many there are; what is not plain is not written as it is. */
const exactly = (path: string) => (isPlainPath(path) ? `= ${path}` : `~ "^${patternOfBytes(path)}$"`)

/** Headers that are empty are not sent. `gzip_types` must allow all, since a type with a charset is no member of lists. */
const location = (
  condition: string,
  { type, cacheControl, isText, links, hasSelf }: Treatment,
  self: string | undefined,
  { compress }: Delivery,
) => {
  const values = [
    ...(hasSelf ? [self === undefined ? '$feedwright_self' : written({ rel: 'self', href: self })] : []),
    ...links.map(written),
  ]
  const lines = [
    'types { }',
    `default_type "${type}";`,
    `add_header Cache-Control "${cacheControl}";`,
    'add_header Access-Control-Allow-Origin "*";',
    'add_header X-Content-Type-Options "nosniff";',
    ...values.map((value) => `add_header Link ${value};`),
    ...(isText ? packing(compress) : []),
  ]
  return `location ${condition} {\n${lines.map((line) => `    ${line}\n`).join('')}}`
}

const written = (link: Link) => `"<${safeAddress(link.href)}>; ${parametersOf(link).replaceAll('"', '\\"')}"`

const packing = (compress: Delivery['compress']) => [
  'add_header Vary "Accept-Encoding" always;',
  ...(compress.includes('brotli') ? ['brotli_static on;'] : []),
  ...(compress.includes('gzip') ? ['gzip_static on;'] : []),
  'gzip on;',
  'gzip_types *;',
  'gzip_proxied any;',
  'gzip_vary off;',
]
