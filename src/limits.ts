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
  /** errors of one front matter or settings file that are explained */
  yamlFaults: 100,
  /** characters of one line of text: title, name, tag */
  text: 500,
  /** characters of a summary, caption or copyright */
  longText: 2_000,
  tags: 50,
  authors: 50,
  /** bytes of a slug in UTF-8 */
  slug: 200,
  /** CPU time to render one article, in milliseconds */
  renderMilliseconds: 5_000,
  /** time in which a busy worker must have finished something, in milliseconds */
  silenceMilliseconds: 60_000,
  /** memory to render one article, in megabytes of JavaScript heap */
  renderMegabytes: 256,
  /** processes that render: each may take its memory */
  workers: 4,
  /** tasks that take about as long as starting one more worker */
  tasksPerWorker: 2_000,
  /** tasks after which a worker's code is made as fast as it can be */
  tasksUntilTierUp: 2_000,
  /** articles of a site whose build is long enough for the same */
  articlesUntilTierUp: 20_000,
  /** tasks sent to one worker in advance, so that it never waits */
  tasksAhead: 16,
  /** articles under way at once, so that few texts are in memory */
  tasksUnderWay: 128,
  /** feeds whose documents are being checked while others are written */
  checksUnderWay: 8,
  /** characters of documents that a worker checks; more are checked by the build itself, which has more memory */
  checkCharacters: 20_000_000,
  /** bytes kept in memory of what is set aside; the rest goes to a temporary file */
  setAsideBytes: 32 << 20,
  /** the same for the preview, which keeps all documents */
  previewBytes: 512 << 20,
  /** time to fetch one earlier feed, in milliseconds */
  fetchMilliseconds: 10_000,
  /** bytes of one earlier feed, unpacked */
  fetchBytes: 50_000_000,
  fetchRedirects: 3,
  /** elements of an article's HTML inside one another */
  nesting: 100,
  /** elements of one article taken away because of their place; beyond that, all of its tags go */
  misplacedElements: 100,
  /** days that a withdrawn article stays */
  withdrawnDays: 3_650,
  /** articles in one feed */
  feed: 1_000,
} as const
