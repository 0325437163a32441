import { pageName } from '../feed/names.ts'
import { strictPath } from '../text/url.ts'

/** The paths at which a file is asked for, percent-encoded: its own, and for the page of a folder that of the folder, which people use. */
export function requestsOf(feedsUrl: string, path: string): string[] {
  const own = new URL(feedsUrl).pathname + strictPath(path)
  return own.endsWith(`/${pageName}`) ? [own, own.slice(0, -pageName.length)] : [own]
}
