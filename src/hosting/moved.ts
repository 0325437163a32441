import type { Delivery, Redirect } from './model.ts'
import { baseOf, decoded, safeAddress } from './spelling.ts'

/** An old address as a server sees it, its path decoded; and the new one, spelled for configuration. */
export type Moved = { path: string; to: string }

/**
 * The redirects that a server can make: of paths that arrive there, and where no file of ours is. Each path is there once.
 * @returns also a sentence for each of the others
 */
export function movedOf(
  { redirects, files, feedsUrl }: Delivery,
  mostBytes: number,
): { moved: Moved[]; lost: string[] } {
  const base = baseOf({ feedsUrl }).path
  const own = new Set(files.flatMap(({ path }) => [base + path, base + path.replace(/(^|\/)index\.html$/, '$1')]))
  const moved = new Map<string, Moved>()
  const lost: string[] = []
  for (const redirect of redirects) {
    const path = decoded(redirect.from)
    const to = safeAddress(redirect.to)
    const reason = reasonAgainst({ path, to, own, mostBytes })
    if (path === undefined || reason !== undefined) lost.push(sentence(redirect, reason ?? 'it is not valid'))
    else if (!moved.has(path)) moved.set(path, { path, to })
  }
  return { moved: [...moved.values()], lost }
}

type Asked = { path: string | undefined; to: string; own: ReadonlySet<string>; mostBytes: number }

function reasonAgainst({ path, to, own, mostBytes }: Asked): string | undefined {
  if (path === undefined || !/^\/(?!\/)/.test(path)) return 'it is no valid path'
  if (/\p{Cc}|\/\/|\/\.{1,2}(?:\/|$)|\\/u.test(path))
    return 'servers change or refuse such a path before they compare it'
  if (own.has(path)) return 'a file of the feeds has this address'
  if (!/^(?:https?:\/\/[^/]|\/(?!\/))/.test(to)) return 'it would lead to no address of the web'
  if (4 * Buffer.byteLength(path) > mostBytes || to.length > mostBytes) return 'it is too long for the server'
  return undefined
}

const sentence = ({ from }: Redirect, reason: string) =>
  `The old address ${JSON.stringify(from.slice(0, 200))} is not redirected: ${reason}.`
