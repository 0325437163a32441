import type { Places } from '../content/places.ts'
import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Article, Position } from '../model.ts'
import { ascii } from '../text/url.ts'
import { readAddress } from './address.ts'
import type { Resolved } from './addressing.ts'
import { openPictures, type Say } from './published-picture.ts'

/** What rendering needs to know of the world around an article. */
export type Surroundings = {
  picture: Content['picture']
  /** The permalink of the article in a file below content/; undefined when none is published there. */
  permalink: (file: string) => string | undefined
  places: Places
}

/** The files of articles that a text links to, each with its permalink; null where none is published. */
export type Links = [file: string, permalink: string | null][]

export type Addresses = ReturnType<typeof resolver>

/** Resolves the addresses of one article, and remembers the pictures it published and what it had to say. */
export function resolver(article: Article, { picture, permalink }: Surroundings) {
  const said = new Map<string, Diagnostic>()
  const asked = new Map<string, string | null>()
  const base = { permalink: article.url, site: article.section.url, file: article.path }
  const say: Say = (rule, at, message, hint) => {
    const key = `${rule} ${message}`
    if (!said.has(key)) said.set(key, { ...at(), rule, message, hint })
  }
  const pictures = openPictures(article, picture, say)
  return {
    say,
    resolve(written: string, kind: 'link' | 'picture', at: () => Position): Resolved | undefined {
      const address = readAddress(written, kind, base)
      if ('url' in address) return address
      if ('fault' in address) {
        say('bad-url', at, `The address "${written}" ${address.fault}.`, address.hint)
        return undefined
      }
      if (kind === 'picture') return pictures.publish(address.file, written, at)
      const url = permalink(address.file)
      asked.set(address.file, url ?? null)
      if (url === undefined) {
        say('broken-link', at, `No article is published from "${written}"; the link is left out.`, brokenLink)
        return undefined
      }
      const target = new URL(url)
      target.hash = /#.*$/.exec(written)?.[0] ?? target.hash
      return { url: ascii(target) }
    },
    pictures: pictures.all,
    links: (): Links => [...asked],
    file: pictures.file,
    diagnostics: () => [...said.values()],
  }
}

const brokenLink = 'Link to a published article, or to its address.'
