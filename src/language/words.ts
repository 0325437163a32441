/** The words that readers see, in one language. Names of months are written here, because those of `Intl` change with Node's data. */
export type Words = {
  /** In front of the note of a correction, in the text of an article. */
  correction: string
  /** In front of the title of a withdrawn article. */
  withdrawn: string
  /** Between the name of a feed and what it is, in the title of its page. */
  feeds: string
  subscribe: string
  /** How to subscribe, in one plain sentence; `count` is the number of formats. */
  how: (count: number) => string
  copy: string
  copied: string
  openIn: string
  /** The reader that the device opens for `feed:` links. */
  ownReader: string
  newest: string
  none: string
  place: string
  moreFeeds: string
  sections: string
  tags: string
  authors: string
  archive: string
  allFeeds: string
  /** The page of a feed leads to the part of the site that it belongs to. */
  site: string
  day: (year: number, month: number, day: number) => string
}
