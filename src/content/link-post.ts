import type { ArticleHead } from '../model.ts'

/**
 * Whether an article is a link post: its `url` is on another host than the site and its feeds, `www.` aside. So it has no page
 * here, several can lead to one page, and its summary is text enough.
 */
export function isLinkPost({ url, section }: Pick<ArticleHead, 'url' | 'section'>): boolean {
  if (url.startsWith(section.url)) return false // a fast first test
  return ![section.url, section.feedsUrl].map(hostOf).includes(hostOf(url))
}

const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '')
