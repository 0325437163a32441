/**
 * The dictionary of one language. It has its own names of months, since those of `Intl` change with the version of
 * Node.
 */
export type Words = {
  /** The label of a correction, in the text of an article. */
  correction: string
  /** The label before the title of a withdrawn article. */
  withdrawn: string
  /** What aggregators show in the place of an article that has expired, a sentence. */
  expired: string
  /** What readers are told of a text that a machine wrote, or helped to write, a sentence each. */
  textGenerated: string
  textAssisted: string
  /** The same of pictures, true for one of them and for all. */
  picturesGenerated: string
  picturesEdited: string
  /** The label of each kind of alert, a quotation that begins with [!NOTE] or the like. */
  alerts: Record<AlertKind, string>
  /** The word "feeds", in the title of a page. */
  feeds: string
  subscribe: string
  /** How to subscribe, one plain sentence. */
  how: string
  copy: string
  copied: string
  /** The label of the button that lists feed readers. */
  openIn: string
  /** The reader that the device opens for `feed:` links. */
  ownReader: string
  /** The label of the other addresses of a feed. */
  otherFormats: string
  /** The question, and its answer in two or three short sentences. */
  whatIsAFeed: string
  aFeedIs: string
  newest: string
  none: string
  place: string
  moreFeeds: string
  sections: string
  tags: string
  authors: string
  /** The topics above a topic, and those beside it. */
  broader: string
  related: string
  archive: string
  /** The links from the page of an archive to that of the next months, and of the months before. */
  newer: string
  older: string
  allFeeds: string
  /** The link to the site, or to the section of the site, that a feed belongs to. */
  site: string
  /** The kinds of what is embedded in a text. */
  video: string
  audio: string
  map: string
  post: string
  chart: string
  /** A label before the text that it belongs to. */
  labelled: (label: string, text: string) => string
  day: (year: number, month: number, day: number) => string
  month: (year: number, month: number) => string
  /** What the page of a topic is, a sentence. */
  topic: (title: string) => string
  /** What the page of an author is, a sentence. */
  author: (name: string) => string
  /** The title of the page of an archive, with the month as `month` writes it, or with a year in digits. */
  archiveOf: (month: string) => string
}

/** The words that are plain texts: those of a dictionary that a site may have in its own words. */
export type WordTexts = Partial<
  Omit<Words, 'alerts' | 'labelled' | 'day' | 'month' | 'topic' | 'author' | 'archiveOf'>
> & {
  alerts?: Partial<Words['alerts']>
}

/** The own words of a site, by the language tags (BCP 47) of the texts in which they are read. */
export type OwnWords = Readonly<Record<string, WordTexts>>

/** The kinds of alerts that have a word: those of GitHub, and those that note tools have besides. */
export type AlertKind =
  | 'note'
  | 'tip'
  | 'important'
  | 'warning'
  | 'caution'
  | 'info'
  | 'danger'
  | 'example'
  | 'quote'
  | 'question'
  | 'bug'
  | 'success'
  | 'failure'
  | 'todo'
  | 'abstract'
