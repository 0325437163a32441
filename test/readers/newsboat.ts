import { folder } from '../folder.ts'
import type { Reader } from './model.ts'
import { python, run, utc, versionIn, works } from './run.ts'

/** Newsboat, a reader for the terminal. What it holds is in its cache, an SQLite database. */
export const newsboat: Reader = {
  name: 'newsboat',
  is: 'a reader for the terminal',
  isHere: works('newsboat', '--version'),
  version: () => versionIn('newsboat', '--version'),
  knows: 'id',
  fetches: 'by itself',
  formats: ['rss', 'atom'],
  subscribe(url) {
    const home = folder({ config: '', urls: `${url}\n` })
    const flags = ['-u', `${home}/urls`, '-c', `${home}/cache.db`, '-C', `${home}/config`]
    return async () => {
      await run('newsboat', '-q', '-x', 'reload', ...flags)
      const rows: Row[] = JSON.parse(await run(python, '-c', rowsOf, `${home}/cache.db`))
      return rows.map(({ guid, title, url: link, pubDate, content, author, enclosure_url, enclosure_type }) => ({
        id: guid,
        title,
        link,
        date: utc(pubDate * 1000),
        text: content?.trim(),
        authors: author || undefined,
        [enclosure_type?.startsWith('image/') ? 'picture' : 'sound']: enclosure_url || undefined,
      }))
    }
  },
}

type Row = {
  guid: string
  title: string
  url: string
  pubDate: number
  author: string
  content: string | null
  enclosure_url: string | null
  enclosure_type: string | null
}

const rowsOf = `
import json, sqlite3, sys
cache = sqlite3.connect(sys.argv[1])
cache.row_factory = sqlite3.Row
print(json.dumps([dict(row) for row in cache.execute("select * from rss_item")]))`
