import { headersOf } from './headers.ts'
import type { Host, Hosting, Redirect, ServedFile } from './model.ts'
import { blockOf, redirectLine } from './netlify.ts'
import { type Exception, type Pattern, patternsOf, wildcard } from './patterns.ts'
import { requestsOf } from './requests.ts'

/**
 * Its limits, after the first of which it reads no more.
 * https://developers.cloudflare.com/pages/configuration/headers, https://developers.cloudflare.com/pages/configuration/redirects;
 * cloudflare/workers-sdk, packages/workers-shared/utils/configuration/constants.ts
 */
export const cloudflareLimits = {
  /** rules in `_headers` */
  headerRules: 100,
  /** redirects without wildcards in `_redirects` */
  redirects: 2_000,
  /** characters of a line in `_headers` */
  headerLine: 2_000,
  /** characters of a line in `_redirects` */
  redirectLine: 1_000,
} as const

/**
 * Cloudflare Pages, and Workers with static assets. A rule may have one `*`, which the headers repeat as `:splat`. Of a header that two
 * rules have, both values are sent, unless the second rule begins with `! Name`. It packs files and sends Vary by itself.
 */
export const cloudflare: Host = {
  name: 'cloudflare',
  title: 'Cloudflare Pages',
  write(delivery): Hosting {
    const { patterns, exceptions } = patternsOf(delivery)
    const documents = [...patterns.map(general), ...exceptions.map(exact)]
    const others = delivery.files.filter(({ links }) => links.length === 0)
    const lists = others.filter(({ maxAge, path }) => maxAge !== 'forever' && !path.endsWith('.html')) // it knows the type of pages
    const pictures = others.filter(({ maxAge }) => maxAge === 'forever')
    const own = ({ path, ...file }: ServedFile) =>
      blockOf(requestsOf(delivery.feedsUrl, path).at(-1) ?? '/', headersOf({ path, ...file }))
    const needed = [...documents, ...lists.map(own)]
    const kept = [...needed, ...pictures.map(own)].slice(0, cloudflareLimits.headerRules)
    const { redirects, lost } = redirectsIn(delivery.redirects)
    return {
      files: [
        { place: 'served', name: '_headers', text: kept.join('\n') },
        ...(redirects === '' ? [] : [{ place: 'served' as const, name: '_redirects', text: redirects }]),
      ],
      lost: [...tooMany(needed), ...tooLong(kept), ...lost],
    }
  },
}

const general = ({ before, after, headers }: Pattern): string =>
  blockOf(
    `${before}*${after}`,
    headers.map(([name, value]) => [name, value.replaceAll(wildcard, ':splat')]),
  )

const exact = ({ path, headers, isAlsoIn }: Exception): string =>
  isAlsoIn
    ? `${path}\n${headers.map(([name]) => `  ! ${name}\n`).join('')}${blockOf('', headers).slice(1)}`
    : blockOf(path, headers)

/** Pictures beyond the limit are not lost: they are only asked for again more often. */
const tooMany = (rules: readonly string[]): string[] =>
  rules.length <= cloudflareLimits.headerRules
    ? []
    : [
        `Cloudflare Pages reads ${cloudflareLimits.headerRules} rules of headers, and the feeds need ${rules.length}: the last ${rules.length - cloudflareLimits.headerRules} documents get no headers of their own.`,
      ]

const tooLong = (rules: readonly string[]): string[] => {
  const long = rules.filter((rule) => rule.split('\n').some((line) => line.trim().length > cloudflareLimits.headerLine))
  return long.length === 0
    ? []
    : [
        `Cloudflare Pages reads lines of ${cloudflareLimits.headerLine} characters, and ${long.length} rules of headers have longer ones.`,
      ]
}

function redirectsIn(redirects: readonly Redirect[]): { redirects: string; lost: string[] } {
  const short = redirects.filter((one) => redirectLine(one).trim().length <= cloudflareLimits.redirectLine)
  const kept = short.slice(0, cloudflareLimits.redirects)
  const count = redirects.length - kept.length
  return {
    redirects: kept.map(redirectLine).join(''),
    lost:
      count === 0
        ? []
        : [
            `Cloudflare Pages reads ${cloudflareLimits.redirects} redirects of ${cloudflareLimits.redirectLine} characters: ${count} of ${redirects.length} old addresses are left out.`,
          ],
  }
}
