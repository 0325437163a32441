import type { Partner } from './model.ts'
import { atomRows } from './w3c/atom.ts'
import { extensionRows } from './w3c/extensions.ts'
import { jsonRows } from './w3c/json.ts'
import { rssRows } from './w3c/rss.ts'

/** The W3C feed validator, and what the specifications of the formats demand. */
export const w3c: Partner = {
  name: 'w3c',
  title: 'W3C feed validator',
  about:
    'A public checker of feeds. These rules are its own, and those of RSS 2.0, Atom 1.0, JSON Feed 1.1 and their extensions.',
  newsroom: ['After changes of the server, give the public addresses of the feeds to the validator.'],
  sources: {
    V: 'tried on the W3C feed validator, November 2026',
    S: 'the program of the W3C feed validator, the RSS Best Practices Profile, JSON Feed 1.1, RFC 6721 and WebSub',
    own: 'RFC 5005, and how web pages name their feeds',
  },
  rows: [...rssRows, ...atomRows, ...jsonRows, ...extensionRows],
}
