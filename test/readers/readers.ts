import { feedparser } from './feedparser.ts'
import { feedsmith } from './feedsmith.ts'
import type { Reader } from './model.ts'
import { newsboat } from './newsboat.ts'
import { rowanmanning } from './rowanmanning.ts'
import { rssParser } from './rss-parser.ts'
import { rss2email, rss2emailHtml } from './rss2email.ts'
import { sfeed } from './sfeed.ts'

/** The readers that subscribe to our feeds, in the order of the tables. */
export const readers: readonly Reader[] = [
  newsboat,
  feedparser,
  rss2email,
  rss2emailHtml,
  sfeed,
  rssParser,
  feedsmith,
  rowanmanning,
]
