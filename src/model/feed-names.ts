/** The path of the document in each format below the folder of its feed; false for a format that is left out. */
export type FeedNames = Readonly<Record<'rss' | 'atom' | 'json', string | false>>

/** The names where the settings say nothing else. */
export const usualNames = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const
