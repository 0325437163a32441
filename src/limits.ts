/** How large anything an author writes may be. Beyond it lies a mistake or an attack, not an article. */
export const limits = {
  /** bytes of one article or settings file */
  file: 5_000_000,
  /** bytes of one picture */
  picture: 20_000_000,
  /** lines of front matter or of a settings file */
  yamlLines: 500,
  /** bytes of front matter or of a settings file */
  yamlBytes: 65_536,
  /** lists and maps inside one another */
  yamlDepth: 20,
  /** characters of one line of text: title, name, tag */
  text: 500,
  /** characters of a summary, caption or copyright */
  longText: 2_000,
  tags: 50,
  authors: 50,
  /** bytes of a slug in UTF-8 */
  slug: 200,
  /** time to render one article, in milliseconds */
  renderMilliseconds: 5_000,
  /** memory to render one article, in megabytes of JavaScript heap */
  renderMegabytes: 256,
  /** time to fetch one earlier feed, in milliseconds */
  fetchMilliseconds: 10_000,
  /** bytes of one earlier feed, unpacked */
  fetchBytes: 50_000_000,
  fetchRedirects: 3,
  /** days that a withdrawn article stays */
  withdrawnDays: 3_650,
  /** articles in one feed */
  feed: 1_000,
} as const
