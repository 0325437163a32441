import type { Writer } from '../feed/model.ts'
import { archivePageName, pageName } from '../feed/names.ts'
import type { Look } from '../model/look.ts'
import { archivePageOf } from './archive-page.ts'
import { pageOf } from './feed-page.ts'

/** The writers of pages with this look. */
export const pagesWith = (look: Look = {}): readonly Writer[] => [page(look), archivePage(look)]

/** The HTML page of a feed. */
const page = (look: Look): Writer => ({
  fileName: pageName,
  isFor: ({ kind, neighbours }) => kind !== 'archive' && neighbours !== undefined,
  write: (document, feed) => pageOf(document, feed, look),
})

/** The HTML page of a document of an archive. */
const archivePage = (look: Look): Writer => ({
  fileName: archivePageName,
  isFor: ({ kind, neighbours }) => kind === 'archive' && neighbours !== undefined,
  write: (document, feed) => archivePageOf(document, feed, look),
})
