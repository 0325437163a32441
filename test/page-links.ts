import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where a link of a page leads; `path` is that of a file of this repository. */
export type Link = { text: string; path: string; heading: string }

/** The relative links of a page; what is in code is an example. */
export const linksOf = (page: string): Link[] =>
  [...proseOf(page).matchAll(/\[[^\]]*\]\((?![a-z]+:)([^)\s]+)\)/g)].map(([, text = '']) => {
    const [path = '', heading = ''] = text.split('#')
    return { text, path: path === '' ? page : join(dirname(page), path), heading }
  })

/** The names that GitHub gives to the headings of a page. */
export const headingsOf = (page: string): string[] =>
  [...proseOf(page, { withCode: true }).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** A page without its blocks of code, and without the code in its lines. */
function proseOf(page: string, { withCode = false } = {}): string {
  const text = readFileSync(page, 'utf8').replace(/^(```+).*\n[\s\S]*?^\1$/gm, '')
  return withCode ? text : text.replace(/`[^`\n]*`/g, 'code')
}
