/**
 * Every bound, with its unit. Whatever an author writes that is larger than its bound is a mistake or an attack, not an
 * article.
 */
export const limits = {
  /** bytes of one article or settings file */
  file: 5_000_000,
  /** articles that code gives */
  items: 1_000_000,
  /** bytes of the articles from code that stay in memory; the others are kept in a temporary file */
  itemBytes: 4 << 20,
  /** bytes of one picture */
  picture: 20_000_000,
  /** bytes of one sound, film or document beside an article */
  attachment: 500_000_000,
  /** bytes of such a file that are in memory at once */
  pieceBytes: 1 << 20,
  /** bytes at its begin and at its end by which its kind is recognized */
  edgeBytes: 65_536,
  /** time to find out how long a sound or film is, in milliseconds */
  durationMilliseconds: 2_000,
  /** pixels of one picture: programs that show it need four bytes of memory for each */
  picturePixels: 100_000_000,
  /** pixels of one side of a picture, the most that PNG allows */
  pictureSide: 2 ** 31 - 1,
  /** levels of elements inside one another in an SVG picture */
  svgNesting: 200,
  /** files and folders in a folder that is not read, in which articles are counted */
  hiddenEntries: 1_000,
  /** lines of front matter or of a settings file */
  yamlLines: 500,
  /** bytes of front matter or of a settings file */
  yamlBytes: 65_536,
  /** levels of lists and maps inside one another */
  yamlDepth: 20,
  /** errors of one front matter or settings file that are explained */
  yamlFaults: 100,
  /** characters of a title, name or tag */
  text: 500,
  /** characters of a date in any form, with the names of its day and its zone */
  dateCharacters: 100,
  /** characters of a summary, caption or copyright notice */
  longText: 2_000,
  /** characters of an id of any form */
  guidCharacters: 1_000,
  /** characters of an address */
  addressCharacters: 2_000,
  /** characters of a title from which an ellipsis at its end means that it was cut; those of Chinese, Japanese and Korean count twice */
  cutTitleWidth: 50,
  /** the same where the text begins with the title and continues it */
  cutStemWidth: 15,
  /** the same without an ellipsis, where the text begins with the title and has the rest of its last word */
  cutWordWidth: 40,
  /** letters and digits of a byline or caption that may be between the title and a heading that repeats it */
  beforeHeadingCharacters: 100,
  /** tags of one article */
  tags: 50,
  /** authors of one article */
  authors: 50,
  /** old addresses of one article, or of one feed */
  aliases: 100,
  /** minutes for which readers may keep a feed (RSS 2.0 `<ttl>`): no cache keeps it longer */
  ttlMinutes: 15,
  /** bytes of a slug in UTF-8 */
  slug: 200,
  /** characters of a name that are used for the folder of its topic, when it gets a fingerprint */
  topicSlugCharacters: 40,
  /** characters of a slug that is made of a title: mail and chat cut longer addresses off */
  suggestedSlugCharacters: 60,
  /** CPU time to render one article, in milliseconds */
  renderMilliseconds: 5_000,
  /** time in which a hook must have ended for one article, in milliseconds */
  hookMilliseconds: 10_000,
  /** hooks that were given up, after which no others are tried in a build */
  hooksGivenUp: 3,
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
  tasksAhead: 64,
  /** feeds whose documents are being checked while others are written */
  checksUnderWay: 8,
  /** characters of documents that a worker checks: more do not fit into the pipe to it, and arrive only while the build waits */
  checkCharacters: 150_000,
  /** bytes of documents kept in memory; the others are kept in a temporary file */
  setAsideBytes: 32 << 20,
  /** the same for the preview, which keeps all documents */
  previewBytes: 512 << 20,
  /** bytes of a file with an earlier feed or an export of WordPress, which is read in pieces */
  exportBytes: 1 << 30,
  /** characters of long texts in one article of an earlier feed */
  earlierCharacters: 1 << 20,
  /** elements of one article of an earlier feed; comments, which come last in exports, may be many */
  earlierElements: 10_000,
  /** characters of one text or tag of an earlier feed, which are in memory at once */
  earlierTextCharacters: 1 << 24,
  /** articles in one earlier feed */
  earlierItems: 100_000,
  /** values of one earlier feed: texts, lists and objects */
  earlierValues: 3_000_000,
  /** hubs of one feed */
  hubs: 10,
  /** levels of elements inside one another in the HTML of an article */
  nesting: 100,
  /** the same in its text: the element that says its language may come around it */
  textNesting: 99,
  /** elements of one article that are removed because of their place; with more, all of its tags are removed */
  misplacedElements: 100,
  /** days that the note of a withdrawn article may stay in the feeds */
  withdrawnDays: 3_650,
  /** articles in one feed that has not all */
  feed: 1_000,
  /** articles in a feed that has all: a number for settings that are stored as JSON */
  allArticles: Number.MAX_SAFE_INTEGER,
  /** bytes of one document of a feed, from which readers with a slow connection give up (JSON Feed 1.1, Suggestions for Publishers) */
  documentBytes: 1_000_000,
  /** tags, and authors, of one section to which its page has links; the list of all feeds has the others */
  topicLinks: 60,
  /** topics beside a topic to which its page has links */
  relatedTopics: 8,
  /** searches for addresses of one article where they are not in links or tags; others are reported at its first line */
  bodySearches: 50,
  /** files in which the same finding is reported one by one; in more it is reported once */
  filesOfOneFinding: 20,
  /** links of one article that lead nowhere, for which the nearest article or file is looked for */
  nearestSearches: 50,
  /** findings in one report */
  reportedFindings: 500,
  /** bytes of one picture that is shown in the report for partners, which is one file */
  reportPictureBytes: 300_000,
  /** bytes of all pictures in it */
  reportPicturesBytes: 10_000_000,
  /** files that are written at the same time: the disk flushes many in little more time than one */
  stagedFiles: 16,
  /** bytes of the files that are written at the same time, since all of them are in memory */
  stagedBytes: 8 << 20,
  /** documents that are packed at the same time: each takes about 15 MB while it is */
  packedFiles: 8,
  /** bytes of the documents that are packed at the same time: Ctrl-C is not noticed for so long */
  packedBytes: 2 << 20,
  /** bytes of a document that is packed as small as can be; for a larger one that takes too long */
  bestPackedBytes: 1_000_000,
  /** time between two beats, by which a build says that it still has its lock, in milliseconds */
  lockBeatMilliseconds: 4_000,
  /** time without a beat after which a lock is free whose process cannot be seen, in milliseconds: two beats */
  lockSilenceMilliseconds: 8_000,
  /** time that a build waits for another one that writes the same folder, in milliseconds: longer than the silence of a dead one */
  lockWaitMilliseconds: 10_000,
  /** age at which the remains of a build that cannot be seen are removed, in milliseconds */
  lockRemainsMilliseconds: 600_000,
  /** time that a loop may keep the event loop busy, in milliseconds: Ctrl-C is not noticed for so long */
  busyMilliseconds: 20,
  /** feeds and findings in the overview of the preview */
  overviewRows: 200,
  /** characters of a line that the preview shows beside a finding */
  excerptCharacters: 400,
  /** characters of two versions of a document that the preview compares */
  comparedCharacters: 20_000_000,
  /** lines that may differ between them; with more, the work grows with their square */
  comparedEdits: 2_000,
  /** time to compare them, in milliseconds: builds and other pages wait */
  comparedMilliseconds: 250,
  /** lines of a document in the preview: browsers are slow with more */
  sourceLines: 5_000,
  /** time between two changes of a file that the preview takes as one, in milliseconds: editors write in steps */
  saveMilliseconds: 15,
  /** characters of the names of files in one rule for a web server */
  namesCharacters: 2_000,
  /** languages in which a site has own words */
  ownWordLanguages: 50,
  /** own words of one language that are looked at */
  ownWords: 100,
  /** elements that hooks add to one article, or to one feed, those inside one another included */
  extraElements: 500,
  /** levels of such elements inside one another */
  extraDepth: 10,
  /** attributes of one of them */
  extraAttributes: 30,
  /** characters of the name of one of them, or of an attribute */
  extraNameCharacters: 100,
  /** characters of all texts and values of attributes in them */
  extraCharacters: 200_000,
  /** namespaces that hooks declare */
  extraNamespaces: 30,
  /** faults of them that are reported for one article or feed */
  extraFaults: 20,
  /** lines about single parts of one host in robots.txt, of which crawlers read 500 KB (RFC 9309 §2.5), and in the other files for machines */
  rightsScopes: 2_000,
  /** bytes of one value in the configuration of nginx, which reads 4,096 at once */
  nginxValueBytes: 4_000,
  /** bytes of one line in the configuration of Apache, which reads 8,192 at once */
  apacheLineBytes: 8_000,
  /** bytes of one value in the configuration of Caddy: longer ones are no addresses */
  caddyValueBytes: 16_000,
} as const
