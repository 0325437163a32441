import { parseFeed } from '@rowanmanning/feed-parser'
import { byId, textAt } from './by-id.ts'
import type { Reader } from './model.ts'
import { packageVersion, utc } from './run.ts'

/** @rowanmanning/feed-parser, a library for RSS and Atom. */
export const rowanmanning: Reader = {
  name: '@rowanmanning/feed-parser',
  is: 'a library for Node.js',
  isHere: true,
  version: () => packageVersion('@rowanmanning/feed-parser'),
  knows: 'id',
  fetches: 'its program',
  formats: ['rss', 'atom'],
  subscribe: (url) =>
    byId(async () =>
      parseFeed(await textAt(url)).items.map((item) => ({
        id: item.id ?? undefined,
        title: item.title ?? undefined,
        link: item.url ?? undefined,
        date: utc(item.published),
        updated: utc(item.updated),
        summary: item.description ?? undefined,
        text: item.content ?? undefined,
        authors: item.authors.flatMap(({ name }) => name ?? []),
        tags: item.categories.map(({ term }) => term),
        picture: item.image?.url,
        sound: item.mediaAudio[0]?.url,
      })),
    ),
}
