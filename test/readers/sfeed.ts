import { existsSync, readFileSync } from 'node:fs'
import { folder } from '../folder.ts'
import type { Reader } from './model.ts'
import { run, utc, versionIn, works } from './run.ts'

/** Sfeed, which keeps a feed as a file with a line for each item. */
export const sfeed: Reader = {
  name: 'sfeed',
  is: 'a set of small commands',
  isHere: works('sh', '-c', 'command -v sfeed_update && command -v curl'),
  version: () => versionIn('dpkg-query', '--list', 'sfeed'),
  knows: 'id, title and address',
  fetches: 'by itself',
  formats: ['rss', 'atom'],
  subscribe(url) {
    const home = folder()
    const rc = `sfeedpath='${home}/feeds'\nfeeds() {\n  feed daily '${url}'\n}\n`
    return async () => {
      await run('sh', '-c', 'printf %s "$1" >"$2/sfeedrc" && sfeed_update "$2/sfeedrc"', 'sh', rc, home)
      const file = `${home}/feeds/daily`
      const rows = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
      return rows.map((row) => {
        const [time, title, link, text = '', kind, id, author, enclosure, tags] = row.split('\t')
        return {
          id,
          title,
          link,
          date: utc(Number(time) * 1000),
          text: kind === 'html' ? unescaped(text).trim() : `it is read as ${kind}`,
          ...(author && { authors: author }),
          ...(enclosure && { [/\.(?:mp3|ogg)$/.test(enclosure) ? 'sound' : 'picture']: enclosure }),
          ...(tags && { tags: tags.split('|') }),
        }
      })
    }
  },
}

/** The file has line ends, tabs and backslashes of a text as `\n`, `\t` and `\\`. */
const unescaped = (text: string) =>
  text.replace(/\\([nt\\])/g, (_, letter: string) => ({ n: '\n', t: '\t' })[letter] ?? letter)
