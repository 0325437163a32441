/** Readers and services, with the names by which servers know them; the last one sends no name, as sfeed does. */
export const readers: readonly { name: string; agent: string | undefined }[] = [
  { name: 'Feedly', agent: 'Feedly/1.0 (+http://www.feedly.com/fetcher.html; like FeedFetcher-Google)' },
  { name: 'Inoreader', agent: 'Inoreader/1.0 (+http://www.inoreader.com/feed-fetcher; 3 subscribers; )' },
  { name: 'NetNewsWire', agent: 'NetNewsWire (RSS Reader; https://netnewswire.com/)' },
  { name: 'FreshRSS', agent: 'FreshRSS/1.28.1 (Linux; https://freshrss.org)' },
  { name: 'Miniflux', agent: 'Mozilla/5.0 (compatible; Miniflux/2.2.3; +https://miniflux.app)' },
  { name: 'Newsboat', agent: 'newsboat/2.30.1 (Linux x86_64)' },
  { name: 'curl', agent: 'curl/8.14.1' },
  { name: 'a program that sends no name', agent: undefined },
]

/** The names by which robots.txt knows services that read feeds and pictures, and obey it; `*` is everyone else. */
export const robotNames = {
  feed: ['*', 'Feedly', 'FeedFetcher-Google', 'Googlebot', 'bingbot', 'FlipboardProxy', 'Applebot'],
  picture: ['*', 'Googlebot-Image', 'Googlebot', 'bingbot', 'FlipboardProxy', 'Applebot'],
} as const
