import type { Writer } from '../feed/model.ts'
import { archivePageName, pageName } from '../feed/names.ts'
import { archivePageOf } from './archive-page.ts'
import { pageOf } from './feed-page.ts'

/** The HTML page of a feed. */
const page: Writer = {
  fileName: pageName,
  isFor: ({ kind, neighbours }) => kind !== 'archive' && neighbours !== undefined,
  write: pageOf,
}

/** The HTML page of a document of an archive. */
const archivePage: Writer = {
  fileName: archivePageName,
  isFor: ({ kind, neighbours }) => kind === 'archive' && neighbours !== undefined,
  write: archivePageOf,
}

/** The writers of pages. */
export const pages: readonly Writer[] = [page, archivePage]
