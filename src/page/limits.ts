/** The bounds of pages, each with its unit. Those of everything else are in `src/limits.ts`. */
export const pageLimits = {
  /** bytes of one page; it has fewer articles and links where they would make it larger */
  bytes: 50_000,
  /** articles on the page of a feed */
  articles: 12,
  /** titles on the page of an archive */
  titles: 1_000,
  /** characters of the summary of the first article */
  leadCharacters: 300,
  /** characters of the summary of each other article */
  summaryCharacters: 160,
  /** pixels from which the picture of the first article is as wide as the page */
  leadPictureWidth: 480,
  /** links of each kind on the page of a feed: to sections, tags, authors and the archive */
  links: 240,
} as const
