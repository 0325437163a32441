/** The services that are told of changes, from the settings of the site; addresses are absolute and ASCII. */
export type AnnounceSettings = {
  /** The address of an rssCloud server, with a slash at its end. */
  rssCloud?: string | undefined
  indexNow?: IndexNowSettings | undefined
  baidu?: BaiduSettings | undefined
}

/** The public key of IndexNow, and where its file is if Feedwright does not write it. */
export type IndexNowSettings = { key: string; file?: string | undefined; endpoint?: string | undefined }

/** The site as it is registered at Baidu; with `true` it is the origin of its address. */
export type BaiduSettings = { site: string | true; endpoint?: string | undefined }
