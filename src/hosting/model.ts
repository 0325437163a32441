import type { Compression } from '../model/file.ts'
import type { HostName } from '../model/host-name.ts'

/** What a web server has to do with the files of the output folder: the same for every host. */
export type Delivery = {
  /** The address of the output folder, absolute and ASCII, with a slash at its end. */
  feedsUrl: string
  files: readonly ServedFile[]
  redirects: readonly Redirect[]
  /** The kinds of packed files that lie beside the documents. */
  compress: readonly Compression[]
}

/** A file of the output folder. */
export type ServedFile = {
  /** Its path below the output folder, as it is on the disk. */
  path: string
  /** Its media type, with the charset where it is text. */
  type: string
  /** Seconds for which it may be kept; `forever` for a file whose name has the fingerprint of its bytes. */
  maxAge: number | 'forever'
  /**
   * Its own absolute address in a Link header, the hubs of its feed, and what machines may do with it; none for what is no document of
   * a feed.
   */
  links: readonly Link[]
}

/** A link in a header (RFC 8288 §3). */
export type Link = { rel: 'self' | 'hub' | 'license'; href: string; type?: string | undefined }

/** An old address on the host of the output folder: a path, percent-encoded, which begins with a slash; and where it leads now. */
export type Redirect = {
  from: string
  to: string
  /** Whether another tool makes a page there that leads to the new address. */
  hasPage?: true
}

/** A host, or a web server: how it is told what to do. */
export type Host = {
  /** Its name in the setting `host`. */
  name: HostName
  /** Its name for people. */
  title: string
  write: (delivery: Delivery) => Hosting
}

/** The files for one host. */
export type Hosting = {
  files: readonly HostFile[]
  /** What the host cannot do, or what is over one of its limits: sentences for the newsroom. */
  lost: readonly string[]
}

/** A file that a host reads: from the root of the output folder (`served`), or from where its owner puts it (`hosting`). */
export type HostFile = { place: 'served' | 'hosting'; name: string; text: string }
