import type { Words } from './words.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const numberIn = (count: number) => numbers[count - 1] ?? String(count)

/** English */
export const en: Words = {
  correction: 'Correction',
  withdrawn: 'Withdrawn',
  expired: 'This article is no longer available.',
  alerts: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
    info: 'Information',
    danger: 'Danger',
    example: 'Example',
    quote: 'Quotation',
    question: 'Question',
    bug: 'Bug',
    success: 'Success',
    failure: 'Failure',
    todo: 'To-do',
    abstract: 'Summary',
  },
  feeds: 'feeds',
  subscribe: 'Subscribe',
  how: (count) =>
    count === 1
      ? 'Copy this address into a feed reader, and every new article reaches you there.'
      : `Copy one of these addresses into a feed reader, and every new article reaches you there; ${count === 2 ? 'both' : `all ${numberIn(count)}`} hold the same.`,
  copy: 'Copy',
  copied: 'Copied',
  openIn: 'Or open it in',
  ownReader: 'the reader on this device',
  newest: 'Newest articles',
  none: 'Nothing is published here at present.',
  place: 'You are here',
  moreFeeds: 'More feeds',
  sections: 'Sections',
  tags: 'Topics',
  authors: 'Authors',
  archive: 'Archive',
  allFeeds: 'All feeds as one list for a reader (OPML)',
  site: 'To the site',
  video: 'Video',
  audio: 'Audio',
  map: 'Map',
  post: 'Post',
  chart: 'Chart',
  labelled: (label, text) => `${label}: ${text}`,
  day: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
}
