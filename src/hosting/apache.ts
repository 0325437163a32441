import { limits } from '../limits.ts'
import { parametersOf } from './headers.ts'
import type { Delivery, Host, Link } from './model.ts'
import { type Moved, movedOf } from './moved.ts'
import { type Rule, rulesOf, type Single } from './rules.ts'
import { baseOf, isPlainPath, ownSpelling, patternOfBytes, safeAddress } from './spelling.ts'

/**
 * Apache: a file in the folder that it serves. Its conditions compare the whole path of a request, so that it may also be included in
 * the `<Directory>` block of that folder.
 * @see https://httpd.apache.org/docs/2.4/howto/htaccess.html
 */
export const apache: Host = {
  name: 'apache',
  title: 'Apache',
  write(delivery) {
    const { rules, singles, lost } = rulesOf(delivery, limits.apacheLineBytes)
    const { moved, lost: unmoved } = movedOf(delivery, limits.apacheLineBytes)
    const { path: base } = baseOf(delivery)
    const blocks = [
      introduction(delivery),
      'FileETag MTIME SIZE',
      ownAddress(delivery),
      conditionalRequests(),
      rewriting(moved, delivery),
      ...[...rules, ...singles].map((one) => section(pattern(one, base), one, delivery)),
    ]
    const text = `${blocks.filter((block) => block !== '').join('\n\n')}\n`
    return { files: [{ place: 'served', name: '.htaccess', text }], lost: [...lost, ...unmoved] }
  },
}

const introduction = ({ feedsUrl, compress }: Delivery) => `\
# How Apache 2.4 serves ${safeAddress(feedsUrl)} (written by Feedwright, do not edit).
#
# Its place is the folder that is served as ${safeAddress(`${new URL(feedsUrl).origin}/`)}
# The <Directory> block of that folder needs: AllowOverride All, Options FollowSymLinks
# Faster is AllowOverride None, with this file as its Include: then Apache does not read it at each request.
# Apache needs these modules: headers, rewrite, setenvif, ${compress.length > 0 ? 'mime, ' : ''}deflate. Without one of them, what it does is missing.`

/** The link of a document to itself is made of the first line of the request, which is the same when a packed file answers. */
const ownAddress = ({ feedsUrl }: Delivery) =>
  ifModule(
    'setenvif',
    `SetEnvIfExpr "%{THE_REQUEST} =~ m#^[A-Z]+ ${patternOfBytes(baseOf({ feedsUrl }).spelled)}(${ownSpelling})(?:\\?| )#" FEEDWRIGHT_SELF=$1`,
  )

/**
 * mod_deflate adds "-gzip" to an ETag, and then does not know it when a reader sends it back: it would never answer 304. A 304 has the
 * ETag that was sent before (RFC 9110 §15.4.5).
 */
const conditionalRequests = () =>
  [
    ifModule('setenvif', 'SetEnvIf If-None-Match "-gzip\\"" FEEDWRIGHT_GZIP=1'),
    ifModule(
      'headers',
      `RequestHeader edit* If-None-Match "-gzip\\"" "\\""
Header edit ETag "\\"$" "-gzip\\"" "expr=%{REQUEST_STATUS} == 304 && reqenv('FEEDWRIGHT_GZIP') == '1'"`,
    ),
  ].join('\n')

/** Redirects of whole paths, whatever their queries are; and packed files for whoever accepts them. */
const rewriting = (moved: readonly Moved[], { compress }: Delivery) =>
  moved.length + compress.length === 0
    ? ''
    : ifModule(
        'rewrite',
        [
          'RewriteEngine On',
          ...moved.map(redirect),
          ...kinds.filter(({ name }) => compress.includes(name)).map(packed),
        ].join('\n'),
      )

const redirect = ({ path, to }: Moved) => `\
RewriteCond %{REQUEST_URI} "${isPlainPath(path) ? `=${path}` : `^${patternOfBytes(path)}$`}"
RewriteRule ^ "${to.replaceAll('%', '\\%')}" [R=301,NE,QSD,L]`

/** The better one first. */
const kinds = [
  { name: 'brotli', coding: 'br', ending: '.br' },
  { name: 'gzip', coding: 'gzip', ending: '.gz' },
] as const

const packed = ({ coding, ending }: (typeof kinds)[number]) => `\
RewriteCond %{ENV:FEEDWRIGHT_TEXT} "=1"
RewriteCond %{HTTP:Accept-Encoding} "(?:^|[ ,])${coding}(?! *; *q=0(?:\\.0*)? *(?:,|$)) *(?:[;,]|$)"
RewriteCond %{REQUEST_FILENAME}${ending} -f
RewriteRule ^ "%{REQUEST_URI}${ending}" [L]`

/** Files that are served alike. What they get does not depend on the modules of others. */
function section(path: string, one: Rule | Single, { feedsUrl, compress }: Delivery): string {
  const { type, cacheControl, isText, links, hasSelf } = one
  const twins = kinds.filter(({ name }) => isText && compress.includes(name))
  const endings = twins.length === 0 ? '' : `(?:${twins.map(({ ending }) => `\\${ending}`).join('|')})?`
  const self = 'self' in one ? one.self : undefined
  const headers = [
    `Header set Cache-Control "${cacheControl}"`,
    'Header set Access-Control-Allow-Origin "*"',
    'Header set X-Content-Type-Options "nosniff"',
    ...(isText ? ['Header merge Vary "Accept-Encoding"'] : []),
    ...('path' in one ? ['Header unset Link'] : []), // of the rule for its name
    ...(hasSelf
      ? [self === undefined ? ownLink(feedsUrl) : `Header add Link ${written({ rel: 'self', href: self })}`]
      : []),
    ...links.map((link) => `Header add Link ${written(link)}`),
  ]
  const lines = [
    `ForceType "${type}"`,
    ifModule('headers', headers.join('\n')),
    ...(isText ? [ifModule('deflate', 'SetOutputFilter DEFLATE')] : []),
    ...(twins.length > 0 ? [ifModule('setenvif', 'SetEnvIf Request_URI "^" FEEDWRIGHT_TEXT=1')] : []),
    ...(twins.length > 0
      ? [ifModule('mime', twins.map(({ coding, ending }) => `AddEncoding ${coding} ${ending}`).join('\n'))]
      : []),
  ]
  return `<If "%{REQUEST_URI} =~ m#^${path}${endings}$#">\n${indented(lines.join('\n'))}\n</If>`
}

const ownLink = (feedsUrl: string) =>
  `Header add Link "<${inHeader(feedsUrl)}%{FEEDWRIGHT_SELF}e>; rel=\\"self\\"" env=FEEDWRIGHT_SELF`

const written = (link: Link) => `"<${inHeader(link.href)}>; ${parametersOf(link).replaceAll('"', '\\"')}"`

/** In a header, % begins a variable. */
const inHeader = (address: string) => safeAddress(address).replaceAll('%', '%%')

const pattern = (one: Rule | Single, base: string) =>
  'path' in one ? patternOfBytes(base + one.path) : `${patternOfBytes(base)}(?:.*/)?(?:${one.names.join('|')})`

const ifModule = (name: string, lines: string) => `<IfModule mod_${name}.c>\n${indented(lines)}\n</IfModule>`

const indented = (lines: string) => lines.replace(/^(?=.)/gm, '  ')
