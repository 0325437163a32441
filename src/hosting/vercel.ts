import { headersOf } from './headers.ts'
import type { Host, Hosting, Redirect, ServedFile } from './model.ts'
import { type Exception, type Pattern, patternsOf, wildcard } from './patterns.ts'
import { requestsOf } from './requests.ts'

/** Its limits. https://vercel.com/docs/project-configuration/vercel-json */
export const vercelLimits = {
  /** headers, redirects and rewrites together */
  routes: 2_048,
  /** characters of a path or an address in a route */
  address: 4_096,
} as const

/** A part of `vercel.json`: paths are patterns of path-to-regexp 6. */
type Route = { source: string } & (
  | { headers: { key: string; value: string }[] }
  | { destination: string; statusCode: 301 }
)

/** Vercel, which packs files and sends Vary by itself. Of a header that two rules have, the last one is sent. */
export const vercel: Host = {
  name: 'vercel',
  title: 'Vercel',
  write(delivery): Hosting {
    const { patterns, exceptions } = patternsOf(delivery)
    const others = delivery.files.filter(({ links, path }) => links.length === 0 && !path.endsWith('.html')) // it knows the type of pages
    const own = (file: ServedFile) => ({
      path: requestsOf(delivery.feedsUrl, file.path)[0] ?? '/',
      headers: headersOf(file),
    })
    const needed = [...patterns.map(general), ...[...exceptions, ...others.filter(isMoving).map(own)].map(exact)]
    const pictures = others.filter((file) => !isMoving(file)).map(own)
    const redirects = delivery.redirects.filter(isShort).map(redirect)
    const long = delivery.redirects.length - redirects.length
    const room = vercelLimits.routes - needed.length - redirects.length
    const headers = [...needed, ...pictures.map(exact).slice(0, Math.max(room, 0))]
    const file = { headers, redirects }
    return {
      files: [{ place: 'hosting', name: 'vercel.json', text: `${JSON.stringify(file, null, 2)}\n` }],
      lost: [
        ...(room < 0
          ? [
              `Vercel takes ${vercelLimits.routes} headers and redirects, and the feeds need ${needed.length + redirects.length}.`,
            ]
          : []),
        ...(long > 0
          ? [`Vercel takes addresses of ${vercelLimits.address} characters: ${long} old addresses are left out.`]
          : []),
      ],
    }
  },
}

const isMoving = ({ maxAge }: ServedFile) => maxAge !== 'forever'

const isShort = ({ from, to }: Redirect) => Math.max(from.length, to.length) <= vercelLimits.address

const general = ({ before, after, headers }: Pattern): Route => ({
  source: `${escaped(before)}:folder(.*)${escaped(after)}`,
  headers: inJson(headers.map(([name, value]) => [name, value.replaceAll(wildcard, ':folder')])),
})

const exact = ({ path, headers }: Pick<Exception, 'path' | 'headers'>): Route => ({
  source: escaped(path),
  headers: inJson(headers),
})

const redirect = ({ from, to }: Redirect): Route => ({ source: escaped(from), destination: to, statusCode: 301 })

const inJson = (headers: Pattern['headers']) => headers.map(([key, value]) => ({ key, value }))

/** The characters that mean something in patterns. */
const escaped = (path: string) => path.replace(/[().*+?:{}\\!]/g, '\\$&')
