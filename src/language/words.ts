/**
 * The dictionary of one language. All of it is plain text, so that a speaker of the language can correct it without knowing how to
 * program. A name in braces, like `{title}`, is the place of what differs from page to page.
 */
export type Dictionary = {
  /** Whether a speaker of the language has read the words: `original` are those that the others were translated from. */
  review: 'original' | 'read' | 'unread'
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
  /** The button that opens the feed in a reader. */
  openIn: string
  /** What leads to the addresses of the feed in other formats. */
  otherFormats: string
  /** The question "What is a feed?", and its answer, two or three plain sentences. */
  whatIsAFeed: string
  aFeedIs: string
  newest: string
  none: string
  place: string
  moreFeeds: string
  sections: string
  tags: string
  authors: string
  archive: string
  /** What the page of a topic is, and that of an author, a sentence each; {title} and {name} are never inflected. */
  topic: string
  author: string
  /** The topics above that of a page, and those beside it. */
  broader: string
  related: string
  /** The title of the page with the articles of one month, like "November 2019". */
  archiveOf: string
  /** The links to pages with newer and older articles. */
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
  /** {label} before the {text} that it belongs to, with the colon of the language. */
  labelled: string
  /** {label} with a {date} behind it, like "Correction (2019-11-02)". */
  dated: string
}

/** The words of a dictionary, with the dates of its language. */
export type Words = Omit<Dictionary, 'review' | keyof Filled> & Filled & Dates

/** The words that have places for what differs. */
export type Filled = {
  labelled: (label: string, text: string) => string
  dated: (label: string, date: string) => string
  topic: (title: string) => string
  author: (name: string) => string
  archiveOf: (month: string) => string
}

/** Dates in words, like "2 November 2019", "November 2019" and "2019"; months are counted from 1. */
export type Dates = {
  day: (year: number, month: number, day: number) => string
  month: (year: number, month: number) => string
  year: (year: number) => string
}

/**
 * How the languages or regions in `tags` write dates. {month} is one of `months`; in the pattern of a month it is one of `alone`, where
 * the language has other forms for a month without a day.
 */
export type DateForms = { tags: string; day: string; month: string; year?: string; months: string; alone?: string }

/** The words that a site may have in its own words: all of a dictionary, with the same places. */
export type WordTexts = Partial<Omit<Dictionary, 'alerts' | 'review'>> & {
  alerts?: Partial<Dictionary['alerts']>
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
