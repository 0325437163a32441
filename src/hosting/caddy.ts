import { limits } from '../limits.ts'
import { parametersOf } from './headers.ts'
import type { Delivery, Host, Link } from './model.ts'
import { type Moved, movedOf } from './moved.ts'
import { type Rule, rulesOf, type Single } from './rules.ts'
import { baseOf, isPlainPath, ownSpelling, patternOfCharacters, safeAddress } from './spelling.ts'

/**
 * Caddy: directives that are imported into the block of a site. Headers go to files that exist, so that a 404 is not kept.
 * @see https://caddyserver.com/docs/caddyfile
 */
export const caddy: Host = {
  name: 'caddy',
  title: 'Caddy',
  write(delivery) {
    const { rules, singles, lost } = rulesOf(delivery, limits.caddyValueBytes)
    const { moved, lost: unmoved } = movedOf(delivery, limits.caddyValueBytes)
    const { path: base } = baseOf(delivery)
    const blocks = [
      introduction(delivery),
      ownAddress(delivery),
      redirects(moved),
      exceptions(singles, base),
      ...[...rules.flatMap(alone), ...singles].map((one, index) =>
        section(one, { number: index + 1, base, delivery, hasSingles: singles.length > 0 }),
      ),
    ]
    const text = `${blocks.filter((block) => block !== '').join('\n\n')}\n`
    return { files: [{ place: 'hosting', name: 'Caddyfile', text }], lost: [...lost, ...unmoved] }
  },
}

function introduction({ feedsUrl }: Delivery): string {
  const { spelled } = baseOf({ feedsUrl })
  return `\
# How Caddy serves ${safeAddress(feedsUrl)} (written by Feedwright, do not edit).
#
# The block of this site in your Caddyfile:
#     ${safeAddress(new URL(feedsUrl).host)} {
#         root * /where/the/files/are
#         import /where/this/file/is/Caddyfile
#         file_server
#     }
# ${spelled === '/' ? 'Its root is the output folder.' : `Below its root, the output folder is at ${safeAddress(spelled)}`}
# When a build has changed this file: caddy reload`
}

/** The link of a document to itself; empty when the address is spelled in another way. */
const ownAddress = ({ feedsUrl }: Delivery) => `\
map {http.request.uri} {feedwright_self} {
	\`~^${patternOfCharacters(baseOf({ feedsUrl }).spelled)}(${ownSpelling})(?:\\?|$)\` \`<${safeAddress(feedsUrl)}\${1}>; rel="self"\`
	default ""
}`

/** Whole paths, whatever their queries are. */
const redirects = (moved: readonly Moved[]) =>
  moved.length === 0
    ? ''
    : `\
map {http.request.uri.path} {feedwright_moved} {
${moved.map(({ path, to }) => `\t\`${isPlainPath(path) ? path : `~^${patternOfCharacters(path)}$`}\` \`${to}\`\n`).join('')}\tdefault ""
}
@feedwright_moved not vars {feedwright_moved} ""
redir @feedwright_moved {feedwright_moved} 301`

/** The paths that differ from the rule for their name: there the rule does not apply. */
const exceptions = (singles: readonly Single[], base: string) =>
  singles.length === 0
    ? ''
    : `\
map {http.request.uri.path} {feedwright_single} {
${singles.map((single) => `\t\`~${pattern(single, base)}\` yes\n`).join('')}\tdefault no
}`

type Means = { number: number; base: string; delivery: Delivery; hasSingles: boolean }

/** Files that are served alike: those that are there, so that no 404 gets their headers. */
function section(one: Rule | Single, { number, base, delivery: { compress }, hasSingles }: Means): string {
  const { type, cacheControl, isText, hasSelf } = one
  const name = `feedwright_${number}`
  const conditions = [
    `path_regexp \`${pattern(one, base)}\``,
    isPage(one) ? page : 'file',
    ...(hasSingles && 'names' in one ? ['vars {feedwright_single} no'] : []),
  ]
  const self = 'self' in one ? one.self : undefined
  const isRepeated = hasSelf && self === undefined
  const own: Link[] = self === undefined ? [] : [{ rel: 'self', href: self }]
  const twins = [...(compress.includes('brotli') ? ['br'] : []), ...(compress.includes('gzip') ? ['gzip'] : [])]
  return [
    block(`@${name}`, conditions),
    ...(isRepeated ? [block(`@${name}_self`, [...conditions, 'not vars {feedwright_self} ""'])] : []),
    ...(isRepeated ? [`header @${name}_self +Link {feedwright_self}`] : []),
    block(`header @${name}`, [
      `Content-Type "${type}"`,
      `Cache-Control "${cacheControl}"`,
      'Access-Control-Allow-Origin "*"',
      'X-Content-Type-Options "nosniff"',
      ...(isText ? ['?Vary "Accept-Encoding"'] : []),
      ...[...own, ...one.links].map((link) => `+Link \`<${safeAddress(link.href)}>; ${parametersOf(link)}\``),
    ]),
    ...(isText ? [block(`encode @${name}`, ['gzip', 'match status 200'])] : []),
    ...(isText && twins.length > 0 ? [block(`file_server @${name}`, [`precompressed ${twins.join(' ')}`])] : []),
  ].join('\n')
}

/** A page is also what Caddy sends for its folder. */
const page = 'file {http.request.uri.path.dir}index.html'
const isPage = (one: Rule | Single) =>
  'path' in one ? /(?:^|\/)index\.html$/.test(one.path) : one.names.includes(pageName)
const pageName = 'index\\.html'

const alone = (rule: Rule): Rule[] =>
  rule.names.includes(pageName) && rule.names.length > 1
    ? [
        { ...rule, names: rule.names.filter((name) => name !== pageName) },
        { ...rule, names: [pageName] },
      ]
    : [rule]

function pattern(one: Rule | Single, base: string): string {
  const ending = isPage(one) ? `(?:${pageName})?` : ''
  return 'path' in one
    ? `^${patternOfCharacters(base + (isPage(one) ? one.path.replace(/index\.html$/, '') : one.path))}${ending}$`
    : `^${patternOfCharacters(base)}(?:.*/)?${ending || `(?:${one.names.join('|')})`}$`
}

const block = (opening: string, lines: readonly string[]) =>
  `${opening} {\n${lines.map((line) => `\t${line}\n`).join('')}}`
