import { headersOf } from './headers.ts'
import type { Host, Redirect } from './model.ts'
import { requestsOf } from './requests.ts'

/**
 * Netlify, which packs files and sends Vary by itself. Its files need `Content-Type` in this spelling: in other letters the answer has two.
 * https://docs.netlify.com/manage/routing/headers, https://docs.netlify.com/manage/routing/redirects/overview
 */
export const netlify: Host = {
  name: 'netlify',
  title: 'Netlify',
  write: ({ feedsUrl, files, redirects }) => ({
    files: [
      {
        place: 'served',
        name: '_headers',
        text: files.map((file) => blockOf(requestsOf(feedsUrl, file.path).at(-1) ?? '/', headersOf(file))).join('\n'),
      },
      ...(redirects.length === 0
        ? []
        : [{ place: 'served' as const, name: '_redirects', text: redirects.map(redirectLine).join('') }]),
    ],
    lost: [],
  }),
}

/** A block of `_headers`. */
export const blockOf = (path: string, headers: readonly (readonly [string, string])[]): string =>
  `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`

/** A line of `_redirects`. */
export const redirectLine = ({ from, to }: Redirect): string => `${from} ${to} 301\n`
